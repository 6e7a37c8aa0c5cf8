import type { Flows } from '../../model/flows.ts';
import type { Study } from '../../study/study.ts';
import { LABEL_GAP_PX } from './pictured.ts';
import { pictureOf } from './picture.ts';
import { half } from './sheets.ts';
import { textWidth } from '../textWidth.ts';

/** Whether the words of a picture have room in the columns of half a page; the same for all rates. */
export function fitsHalf(flows: Flows): boolean {
  const last = lastAnswers.get(flows.study);
  if (last?.patients === flows.patients) return last.isFitting;
  const isFitting = haveRoom(flows);
  lastAnswers.set(flows.study, { patients: flows.patients, isFitting });
  return isFitting;
}

/** Asked for at every step of a slider, so the last answer is kept. */
const lastAnswers = new WeakMap<
  Study,
  { readonly patients: number; readonly isFitting: boolean }
>();

function haveRoom(flows: Flows): boolean {
  const { groups, headings } = pictureOf(flows, flows, half);
  const pitch = half.widthPx / headings.length;
  const last = headings.at(-1)?.x ?? 0;
  return (
    headings.every(({ label }) => textWidth(label, half.textPx) <= pitch - LABEL_GAP_PX) &&
    groups.every(({ box, label: { x, widthPx } }) =>
      // A label may run across the edge of the next box, but not up to the label there, nor out of the picture.
      box.x < last ? widthPx <= pitch - LABEL_GAP_PX / 2 : x + widthPx <= half.widthPx,
    )
  );
}
