// Ranges of patients → fans where ways part.

import type { Range, Ranges } from '../../model/ranges.ts';
import { inMostRepeats } from '../../locale/rangeWords.ts';
import { textWidth } from '../textWidth.ts';
import { isFreeOfWords } from './freeOfWords.ts';
import { GRIP_PX } from './grips.ts';
import type { Picture, Point } from './pictured.ts';
import { rounded } from './ribbon.ts';

/**
 * Three paths for the whole picture: between which places at the next box the edge would lie in the middle half and in the
 * middle 95% of the repeats, from where the ways part; and a whisker over the latter at the box.
 */
export type Fans = { readonly inner: string; readonly outer: string; readonly whiskers: string };

/** Half of what closes a whisker at each end. */
const CAP_PX = 4;

/** From where ways part to the places at the next box where the edge could end. */
type Fan = {
  readonly tip: { readonly along: number; readonly across: number };
  readonly along: number;
  readonly range: Range;
  readonly places: Range;
  /** Where the edge is drawn at the next box, and where the first of those who go this way stand. */
  readonly edge: number;
  readonly from: number;
};

/** How long one patient is across the flow, in px. */
function perPatientOf({ sheet, groups: [start] }: Picture): number {
  const length = start ? (sheet.flow === 'across' ? start.box.height : start.box.width) : 0;
  return start && start.count > 0 ? length / start.count : 0;
}

function placedFans(picture: Picture, ranges: Ranges): readonly Fan[] {
  const perPatient = perPatientOf(picture);
  // Small groups may repeat as much larger ones: what could be further than the picture ends with it.
  const most = picture.sheet.flow === 'across' ? picture.height : picture.width;
  return picture.groups.flatMap(({ id }) => {
    const ways = picture.flows.filter(({ from }) => from === id);
    const [first] = ways;
    const range: Range | undefined = first && ranges.flows[first.id];
    if (ways.length < 2 || !first || !range || range[0] >= range[3]) return [];
    const { leaves, arrives } = first.ends;
    return [
      {
        tip: { along: leaves.along, across: leaves.across.to },
        along: arrives.along,
        range,
        places: range.map((people) =>
          Math.min(most, arrives.across.from + people * perPatient),
        ) as unknown as Range,
        edge: arrives.across.to,
        from: arrives.across.from,
      },
    ];
  });
}

/**
 * The fans of a picture. Where patients of a group part, the edge between those who go the first way and the others is what
 * moves from repeat to repeat: it opens from where it begins to the places at the next box where it could end, on the
 * picture's own scale.
 */
export function fansOf(picture: Picture, ranges: Ranges): Fans {
  const { flow } = picture.sheet;
  const point = (along: number, across: number) =>
    flow === 'across'
      ? `${rounded(along)},${rounded(across)}`
      : `${rounded(across)},${rounded(along)}`;
  const placed = placedFans(picture, ranges);
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

/** Beside the letters of the picture, which are what is counted. */
const SMALLER = 0.85;
/** Around the words at a whisker. */
const CLEAR_PX = 4;

export type WhiskerWords = Point & { readonly text: string; readonly textPx: number };

/**
 * What a whisker spans, in words over its upper end: "104–138 in 95 of 100". Among those whom it counts, before their box,
 * and only where it stands on nothing else: neither on the thread nor on other words, and not where what is reported is drawn
 * besides. Only across the page: down it there is no room. `x` is where the words end.
 */
export function whiskerWords(picture: Picture, ranges: Ranges): readonly WhiskerWords[] {
  const { sheet, thread, ghost, groups } = picture;
  if (sheet.flow === 'down' || ghost !== '' || (thread && !thread.isOfResult)) return [];
  const threadPx = (thread?.count ?? 0) * perPatientOf(picture);
  const textPx = SMALLER * sheet.textPx;
  return placedFans(picture, ranges).flatMap(({ along, tip, range, places, edge, from }) => {
    const text = inMostRepeats(range[0], range[3]);
    const width = textWidth(text, textPx);
    const x = along - CAP_PX - CLEAR_PX;
    // Over the whisker, and over what a hand can take hold of.
    const y = Math.min(places[0], edge - GRIP_PX / 2) - CLEAR_PX;
    const box = { x: x - width, y: y - textPx, width, height: textPx + CLEAR_PX };
    const before = groups.filter((group) => group.box.x < tip.along).at(-1)?.box;
    const isAmongThem =
      box.y >= from + threadPx + CLEAR_PX &&
      (!before || box.x >= before.x + before.width + CLEAR_PX);
    return isAmongThem && isFreeOfWords(picture, box) ? [{ x, y, text, textPx }] : [];
  });
}
