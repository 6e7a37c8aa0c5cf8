// Ranges of patients → soft edges on boxes and ribbons.

import type { Range, Ranges } from '../../model/ranges.ts';
import type { Picture } from './pictured.ts';
import { ribbon, rounded } from './ribbon.ts';
import type { Ends, Span } from './sankey.ts';

/** Two paths for the whole picture: where edges lie in the middle half, and in the middle 95%, of the repeats. */
export type SoftEdges = { readonly inner: string; readonly outer: string };

/**
 * The soft edges of a picture. The far edge of a box or ribbon, the one that moves with its count, is drawn from the lower
 * to the upper end of its range, on the picture's own scale.
 */
export function softEdges(picture: Picture, ranges: Ranges): SoftEdges {
  const { flow } = picture.sheet;
  const start = picture.groups[0];
  const length = start ? (flow === 'across' ? start.box.height : start.box.width) : 0;
  const perPatient = start && start.count > 0 ? length / start.count : 0;
  // Boxes are drawn apart and small groups may repeat as much larger ones: what could be further than the picture ends with it.
  const most = flow === 'across' ? picture.height : picture.width;

  const band = (low: 0 | 1, high: 2 | 3) => {
    const span = (from: number, range: Range): Span => ({
      from: Math.min(most, from + range[low] * perPatient),
      to: Math.min(most, from + range[high] * perPatient),
    });
    const boxes = picture.groups.flatMap(({ id, box }) => {
      const range = ranges.groups[id];
      if (!range) return [];
      const { from, to } = span(flow === 'across' ? box.y : box.x, range);
      const [a, b] = [rounded(from), rounded(to)];
      return flow === 'across'
        ? `M${rounded(box.x)},${a}h${box.width}V${b}h${-box.width}Z`
        : `M${a},${rounded(box.y)}H${b}v${box.height}H${a}Z`;
    });
    const ribbons = picture.flows.flatMap(({ id, ends }) => {
      const range = ranges.flows[id];
      if (!range || range[low] === range[high]) return [];
      const soft: Ends = {
        leaves: { along: ends.leaves.along, across: span(ends.leaves.across.from, range) },
        arrives: { along: ends.arrives.along, across: span(ends.arrives.across.from, range) },
      };
      return ribbon(soft, flow);
    });
    return [...boxes, ...ribbons].join('');
  };
  return { inner: band(1, 2), outer: band(0, 3) };
}
