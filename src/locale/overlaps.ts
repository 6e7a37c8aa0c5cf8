// Two totals of a study, and how many are in both.

import { called, whole } from './number.ts';
import { inQuotes } from './isolated.ts';

export const overlapWords = {
  none: 'No two totals of this study leave their overlap open.',
  noStep:
    'These totals are no step of the picture: nobody reported where on the way their people stand. Followed through it, what is solid is certain and what is striped is possible.',
  counted: 'It was counted, person by person, how many are in both.',
  about:
    'How many patients are in both of two totals is not reported. The totals alone set the least and the most, and allow every whole number between them. Nothing of this enters the picture.',
  pair: 'Two totals',
  inBoth: 'In both',
  /** Before how many. */
  inBothNow: 'In both:',
} as const;

/** A total by its name, and of how many it is. */
export type CalledTotal = {
  readonly label: string;
  readonly patients: number;
  readonly of: number;
};

/** The name of a total of those whom the picture follows, beside one of more people. */
export function ofThoseDrawn(label: string, of: number): string {
  return `${label}, of the ${whole(of)} in the picture`;
}

/** "Had a second procedure: 45 of 195." */
export function totalOf(label: string, patients: number, of: number): string {
  return `${label}: ${whole(patients)} of ${whole(of)}.`;
}

/** "Diarrhea (92) × Hypotension (64)". */
export function pairCalled(a: CalledTotal, b: CalledTotal): string {
  return `${a.label} (${whole(a.patients)}) × ${b.label} (${whole(b.patients)})`;
}

/** "At least 12 and at most 64 had both." */
export function bothBounds(low: number, high: number): string {
  if (low === high) return `Exactly ${whole(low)} had both.`;
  return low === 0
    ? `At most ${whole(high)} had both, perhaps none.`
    : `At least ${whole(low)} and at most ${whole(high)} had both.`;
}

/** "“Diarrhea”: 92 of 255; “Hypotension”: 64 of 255." */
export function totalsOf(a: CalledTotal, b: CalledTotal): string {
  return `${inQuotes(a.label)}: ${whole(a.patients)} of ${whole(a.of)}; ${inQuotes(b.label)}: ${whole(b.patients)} of ${whole(b.of)}.`;
}

/** What follows if `both` are in both: with how many in the first alone and in neither of the two, of all. */
export function ifBoth(
  [a, b]: readonly [CalledTotal, CalledTotal],
  {
    both,
    onlyA,
    neither,
  }: { readonly both: number; readonly onlyA: number; readonly neither: number },
  of: number,
): string {
  const all = whole(a.patients);
  const are = (count: number) => called(count, 'is', 'are');
  const first =
    onlyA === 0
      ? `${called(a.patients, 'the', 'all')} ${all} in ${inQuotes(a.label)} ${are(a.patients)} also in ${inQuotes(b.label)}`
      : both === 0
        ? `${called(a.patients, '', 'none of ')}the ${all} in ${inQuotes(a.label)} is ${called(a.patients, 'not', 'also')} in ${inQuotes(b.label)}`
        : `${whole(onlyA)} of the ${all} in ${inQuotes(a.label)} ${are(onlyA)} not in ${inQuotes(b.label)}`;
  const rest =
    neither === 0
      ? 'everybody is in at least one of the two'
      : `${whole(neither)} of the ${whole(of)} ${are(neither)} in neither`;
  return `If ${both === 0 ? 'none' : whole(both)}: ${first}, and ${rest}.`;
}

/** The position of the slider as it is read out: "12 of 255 patients in both". */
export function inBothOf(both: number, of: number): string {
  return `${whole(both)} of ${whole(of)} patients in both`;
}

export const overlapEnds = {
  low: (low: number) => `at least ${whole(low)}`,
  high: (high: number) => `at most ${whole(high)}`,
} as const;
