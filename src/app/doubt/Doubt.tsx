import { outcomeInWords } from '../../locale/rangeWords.ts';
import type { Change, Choices } from '../../inputs/choices.ts';
import type { Flows } from '../../model/flows.ts';
import type { RateNow } from '../../model/ratesNow.ts';
import { DoubtSettings } from '../../controls/DoubtSettings.tsx';
import { percentRange, ratePercent, rangeInWords, whole } from '../../locale/number.ts';
import styles from './Doubt.module.css';
import type { IntervalInUse } from './useInterval.ts';
import { useRanges } from './useRanges.ts';

export type DoubtProps = {
  readonly now: Flows;
  readonly rates: readonly RateNow[];
  readonly interval: IntervalInUse;
  readonly choices: Choices;
  readonly onChange: (change: Change, gesture: string | null) => void;
};

/** How sure the numbers are, in words, and how that is shown. Loaded when it is opened. */
export function Doubt({ now, rates, interval, choices, onChange }: DoubtProps) {
  const ranges = useRanges(choices);
  const outcome = now.study.outcomes.at(-1);
  const range = outcome && ranges?.groups[outcome.group];
  const isChanceAlone = choices.spread === 'chance' || choices.doubt === 'redraw';
  const isSet = Object.keys(choices.rates).length > 0;
  return (
    <div className={styles.doubt}>
      <DoubtSettings choices={choices} onChange={onChange} />
      <div className={styles.parts}>
        <div>
          <h3>If the study were repeated</h3>
          <p className={styles.said}>
            {range
              ? outcomeInWords(range, now.patients, outcome.many)
              : choices.doubt === 'none'
                ? 'Doubt is not shown.'
                : 'Being worked out…'}
          </p>
          <p>
            The page plays the study 10,000 times, always the same 10,000 (seed{' '}
            {choices.doubt === 'redraw' ? 1 : (choices.seed ?? 1)}), with {whole(now.patients)}{' '}
            patients each.{' '}
            {isChanceAlone
              ? 'Here the rates are taken as true, so only chance is at work: who happens to fall on which side of each split.'
              : `Two things differ from one time to the next: the rates, as far as the study’s own counts leave them open (Jeffreys’ method), and chance: who happens to fall on which side of each split.${isSet ? ' A rate that you set is taken as you set it.' : ''}`}
          </p>
          <p>
            A soft edge shows where the edge of a band or box would lie: the darker part in the
            middle half of the repeats, the lighter part in 95 of every 100. Each of the 50 dots
            beside the picture stands for as many repeats as any other.
          </p>
        </div>
        <div>
          <h3>The rates, from the study’s own counts</h3>
          <ul>
            {rates.map(({ rate, reportedPerMille, interval: { low, high } }) => (
              <li key={rate.branch}>
                <b>{rate.label}:</b> {whole(rate.x)} of {whole(rate.n)} {rate.from.who} (
                {ratePercent(reportedPerMille)}); {interval.level}% interval{' '}
                {percentRange(low, high)}: {rangeInWords(low, high)}.
              </li>
            ))}
          </ul>
          <p>
            {interval.method} interval. It stays the same for any number of patients shown: more
            marks on the screen are not more knowledge.
          </p>
        </div>
        <div>
          <h3>What is not in it</h3>
          <p>
            Only what so few patients leave open. Not what the paper leaves unsaid, such as of whom
            the responses are a share: hatching marks what needs an assumption, and none of it is
            varied here. Not what the study may have got wrong, nor how other patients, places or
            times would differ.
          </p>
        </div>
      </div>
    </div>
  );
}
