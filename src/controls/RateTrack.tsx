// The slider of a rate on its track, with the rate as reported and its interval marked on it.

import { memo, useRef, type RefObject } from 'react';
import type { RateNow } from '../model/ratesNow.ts';
import type { PerMille } from '../study/units.ts';
import { handAfter, noHand, rateAt, rateSet, type Told } from './rateDrag.ts';
import track from './Range.module.css';
import styles from './RateTrack.module.css';

type RateTrackProps = {
  readonly now: RateNow;
  /** The rate at its far end. */
  readonly most: number;
  readonly name: string;
  readonly spoken: string;
  readonly describedBy: string;
  readonly range: RefObject<HTMLInputElement | null>;
  readonly onSet: (next: PerMille) => void;
  /** Called when it is moved by hand, before the rate is set. */
  readonly onHand: () => void;
  readonly onSettle: () => void;
};

export function RateTrack({
  now,
  most,
  name,
  spoken,
  describedBy,
  range,
  onSet,
  onHand,
  onSettle,
}: RateTrackProps) {
  const { perMille: value, reportedPerMille, isSet, interval } = now;
  const hand = useRef(noHand(value));

  function hear(told: Told) {
    hand.current = handAfter(hand.current, told, value);
  }

  return (
    <div className={styles.slider}>
      <Track
        {...{ value, reportedPerMille, isSet, most }}
        low={now.isCounted ? interval.low : null}
        high={interval.high}
      />
      <input
        type="range"
        className={[styles.range, track.range, isSet && styles.isSet].filter(Boolean).join(' ')}
        aria-label={name}
        ref={range}
        aria-describedby={describedBy}
        aria-valuetext={spoken}
        min={0}
        max={most / 10}
        step={0.1}
        value={value / 10}
        onPointerDown={() => hear('pointerdown')}
        onPointerUp={() => {
          hear('pointerup');
          onSettle();
        }}
        onPointerCancel={() => {
          // A finger that came down here and scrolled on meant the page, not the rate.
          hear('pointercancel');
          onSet(hand.current.before);
          onSettle();
        }}
        onClick={() => hear('click')}
        onKeyDown={() => hear('keydown')}
        onKeyUp={onSettle}
        onBlur={onSettle}
        onChange={({ target }) => {
          onHand();
          onSet(rateSet(rateAt(target.value), hand.current, now, most));
          hear('input');
        }}
      />
    </div>
  );
}

type TrackProps = GrooveProps & {
  readonly value: PerMille;
  readonly reportedPerMille: PerMille;
  readonly isSet: boolean;
};

/** What is seen of it, below the thumb: of a rate whose people alone are others it stays. */
const Track = memo(function Track({ value, reportedPerMille, isSet, low, high, most }: TrackProps) {
  return (
    <svg width="100%" height="24" aria-hidden="true" focusable="false">
      <Groove low={low} high={high} most={most} />
      <rect
        x="0"
        y="10"
        width={`${(100 * value) / most}%`}
        height="4"
        rx="2"
        fill={isSet ? 'var(--set)' : 'var(--tone-cohort)'}
      />
      {/* The rate as reported, above what it is now. */}
      {reportedPerMille <= most && (
        <line
          x1={`${(100 * reportedPerMille) / most}%`}
          x2={`${(100 * reportedPerMille) / most}%`}
          y1="-2"
          y2="26"
          stroke="var(--ink)"
          strokeWidth="2"
        />
      )}
    </svg>
  );
});

type GrooveProps = {
  /** The ends of the interval, from 0 to 1; no low one where there is none. */
  readonly low: number | null;
  readonly high: number;
  readonly most: number;
};

/** What lies below the rate and stays while it moves: its track, and how sure the rate as reported is. */
const Groove = memo(function Groove({ low, high, most }: GrooveProps) {
  return (
    <>
      <rect
        x="0"
        y="10.5"
        width="100%"
        height="3"
        rx="1.5"
        fill="var(--track)"
        stroke="var(--control-line)"
      />
      {low !== null && 1000 * low < most && (
        <rect
          x={`${Math.min(100, (100_000 * low) / most)}%`}
          y="4"
          width={`${(100_000 * (Math.min(high, most / 1000) - low)) / most}%`}
          height="16"
          fill="var(--interval)"
          data-interval=""
        />
      )}
    </>
  );
});
