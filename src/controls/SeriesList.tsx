import { useEffect, useRef } from 'react';
import type { Interval } from '../model/interval.ts';
import type { IntervalOf, RateNow } from '../model/ratesNow.ts';
import { reportedPerMille } from '../study/rates.ts';
import type { Seen } from '../study/studies.ts';
import type { PerMille } from '../study/units.ts';
import {
  closeSeries,
  howTreated,
  otherQuantity,
  ownSeries,
  patientsOfYears,
  publishedName,
  scaleEnd,
  seriesCount,
  seriesExplained,
  seriesInterval,
  seriesTitle,
  seriesWords,
  setAsIn,
  setToRate,
} from '../locale/series.ts';
import { rateWords, whoOf } from '../locale/studyWords.ts';
import styles from './SeriesList.module.css';

export type SeriesListProps = {
  readonly id: string;
  /** The rate beside which they stand. */
  readonly own: RateNow;
  readonly seen: readonly Seen[];
  readonly interval: { readonly of: IntervalOf; readonly level: number; readonly method: string };
  readonly onPick: (perMille: PerMille) => void;
  readonly onClose: () => void;
};

/** Where the scale of the whiskers may end, as shares. */
const ENDS = [0.1, 0.2, 0.5, 0.75, 1];

/**
 * What other series saw of a rate, one below the other on one scale: how many of whom, how sure, what differs, and a button
 * that takes it over.
 */
export function SeriesList({ id, own, seen, interval, onPick, onClose }: SeriesListProps) {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const { target } = event;
      const isOurs =
        target instanceof Element &&
        (list.current?.contains(target) === true || target.id === `${id}-button`);
      if (event.key === 'Escape' && isOurs) onClose();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [id, onClose]);

  const { rate } = own;
  const title = seriesTitle(rateWords(rate).label);
  const intervals = seen.map(({ x, n }) => interval.of(x, n));
  const ownHighest = own.isCounted ? own.interval.high : rate.n === 0 ? 0 : rate.x / rate.n;
  const highest = Math.max(ownHighest, ...intervals.map(({ high }) => high));
  const scale = { end: ENDS.find((end) => end >= highest) ?? 1, own };
  // What is true of every one of them is said once.
  const common = [...remarksOn(seen[0])].filter((remark) =>
    seen.every((each) => remarksOn(each).has(remark)),
  );
  return (
    <section ref={list} id={id} className={styles.list} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <h3 id={`${id}-title`}>{title}</h3>
        <button type="button" aria-label={closeSeries(title)} onClick={onClose}>
          {seriesWords.close}
        </button>
      </div>
      <p className={styles.about}>
        {seriesExplained({
          all: seen.length,
          same: seen.filter(({ isSameQuantity }) => isSameQuantity).length,
          remarks: common,
          level: interval.level,
          method: interval.method,
        })}
      </p>
      <ul>
        <li>
          <p className={styles.name}>
            <b>{ownSeries(rate.basis === 'assumed')}</b>
          </p>
          <Whisker x={rate.x} n={rate.n} ends={own.interval} scale={scale} mark="own" />
          <Counts
            x={rate.x}
            n={rate.n}
            ofWhom={whoOf(rate.study, rate.from.id)}
            ends={own.isCounted ? own.interval : null}
          />
        </li>
        {seen.map((each, index) => (
          <Series
            key={each.series}
            seen={each}
            ends={intervals[index] ?? own.interval}
            remarks={[...remarksOn(each)].filter((remark) => !common.includes(remark))}
            scale={scale}
            onPick={onPick}
          />
        ))}
      </ul>
    </section>
  );
}

type Scale = { readonly end: number; readonly own: RateNow };

type SeriesProps = {
  readonly seen: Seen;
  readonly ends: Interval;
  readonly remarks: readonly string[];
  readonly scale: Scale;
  readonly onPick: (perMille: PerMille) => void;
};

function Series({ seen, ends, remarks, scale, onPick }: SeriesProps) {
  const { series, years, setting, regimen, x, n, ofWhom, isSameQuantity, published } = seen;
  const rate = reportedPerMille(seen);
  return (
    <li data-series={series} data-same={isSameQuantity}>
      <div className={styles.name}>
        <p>
          <b>{series}</b>
          {patientsOfYears(years)}
        </p>
        <p className={styles.about}>
          {howTreated([setting, regimen], published.url !== undefined)}
          {published.url !== undefined && (
            <a href={published.url} aria-label={publishedName(published.short, published.part)}>
              {published.short}
            </a>
          )}
        </p>
        {remarks.map((remark) => (
          <p key={remark} className={styles.about}>
            {remark}
          </p>
        ))}
      </div>
      <Whisker x={x} n={n} ends={ends} scale={scale} mark={isSameQuantity ? 'same' : 'other'} />
      <Counts x={x} n={n} ofWhom={ofWhom} ends={ends} />
      <button type="button" aria-label={setAsIn(rate, series)} onClick={() => onPick(rate)}>
        {setToRate(rate)}
      </button>
    </li>
  );
}

type WhiskerProps = {
  readonly x: number;
  readonly n: number;
  readonly ends: Interval;
  readonly scale: Scale;
  readonly mark: 'own' | 'same' | 'other';
};

/** A count with its interval, before the rate and the interval of the study that is shown. */
function Whisker({ x, n, ends, scale, mark }: WhiskerProps) {
  const { rate, interval, isCounted } = scale.own;
  const at = (share: number) => `${(100 * share) / scale.end}%`;
  const ownAt = at(rate.n === 0 ? 0 : rate.x / rate.n);
  return (
    <div className={styles.whisker} aria-hidden="true">
      <svg width="100%" height="100%" focusable="false">
        {isCounted && (
          <rect
            x={at(interval.low)}
            width={at(interval.high - interval.low)}
            height="100%"
            fill="var(--interval)"
          />
        )}
        <line x1={ownAt} x2={ownAt} y1="0" y2="100%" stroke="var(--ink)" strokeWidth="2" />
        {mark !== 'own' && (
          <g stroke="var(--ink)" strokeWidth="1.5">
            <line x1={at(ends.low)} x2={at(ends.high)} y1="20" y2="20" />
            <circle
              cx={at(x / n)}
              cy="20"
              r="4"
              fill={mark === 'same' ? 'var(--ink)' : 'var(--raised)'}
            />
          </g>
        )}
      </svg>
      {mark === 'own' && (
        <p className={styles.scale}>
          <span>{scaleEnd(0)}</span>
          <span>{scaleEnd(scale.end)}</span>
        </p>
      )}
    </div>
  );
}

type CountsProps = Pick<WhiskerProps, 'x' | 'n'> & {
  readonly ofWhom: string;
  /** Null of what nobody counted. */
  readonly ends: Interval | null;
};

function Counts({ x, n, ofWhom, ends }: CountsProps) {
  return (
    <div className={styles.counts}>
      <p>{seriesCount(x, n, ofWhom)}</p>
      <p className={styles.about}>{ends === null ? '–' : seriesInterval(x, ends.low, ends.high)}</p>
    </div>
  );
}

/** What has to be known of a series, in sentences. */
function remarksOn(seen: Seen | undefined): ReadonlySet<string> {
  const { difference, assumption, caution, sharedPatients } = seen ?? {};
  return new Set(
    [
      difference === undefined ? undefined : otherQuantity(difference),
      assumption,
      caution,
      sharedPatients,
    ].filter((remark) => remark !== undefined),
  );
}
