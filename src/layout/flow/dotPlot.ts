// Counts → dots to be counted rather than read off.

import type { DotsAt } from '../../model/ranges.ts';

export type PlottedDot = { readonly along: number; readonly out: number };

export type DotPlotLayout = {
  readonly radius: number;
  /** `along` the axis from its low end, and `out` from it, in px. */
  readonly dots: readonly PlottedDot[];
  /** Where a count stands along the axis. */
  readonly alongOf: (count: number) => number;
  /** Where the `nth` dot of a count's place stands, from 0, counted from the axis. */
  readonly dotOf: (count: number, nth: number) => PlottedDot & { readonly place: number };
  /** The counts at the ends of the axis. */
  readonly low: number;
  readonly high: number;
};

/** No dot is wider, where the room would let it, unless it is to be seen from afar. */
const DOT_PX = 8;
/** Counts that would stand closer together than this share a place; on a scale that is given, closer than a dot is wide. */
const LEAST_PLACE_PX = 6.5;

/** How long the axis is, or else how long it is for each that is counted. */
type Along = { readonly lengthPx: number } | { readonly perCountPx: number };

/**
 * Places the dots along an axis that reaches from the least to the most of their counts, of `now` and of `reach`, and stacks them out
 * from it, in a room `depthPx` deep. Where a stack would be deeper, the dots of a place stand side by side too,
 * as many as lets all dots be largest.
 */
export function dotPlot(
  outcome: readonly DotsAt[],
  now: number,
  {
    depthPx,
    dotPx = DOT_PX,
    reach = [],
    ...axis
  }: Along & {
    readonly depthPx: number;
    readonly dotPx?: number;
    readonly reach?: readonly number[];
  },
): DotPlotLayout {
  const counts = [...outcome.map(([count]) => count), ...reach];
  const low = Math.min(now, ...counts);
  const high = Math.max(now, ...counts);
  const [step, placePx] = placesOf(high - low + 1, axis, dotPx);

  const stacks = new Map<number, number>();
  for (const [count, dots] of outcome) {
    const place = Math.floor((count - low) / step);
    stacks.set(place, (stacks.get(place) ?? 0) + dots);
  }
  const most = Math.max(1, ...stacks.values());
  const sizeIn = (lanes: number) =>
    Math.min(dotPx, placePx / lanes, depthPx / Math.ceil(most / lanes));
  let lanes = 1;
  for (let more = 2; more <= most; more++) if (sizeIn(more) > sizeIn(lanes)) lanes = more;
  const size = sizeIn(lanes);

  const dotAt = (place: number, index: number): PlottedDot => {
    const row = Math.floor(index / lanes);
    const inRow = Math.min(lanes, (stacks.get(place) ?? 0) - row * lanes);
    return {
      along: placePx * (place + 0.5) + ((index % lanes) - (inRow - 1) / 2) * size,
      out: (row + 0.5) * size,
    };
  };

  return {
    radius: 0.44 * size,
    dots: [...stacks].flatMap(([place, dots]) =>
      Array.from({ length: dots }, (_, index) => dotAt(place, index)),
    ),
    dotOf: (count, nth) => {
      const place = Math.floor((count - low) / step);
      return { place, ...dotAt(place, nth) };
    },
    alongOf: (count) => (placePx / step) * (count - low + 0.5),
    low,
    high,
  };
}

/** How many counts share a place, and how long a place is. */
function placesOf(counts: number, axis: Along, dotPx: number): readonly [number, number] {
  if ('perCountPx' in axis) {
    const step = Math.max(1, Math.ceil(dotPx / axis.perCountPx));
    return [step, step * axis.perCountPx];
  }
  const step = Math.max(1, Math.ceil((counts * LEAST_PLACE_PX) / axis.lengthPx));
  return [step, axis.lengthPx / Math.ceil(counts / step)];
}
