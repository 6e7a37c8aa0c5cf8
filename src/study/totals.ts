// Totals of a study that describe all of its patients and of which nobody reported how they overlap.

import { cohortSize, type Study } from './study.ts';

/** A number of patients, of all whom the study counted or of these and some more, of whom the same can be said. */
export type Total = { readonly id: string; readonly patients: number; readonly of: number };

/** Two totals among the same `of` patients; the smaller one first. */
export type Pair = {
  readonly id: string;
  readonly of: number;
  readonly a: Total;
  readonly b: Total;
};

/**
 * Every two reported totals of which the study does not tell how many patients are in both: two facts beside the flow, or
 * one and a milestone or outcome of it. How two groups of the flow overlap is what the flow itself shows, and nobody can
 * be in a total of none. A fact of more people than the flow follows (Wolf 1994: 25, of whom 23 began with surgery) bounds
 * an overlap among all of these.
 */
export function pairsOf(study: Study): readonly Pair[] {
  const facts = study.sideFacts
    .filter(({ count, of }) => count.basis === 'reported' && of >= cohortSize(study))
    .map(({ id, count, of }): Total => ({ id, patients: count.patients, of }))
    .filter(({ patients }) => patients > 0)
    .toSorted((a, b) => a.patients - b.patients);
  const groups = study.groups
    .filter(({ tone, count }) => isOfInterest(tone) && count.basis === 'reported')
    .map(({ id, count }): Total => ({ id, patients: count.patients, of: cohortSize(study) }));
  return facts.flatMap((fact, index) =>
    [...facts.slice(index + 1).filter(({ of }) => of === fact.of), ...groups].map((other) => {
      const [a, b] = other.patients < fact.patients ? [other, fact] : [fact, other];
      return { id: `${fact.id} ${other.id}`, of: fact.of, a, b };
    }),
  );
}

function isOfInterest(tone: Study['groups'][0]['tone']): boolean {
  return tone === 'milestone' || tone === 'outcome';
}

/** How many are in both of two totals or groups, where that was counted; null where it is open. */
export function countedInBoth({ courses = [] }: Study, a: string, b: string): number | null {
  if (!courses.some(({ sideFacts }) => sideFacts)) return null;
  return courses
    .filter(({ groups, sideFacts = [] }) =>
      [a, b].every((id) => groups.includes(id) || sideFacts.includes(id)),
    )
    .reduce((sum, { patients }) => sum + patients, 0);
}
