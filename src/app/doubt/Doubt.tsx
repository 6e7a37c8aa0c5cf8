import { outcomeInWords } from '../../locale/rangeWords.ts';
import { isAnySet, type Change, type Choices } from '../../inputs/choices.ts';
import type { Flows } from '../../model/flows.ts';
import type { RateNow } from '../../model/ratesNow.ts';
import { DoubtSettings } from '../../controls/DoubtSettings.tsx';
import {
  howRepeated,
  howSureWords,
  notInRepeats,
  rateKnown,
  whateverNumber,
} from '../../locale/doubt.ts';
import { rateWords, resultWords, whoOf } from '../../locale/studyWords.ts';
import { proseOf } from '../../locale/prose.ts';
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
  const outcome = resultWords(now.study);
  const range = ranges?.groups[outcome.group];
  return (
    <div className={styles.doubt}>
      <DoubtSettings choices={choices} onChange={onChange} />
      <div className={styles.parts}>
        <div>
          <h3>{howSureWords.repeated}</h3>
          <p className={styles.said}>
            {ranges && range
              ? outcomeInWords(
                  range,
                  ranges.coverage,
                  now.patients,
                  outcome.many,
                  isAnySet(choices),
                )
              : choices.doubt === 'none'
                ? howSureWords.notShown
                : howSureWords.awaited}
          </p>
          <p>
            {howRepeated({
              seed: choices.doubt === 'redraw' ? 1 : (choices.seed ?? 1),
              patients: now.patients,
              isChanceAlone: choices.spread === 'chance' || choices.doubt === 'redraw',
              isSet: isAnySet(choices),
            })}
          </p>
          <p>{howSureWords.edges}</p>
        </div>
        <div>
          <h3>{howSureWords.rates}</h3>
          <ul>
            {rates.map(({ rate, reportedPerMille, interval: known, isCounted }) => (
              <li key={rate.branch}>
                <b>{rateWords(rate).label}:</b>{' '}
                {rateKnown({
                  x: rate.x,
                  n: rate.n,
                  who: whoOf(rate.study, rate.from.id),
                  perMille: reportedPerMille,
                  interval: isCounted ? known : null,
                  level: interval.level,
                })}
              </li>
            ))}
          </ul>
          <p>{whateverNumber(interval.method)}</p>
        </div>
        <div>
          <h3>{howSureWords.missing}</h3>
          <p>{notInRepeats(proseOf(now.study).unsaid)}</p>
        </div>
      </div>
    </div>
  );
}
