// Repeats of the study → dots beside the result, on the scale of the picture.

import type { DotsAt } from '../../model/ranges.ts';
import { dotPlot } from './dotPlot.ts';
import { rounded } from './ribbon.ts';
import { LABEL_GAP_PX, type Picture, type Point } from './pictured.ts';

/** No dot is wider. */
const DOT_PX = 3.6;
/** Between a box and its dots, and between them and the words. */
const GAP_PX = 4;

export type ScaleDots = {
  readonly centres: readonly Point[];
  readonly radius: number;
  /** The edge of the box, drawn on through the dots. */
  readonly edge: string;
};

/**
 * The dots of a result: each stands where the far edge of its box would lie if as many were counted as in that repeat. Null
 * on sheets without room for them. `outcome` says how many dots stand for which count.
 */
export function scaleDots(
  { sheet, groups, height }: Picture,
  outcome: readonly DotsAt[],
  result: string,
): ScaleDots | null {
  const start = groups[0];
  const group = groups.find(({ id }) => id === result);
  if (!sheet.dotsPx || !start || !group || start.count === 0) return null;
  const perCountPx = start.box.height / start.count;
  const { box, label } = group;
  const dotsPx = label.x - LABEL_GAP_PX - box.x - box.width;
  if (dotsPx <= 0) return null;
  const { dots, radius, low } = dotPlot(outcome, group.count, {
    perCountPx,
    depthPx: dotsPx - GAP_PX,
    dotPx: DOT_PX,
  });
  // The first place stands around the lowest count.
  const from = box.y + (low - 0.5) * perCountPx;
  const x = box.x + box.width + GAP_PX;
  const edge = box.y + box.height;
  return {
    radius,
    centres: dots.map(({ along, out }) => ({
      x: x + out,
      y: Math.min(from + along, height - radius),
    })),
    edge: `M${rounded(box.x + box.width)},${rounded(edge)}h${rounded(dotsPx)}`,
  };
}
