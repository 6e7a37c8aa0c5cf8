import { whole } from '../locale/number.ts';
import { atMost, atLeast, RANGE_BAR_NOW } from '../locale/rangeBar.ts';
import styles from './RangeBar.module.css';

type RangeBarProps = {
  /** The fewest and the most that it can be, and what it is now. */
  readonly least: number;
  readonly most: number;
  readonly now: number;
};

/** A number and how far it moves, as a bar from 0: full up to the least, open beyond. For the eye alone. */
export function RangeBar({ least, most, now }: RangeBarProps) {
  const at = (count: number) => `${(100 * count) / Math.max(1, most)}%`;
  return (
    <div className={styles.range} aria-hidden="true">
      <svg width="100%" height="22" focusable="false">
        <rect
          x={at(least)}
          y="4"
          width={at(most - least)}
          height="14"
          fill="var(--tint-outcome)"
          stroke="var(--tone-outcome)"
          strokeDasharray="3 2"
        />
        <rect y="4" width={at(least)} height="14" fill="var(--tone-outcome)" />
        <line x1={at(now)} x2={at(now)} y1="0" y2="22" stroke="var(--ink)" strokeWidth="3" />
      </svg>
      <span className={styles.figures}>
        <span>{atLeast(least)}</span>
        <span>
          {RANGE_BAR_NOW} <b>{whole(now)}</b>
        </span>
        <span>{atMost(most)}</span>
      </span>
    </div>
  );
}
