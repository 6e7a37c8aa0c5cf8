// Patients as marks: what one mark is.

import { peopleCalled, whole } from './number.ts';

/** What must be known of the marks of patients by where they end. */
export function aboutMarks(perMark: number): string {
  const arranged = 'arranged by where patients end, not tracked: only the totals are known.';
  return perMark === 1
    ? `One mark is one patient, ${arranged}`
    : `One mark stands for ${whole(perMark)} patients, ${arranged} A group with too few for a mark has none.`;
}

/** The same of a crowd of which nothing is told yet. */
export function aboutCrowd(patients: number, perMark: number): string {
  if (perMark === 1) return 'One mark is one person.';
  const about = patients % perMark === 0 ? '' : 'about ';
  return `One mark stands for ${about}${whole(perMark)} people.`;
}

/** A crowd for who cannot see it: "195 people as 195 marks, all alike. One mark is one person." */
export function crowdInWords({
  patients,
  marks,
  says,
}: {
  readonly patients: number;
  readonly marks: number;
  /** What one mark is. */
  readonly says: string;
}): string {
  const drawn = marks === 1 ? 'one mark' : `${whole(marks)} marks, all alike`;
  return `${peopleCalled(patients, 'person', 'people')} as ${drawn}. ${says}`;
}
