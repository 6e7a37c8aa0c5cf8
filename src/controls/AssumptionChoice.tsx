import { useId, useRef } from 'react';
import type { Assumption } from '../study/assumption.ts';
import { takenCalled } from '../locale/assumptions.ts';
import range from './PlainRange.module.css';
import styles from './AssumptionChoice.module.css';

type AssumptionChoiceProps = {
  readonly assumption: Assumption;
  readonly value: number;
  /** The values that can be taken beside the other readings. */
  readonly least: number;
  readonly most: number;
  /** Ids of what names the choice and of what says more of it. */
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly onValue: (value: number, gesture: string | null) => void;
  readonly onSettle: () => void;
};

/** Up to this many ways stand side by side; more are a slider. */
const MOST_SIDE_BY_SIDE = 3;

/** What is taken where a paper leaves something open: one of a few ways, or a number from one end to the other. */
export function AssumptionChoice({
  assumption,
  value,
  least,
  most,
  labelledBy,
  describedBy,
  onValue,
  onSettle,
}: AssumptionChoiceProps) {
  const id = useId();
  const beforeDrag = useRef(value);
  const { usual, named } = assumption;
  const calledAt = (end: number) => takenCalled(named(end), end === usual);
  const gesture = `a.${assumption.id}`;

  if (assumption.most - assumption.least < MOST_SIDE_BY_SIDE) {
    const ways = Array.from({ length: most - least + 1 }, (_, step) => least + step);
    return (
      <div
        role="radiogroup"
        className={styles.ways}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
      >
        {ways.toReversed().map((way) => (
          <label key={way}>
            <input
              type="radio"
              name={id}
              checked={way === value}
              onChange={() => onValue(way, null)}
            />
            {calledAt(way)}
          </label>
        ))}
      </div>
    );
  }
  return (
    <div className={styles.scale}>
      <b aria-hidden="true">{calledAt(value)}</b>
      <input
        type="range"
        className={range.plain}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-valuetext={calledAt(value)}
        min={least}
        max={most}
        step={1}
        value={value}
        onPointerDown={() => {
          beforeDrag.current = value;
        }}
        onPointerUp={onSettle}
        onPointerCancel={() => {
          // A finger that came down here and scrolled on meant the page.
          onValue(beforeDrag.current, gesture);
          onSettle();
        }}
        onKeyUp={onSettle}
        onBlur={onSettle}
        onChange={(event) => onValue(Number(event.target.value), gesture)}
      />
      <span className={styles.ends} aria-hidden="true">
        <span>{calledAt(least)}</span>
        <span>{calledAt(most)}</span>
      </span>
    </div>
  );
}
