import { wilson } from '../model/interval.ts';
import { reportedPerMille } from '../study/rates.ts';
import type { Seen } from '../study/studies.ts';
import type { PerMille } from '../study/units.ts';
import { ratePercent } from '../text/number.ts';
import styles from './SeriesTicks.module.css';

export type SeriesTicksProps = {
  readonly seen: readonly Seen[];
  /** The end of the slider's scale, in per mille. */
  readonly most: number;
  readonly onPick: (perMille: PerMille) => void;
};

/** The room below the track, in px. Its height is also in RateSlider.module.css. */
const HEIGHT = 20;
const RADIUS = 2.5;

/**
 * Marks of what other series saw: filled for the same quantity, hollow for another, each in a lane of its own with its
 * 95% interval. Too close together to be aimed at, so the list beside them says and does the same.
 */
export function SeriesTicks({ seen, most, onPick }: SeriesTicksProps) {
  const inReach = seen
    .filter((each) => reportedPerMille(each) <= most)
    .toSorted((a, b) => a.x / a.n - b.x / b.n);
  const lane = Math.min(4, (HEIGHT - 2 * RADIUS - 2) / Math.max(1, inReach.length - 1));
  const at = (share: number) => `${(100 * Math.min(1000 * share, most)) / most}%`;
  return (
    <svg className={styles.ticks} width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      {inReach.map((each, index) => {
        const y = RADIUS + 1 + lane * index;
        const { low, high } = wilson(each.x, each.n, 0.95);
        return (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- for the mouse alone; the list has a button for each
          <g
            key={each.series}
            data-series={each.series}
            data-same={each.isSameQuantity}
            onClick={() => onPick(reportedPerMille(each))}
          >
            <title>
              {`${each.series}: ${each.x} of ${each.n} ${each.ofWhom} (${ratePercent(reportedPerMille(each))})${each.isSameQuantity ? '' : '; another quantity'}`}
            </title>
            <line x1={at(low)} x2={at(high)} y1={y} y2={y} stroke="var(--muted)" />
            <circle
              cx={at(each.x / each.n)}
              cy={y}
              r={RADIUS}
              fill={each.isSameQuantity ? 'var(--ink)' : 'var(--paper)'}
              stroke="var(--ink)"
            />
          </g>
        );
      })}
    </svg>
  );
}
