import { whole } from './number.ts';

export const cohortWords = {
  legend: 'Number of patients',
  orAny: 'or any',
} as const;

/** The name of the field for any number of patients. */
export function anyCohort(most: number): string {
  return `Number of patients, or any from 1 to ${whole(most)}`;
}

/** Whose number it is, and what is done to the rates for another: "not the study’s own 195: its rates, applied to 1000". */
export function whoseCohort(cohort: number, own: number): string {
  return cohort === own
    ? 'the study’s own'
    : `not the study’s own ${whole(own)}: its rates, applied to ${whole(cohort)}`;
}
