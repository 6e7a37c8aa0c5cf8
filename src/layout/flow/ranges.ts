// Ranges of patients → fans where ways part.

import type { Range, Ranges } from '../../model/ranges.ts';
import type { Picture } from './pictured.ts';
import { rounded } from './ribbon.ts';

/**
 * Three paths for the whole picture: between which places at the next box the edge would lie in the middle half and in the
 * middle 95% of the repeats, from where the ways part; and a whisker over the latter at the box.
 */
export type Fans = { readonly inner: string; readonly outer: string; readonly whiskers: string };

/** Half of what closes a whisker at each end. */
const CAP_PX = 4;

/**
 * The fans of a picture. Where patients of a group part, the edge between those who go the first way and the others is what
 * moves from repeat to repeat: it opens from where it begins to the places at the next box where it could end, on the
 * picture's own scale.
 */
export function fansOf(picture: Picture, ranges: Ranges): Fans {
  const { flow } = picture.sheet;
  const start = picture.groups[0];
  const length = start ? (flow === 'across' ? start.box.height : start.box.width) : 0;
  const perPatient = start && start.count > 0 ? length / start.count : 0;
  // Small groups may repeat as much larger ones: what could be further than the picture ends with it.
  const most = flow === 'across' ? picture.height : picture.width;
  const point = (along: number, across: number) =>
    flow === 'across'
      ? `${rounded(along)},${rounded(across)}`
      : `${rounded(across)},${rounded(along)}`;

  const firstWays = picture.groups.flatMap(({ id }) => {
    const ways = picture.flows.filter(({ from }) => from === id);
    const [first] = ways;
    const range: Range | undefined = first && ranges.flows[first.id];
    return ways.length > 1 && first && range && range[0] < range[3] ? [{ first, range }] : [];
  });
  const placed = firstWays.map(({ first: { ends }, range }) => ({
    tip: { along: ends.leaves.along, across: ends.leaves.across.to },
    along: ends.arrives.along,
    places: range.map((people) =>
      Math.min(most, ends.arrives.across.from + people * perPatient),
    ) as unknown as Range,
  }));
  const fan = (low: 0 | 1, high: 2 | 3) =>
    placed
      .map(
        ({ tip, along, places }) =>
          `M${point(tip.along, tip.across)}L${point(along, places[low])}L${point(along, places[high])}Z`,
      )
      .join('');
  return {
    inner: fan(1, 2),
    outer: fan(0, 3),
    whiskers: placed
      .map(({ along, places: [low, , , high] }) => {
        const cap = (across: number) =>
          `M${point(along - CAP_PX, across)}L${point(along + CAP_PX, across)}`;
        return `M${point(along, low)}L${point(along, high)}${cap(low)}${cap(high)}`;
      })
      .join(''),
  };
}
