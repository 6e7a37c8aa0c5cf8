// Where the stages of a wide sheet stand and how far apart their boxes: where many stand at one, as far as their words need.

import { threadWords, widestStrong } from '../../locale/thread.ts';
import { countedGroup, goesOn, type Flows } from '../../model/flows.ts';
import { acrossWords, idsAt, pitchOf, separationOn } from './acrossWords.ts';
import { columnsOf } from './columns.ts';
import { gatheredOn } from './gathered.ts';
import { nameHeight } from './labels.ts';
import { GATHERED_GAP_PX, LABEL_GAP_PX } from './pictured.ts';
import { ownOf, planned } from './planned.ts';
import type { Frame } from './sankey.ts';
import type { Sheet } from './sheets.ts';
import { isOnTheWay, resultThread, THREAD_LINE } from './thread.ts';
import { textWidth } from '../textWidth.ts';

/** The headings of the columns, above the flow, where the sheet says nothing else. */
const HEADING_PX = 47;
/** The words of the thread from those of the next stage. */
export const WORDS_APART_PX = 2;
/** Of the way from one stage to the next, where ways on have parted; at the least so many px. */
const WAY = 0.3;
const LEAST_WAY_PX = 44;
/** How far a label may hang below the lowest box. */
export const OVERHANG_PX = 30;
/** Between boxes whose words take one line. */
const TIGHT_GAP_PX = 12;
/** Of the band of its sheet that of a crowded study is no less. */
const LEAST_BAND = 0.55;
/** From a band of few, or the hairline of nobody, to the words below it. */
const HAIRLINE_PX = 2;
/** From the top of a line to that of its letters, nearly. */
const LETTERS_PX = 2.5;

/** How high the headings above the flow are, in px. */
export function headingHeight(reported: Flows, sheet: Sheet): number {
  const { headingPx = HEADING_PX, textPx } = sheet;
  return headingPx + (isOfWhomBelow(reported, sheet) ? THREAD_LINE * textPx : 0);
}

/**
 * Whether it takes a line of its own to tell of whom the shares above the thread are: where the sheet has the height for it, and at some
 * stage the study's own have not the room for both.
 */
export const isOfWhomBelow = planned((reported, sheet): boolean => {
  const own = ownOf(reported);
  const thread = sheet.isOfWhomBelow ? resultThread(own) : null;
  if (!thread) return false;
  return own.groups.some(({ group }) => {
    if (!isOnTheWay(own, thread, group.id) || thread.groups.get(group.id)?.from !== 0) return false;
    const { briefRest } = threadWords(own, thread, group.id);
    const px =
      textWidth(widestStrong(own), sheet.textPx, 'strong') + textWidth(briefRest, sheet.textPx);
    return px > pitchOf(own, sheet, group.stage) - WORDS_APART_PX;
  });
});

/** The places of stages and boxes, whatever the rates are. */
export const acrossFrame = planned((reported, sheet): Frame => {
  const { crowdedStages, crowded, heightsPx } = acrossWords(reported, sheet);
  const { joined } = gatheredOn(reported, sheet);
  // What the words of crowded stages take of a window that holds the rates too, the band has not.
  const leftPx = crowdedStages.map(
    (stage) => (sheet.mostPx ?? Infinity) - besideBand(reported, sheet, stage),
  );
  return {
    alongOfStage: (stage) => columnsOf(reported, sheet).get(stage)?.fromPx ?? 0,
    landingOf: (stage) => {
      const pitchPx = pitchOf(reported, sheet, stage);
      return pitchPx - sheet.boxPx - Math.max(LEAST_WAY_PX, WAY * pitchPx);
    },
    bandPx: Math.max(LEAST_BAND * sheet.bandPx, Math.min(sheet.bandPx, ...leftPx)),
    boxPx: sheet.boxPx,
    gapOf: (group) => gapOn(reported, sheet, group),
    // Where many small boxes stand at one stage each moves to where its words have room beside it.
    apartPx: (group, next) =>
      crowded.has(group.id) && !joined.has(group.id)
        ? labelInset(reported, sheet, group.id, group.lengthPx) +
          (heightsPx.get(group.id) ?? 0) +
          separationOn(reported, sheet, group.id) -
          labelInset(reported, sheet, next.id, next.lengthPx)
        : 0,
  };
});

/** Between the box of a group and the next of its stage, in px, where words need no more. */
export function gapOn(reported: Flows, sheet: Sheet, group: string): number {
  if (gatheredOn(reported, sheet).joined.has(group)) return GATHERED_GAP_PX;
  return acrossWords(reported, sheet).isTight(group) ? TIGHT_GAP_PX : sheet.gapPx;
}

/**
 * What the words of a crowded stage and the gaps between its boxes take beside the band, in px, however its people are spread over it.
 * `stage` has the places of its groups.
 */
export function besideBand(reported: Flows, sheet: Sheet, stage: readonly number[]): number {
  const { keptPx, isTight } = acrossWords(reported, sheet);
  const { joined } = gatheredOn(reported, sheet);
  const ids = idsAt(reported, stage);
  const heightOf = (id: string) => keptPx.get(id) ?? 0;
  const gaps = ids.slice(0, -1).map((id) => {
    if (joined.has(id)) return GATHERED_GAP_PX;
    // The words of nobody who would go on stand below their hairline, those of the next at it.
    const belowPx = goesOn(reported, id) ? HAIRLINE_PX + nameHeight(sheet) / 2 : 0;
    return Math.max(
      gapOn(reported, sheet, id),
      heightOf(id) + separationOn(reported, sheet, id) + belowPx,
    );
  });
  const last = ids.at(-1) ?? '';
  // The first of its lines hangs no further below the last box than half of it.
  const overhangPx = isTight(last) ? heightOf(last) - nameHeight(sheet) / 2 + 1 : OVERHANG_PX;
  return gaps.reduce((sum, gap) => sum + gap, 0) + overhangPx;
}

/** How far below the first edge of its box a label stands where no thread is in its way, in px, by how long the box is. */
export function labelInset(reported: Flows, sheet: Sheet, group: string, lengthPx: number): number {
  // Beside the head of a tall box; with its first line at the middle of a thin one.
  if (!goesOn(reported, group)) return Math.min(LABEL_GAP_PX, (lengthPx - nameHeight(sheet)) / 2);
  const heightPx = acrossWords(reported, sheet).heightsPx.get(group) ?? 0;
  // On the band of those who go on: inside where there is room, below where they are few.
  const linePx = nameHeight(sheet);
  const insetPx =
    lengthPx >= heightPx
      ? Math.min(LABEL_GAP_PX, (lengthPx - heightPx) / 2)
      : besideEdge(lengthPx, heightPx, linePx);
  return Math.max(
    insetPx,
    held(lengthPx, heightPx, linePx, lengthAsReported(reported, sheet, group)),
  );
}

/** How long the box of a group is with the study's own numbers, in px. */
function lengthAsReported(reported: Flows, sheet: Sheet, group: string): number {
  const own = ownOf(reported);
  return (countedGroup(own, group).count * acrossFrame(reported, sheet).bandPx) / own.patients;
}

/**
 * Where the edge of the band as reported would run through words that are on their way up, they wait up to there: below the band, or with
 * their first line on it. How far down they stand then, at least.
 */
function held(lengthPx: number, heightPx: number, linePx: number, reportedPx: number): number {
  const edgePx = reportedPx - besideEdge(reportedPx, heightPx, linePx);
  const isStruck = reportedPx < heightPx && edgePx > LETTERS_PX && edgePx < heightPx;
  if (!isStruck) return -Infinity;
  const isOnIt = reportedPx > linePx;
  if (isOnIt && edgePx < linePx + LETTERS_PX) return -Infinity;
  const waitPx = reportedPx + (isOnIt ? -linePx : HAIRLINE_PX);
  const pastPx = Math.abs(lengthPx - reportedPx);
  // Up to there they go with the band, past it they go up as it grows.
  return waitPx - pastPx;
}

/**
 * The same on a band that is thinner than the label is high: below it, and where the first line has room on the band, that line on it
 * and the others below its edge, so that none is struck through; in between from the one to the other.
 */
function besideEdge(lengthPx: number, heightPx: number, linePx: number): number {
  const [thinPx, thickPx] = [linePx / 2, (linePx + heightPx) / 2];
  if (lengthPx <= thinPx) return lengthPx + HAIRLINE_PX;
  if (lengthPx <= linePx) return ((thinPx + HAIRLINE_PX) * (linePx - lengthPx)) / (linePx - thinPx);
  if (lengthPx <= thickPx) return lengthPx - linePx;
  return ((thickPx - linePx) * (heightPx - lengthPx)) / (heightPx - thickPx);
}
