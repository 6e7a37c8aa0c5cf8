import type { Flows } from '../../model/flows.ts';
import { LABEL_GAP_PX } from './pictured.ts';
import { pictureOf } from './picture.ts';
import type { Sheet } from './sheets.ts';
import { textWidth } from '../textWidth.ts';

/** Whether the words of a picture have room in the columns of a sheet that goes across, at any rates; down a page they always have. */
export function wordsFit(flows: Flows, sheet: Sheet): boolean {
  if (sheet.flow === 'down') return true;
  const { groups, headings } = pictureOf(flows, flows, sheet);
  const { length } = flows.study.stages;
  const pitch = sheet.widthPx / length;
  const last = pitch * (length - 1);
  return (
    headings.every(({ label }) => textWidth(label, sheet.textPx) <= pitch - LABEL_GAP_PX) &&
    groups.every(({ box, label: { x, widthPx } }) =>
      // A label may run across the edge of the next box, but not up to the label there, nor out of the picture.
      box.x < last ? widthPx <= pitch - LABEL_GAP_PX / 2 : x + widthPx <= sheet.widthPx,
    )
  );
}
