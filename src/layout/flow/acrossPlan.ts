// What stays the same on a wide sheet while rates move: columns, shapes of labels, the height of the picture.

import { reportedFlows, type Flows } from '../../model/flows.ts';
import type { Thread } from '../../model/thread.ts';
import { spread, type Wish } from './spread.ts';
import { nameHeight } from './labels.ts';
import {
  at,
  LABEL_GAP_PX,
  LABEL_SEPARATION_PX,
  outlinesOf,
  planned,
  shapesOf,
  stageIds,
  stagesOf,
} from './pictured.ts';
import { besideFrom, besideThread, resultThread, tracedThread, type Beside } from './thread.ts';
import { rounded } from './ribbon.ts';
import { evenStages, placedFlows, type Frame, type PlacedFlows, type Sized } from './sankey.ts';
import type { Sheet } from './sheets.ts';
import { cohortSize, groupOf, resultOf, type Study } from '../../study/study.ts';
import { patients } from '../../study/units.ts';
import { groupLabel, stageLabel } from '../../locale/studyWords.ts';
import { cutToFit, textWidth, unbroken } from '../textWidth.ts';

/** The headings of the columns, above the flow, where the sheet says nothing else. */
const HEADING_PX = 47;
/** The row of the words of the thread, between the headings and the flow, in sizes of text. */
const THREAD_ROW = 1.35;
/** Of the way from one stage to the next, where ways on have parted; at the least so many px. */
const WAY = 0.3;
const LEAST_WAY_PX = 44;
/** How far a label may hang below the lowest box. */
const OVERHANG_PX = 30;
/** How far labels may be pushed up from where they belong as reported; further up they would seem to be of another box. */
const PUSHED_PX = 42;
/** How many boxes of one stage stand well without regard to their words. */
const MOST_BY_THEMSELVES = 3;
/** Between boxes whose words take one line. */
const TIGHT_GAP_PX = 12;
const CROWDED_DOTS_PX = 26;
const LEAST_DOTS_PX = 14;
/** A bracket below the flow, and the line of text below it, where the sheet says nothing else. */
const BRACKET_PX = 32;

/** What a sheet gives a study whatever its rates are: where stages begin, how its labels break, how high it is. */
export const acrossPlan = planned((reported, sheet) => {
  const { stages } = reported.study;
  const { headingPx = HEADING_PX, bracketPx = BRACKET_PX } = sheet;
  const pitch = sheet.widthPx / stages.length;
  const dotsPx = dotsRoom(reported, sheet, pitch);
  const landingPx = pitch - sheet.boxPx - Math.max(LEAST_WAY_PX, WAY * pitch);
  const crowded = new Set(
    stagesOf(reported)
      .filter(({ length }) => sheet.isLevel && length > MOST_BY_THEMSELVES)
      .flatMap((stage) => stage.map((index) => at(reported.groups, index).group.id)),
  );
  /** Whether its number and its name stand in one line. */
  const isTight = (group: string) => sheet.isTight === true && crowded.has(group);
  const shapesIn = (flows: Flows) =>
    shapesOf(
      flows,
      sheet,
      // Beside the last stage nothing stands from which it would have to keep away.
      (_, group) =>
        pitch -
        sheet.boxPx -
        2 * LABEL_GAP_PX -
        dotsPx(group) +
        (dotsPx(group) > 0 && groupOf(reported.study, group).stage === stages.at(-1)?.id
          ? LABEL_GAP_PX
          : 0),
      (group) => isTight(group) || (sheet.isBrief ?? false),
    );
  const shapes = shapesIn(reported);
  // What the height hangs on, as the study has it, so that it is the same for all rates and for any number of patients.
  const size = patients(cohortSize(reported.study));
  const own = size === reported.patients ? reported : reportedFlows(reported.study, size);
  const shapesOfOwn = own === reported ? shapes : shapesIn(own);
  /** Those of very many people take more lines, and must fit all the same. */
  const roomOf = (index: number) =>
    Math.max(at(shapes, index).heightPx, at(shapesOfOwn, index).heightPx);
  const goingOn = new Set(reported.flows.map(({ from }) => from.id));
  const heights = new Map(shapes.map(({ id, heightPx }) => [id, heightPx]));
  /** How far below its edge a label stands where no thread is in its way. */
  const insetOf = (id: string, lengthPx: number) =>
    goingOn.has(id)
      ? insetOnBand(lengthPx, heights.get(id) ?? 0)
      : // Beside the head of a tall box; with its first line at the middle of a thin one.
        Math.min(LABEL_GAP_PX, (lengthPx - nameHeight(sheet)) / 2);
  // Where many small boxes stand at one stage each moves to where its words have room beside it.
  const apartPx = (group: Sized, next: Sized) =>
    crowded.has(group.id)
      ? insetOf(group.id, group.lengthPx) +
        (heights.get(group.id) ?? 0) +
        LABEL_SEPARATION_PX -
        insetOf(next.id, next.lengthPx)
      : 0;
  const gapOf = (group: string) => (isTight(group) ? TIGHT_GAP_PX : sheet.gapPx);
  const frame: Frame = {
    landingOf: () => landingPx,
    alongOfStage: evenStages(stageIds(reported), 0, pitch * (stages.length - 1)),
    bandPx: sheet.bandPx,
    boxPx: sheet.boxPx,
    gapOf,
    apartPx,
  };
  const columns = stagesOf(reported);
  /** Where the labels of a column want to stand, with the groups placed like this and the thread through them. */
  const wishesOf = (
    { groups }: PlacedFlows,
    thread: Thread | null,
    column: readonly number[],
    perPatient: number,
    shaped = shapes,
  ): readonly Wish[] =>
    column.map((index) => {
      const { id, across: span } = at(groups, index);
      const { from, to } = span;
      const { heightPx } = at(shaped, index);
      const inset = insetOf(id, to - from);
      // Off the edges of the thread, as far as the label then still stands at its own people.
      const below = Math.min(
        (thread ? besideFrom(thread, id, perPatient, besideOf(thread, index)) : 0) +
          LABEL_GAP_PX / 2,
        to - from - heightPx,
      );
      const isThrough = thread !== null && id !== thread.of;
      return {
        wish: headingPx + from + (isThrough ? Math.max(inset, below) : inset),
        size: heightPx + LABEL_SEPARATION_PX,
      };
    });

  const perPatient = sheet.bandPx / reported.patients;
  const placed = placedFlows(reported, frame);
  /** By the reported numbers, so that no label leaps while a rate moves. Those of the result begin at the edge and are few. */
  const besideOf = (thread: Thread, index: number): Beside => {
    const asReported =
      thread.of === resultOf(reported.study) ? null : tracedThread(reported, thread.of);
    const { id, across: span } = at(placed.groups, index);
    return asReported
      ? besideThread(asReported, id, perPatient, {
          heightPx: at(shapes, index).heightPx + LABEL_GAP_PX,
          lengthPx: span.to - span.from,
        })
      : 'past';
  };
  const low = headingPx;
  const idsOf = (column: readonly number[]) =>
    column.map((index) => at(reported.groups, index).group.id);
  let high = Math.max(
    ...columns.map((column) => {
      const gaps = idsOf(column).slice(1).map(gapOf);
      return headingPx + sheet.bandPx + gaps.reduce((sum, gap) => sum + gap, 0) + OVERHANG_PX;
    }),
  );
  for (const column of columns) {
    if (!crowded.has(at(reported.groups, column[0] ?? 0).group.id)) continue;
    // However its people are spread over them: each as far apart as its words are high, or as any two are.
    const ids = idsOf(column);
    const gaps = column
      .slice(1)
      .map((_, row) =>
        Math.max(gapOf(ids[row] ?? ''), roomOf(column[row] ?? 0) + LABEL_SEPARATION_PX),
      );
    // A single line hangs no further below its box than half of it.
    const overhangPx = isTight(ids.at(-1) ?? '') ? nameHeight(sheet) : OVERHANG_PX;
    high = Math.max(
      high,
      headingPx + sheet.bandPx + gaps.reduce((sum, gap) => sum + gap, 0) + overhangPx,
    );
  }
  const placedOwn = placedFlows(own, frame);
  for (const column of columns) {
    const perOwn = sheet.bandPx / own.patients;
    const wishes = wishesOf(placedOwn, resultThread(own), column, perOwn, shapesOfOwn);
    const end = spread(wishes, low, Infinity).at(-1) ?? low;
    // No further than to the people of the box before, on whose edge the words would lie.
    const above = placedOwn.groups[column.at(-2) ?? -1]?.across.to;
    const freePx =
      (sheet.isLevel || sheet.isBrief) && above !== undefined
        ? end - (headingPx + above) - LABEL_GAP_PX / 2
        : PUSHED_PX;
    high = Math.max(
      high,
      low + column.reduce((sum, index) => sum + roomOf(index) + LABEL_SEPARATION_PX, 0),
      end + (wishes.at(-1)?.size ?? 0) - Math.max(0, Math.min(PUSHED_PX, freePx)),
    );
  }
  // Also where all are in the first box of a stage, the words of the others stand below it: where the sheet has the height for it.
  for (const [, ...others] of sheet.isLevel ? columns : []) {
    const words = others.map((index) => at(shapesOfOwn, index).heightPx);
    const wordsPx =
      words.reduce((sum, size) => sum + size, 0) + (words.length - 1) * LABEL_SEPARATION_PX;
    if (words.length > 0)
      high = Math.max(high, headingPx + sheet.bandPx + LABEL_GAP_PX / 2 + wordsPx);
  }
  const brackets = bracketsOn(reported, sheet);
  return {
    frame,
    shapes,
    dotsPx,
    columns,
    perPatient,
    pitch,
    wishesOf,
    low,
    high,
    headingPx,
    bracketPx,
    height: Math.ceil(high + brackets.length * bracketPx),
    // Where a name is one with its number it says by itself what is counted.
    headings: (sheet.isBrief ? [] : stages).map(({ id }) => ({
      id,
      label: cutToFit(stageLabel(reported.study, id), pitch - LABEL_GAP_PX, sheet.textPx),
      x: frame.alongOfStage(id),
      // The tallest likely letters reach a fifth above the size of the text.
      y: 1.2 * sheet.textPx,
      rule: `M${rounded(frame.alongOfStage(id))},${headingPx - Math.round(THREAD_ROW * sheet.textPx) - 7}h${rounded(pitch - 3 * LABEL_GAP_PX)}`,
    })),
    outlines: outlinesOf(placed, sheet, headingPx),
  };
});

/** The brackets below the picture; none on a sheet that has no words but names. */
export function bracketsOn({ study }: Flows, sheet: Sheet): Study['brackets'] {
  return sheet.isBare ? [] : study.brackets;
}

/**
 * The room that the dots of the result take between the boxes of its stage and their words; at other stages none. Where many
 * boxes have words there, or a word needs it, it is less; where only a sliver is left there is none.
 */
function dotsRoom(flows: Flows, sheet: Sheet, pitch: number): (group: string) => number {
  const { study } = flows;
  const { dotsPx = 0 } = sheet;
  const { stage } = groupOf(study, resultOf(study));
  const there = flows.groups.filter(({ group }) => group.stage === stage);
  const most = there.length > MOST_BY_THEMSELVES ? Math.min(dotsPx, CROWDED_DOTS_PX) : dotsPx;
  const words = there.flatMap(({ group }) => unbroken(groupLabel(study, group.id)));
  const widest = Math.max(...words.map((word) => textWidth(word, sheet.namePx, 'strong')));
  const free = pitch - sheet.boxPx - 2 * LABEL_GAP_PX - widest;
  const roomPx = Math.min(most, free) < LEAST_DOTS_PX ? 0 : Math.min(most, free);
  return (group) => (groupOf(study, group).stage === stage ? roomPx : 0);
}

/** How far below its edge a label stands on the band of those who go on: inside where there is room, below where they are few. */
function insetOnBand(bandPx: number, labelPx: number): number {
  const inside = Math.min(1, bandPx / labelPx);
  return inside * LABEL_GAP_PX + (1 - inside) * (bandPx + 2);
}
