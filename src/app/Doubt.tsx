import { DotPlot } from '../charts/DotPlot.tsx';
import type { Choices } from '../inputs/choices.ts';
import type { Change } from '../inputs/choices.ts';
import { countedGroup, type Flows } from '../model/flows.ts';
import type { Ranges } from '../model/ranges.ts';
import type { RateNow } from '../model/ratesNow.ts';
import { DoubtSettings } from '../controls/DoubtSettings.tsx';
import { percentRange, ratePercent, rangeInWords, whole } from '../text/number.ts';
import styles from './Doubt.module.css';
import type { IntervalInUse } from './useInterval.ts';

export type DoubtProps = {
  readonly now: Flows;
  readonly rates: readonly RateNow[];
  readonly interval: IntervalInUse;
  readonly ranges: Ranges | null;
  readonly choices: Choices;
  readonly onChange: (change: Change, gesture: string | null) => void;
};

/** How sure the numbers are, in words, as dots, and how that is shown. Loaded when it is opened. */
export function Doubt({ now, rates, interval, ranges, choices, onChange }: DoubtProps) {
  const outcome = now.study.outcomes.at(-1);
  const dots = outcome && ranges?.dots?.[outcome.group];
  return (
    <div className={styles.doubt}>
      <DoubtSettings choices={choices} onChange={onChange} />
      <div className={styles.parts}>
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
            {interval.method} interval. It says what so few patients leave open, not what the study
            may have got wrong; it stays the same for any number of patients shown.
          </p>
        </div>
        <div>
          <h3>How many {outcome?.many ?? 'patients'} a repeat would count</h3>
          {dots && outcome ? (
            <DotPlot
              counts={dots}
              now={countedGroup(now, outcome.group).count}
              what={outcome.many}
              cohort={now.patients}
            />
          ) : (
            <p>{choices.doubt === 'none' ? 'Doubt is not shown.' : 'Being worked out…'}</p>
          )}
          <p>
            10,000 repeats of the study by chance, always the same ones (seed {choices.seed ?? 1}).{' '}
            {choices.spread === 'chance'
              ? 'The rates are taken as true.'
              : 'Rates are drawn anew for each, as far as the study’s own counts leave them open (Jeffreys); a rate that you set is taken as set.'}{' '}
            In the picture the dark part of an edge holds the middle half of the repeats, the light
            part 95 of every 100.
          </p>
        </div>
      </div>
    </div>
  );
}
