// A rate to be moved before a hall: what it is, its number and its slider, as large as can be seen from afar.

import { memo, useId } from 'react';
import type { Change } from '../inputs/choices.ts';
import { typedPercent } from '../inputs/typed.ts';
import type { RateNow } from '../model/ratesNow.ts';
import { deepEqual } from '../study/deepEqual.ts';
import type { PerMille } from '../study/units.ts';
import { ofBase } from '../locale/hallRate.ts';
import { ratePercent } from '../locale/number.ts';
import { peopleOf, rateNames, rateWithPeople } from '../locale/rateSlider.ts';
import { rateWords, whoOf } from '../locale/studyWords.ts';
import track from './Range.module.css';
import styles from './HallRate.module.css';
import { NumberField } from './NumberField.tsx';
import { useSaid } from './useSaid.tsx';
import { nearestRate, pastPrinted, rateAt } from './rateDrag.ts';

/** Which way an arrow goes. */
const WAYS: ReadonlyMap<string, 1 | -1> = new Map([
  ['ArrowRight', 1],
  ['ArrowUp', 1],
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
]);

/** So many people move at a step of an arrow, about: fewer are not seen from the last row. */
const SEEN_PEOPLE = 4;

/** A step of an arrow that a hall can see, in whole percent, for a rate of so many people; with Shift it is the finest. */
function seenStep(base: number): number {
  return 10 * Math.min(10, Math.max(1, Math.round((100 * SEEN_PEOPLE) / Math.max(1, base))));
}

type HallRateProps = {
  readonly now: RateNow;
  /** Whether it is said of whom it is, which its place does not tell where others are of the same step. */
  readonly isOfWhomSaid: boolean;
  readonly onChange: (change: Change, gesture: string | null) => void;
  readonly onSettle: () => void;
};

export const HallRate = memo(function HallRate({
  now,
  isOfWhomSaid,
  onChange,
  onSettle,
}: HallRateProps) {
  const { rate, perMille: value, reportedPerMille, isSet, kind, count, base } = now;
  const id = useId();
  const said = useSaid(id, value);
  const { label } = rateWords(rate);
  const who = whoOf(rate.study, rate.from.id);
  const people = peopleOf(count, base, who);

  function set(next: PerMille) {
    onChange({ type: 'rate', branch: rate.branch, perMille: next }, rate.branch);
  }

  return (
    <div
      className={styles.rate}
      role="group"
      aria-labelledby={`${id}-label`}
      data-rate={rate.branch}
      data-kind={kind}
    >
      <h2 id={`${id}-label`} className={styles.label}>
        {/* "IL-2" stays whole. */}
        {label.split(/(\S+-\d\S*)/).map((part, index) =>
          index % 2 === 1 ? (
            <span key={part} className="unbroken">
              {part}
            </span>
          ) : (
            part
          ),
        )}
        {isOfWhomSaid && <span className={styles.whom}> {who}</span>}
      </h2>
      <div className={styles.value}>
        <NumberField<PerMille>
          label={rateNames.field(label, who)}
          value={value}
          min={0}
          max={100}
          written={(perMilleNow) => String(perMilleNow / 10)}
          named={ratePercent}
          read={typedPercent}
          onValue={set}
          onStep={(steps) => set(pastPrinted(rate, value, nearestRate(value + steps)))}
          onSettle={onSettle}
          describedBy={`${id}-people`}
          {...said.field}
          size={4}
        />
        <span aria-hidden="true">%</span>
        <span className={styles.of}>{ofBase(base)}</span>
      </div>
      <div className={styles.slider}>
        <svg width="100%" height="100%" aria-hidden="true" focusable="false">
          <rect
            y="42%"
            width="100%"
            height="16%"
            fill="var(--track)"
            stroke="var(--control-line)"
            strokeWidth="2"
          />
          <rect
            y="42%"
            width={`${value / 10}%`}
            height="16%"
            fill={isSet ? 'var(--set)' : 'var(--tone-cohort)'}
          />
          <line
            x1={`${reportedPerMille / 10}%`}
            x2={`${reportedPerMille / 10}%`}
            y1="8%"
            y2="92%"
            stroke="var(--ink)"
            strokeWidth="3"
          />
        </svg>
        <input
          type="range"
          className={[styles.range, track.range, isSet && styles.isSet].filter(Boolean).join(' ')}
          aria-label={rateNames.slider(label, who)}
          aria-valuetext={rateWithPeople(value, people)}
          min={0}
          max={100}
          step={0.1}
          value={value / 10}
          onKeyDown={(event) => {
            const way = WAYS.get(event.key);
            if (way === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            said.forget();
            const by = event.shiftKey ? 1 : seenStep(base);
            set(pastPrinted(rate, value, nearestRate(value + way * by)));
          }}
          onPointerUp={onSettle}
          onKeyUp={onSettle}
          onBlur={onSettle}
          onChange={({ target }) => {
            said.forget();
            set(pastPrinted(rate, value, rateAt(target.value)));
          }}
        />
      </div>
      <p id={`${id}-people`} className="unseen">
        {people}
      </p>
      {said.sentence && <p className={styles.said}>{said.sentence}</p>}
    </div>
  );
}, deepEqual);
