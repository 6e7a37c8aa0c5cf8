// What only paper says.

import { peopleCalled } from './number.ts';

export const handoutWords = {
  reading: 'The paper leaves something open and is read here in another way than usual.',
  notOnPaper:
    'Not on paper: the rates that can be moved, and the parts of the page that are closed.',
  code: 'The code leads to them, with the same numbers.',
} as const;

/** "Printed on 2026-11-23 from https://…"; `address` is null where nobody knows where the page stands. */
export function printedOn(day: string, address: string | null): string {
  return `Printed on ${day}${address === null ? '' : ` from ${address}`}`;
}

/** "195 patients. Printed on 2026-11-23 from https://…". */
export function printedOf(patients: number, day: string, address: string): string {
  return `${peopleCalled(patients, 'patient', 'patients')}. ${printedOn(day, address)}`;
}

/** The handouts of a talk, and what only they say. */
export const talkHandoutWords = {
  students: 'Handout for students',
  aboutStudents:
    'Four pictures a page, with lines to write on: print, or PDF. The answer begins a new page.',
  lecturer: 'Handout with notes',
  aboutLecturer: 'A page for each picture, with its numbers and your notes: print, or PDF.',
  notes: 'Notes',
  guess: 'My guess:',
} as const;

/** Over notes that stand on a page of their own: "Notes of 7. The answer". */
export function notesOf(number: number, title: string): string {
  return `${talkHandoutWords.notes} of ${number}. ${title}`;
}
