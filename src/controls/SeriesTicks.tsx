import { memo } from 'react';
import type { IntervalOf } from '../model/ratesNow.ts';
import { reportedPerMille } from '../study/rates.ts';
import type { Seen } from '../study/studies.ts';
import type { PerMille } from '../study/units.ts';
import { markExplained } from '../locale/series.ts';
import styles from './SeriesTicks.module.css';

export type SeriesTicksProps = {
  readonly seen: readonly Seen[];
  /** The end of the slider's scale, in per mille. */
  readonly most: number;
  readonly intervalOf: IntervalOf;
  readonly onPick: (perMille: PerMille) => void;
};

/** The room below the track, in px. Its height is also in RateSlider.module.css. */
const HEIGHT = 38;
const RADIUS = 2.5;
/** From one mark to the next below it, in px. */
const LANE = 6;
/** Marks nearer to each other than this share of the scale stand one below the other: as wide as one on a short slider. */
const NEAR = 0.045;

/**
 * Marks of what other series saw: filled for the same quantity, hollow for another, those at the same place one below the
 * other. A mark that is pointed at shows its interval. Too small to be aimed at, so the list beside them says and does the
 * same.
 */
export const SeriesTicks = memo(function SeriesTicks({
  seen,
  most,
  intervalOf,
  onPick,
}: SeriesTicksProps) {
  const at = (share: number) => `${(100 * Math.min(1000 * share, most)) / most}%`;
  return (
    <svg className={styles.ticks} width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      {inLanes(seen, most).map(({ each, lane }) => {
        const y = RADIUS + 2 + LANE * lane;
        const { low, high } = intervalOf(each.x, each.n);
        return (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- for the mouse alone; the list has a button for each
          <g
            key={each.series}
            data-series={each.series}
            data-same={each.isSameQuantity}
            onClick={() => onPick(reportedPerMille(each))}
          >
            <title>
              {markExplained({
                ...each,
                who: each.ofWhom,
                perMille: reportedPerMille(each),
                low,
                high,
              })}
            </title>
            <line x1={at(low)} x2={at(high)} y1={y} y2={y} />
            <circle
              cx={at(each.x / each.n)}
              cy={y}
              r={RADIUS}
              fill={each.isSameQuantity ? 'var(--muted)' : 'var(--paper)'}
            />
          </g>
        );
      })}
    </svg>
  );
});

/** The marks within reach of the scale, each in the first lane in which it touches no other. */
function inLanes(
  seen: readonly Seen[],
  most: number,
): readonly { readonly each: Seen; readonly lane: number }[] {
  const ends: number[] = [];
  const lanes = Math.floor((HEIGHT - 2 * RADIUS - 2) / LANE) + 1;
  return seen
    .filter((each) => reportedPerMille(each) <= most)
    .toSorted((a, b) => a.x / a.n - b.x / b.n)
    .map((each) => {
      const place = (1000 * each.x) / each.n / most;
      const free = Array.from({ length: lanes }, (_, lane) => ends[lane] ?? -1).findIndex(
        (end) => place - end >= NEAR,
      );
      // Where every lane is taken, the one whose last mark is farthest.
      const lane = free === -1 ? ends.indexOf(Math.min(...ends)) : free;
      ends[lane] = place;
      return { each, lane };
    });
}
