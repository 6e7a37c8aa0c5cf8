import { called, peopleCalled, whole } from './number.ts';

export const repeatWords = {
  group: 'Single repeats',
  back: 'Back',
  play: 'Play',
  stop: 'Stop',
  apart: 'The headline and the table keep the rates’ own numbers.',
} as const;

/** "Another 195", and what they are for whoever does not see the picture: "patients with these rates". */
export function anotherCohort(cohort: number): { readonly seen: string; readonly heard: string } {
  return {
    seen: `Another ${whole(cohort)}`,
    heard: `${called(cohort, 'patient', 'patients')} with these rates`,
  };
}

/** "Repeat 3:", before what it counts. */
export function repeatNumbered(number: number): string {
  return `Repeat ${whole(number)}:`;
}

/** How a repeat comes about, where the study has no outcome to count in it. */
const chanceAlone = 'by chance alone.';

/** "25 responders, by chance alone." */
export function byChance(count: number, one: string, many: string): string {
  return `${peopleCalled(count, one, many)}, ${chanceAlone}`;
}
