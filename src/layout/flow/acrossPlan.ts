// What stays the same on a wide sheet while rates move, beside its words (`acrossWords.ts`) and its frame (`acrossFrame.ts`).

import { cutToFit } from '../textWidth.ts';
import { stageLabel } from '../../locale/studyWords.ts';
import type { Flows } from '../../model/flows.ts';
import { acrossFrame, headingHeight, isOfWhomBelow } from './acrossFrame.ts';
import { bracketHeight, bracketsOn, flowEnd } from './acrossHeight.ts';
import { placedAsReported } from './acrossWishes.ts';
import { pitchOf } from './acrossWords.ts';
import { LABEL_GAP_PX, type Heading } from './pictured.ts';
import { outlinesOf } from './outlines.ts';
import { planned } from './planned.ts';
import { rounded } from './ribbon.ts';
import type { Sheet } from './sheets.ts';
import { THREAD_LINE } from './thread.ts';

/** The row of the words of the thread, between the headings and the flow, in sizes of text. */
const THREAD_ROW = 1.35;

/** What else a wide sheet gives a study whatever its rates are, in px: where the flow ends, how high it is, what is written above it and outlined. */
export const acrossPlan = planned((reported, sheet) => {
  const endPx = flowEnd(reported, sheet);
  return {
    /** Where the flow ends with its words and the brackets begin. */
    endPx,
    height: Math.ceil(endPx + bracketsOn(reported, sheet).length * bracketHeight(sheet)),
    headings: headingsOn(reported, sheet),
    outlines: outlinesOf(placedAsReported(reported, sheet), sheet, headingHeight(reported, sheet)),
  };
});

/** The names of the stages above the flow; none where a name is one with its number, and says by itself what is counted. */
function headingsOn(reported: Flows, sheet: Sheet): readonly Heading[] {
  if (sheet.isBrief) return [];
  const { alongOfStage } = acrossFrame(reported, sheet);
  // The tallest likely letters reach a fifth above the size of the text.
  const basePx = 1.2 * sheet.textPx;
  // Where many stand at a stage of a hall there is no room for it between a heading and the words of the thread.
  const wordsPx = (isOfWhomBelow(reported, sheet) ? THREAD_LINE : 0) * sheet.textPx;
  const rulePx =
    headingHeight(reported, sheet) - wordsPx - Math.round(THREAD_ROW * sheet.textPx) - 7;
  return reported.study.stages.map(({ id }, index) => {
    const along = alongOfStage(id);
    const pitchPx = pitchOf(reported, sheet, id);
    // Up to the next, or as far as a hall is open.
    const roomPx =
      sheet.open && index >= sheet.open.from ? sheet.open.toPx - along : pitchPx - LABEL_GAP_PX;
    return {
      id,
      label: cutToFit(stageLabel(reported.study, id), roomPx, sheet.textPx),
      x: along,
      y: basePx,
      rule:
        rulePx >= basePx + 2
          ? `M${rounded(along)},${rulePx}h${rounded(pitchPx - 3 * LABEL_GAP_PX)}`
          : '',
    };
  });
}
