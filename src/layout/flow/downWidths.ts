// How the width of a narrow sheet is shared: what boxes take of it, what brackets leave, and how wide words may be. All in px.

import { goesOn, reportedFlows, type CountedGroup, type Flows } from '../../model/flows.ts';
import { MOST_PATIENTS, patients } from '../../study/units.ts';
import { gatheredNames } from '../../locale/labels.ts';
import { gatheredOn, gatheredOnSheet, namedStagesOf } from './gathered.ts';
import { labelShape } from './labels.ts';
import { bracketLines } from './bracketLines.ts';
import { GATHERED_GAP_PX, LABEL_GAP_PX } from './pictured.ts';
import type { LabelWidth } from './labelShapes.ts';
import { at, ownOf } from './planned.ts';
import type { Sheet } from './sheets.ts';
import { textWidth } from '../textWidth.ts';

/** Room for a bracket at the right edge. */
const BRACKET_MARGIN_PX = 18;
const BRACKET_MARGIN_BARE_PX = 12;
/** Between the edge of a box and the words below it. */
export const INSET_PX = 5;
/** How far a label may be moved aside by the thread, of the whole cohort: what is kept free for it is taken from the words. */
const MOST_BESIDE = 0.2;
const MOST_BESIDE_BARE = 0.12;
/** Beside a label, where there is nothing but number and name. */
const LABEL_GAP_BARE_PX = 5;
/** In how many ways two labels may share the room of their stage. */
const SHARES = 24;
/** A sample of the group's colour, where labels are stacked. */
export const KEY_PX = 16;

/** How the boxes of a study share the width of its sheet, in px. */
export type Widths = {
  /** What brackets leave. */
  readonly roomPx: number;
  /** How long the box of the whole cohort is, and how much is between two boxes. */
  readonly bandPx: number;
  readonly gapPx: number;
  /** How far the boxes of a stage can reach at any rates. */
  readonly acrossPx: number;
};

export function widthsOn(reported: Flows, sheet: Sheet): Widths {
  const marginPx = sheet.isBare ? BRACKET_MARGIN_BARE_PX : BRACKET_MARGIN_PX;
  const roomPx = sheet.widthPx - (reported.study.brackets.length > 0 ? marginPx : 0);
  const gaps = Math.max(...namedStagesOf(reported, sheet).map(({ length }) => length)) - 1;
  const gapPx = gaps === 0 ? 0 : Math.min(sheet.gapPx, roomPx / 3 / gaps);
  const gatheredPx = GATHERED_GAP_PX * gatheredOn(reported, sheet).joined.size;
  const bandPx = Math.min(sheet.bandPx, roomPx - gaps * gapPx - gatheredPx);
  return { roomPx, bandPx, gapPx, acrossPx: bandPx + gaps * gapPx + gatheredPx };
}

/** How far past the first edge of its box a label may be moved by the thread. */
export function mostBeside({ isBare }: Sheet, bandPx: number): number {
  return (isBare ? MOST_BESIDE_BARE : MOST_BESIDE) * bandPx;
}

/** What is kept free beside a label. */
export function labelGap({ isBare }: Sheet): number {
  return isBare ? LABEL_GAP_BARE_PX : LABEL_GAP_PX;
}

/** Where the bracket at this place of a study runs down the page. */
export function bracketAt({ widthPx }: Sheet, index: number): number {
  return widthPx - 3 - index * 6;
}

/** How wide its words may be above it and beside the longest that the flow can become there: clear of every ribbon. */
export function besideBracket(sheet: Sheet, index: number, acrossPx: number): number {
  return bracketAt(sheet, index) - 8 - acrossPx - LABEL_GAP_PX;
}

/** How wide labels may be, by the flows whose numbers stand in them: the study's with any number of patients. */
export function labelWidths(
  reported: Flows,
  sheet: Sheet,
  widths: Widths,
  /** Of groups in a list, by their ids: how wide those may be that have one line. */
  listedPx: ReadonlyMap<string, number>,
): (flows: Flows) => LabelWidth {
  const rows = namedStagesOf(reported, sheet);
  const alonePx = aloneWidth(reported, sheet, widths);
  return (flows) => {
    const pairs = rows.filter(({ length }) => length === 2);
    const pairedPx = new Map(
      pairs.flatMap((row) => {
        const [first, second] = [0, 1].map((nth) => at(flows.groups, at(row, nth)));
        if (!first || !second) return [];
        const [firstPx, secondPx] = sheet.isBare
          ? bareWidths([first, second], flows, sheet, widths)
          : pairWidths(first, flows, sheet, widths);
        return [
          [first.group.id, firstPx],
          [second.group.id, secondPx],
        ] as const;
      }),
    );
    return (peers, group) => {
      if (peers > 2) return listedPx.get(group) ?? widths.roomPx - KEY_PX;
      return peers < 2 ? alonePx : (pairedPx.get(group) ?? alonePx);
    };
  };
}

/** How wide a word may be before it is divided: beside those who go on, or where there are more below them. */
export function wordWidths(
  reported: Flows,
  sheet: Sheet,
  { roomPx, bandPx }: Widths,
): (group: string) => number {
  const beside = mostBeside(sheet, bandPx) + INSET_PX + LABEL_GAP_PX;
  const leftPx = new Map(
    namedStagesOf(reported, sheet).flatMap((row) =>
      row.map((place) => {
        const { group } = at(reported.groups, place);
        return [group.id, roomPx - (row.length > 2 ? KEY_PX : beside)] as const;
      }),
    ),
  );
  return (group) => leftPx.get(group) ?? Infinity;
}

/** How wide the words of the only group of a stage may be. */
function aloneWidth(reported: Flows, sheet: Sheet, { roomPx, bandPx, acrossPx }: Widths): number {
  const { brackets } = reported.study;
  const beside = mostBeside(sheet, bandPx) + INSET_PX;
  // Beside the widest that the flow can become stand the words of a bracket.
  if (!sheet.isBare) return (brackets.length > 0 ? acrossPx + LABEL_GAP_PX : roomPx) - beside;
  const bracketsPx = brackets.flatMap((bracket, index) =>
    bracketLines(reported, bracket, sheet, besideBracket(sheet, index, acrossPx)).map(
      (line) => textWidth(line, sheet.textPx) + 2 * LABEL_GAP_PX,
    ),
  );
  return roomPx - beside - Math.max(0, ...bracketsPx);
}

/** How wide the words of two groups of a stage may be: of those who go on beside the thread and within the band, of the others what is left. */
function pairWidths(
  first: CountedGroup,
  flows: Flows,
  sheet: Sheet,
  { roomPx, bandPx }: Widths,
): readonly [first: number, second: number] {
  if (!goesOn(flows, first.group.id)) {
    const half = roomPx / 2 - LABEL_GAP_PX;
    return [half - INSET_PX, half];
  }
  const beside = mostBeside(sheet, bandPx) + INSET_PX;
  const within = bandPx - beside - LABEL_GAP_PX;
  return [within, roomPx - beside - within - 2 * LABEL_GAP_PX];
}

/** The same where there are but numbers and names: so that both together take the least height and share the room as evenly as that allows. */
function bareWidths(
  [first, second]: readonly [CountedGroup, CountedGroup],
  flows: Flows,
  sheet: Sheet,
  { roomPx, bandPx }: Widths,
): readonly [first: number, second: number] {
  const beside = goesOn(flows, first.group.id) ? mostBeside(sheet, bandPx) : 0;
  const bothPx = roomPx - (beside + INSET_PX) - 2 * labelGap(sheet);
  const evenly = Array.from({ length: SHARES - 1 }, (_, nth) => (nth + 1) / SHARES).toSorted(
    (a, b) => Math.abs(a - 0.5) - Math.abs(b - 0.5),
  );
  let best = { widthPx: bothPx / 2, heightPx: Number.POSITIVE_INFINITY };
  // With all of the room they are no lower: what is as low is not bettered by what is shared less evenly.
  const [leastPx = 0] = [first, second]
    .map((each) => labelShape(flows, each, sheet, bothPx).heightPx)
    .toSorted((a, b) => b - a);
  for (const share of evenly) {
    if (best.heightPx <= leastPx) break;
    // As wide as its words are: what they leave is the other's.
    const one = labelShape(flows, first, sheet, share * bothPx);
    const other = labelShape(flows, second, sheet, bothPx - one.widthPx);
    const heightPx = Math.max(one.heightPx, other.heightPx);
    if (one.widthPx + other.widthPx <= bothPx && heightPx < best.heightPx)
      best = { widthPx: one.widthPx, heightPx };
  }
  return [best.widthPx, bothPx - best.widthPx];
}

/**
 * In a list a group has one line, beside those who go on from there, if for any number of patients its name and its share have room in
 * it: how wide that line may be, by the ids of those that have one.
 */
export function listedWidths(
  reported: Flows,
  sheet: Sheet,
  widths: Widths,
): ReadonlyMap<string, number> {
  const lists = namedStagesOf(reported, sheet).filter((row) => row.length > 2);
  if (lists.length === 0) return new Map();
  const own = ownOf(reported);
  const many = reportedFlows(reported.study, patients(MOST_PATIENTS));
  const { byFirst } = gatheredOn(reported, sheet);
  const isOneLine = (flows: Flows, place: number, px: number, gatheredName: string) => {
    const counted = at(flows.groups, place);
    const name = byFirst.has(counted.group.id) ? { name: gatheredName } : {};
    const { lines } = labelShape(flows, counted, sheet, px, { isTight: true, ...name });
    return lines.length === 1 && (sheet.isBare || lines[0]?.includes('share'));
  };
  return new Map(
    lists.flatMap((row) => {
      const besidePx = widths.roomPx - listFrom(own, row, widths);
      return row.flatMap((place) => {
        const widthPx = [besidePx, widths.roomPx - KEY_PX].find(
          (px) =>
            isOneLine(own, place, px, gatheredOnSheet(sheet)) &&
            isOneLine(many, place, px, gatheredNames.alone),
        );
        return widthPx === undefined ? [] : [[at(own.groups, place).group.id, widthPx] as const];
      });
    }),
  );
}

/** Where the words of a list begin, across the page: past those who go on from there as the study has it, and samples of colours. */
function listFrom(own: Flows, row: readonly number[], { bandPx, gapPx }: Widths): number {
  let from = 0;
  let past = 0;
  for (const place of row) {
    const { count, group } = at(own.groups, place);
    const to = from + (count * bandPx) / own.patients;
    if (goesOn(own, group.id)) past = to;
    from = to + gapPx;
  }
  return past + INSET_PX + KEY_PX;
}
