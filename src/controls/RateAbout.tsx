// What is said of a rate below its slider: what was wrong with what was typed, or else what is printed, how sure it is, and the
// way back to it.

import { memo, type ReactNode } from 'react';
import {
  besideStudy,
  intervalShown,
  noInterval,
  notExcluded,
  printedOf,
  rateInStudy,
  rateNames,
  resetRate,
  shareOfAll,
} from '../locale/rateSlider.ts';
import { rateWords } from '../locale/studyWords.ts';
import type { RateNow } from '../model/ratesNow.ts';
import { deepEqual } from '../study/deepEqual.ts';
import styles from './RateAbout.module.css';

type RateAboutProps = {
  readonly now: RateNow;
  /** How sure the interval is, in percent. */
  readonly level: number;
  readonly id: string;
  /** What there is to say of what was typed, in place of the rest. */
  readonly said: ReactNode;
  readonly onReset: () => void;
};

export function RateAbout({ now, level, id, said, onReset }: RateAboutProps) {
  const { rate, reportedPerMille, isSet, isCounted, count, all, interval } = now;
  if (said)
    return (
      <p id={id} className={styles.about}>
        {said}
      </p>
    );
  return (
    <p id={id} className={styles.about}>
      <AsReported {...{ rate, reportedPerMille, isSet, isCounted, interval, level, onReset }} />
      {shareOfAll(count, now.shareOfAll, all)}
    </p>
  );
}

type AsReportedProps = Pick<
  RateNow,
  'rate' | 'reportedPerMille' | 'isSet' | 'isCounted' | 'interval'
> &
  Pick<RateAboutProps, 'level' | 'onReset'>;

/** What does not change while the rate moves: so it is not drawn again. */
const AsReported = memo(function AsReported({
  rate,
  reportedPerMille,
  isSet,
  isCounted,
  interval,
  level,
  onReset,
}: AsReportedProps) {
  const inStudy = rateInStudy(rate, reportedPerMille);
  const printed = printedOf(rate);
  const shown = intervalShown(interval.low, interval.high, level);
  return (
    <>
      {printed !== null && (
        <>
          {printed}
          <br />
        </>
      )}
      {besideStudy(rate, inStudy)}{' '}
      {isSet && (
        <button
          type="button"
          className={styles.reset}
          aria-label={rateNames.reset(rateWords(rate).label, inStudy, rate.basis === 'assumed')}
          onClick={onReset}
        >
          {resetRate}
        </button>
      )}
      <br />
      {!isCounted ? (
        noInterval(level)
      ) : rate.x === 0 ? (
        notExcluded(interval.high, level)
      ) : (
        <>
          {shown.head} <span aria-hidden="true">{shown.range}</span>
          <span className="unseen">{shown.heard}</span>
        </>
      )}
      <br />
    </>
  );
}, deepEqual);
