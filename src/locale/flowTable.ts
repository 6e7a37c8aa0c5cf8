// The numbers of the picture as a table: its title and the heads of its columns.

import type { Flows } from '../model/flows.ts';
import { areEnoughForShares } from '../model/shares.ts';
import { inPercent, shareInPercent, whole } from './number.ts';
import { cohortWho } from './studyWords.ts';

export const flowTableWords = {
  name: 'Table of patients at each step',
  group: 'Group',
  asReported: 'As reported',
  now: 'Now',
  ofStepBefore: 'Of the step before',
  ofAll: 'Of all',
  basis: 'Basis',
  source: 'Source',
  /** In the column of the step before, of those who start. */
  none: '–',
  /** Before the source of a number that follows from what the reader set. */
  youBefore: 'you; as reported: ',
} as const;

/** "Patients at each step, of 195 operated on", and whether they are as reported. */
export function flowTableTitle({ patients, study, asReported }: Flows): string {
  const read = study.usual ? ', read another way' : '';
  const set = asReported ? '' : ' (hypothetical where “Now” differs from “As reported”)';
  return `Patients at each step, of ${whole(patients)} ${cohortWho(study)}${read}${set}`;
}

/** "95% interval, as reported (Wilson)". */
export function intervalHead(levelPercent: number, method: string): string {
  return `${inPercent(levelPercent)} interval, as reported (${method})`;
}

/** "11% of 195"; of few patients "1 of 5". */
export function shareOfAll(count: number, share: number, all: number): string {
  return `${areEnoughForShares(all) ? shareInPercent(share) : whole(count)} of ${whole(all)}`;
}
