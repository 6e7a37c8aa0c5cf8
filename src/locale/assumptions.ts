// What a paper leaves open, what is taken, and how far the numbers hang on it.

import type { Moved } from '../model/readingRange.ts';
import { areEnoughForShares } from '../model/shares.ts';
import type { Study } from '../study/study.ts';
import { inStudysNumberFromTo } from './fewPatients.ts';
import { spanOfHundred } from './hundred.ts';
import { listed, peopleCalled, whole } from './number.ts';
import { inQuotes } from './isolated.ts';

export const assumptionWords = {
  about:
    'The numbers need some things that the paper leaves open, so each of these is assumed one way. Here it can be assumed another way, and picture, headline, table and link follow. Rates that are read from the paper change with it; rates that you set stay: this is another reading of the same paper, not another outcome.',
  back: 'Back to the usual reading',
  standing: 'What is now said beside the counts',
  acrossAll: 'Across this whole range:',
  noSay: 'With what is assumed elsewhere here, this makes no difference.',
} as const;

/** What is said of a study that can be read in one way alone, of so many assumptions. */
export function withoutControls(count: number): string {
  return count === 0
    ? 'No number of this study needs an assumption.'
    : 'These numbers of this study need an assumption; there is no control for them here.';
}

/** What is taken, told from other ways to take it: "22 (usual)". */
export function takenCalled(named: string, isUsual: boolean): string {
  return `${named}${isUsual ? ' (usual)' : ''}`;
}

/** The groups whose counts need the assumption that follows: "Response; No response:". */
export function assumptionOf(groups: readonly string[]): string {
  return `${groups.join('; ')}:`;
}

type Span = { readonly least: number; readonly most: number };

/** "17 to 22 responders of 195, 9 to 11 of every 100." */
export function acrossRange(
  study: Study,
  { least, most, leastShare, mostShare }: Moved,
  patients: number,
  { one, many }: { readonly one: string; readonly many: string },
): string {
  const people =
    least === most ? peopleCalled(most, one, many) : `${whole(least)} to ${whole(most)} ${many}`;
  const share = areEnoughForShares(patients)
    ? spanOfHundred(leastShare, mostShare)
    : inStudysNumberFromTo(study, leastShare, mostShare);
  const ending = leastShare === mostShare ? ', whichever is assumed' : '';
  return `${people} of ${whole(patients)}, ${share}${ending}.`;
}

/** "It also moves “No response” (78 to 99)."; empty where it moves nothing else. */
export function otherwiseMoved(
  others: readonly (Span & { readonly label: string })[],
  isOutcomeMoved: boolean,
): string {
  if (others.length === 0) return '';
  const moved = others.map(
    ({ label, least, most }) => `${inQuotes(label)} (${whole(least)} to ${whole(most)})`,
  );
  return `It ${isOutcomeMoved ? 'also ' : ''}moves ${listed(moved)}.`;
}
