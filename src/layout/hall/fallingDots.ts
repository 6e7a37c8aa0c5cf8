// Where repeats come to lie that fall one after another.

import { dotPlot, type DotPlotLayout, type PlottedDot } from '../flow/dotPlot.ts';
import type { DotsAt } from '../../model/ranges.ts';

export type FallingDots = Omit<DotPlotLayout, 'dots' | 'dotOf'> & {
  /** In the order in which they fall: one more changes nothing of those that lie there. */
  readonly dots: readonly PlottedDot[];
};

/** All that may fall, in the room that all of them need: so none is moved, nor smaller, when others come. */
export function fallingDots(
  counts: readonly number[],
  now: number,
  room: { readonly lengthPx: number; readonly depthPx: number; readonly dotPx: number },
): FallingDots {
  const { dotOf, ...plot } = dotPlot(dotsAt(counts), now, room);
  const lying = new Map<number, number>();
  const dots = counts.map((count) => {
    const { place } = dotOf(count, 0);
    const nth = lying.get(place) ?? 0;
    lying.set(place, nth + 1);
    const { along, out } = dotOf(count, nth);
    return { along, out };
  });
  return { ...plot, dots };
}

function dotsAt(counts: readonly number[]): readonly DotsAt[] {
  const found = new Map<number, number>();
  for (const count of counts) found.set(count, (found.get(count) ?? 0) + 1);
  return [...found];
}
