// How far down a wide sheet boxes and words reach at any rates: what is the height of the picture.

import type { Flows } from '../../model/flows.ts';
import { groupOf, type Study } from '../../study/study.ts';
import { acrossFrame, besideBand, gapOn, headingHeight, OVERHANG_PX } from './acrossFrame.ts';
import { acrossWords, idsAt, MOST_BY_THEMSELVES, separationOn } from './acrossWords.ts';
import { labelWishes, pastWays, placedAsReported, waysBeside } from './acrossWishes.ts';
import { nameHeight } from './labels.ts';
import { LABEL_GAP_PX } from './pictured.ts';
import { at, ownOf } from './planned.ts';
import { placedFlows, type PlacedFlows, type Span } from './sankey.ts';
import type { Sheet } from './sheets.ts';
import { spread } from './spread.ts';
import { resultThread } from './thread.ts';

/** How far labels may be pushed up from where they belong as reported; further up they would seem to be of another box. */
const PUSHED_PX = 42;
/** A bracket below the flow, and the line of text below it, where the sheet says nothing else. */
const BRACKET_PX = 32;

/** How high a bracket below the flow is with its words, in px. */
export function bracketHeight({ bracketPx = BRACKET_PX }: Sheet): number {
  return bracketPx;
}

/** The brackets below the picture; none on a sheet that has no words but names. */
export function bracketsOn({ study }: Flows, sheet: Sheet): Study['brackets'] {
  return sheet.isBare ? [] : study.brackets;
}

/**
 * Where the flow ends with its words and the brackets begin, in px from the top of the picture: wherever the rates go, and for any number
 * of patients where words of very many take no more lines.
 */
export function flowEnd(reported: Flows, sheet: Sheet): number {
  const { columns, crowdedStages } = acrossWords(reported, sheet);
  const bandEnd = headingHeight(reported, sheet) + acrossFrame(reported, sheet).bandPx;
  const placedOwn = placedFlows(ownOf(reported), acrossFrame(reported, sheet));
  return Math.max(
    ...reported.groups.map(
      ({ group }) => bandEnd + gapsBefore(reported, sheet, group.id) + OVERHANG_PX,
    ),
    ...crowdedStages.map((stage) => bandEnd + besideBand(reported, sheet, stage)),
    ...columns.map(
      (column) =>
        Math.max(
          packedEnd(reported, sheet, column),
          wishedEnd(reported, sheet, column, placedOwn),
          pastWaysEnd(reported, sheet, column),
          belowFirstEnd(reported, sheet, column),
        ) - hangOf(reported, sheet, column),
    ),
  );
}

/**
 * How far below the end of the flow the words of a stage may reach, in px: where no other stage is beside the brackets, those beside
 * their last groups may hang down beside them too.
 */
export function hangOf(reported: Flows, sheet: Sheet, [place = 0]: readonly number[]): number {
  const { alongOfStage } = acrossFrame(reported, sheet);
  const along = alongOfStage(at(reported.groups, place).group.stage);
  const brackets = bracketsOn(reported, sheet);
  const isPastAll = brackets.every(({ groups }) =>
    groups.every((id) => alongOfStage(groupOf(reported.study, id).stage) <= along),
  );
  return sheet.isUneven && isPastAll ? brackets.length * bracketHeight(sheet) : 0;
}

/** Where the words of a column end that stand one below the other from the top. */
function packedEnd(reported: Flows, sheet: Sheet, column: readonly number[]): number {
  const { keptPx } = acrossWords(reported, sheet);
  return (
    headingHeight(reported, sheet) +
    sumOf(
      idsAt(reported, column).map(
        (id) => (keptPx.get(id) ?? 0) + separationOn(reported, sheet, id),
      ),
    )
  );
}

/** Where the words of a column end as the study has it, pushed up as far as they may be. */
function wishedEnd(
  reported: Flows,
  sheet: Sheet,
  column: readonly number[],
  placed: PlacedFlows,
): number {
  const own = ownOf(reported);
  const topPx = headingHeight(reported, sheet);
  const wishes = labelWishes(reported, sheet, column, {
    placed,
    perPatient: acrossFrame(reported, sheet).bandPx / own.patients,
    shapes: acrossWords(reported, sheet).shapesOfOwn,
    thread: resultThread(own),
  });
  const start = spread(wishes, topPx, Infinity).at(-1) ?? topPx;
  // No further than to the people of the box before, on whose edge the words would lie.
  const above = placed.groups[column.at(-2) ?? -1]?.across.to;
  const freePx =
    (sheet.isLevel || sheet.isBrief) && above !== undefined
      ? start - (topPx + above) - LABEL_GAP_PX / 2
      : PUSHED_PX;
  return start + (wishes.at(-1)?.size ?? 0) - Math.max(0, Math.min(PUSHED_PX, freePx));
}

/** Where the last words of a column end that stand below the ways on beside them, wherever these go. */
function pastWaysEnd(reported: Flows, sheet: Sheet, column: readonly number[]): number {
  const topPx = headingHeight(reported, sheet);
  const place = column.at(-1);
  if (place === undefined || column.length > MOST_BY_THEMSELVES) return topPx;
  const { bandPx } = acrossFrame(reported, sheet);
  const { shapesOfOwn, keptPx } = acrossWords(reported, sheet);
  const { id } = at(reported.groups, place).group;
  /** From the first edge of the flow to where a group ends when everybody is in it. */
  const lowest = (group: string): Span => ({
    from: 0,
    to: bandPx + gapsBefore(reported, sheet, group),
  });
  const ways = waysBeside(reported, sheet, place, placedAsReported(reported, sheet).flows).map(
    ({ flow, leaves, arrives }) => ({
      leaves: { ...leaves, across: lowest(flow.from.id) },
      arrives: { ...arrives, across: lowest(flow.to.id) },
    }),
  );
  const past = Math.min(
    pastWays(reported, sheet, place, at(shapesOfOwn, place), ways),
    lowest(id).to + nameHeight(sheet),
  );
  return topPx + past + (keptPx.get(id) ?? 0) + separationOn(reported, sheet, id);
}

/** Where the words of all but the first box of a column end when everybody is in that: where the sheet has the height for it. */
function belowFirstEnd(reported: Flows, sheet: Sheet, column: readonly number[]): number {
  const topPx = headingHeight(reported, sheet);
  const [, ...others] = column;
  const isRoomy = sheet.isLevel || (sheet.isUneven && column.length <= MOST_BY_THEMSELVES);
  if (!isRoomy || others.length === 0) return topPx;
  const { shapesOfOwn } = acrossWords(reported, sheet);
  const wordsPx =
    sumOf(others.map((place) => at(shapesOfOwn, place).heightPx)) +
    sumOf(idsAt(reported, others.slice(0, -1)).map((id) => separationOn(reported, sheet, id)));
  return topPx + acrossFrame(reported, sheet).bandPx + LABEL_GAP_PX / 2 + wordsPx;
}

/** What the gaps before a group take together. */
function gapsBefore(reported: Flows, sheet: Sheet, group: string): number {
  const { stage } = groupOf(reported.study, group);
  const ids = reported.groups.flatMap((each) => (each.group.stage === stage ? each.group.id : []));
  return sumOf(ids.slice(0, ids.indexOf(group)).map((id) => gapOn(reported, sheet, id)));
}

function sumOf(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}
