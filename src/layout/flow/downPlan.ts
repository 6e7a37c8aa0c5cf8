// What stays the same on a narrow sheet while rates move: rows, shapes of labels, the height of the picture.

import type { Flows } from '../../model/flows.ts';
import { groupOf } from '../../study/study.ts';
import { gatheredOn, namedStagesOf } from './gathered.ts';
import {
  INSET_PX,
  labelGap,
  labelWidths,
  listedWidths,
  widthsOn,
  type Widths,
  wordWidths,
} from './downWidths.ts';
import type { LabelShape } from './labels.ts';
import { GATHERED_GAP_PX, LABEL_SEPARATION_PX } from './pictured.ts';
import { outlinesOf } from './outlines.ts';
import { shapesAsOwn } from './labelShapes.ts';
import { at, planned, stageIds } from './planned.ts';
import { placedFlows, type Frame } from './sankey.ts';
import type { Sheet } from './sheets.ts';

/** Between a box and the labels below it. */
const LABELS_BELOW_PX = 3;
/** Free ribbon between the labels of a stage and the words above the next. */
const FREE_RIBBON_PX = 6;
/** The same above a bracket, where the bracket's text must not reach up to labels at its edge. */
const FREE_ABOVE_BRACKET_PX = 62;
/** How far the words of the thread stand above a box. */
export const WORDS_BASE_PX = 7;
/** Where there are none: enough of a ribbon to be seen to bend. */
const BARE_RIBBON_PX = 12;
/** And enough above the first box to stand clear of the message. */
const BARE_TOP_PX = 6;
/** The least of a ribbon, where the labels of very many people take more lines. */
const LEAST_RIBBON_PX = 4;

/** What a narrow sheet gives a study whatever its rates are: where stages begin, how its labels break, how high it is. */
export const downPlan = planned((reported, sheet) => {
  const { silent, joined } = gatheredOn(reported, sheet);
  const widths = widthsOn(reported, sheet);
  const { roomPx, bandPx, gapPx, acrossPx } = widths;
  const rows = namedStagesOf(reported, sheet);
  const listedPx = listedWidths(reported, sheet, widths);
  const widthPx = labelWidths(reported, sheet, widths, listedPx);
  const { shapes, shapesOfOwn } = shapesAsOwn(reported, sheet, widthPx, {
    isTight: (group) => listedPx.has(group),
    wordPx: wordWidths(reported, sheet, widths),
  });
  const labelled = rows.map((row) =>
    labelledStage(
      row.map((place) => at(shapes, place)),
      row.map((place) => at(shapesOfOwn, place)),
      sheet,
      widths,
    ),
  );
  const { tops, heightPx } = topsOf(reported, sheet, rows, labelled);
  const stages = stageIds(reported);
  const ofStage = <Thing>(things: readonly Thing[], stage: string) =>
    at(things, stages.indexOf(stage));
  const frame: Frame = {
    alongOfStage: (stage) => ofStage(tops, stage),
    // Those who go on stand together as far as their labels reach.
    landingOf: (stage) => LABELS_BELOW_PX + ofStage(labelled, stage).labelsPx,
    bandPx,
    boxPx: sheet.boxPx,
    gapOf: (group) => (joined.has(group) ? GATHERED_GAP_PX : gapPx),
  };
  return {
    roomPx,
    acrossPx,
    rows,
    silent,
    shapes,
    frame,
    /** Whether the labels of a stage stand one below the other, each with a sample of its colour. */
    isStacked: (stage: string) => ofStage(labelled, stage).isStacked,
    /** Where the labels of a stage begin, in px down the page. */
    labelsFrom: (stage: string) => ofStage(tops, stage) + sheet.boxPx + LABELS_BELOW_PX,
    height: Math.ceil(heightPx + 4),
    outlines: outlinesOf(placedFlows(reported, frame), sheet, 0),
  };
});

export type DownPlan = ReturnType<typeof downPlan>;

/** The room that the labels of a stage need: side by side where they fit, else one below the other with a key. */
type LabelledStage = {
  readonly isStacked: boolean;
  /** As high for any number of patients as for the study's own, which lets nothing below the picture move. */
  readonly ownPx: number;
  /** And higher only where the labels of very many people need it. */
  readonly labelsPx: number;
};

function labelledStage(
  shapes: readonly LabelShape[],
  shapesOfOwn: readonly LabelShape[],
  sheet: Sheet,
  widths: Widths,
): LabelledStage {
  const ownPx = labelsHeight(shapesOfOwn, sheet, widths);
  return {
    isStacked: areStacked(shapes, sheet, widths),
    ownPx,
    labelsPx: Math.max(ownPx, labelsHeight(shapes, sheet, widths)),
  };
}

function areStacked(shapes: readonly LabelShape[], sheet: Sheet, { roomPx }: Widths): boolean {
  const gapPx = 2 * labelGap(sheet);
  const widthPx = shapes.reduce((sum, shape) => sum + shape.widthPx + gapPx, 0);
  return shapes.length > 2 || widthPx - gapPx + INSET_PX > roomPx;
}

function labelsHeight(shapes: readonly LabelShape[], sheet: Sheet, widths: Widths): number {
  const heights = shapes.map(({ heightPx }) => heightPx + LABEL_SEPARATION_PX);
  return areStacked(shapes, sheet, widths)
    ? heights.reduce((sum, height) => sum + height, 0)
    : Math.max(0, ...heights);
}

/** Where each stage begins, and where the labels of the last end, in px down the page. */
function topsOf(
  reported: Flows,
  sheet: Sheet,
  rows: readonly (readonly number[])[],
  labelled: readonly LabelledStage[],
): { readonly tops: readonly number[]; readonly heightPx: number } {
  const stages = stageIds(reported);
  const aboveBoxPx = sheet.isBare ? BARE_RIBBON_PX : sheet.textPx + WORDS_BASE_PX + 2;
  // Those of very many people may take more lines: as far as that goes, the ways on below are shorter instead.
  const morePx = labelled.reduce((sum, { labelsPx, ownPx }) => sum + labelsPx - ownPx, 0);
  const shorterPx = Math.min(
    morePx / Math.max(1, stages.length - 1),
    FREE_RIBBON_PX + (sheet.isBare ? aboveBoxPx : 0) - LEAST_RIBBON_PX,
  );
  const tops: number[] = [];
  let top = sheet.isBare ? BARE_TOP_PX : aboveBoxPx;
  labelled.forEach(({ labelsPx }, index) => {
    tops.push(top);
    top += sheet.boxPx + LABELS_BELOW_PX + labelsPx;
    const next = stages[index + 1];
    if (next === undefined) return;
    const isAboveBracket = at(rows, index).length > 1 && isBracketBegunAt(reported, next);
    top += (isAboveBracket ? FREE_ABOVE_BRACKET_PX : FREE_RIBBON_PX) + aboveBoxPx - shorterPx;
  });
  return { tops, heightPx: top };
}

function isBracketBegunAt({ study }: Flows, stage: string): boolean {
  return study.brackets.some(({ groups: [first = ''] }) => groupOf(study, first).stage === stage);
}
