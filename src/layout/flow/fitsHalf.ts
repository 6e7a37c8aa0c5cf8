import type { Flows } from '../../model/flows.ts';
import type { Study } from '../../study/study.ts';
import { half } from './sheets.ts';
import { wordsFit } from './wordsFit.ts';

/** Whether the words of a picture have room in the columns of half a page; the same for all rates. */
export function fitsHalf(flows: Flows): boolean {
  const last = lastAnswers.get(flows.study);
  if (last?.patients === flows.patients) return last.isFitting;
  const isFitting = wordsFit(flows, half);
  lastAnswers.set(flows.study, { patients: flows.patients, isFitting });
  return isFitting;
}

/** Asked for at every step of a slider, so the last answer is kept. */
const lastAnswers = new WeakMap<
  Study,
  { readonly patients: number; readonly isFitting: boolean }
>();
