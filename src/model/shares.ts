// Shares of all patients: when they can be told, and what stands in their place where they cannot.

import { cohortSize, type Study } from '../study/study.ts';

/** Of fewer patients than these one alone is more than five of every hundred, so that people are told and no share. */
const LEAST_FOR_SHARES = 20;

/** Below this share people of every hundred are told with a decimal. */
export const LEAST_WHOLE = 0.015;

/** Whether so many patients are enough to tell a share of them. */
export function areEnoughForShares(patients: number): boolean {
  return patients >= LEAST_FOR_SHARES;
}

/**
 * Whether a share can be told of `base` patients of a step. What is counted in a paper has the share that is printed; few
 * people who are worked out from rates have another one than these rates, so of them no share is told.
 */
export function isShareOfStepTold(
  { patients, asReported }: { readonly patients: number; readonly asReported: boolean },
  base: number,
): boolean {
  return asReported ? areEnoughForShares(patients) && base > 0 : areEnoughForShares(base);
}

/** A share (0 to 1) of the study's own number of patients, in whole people: 0.1128 of 195 → 22. */
export function inOwnCohort(study: Study, share: number): number {
  return roundedHalfUp(share * cohortSize(study));
}

/** Half up, as patients are counted everywhere; a half that was worked out as a little less is still a half. */
export function roundedHalfUp(value: number): number {
  return Math.floor(value + 0.5 + 1e-9);
}

/** A share that was multiplied together, without what the arithmetic of the machine adds: all is 1 and not almost 1. */
export function settledShare(share: number): number {
  return Math.round(share * 1e13) / 1e13;
}
