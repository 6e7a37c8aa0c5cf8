import { effectScale, type EffectScale } from '../layout/effectScale.ts';
import type { Effect } from '../model/sensitivity.ts';
import type { RateNow } from '../model/ratesNow.ts';
import {
  effectOfInterval,
  noEffectInterval,
  effectOfTenPoints,
  effectsCount,
  effectsTitle,
  effectWords,
  intervalRow,
  rateNow,
} from '../locale/effects.ts';
import { signedOrNone } from '../locale/number.ts';
import { rateWords } from '../locale/studyWords.ts';
import styles from './EffectBars.module.css';

type EffectBarsProps = {
  readonly effects: readonly Effect[];
  readonly rates: readonly RateNow[];
  /** What the patients are called whose number changes: "responder", "responders". */
  readonly one: string;
  readonly many: string;
  readonly levelPercent: number;
  /** How the intervals are made: "Wilson". */
  readonly method: string;
};

/** What moving each rate alone does to the number of patients in a group: the largest effect first, all on one scale. */
export function EffectBars({ effects, rates, one, many, levelPercent, method }: EffectBarsProps) {
  const scale = scaleOf(effects);
  const outcome = { one, many };
  return (
    <table className={styles.table}>
      <caption>{effectsTitle(outcome)}</caption>
      <thead>
        <tr>
          <th scope="col">{effectWords.rate}</th>
          <th scope="col">
            <span className={styles.cell}>
              <Axis scale={scale} />
              <span>{effectsCount(outcome)}</span>
            </span>
          </th>
        </tr>
      </thead>
      {sortedByEffect(effects).map((effect) => {
        const { rate, better, perMille, interval } = effect;
        const { low, high } = interval;
        const { base = 0, isCounted = false } =
          rates.find((each) => each.rate.branch === rate.branch) ?? {};
        return (
          <tbody key={rate.branch} data-effect={rate.branch}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {rateWords(rate).label} <span>{rateNow(perMille)}</span>
              </th>
            </tr>
            <tr>
              <th scope="row">{effectWords.tenPoints}</th>
              <td>
                <div className={styles.cell}>
                  <Bar scale={scale} to={better.more} />
                  <Said {...effectOfTenPoints(effect, base, outcome)} />
                </div>
              </td>
            </tr>
            <tr>
              <th scope="row">{intervalRow(levelPercent, method)}</th>
              <td>
                <div className={styles.cell}>
                  {isCounted && <Whisker scale={scale} from={low.more} to={high.more} />}
                  <Said {...(isCounted ? effectOfInterval(effect, outcome) : noEffectInterval)} />
                </div>
              </td>
            </tr>
          </tbody>
        );
      })}
    </table>
  );
}

/** The rate that brings most first; of those that bring the same, the one that its interval leaves widest. */
function sortedByEffect(effects: readonly Effect[]): readonly Effect[] {
  const width = ({ interval: { low, high } }: Effect) => Math.abs(high.more - low.more);
  return effects.toSorted((a, b) => b.better.more - a.better.more || width(b) - width(a));
}

function scaleOf(effects: readonly Effect[]): EffectScale {
  return effectScale(
    effects.flatMap(({ better, interval }) => [better.more, interval.low.more, interval.high.more]),
  );
}

/** What changes, and by what. */
function Said({ change, cause }: { readonly change: string; readonly cause: string }) {
  return (
    <span>
      <b>{change}</b>
      {cause}
    </span>
  );
}

function Axis({ scale: { at, ticks } }: { readonly scale: EffectScale }) {
  return (
    <svg className={styles.bar} width="100%" height="16" aria-hidden="true">
      {ticks.map((tick) => (
        <text
          key={tick}
          x={`${at(tick)}%`}
          y="12"
          textAnchor={at(tick) < 4 ? 'start' : at(tick) > 96 ? 'end' : 'middle'}
        >
          {signedOrNone(tick)}
        </text>
      ))}
    </svg>
  );
}

function Zero({ scale }: { readonly scale: EffectScale }) {
  const zero = `${scale.at(0)}%`;
  return <line x1={zero} x2={zero} y1="-2" y2="20" stroke="var(--control-line)" />;
}

function Bar({ scale, to }: { readonly scale: EffectScale; readonly to: number }) {
  const [zero, end] = [scale.at(0), scale.at(to)];
  return (
    <svg className={styles.bar} width="100%" height="18" aria-hidden="true">
      <rect
        x={`${Math.min(zero, end)}%`}
        y="3"
        width={`${Math.abs(end - zero)}%`}
        height="12"
        fill="var(--tone-outcome)"
      />
      <Zero scale={scale} />
    </svg>
  );
}

function Whisker({
  scale,
  from,
  to,
}: {
  readonly scale: EffectScale;
  readonly from: number;
  readonly to: number;
}) {
  const [start, end] = [`${scale.at(from)}%`, `${scale.at(to)}%`];
  return (
    <svg className={styles.bar} width="100%" height="18" aria-hidden="true">
      <Zero scale={scale} />
      <line x1={start} x2={end} y1="9" y2="9" stroke="var(--ink)" strokeWidth="2" />
      {[start, end].map((x, index) => (
        <line
          key={index === 0 ? 'low' : 'high'}
          x1={x}
          x2={x}
          y1="3"
          y2="15"
          stroke="var(--ink)"
          strokeWidth="2"
        />
      ))}
    </svg>
  );
}
