// What is said of numbers that leave the page: in what state they are, how the paper was read, when and where they were saved.

import { answerText } from '../study/assumption.ts';
import { peopleCalled } from './number.ts';

/** "hypothetical", "as reported", and whether it is read in another way than usual. */
export function stateInWords(isHypothetical: boolean, isReadAnotherWay: boolean): string {
  const state = isHypothetical ? 'hypothetical' : 'as reported';
  return isReadAnotherWay ? `${state}, read another way` : state;
}

/** A sentence on a reading that is not the usual one, with its answers as links have them. */
export function readingInWords(readings: Readonly<Record<string, number>>): string {
  const each = Object.entries(readings).map(([id, value]) => `${id} = ${answerText(id, value)}`);
  return `The paper leaves something open and is read here in another way than usual (${each.join(', ')}).`;
}

/** Under a picture whose percentages are not of all. */
export const SHARES_OF_STEP = 'Percentages are of those at the step before.';

/** "What becomes of 195 patients (hypothetical)". */
export function titleInState(title: string, isHypothetical: boolean): string {
  return isHypothetical ? `${title} (hypothetical)` : title;
}

/** "Historical study (1997). 195 patients. One treatment, one era." */
export function underThePicture(badge: string, patients: number, smallPrint: string): string {
  return `${badge}. ${peopleCalled(patients, 'patient', 'patients')}. ${smallPrint}`;
}

/** "Saved on 2026-11-23 from https://…". */
export function savedFrom(date: string, address: string): string {
  return `Saved on ${date} from ${address}`;
}
