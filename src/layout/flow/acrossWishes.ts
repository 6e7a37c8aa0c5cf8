// Where the labels of a wide sheet want to stand: at their own people, off the edges of the thread and of the ways on beside them.

import { goesOn, type Flows } from '../../model/flows.ts';
import type { Thread } from '../../model/thread.ts';
import { resultOf } from '../../study/study.ts';
import { acrossFrame, headingHeight, labelInset } from './acrossFrame.ts';
import { acrossWords, separationOn } from './acrossWords.ts';
import { gatheredOn } from './gathered.ts';
import { nameHeight, textHeight, type LabelShape } from './labels.ts';
import { LABEL_GAP_PX } from './pictured.ts';
import { at, planned } from './planned.ts';
import { secondEdgeAt } from './ribbon.ts';
import { placedFlows, type Ends, type PlacedFlow, type PlacedFlows } from './sankey.ts';
import type { Sheet } from './sheets.ts';
import type { Wish } from './spread.ts';
import { besideFrom, besideThread, tracedThread, type Beside } from './thread.ts';

/** From the top of a line of words to that of its letters. */
const LINE_LEAD_PX = 3;

/** The study as reported in its places. */
export const placedAsReported = planned((reported, sheet) =>
  placedFlows(reported, acrossFrame(reported, sheet)),
);

/** What labels stand beside, and how they break. */
export type Labelled = {
  readonly placed: PlacedFlows;
  /** The length of one patient across the flow, in px. */
  readonly perPatient: number;
  /** Of every group. */
  readonly shapes: readonly LabelShape[];
  /** Whose people run through the boxes, where words keep clear of any. */
  readonly thread: Thread | null;
};

/** Where the labels of the groups at these places of one stage begin at best, in px from the top of the picture, and what each takes. */
export function labelWishes(
  reported: Flows,
  sheet: Sheet,
  column: readonly number[],
  { placed: { groups, flows }, perPatient, shapes, thread }: Labelled,
): readonly Wish[] {
  return column.map((place) => {
    const shape = at(shapes, place);
    const { id, across } = at(groups, place);
    const last = gatheredOn(reported, sheet).byFirst.get(id)?.at(-1) ?? place;
    const lengthPx = at(groups, last).across.to - across.from;
    const free = lengthPx - shape.heightPx;
    const ways = waysBeside(reported, sheet, place, flows);
    const past = Math.min(
      pastWays(reported, sheet, place, shape, ways) - across.from,
      // At its own people, or the line after them.
      Math.max(free, 1.5 * nameHeight(sheet)),
    );
    const inset = Math.max(labelInset(reported, sheet, id, lengthPx), past);
    const isThrough = thread !== null && id !== thread.of;
    // Off the edges of the thread, as far as the label then still stands at its own people.
    const below = isThrough
      ? Math.min(
          besideFrom(thread, id, perPatient, partFor(reported, sheet, place, thread)) +
            LABEL_GAP_PX / 2,
          free,
        )
      : inset;
    return {
      wish: headingHeight(reported, sheet) + across.from + Math.max(inset, below),
      size: shape.heightPx + separationOn(reported, sheet, id),
    };
  });
}

/**
 * On which part of its box a label stands so that it keeps clear of the thread: by the reported numbers, so that none leaps while a
 * rate moves. Those of the result begin at the edge and are few.
 */
function partFor(reported: Flows, sheet: Sheet, place: number, { of }: Thread): Beside {
  const asReported = of === resultOf(reported.study) ? null : tracedThread(reported, of);
  if (!asReported) return 'past';
  const { id, across } = at(placedAsReported(reported, sheet).groups, place);
  return besideThread(asReported, id, acrossFrame(reported, sheet).bandPx / reported.patients, {
    heightPx: at(acrossWords(reported, sheet).shapes, place).heightPx + LABEL_GAP_PX,
    lengthPx: across.to - across.from,
  });
}

/**
 * The ways on from the boxes above that of a group from which nobody goes on, on a sheet that has the height to keep its words clear of
 * them; else none.
 */
export function waysBeside(
  reported: Flows,
  sheet: Sheet,
  place: number,
  flows: readonly PlacedFlow[],
): readonly PlacedFlow[] {
  const { id, stage } = at(reported.groups, place).group;
  if (!sheet.isUneven || goesOn(reported, id)) return [];
  const isAbove = (from: string) =>
    reported.groups.findIndex(({ group }) => group.id === from) < place;
  return flows.filter(({ flow: { from } }) => from.stage === stage && isAbove(from.id));
}

/** From where down, in px from the first edge of the flow, no line of a group's words has the second edge of one of these ways through it. */
export function pastWays(
  reported: Flows,
  sheet: Sheet,
  place: number,
  shape: LabelShape,
  ways: readonly Ends[],
): number {
  const { id, stage } = at(reported.groups, place).group;
  const begin =
    acrossFrame(reported, sheet).alongOfStage(stage) +
    sheet.boxPx +
    LABEL_GAP_PX +
    acrossWords(reported, sheet).dotsPx(id);
  return Math.max(
    0,
    ...shape.linesPx.flatMap((px, line) => {
      const names = Math.min(line, shape.name.length);
      const downPx = names * nameHeight(sheet) + (line - names) * textHeight(sheet);
      return ways
        .filter(({ leaves, arrives }) => begin + px > leaves.along && begin < arrives.along)
        .map((ends) => {
          const lowest = Math.max(
            secondEdgeAt(ends, begin),
            secondEdgeAt(ends, Math.min(begin + px, ends.arrives.along)),
          );
          return lowest - downPx - LINE_LEAD_PX;
        });
    }),
  );
}
