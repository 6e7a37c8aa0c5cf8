import { groupOf } from '../../study/study.ts';
import { columnsOf } from './columns.ts';
import type { Flows } from '../../model/flows.ts';
import { LABEL_GAP_PX } from './pictured.ts';
import { pictureOf } from './picture.ts';
import type { Sheet } from './sheets.ts';
import { textWidth } from '../textWidth.ts';

/** Whether the words of a picture have room in the columns of a sheet that goes across, at any rates; down a page they always have. */
export function wordsFit(flows: Flows, sheet: Sheet): boolean {
  if (sheet.flow === 'down') return true;
  const { groups, headings } = pictureOf(flows, flows, sheet);
  const columns = columnsOf(flows, sheet);
  const columnOf = (stage: string) => columns.get(stage) ?? { fromPx: 0, widthPx: 0 };
  return (
    headings.every(
      ({ id, label }) => textWidth(label, sheet.textPx) <= columnOf(id).widthPx - LABEL_GAP_PX,
    ) &&
    groups.every(({ id, label: { x, widthPx, isBroken } }) => {
      if (isBroken) return false;
      const column = columnOf(groupOf(flows.study, id).stage);
      const next = column.fromPx + column.widthPx;
      // A label may run across the edge of the next box, but not up to the label there, nor out of the picture.
      return next < sheet.widthPx - 1
        ? widthPx <= column.widthPx - LABEL_GAP_PX / 2
        : x + widthPx <= sheet.widthPx;
    })
  );
}
