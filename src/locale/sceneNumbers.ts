// The numbers of a scene as a table, for paper.

import type { Flows } from '../model/flows.ts';
import { BASIS_NAMES } from './explained.ts';
import { whole } from './number.ts';
import { cohortWho } from './studyWords.ts';

export const sceneNumbersWords = {
  group: 'Group',
  patients: 'Patients',
  ofAll: 'Of all',
  basis: 'Basis',
} as const;

/** Whoever has the paper in hand may have set nothing: a scene brings rates of its own. */
export const NAMES_ON_PAPER: typeof BASIS_NAMES = {
  ...BASIS_NAMES,
  set: 'Follows from what was set',
};

/** "Patients at each step, of 195 operated on". */
export function sceneNumbersTitle({ patients, study }: Flows): string {
  return `Patients at each step, of ${whole(patients)} ${cohortWho(study)}`;
}
