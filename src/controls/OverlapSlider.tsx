import { useId } from 'react';
import { whole } from '../locale/number.ts';
import { inBothOf, overlapEnds, overlapWords } from '../locale/overlaps.ts';
import range from './PlainRange.module.css';
import styles from './OverlapSlider.module.css';

type OverlapSliderProps = {
  /** How many patients are taken to be in both, and the fewest and the most who can be. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly of: number;
  readonly onValue: (value: number) => void;
};

/** A number in both of two totals: every one that they allow, and none besides. */
export function OverlapSlider({ value, low, high, of, onValue }: OverlapSliderProps) {
  const id = useId();
  return (
    <div className={styles.overlap}>
      <label htmlFor={id}>
        {overlapWords.inBothNow} <b>{whole(value)}</b>
      </label>
      <input
        id={id}
        type="range"
        className={range.plain}
        aria-label={overlapWords.inBoth}
        aria-valuetext={inBothOf(value, of)}
        min={low}
        max={high}
        step={1}
        value={value}
        disabled={low === high}
        onChange={(event) => onValue(Number(event.target.value))}
      />
      <span className={styles.ends} aria-hidden="true">
        <span>{overlapEnds.low(low)}</span>
        <span>{overlapEnds.high(high)}</span>
      </span>
    </div>
  );
}
