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
