// Two totals against each other as a table.

import { whole } from './number.ts';

export const overlapWords = { patients: 'Patients', all: 'All', yes: 'yes', no: 'no' } as const;

export function overlapTitle(of: number): string {
  return `One of the tables that the totals allow, of ${whole(of)} patients`;
}

/** The head of a row: "Complete response: yes". */
export function overlapRow(label: string, has: boolean): string {
  return `${label}: ${has ? overlapWords.yes : overlapWords.no}`;
}
