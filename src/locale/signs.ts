// What the signs of a picture mean.

import { inQuotes } from './isolated.ts';

/** What an outline stands for: the study as reported, or what the rates alone give beside a repeat by chance. */
export type Ghost = 'reported' | 'rates';

export const GHOST_NAMES: Readonly<Record<Ghost, string>> = {
  reported: 'as reported',
  rates: 'rates alone',
};

/** What the gold band is: `many` as in "22 responders". */
export function threadMeaning(many: string): string {
  return `${many} at every stage`;
}

/** The same of people whom a reader traces: `label` as in "No response". */
export function tracedMeaning(label: string): string {
  return `${inQuotes(label)}: solid at least, striped at most`;
}

export const signWords = {
  legend: 'Legend',
  /** Of the thread, where there is room for it. */
  nobodyKnew: ': nobody knew beforehand who',
  reported: 'reported or worked out',
  assumed: 'needs an assumption',
  set: 'set by you',
  nobody: 'nobody',
  fan: 'may differ by chance',
  /** On boxes that leave the page, where nobody need have set anything himself. */
  setInBoxes: 'follows from what was set',
} as const;
