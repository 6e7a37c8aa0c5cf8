// Patients as marks: what one mark is, and what it says.

import { whole } from './number.ts';
import { inQuotes } from './isolated.ts';

/**
 * What must be known of the same people once for every stage; `keepsPlaces` where no ways of the study meet, `thread` those who are
 * gold.
 */
export function aboutMarks({
  perMark,
  keepsPlaces,
  thread: { isCounted },
}: {
  readonly perMark: number;
  readonly keepsPlaces: boolean;
  readonly thread: { readonly isCounted?: true };
}): string {
  const one =
    perMark === 1 ? 'One mark is one patient' : `One mark stands for ${whole(perMark)} patients`;
  const few = perMark === 1 ? '' : ' A group with too few for a mark has none.';
  if (keepsPlaces)
    return `${one}, in one place at every stage. Places are arranged, nobody is tracked: only totals are known.${few}`;
  const byGroup = 'marks stand by group, and a place is not the same patient at the next stage.';
  return isCounted
    ? `${one}. It was counted how many went which way through all stages, so gold is exact where ways meet too; ${byGroup} No more is known of anybody.${few}`
    : `${one}. Where ways meet nobody knows who came by which: ${byGroup} Nobody is tracked: only totals are known.${few}`;
}

/** What becomes of people by a stage, as the marks tell it. */
export const markWords = {
  there: 'still there',
  leaves: 'leaves here',
  dies: 'dies here',
  told: 'left before, reason told here',
  before: 'left or counted before',
  possible: 'filled at least, half filled at most',
  legend: 'Marks',
} as const;

/** What gold is: `many` as in "22 responders". */
export function goldMeaning(many: string): string {
  return `${many}, at every stage`;
}

/** The same of people whom a reader traces: `label` as in "No response". */
export function tracedMark(label: string): string {
  return inQuotes(label);
}

/** What follows the number of all who are still there, where they are in several groups. */
export function thereInGroups(groups: number): string {
  return `still there, ${inGroups(groups)}`;
}

/** The same of a stage at which nobody is. */
export function inGroups(groups: number): string {
  return `in ${whole(groups)} groups`;
}

/** What follows the number of those who are counted at a later stage and not at this one. */
export const countedLater = 'counted at a later stage';
