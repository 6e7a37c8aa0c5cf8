// Two scenarios group by group.

import type { ShareOf } from '../model/base.ts';
import type { Compared } from '../model/compared.ts';
import type { Flows } from '../model/flows.ts';
import { listed, whole } from './number.ts';
import type { Letter } from './scenario.ts';
import { cohortWho } from './studyWords.ts';
import { inQuotes } from './isolated.ts';

export const comparedWords = {
  name: 'Differences of A and B',
  group: 'Group',
  a: 'A',
  b: 'B',
  difference: 'B − A',
  notSame: 'not the same',
  notWorkedOut: '–',
  aboutNotSame:
    '“Not the same”: the two studies did not count the same thing, or other steps come before, so no difference is worked out.',
} as const;

/** "A and B, in people, of 195 operated on", or in people of every 100 of each, or of the step before. */
export function comparedTitle(unit: Compared['unit'], a: Flows, b: Flows, of?: ShareOf): string {
  const all = ({ patients, study }: Flows) => `of ${whole(patients)} ${cohortWho(study)}`;
  if (unit === 'none') return `A and B, in people (A: ${all(a)}; B: ${all(b)})`;
  if (unit === 'people') return `A and B, in people, ${all(a)}`;
  return of === 'step'
    ? 'A and B, in people of every 100 at the step before'
    : `A and B, in people of every 100 (A: ${all(a)}; B: ${all(b)})`;
}

/** What a group is called in one of two studies that name it differently: "A: Responded". */
export function calledIn(letter: Letter, label: string): string {
  return `${letter}: ${label}`;
}

export function onlyIn(letter: Letter, labels: readonly string[]): string {
  return `Only in ${letter}: ${listed(labels.map(inQuotes))}.`;
}
