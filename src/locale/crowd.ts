// Everybody as marks that are all alike, before anything is told of where they went.

import { peopleCalled, whole } from './number.ts';

/** What one mark of a crowd is. */
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
