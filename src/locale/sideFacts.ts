// Totals that describe the cohort beside the picture.

import { percentOf, whole } from './number.ts';

export const sideFactWords = {
  title: 'Also reported, but not a step',
  about:
    'Each of these may overlap any group of the picture; how they overlap is not reported, so no ribbon is drawn.',
} as const;

/** What follows the number of a total: "of 195 (11%)". */
export function ofHowMany(count: number, of: number): string {
  return `of ${whole(of)} (${percentOf(count, of)})`;
}
