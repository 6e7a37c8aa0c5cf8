import type { Flows } from '../../model/flows.ts';
import type { Study } from '../../study/study.ts';
import { half } from './sheets.ts';
import { wordsFit } from './wordsFit.ts';

/** How many groups of a stage have room for their words between the ways on from it. */
const MOST_ON_THE_WAY = 3;

/** Whether the words of a picture have room in the columns of half a page; the same for all rates. */
export function fitsHalf(flows: Flows): boolean {
  const last = lastAnswers.get(flows.study);
  if (last?.patients === flows.patients) return last.isFitting;
  const isFitting = wordsFit(flows, half) && !isCrowdedOnTheWay(flows.study);
  lastAnswers.set(flows.study, { patients: flows.patients, isFitting });
  return isFitting;
}

/** Asked for at every step of a slider, so the last answer is kept. */
const lastAnswers = new WeakMap<
  Study,
  { readonly patients: number; readonly isFitting: boolean }
>();

function isCrowdedOnTheWay({ stages, groups }: Study): boolean {
  return stages
    .slice(0, -1)
    .some(({ id }) => groups.filter(({ stage }) => stage === id).length > MOST_ON_THE_WAY);
}
