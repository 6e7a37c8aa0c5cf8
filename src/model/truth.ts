// The answer to a question that a room guessed at.

import { areEnoughForShares, inOwnCohort, LEAST_WHOLE, roundedHalfUp } from './shares.ts';
import { countedGroup, type Flows } from './flows.ts';
import { cohortSize } from '../study/study.ts';

/** The answer as it is told. */
export type Truth = {
  readonly count: number;
  readonly cohort: number;
  /** Of all, 0 to 1, from the rates. */
  readonly share: number;
  /** Whether these are too few to tell a share of them; count and cohort are then those of the study's own number. */
  readonly isOfFew: boolean;
  /** Whether somebody changed the numbers, so that it would be. */
  readonly isChanged: boolean;
};

/**
 * What is true of a group, where somebody has moved the numbers or not; another reading of what is reported moves none of
 * them. Of few patients it is what would be true of as many as the study had.
 */
export function truthIn(now: Flows, group: string, isMoved: boolean): Truth {
  const { count, share } = countedGroup(now, group);
  const isChanged = isMoved && !now.asReported;
  return areEnoughForShares(now.patients)
    ? { count, cohort: now.patients, share, isOfFew: false, isChanged }
    : {
        count: inOwnCohort(now.study, share),
        cohort: cohortSize(now.study),
        share,
        isOfFew: true,
        isChanged: isChanged || now.patients !== cohortSize(now.study),
      };
}

/** How many people of a cohort a guess in people of every 100 is; half up, as patients are counted everywhere. */
export function guessedPeople(guess: number, cohort: number): number {
  return Math.floor((guess * cohort + 50) / 100);
}

/** The truth in people of every 100, as it is printed everywhere and as guesses are compared with it. */
export function truthPerHundred({ share }: Pick<Truth, 'share'>): number {
  return share < LEAST_WHOLE ? roundedHalfUp(1000 * share) / 10 : roundedHalfUp(100 * share);
}
