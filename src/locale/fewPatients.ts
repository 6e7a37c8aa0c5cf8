// What stands in the place of a share where there are too few patients to tell one.

import { areEnoughForShares, inOwnCohort } from '../model/shares.ts';
import { cohortSize, type Study } from '../study/study.ts';
import { whole } from './number.ts';

/**
 * After a colon: "in 195 it would be 22", the same share of as many as the study had; or that there is none, where the study
 * itself had too few.
 */
export function inStudysNumber(study: Study, share: number): string {
  return inStudysNumberFromTo(study, share, share);
}

/** The same of two shares: "in 195 it would be 17 to 22". */
export function inStudysNumberFromTo(study: Study, least: number, most: number): string {
  const all = cohortSize(study);
  if (!areEnoughForShares(all)) return 'too few for a share';
  const [from, to] = [inOwnCohort(study, least), inOwnCohort(study, most)];
  return `in ${whole(all)} it would be ${from === to ? '' : `${whole(from)} to `}${whole(to)}`;
}
