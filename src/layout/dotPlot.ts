// Counts → dots in columns, to be counted rather than read off.

import { scaleLinear } from 'd3-scale';
import type { Point } from './pictured.ts';

export type DotPlotLayout = {
  readonly width: number;
  readonly height: number;
  readonly baseline: number;
  readonly radius: number;
  readonly dots: readonly Point[];
  /** Where a count stands along the base line. */
  readonly xOf: (count: number) => number;
};

const WIDTH = 320;
const DOT = 7;
/** Below the base line: the figures. */
const FIGURES_PX = 20;

/** Places one dot for each of `counts` above a base line that reaches from the least to the most of them and of `now`. */
export function dotPlot(counts: readonly number[], now: number): DotPlotLayout {
  const low = Math.min(...counts, now);
  const high = Math.max(...counts, now);
  // Whole counts share a column where they lie closer together than dots are wide.
  const step = Math.max(1, Math.ceil(((high - low + 1) * DOT) / (WIDTH - 4 * DOT)));
  const columnOf = (count: number) => low + step * Math.floor((count - low) / step);
  const xOfColumn = scaleLinear([low, Math.max(high, low + 1)], [2 * DOT, WIDTH - 2 * DOT]);
  const stacked = new Map<number, number>();
  const places = counts.map((count) => {
    const column = columnOf(count);
    const row = stacked.get(column) ?? 0;
    stacked.set(column, row + 1);
    return { x: xOfColumn(column), row };
  });
  const baseline = Math.max(0, ...stacked.values()) * DOT + 6;
  return {
    width: WIDTH,
    height: baseline + FIGURES_PX,
    baseline,
    radius: DOT / 2 - 0.4,
    dots: places.map(({ x, row }) => ({ x, y: baseline - 3 - (row + 0.5) * DOT })),
    xOf: (count) => xOfColumn(columnOf(count)),
  };
}
