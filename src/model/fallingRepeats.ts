// Repeats of a study as they fall before a hall, one after another.

import { simulated } from './simulate.ts';
import type { Rates } from './flows.ts';
import { resultOf, type Study } from '../study/study.ts';
import type { Patients } from '../study/units.ts';

/** As many as are seen one by one: more would be a heap, and what many of them are is told by 10,000. */
export const MOST_FALLEN = 200;

/** Not that of the many that come after them: these are others. */
const SEED = 2;

/** What each of them counts as the study's last outcome, in the order in which they fall: always the same for the same rates. */
export function fallingRepeats(study: Study, cohort: Patients, rates: Rates): readonly number[] {
  const { groups } = simulated(study, cohort, rates, {
    seed: SEED,
    doubt: 'rates',
    draws: MOST_FALLEN,
  });
  return [...(groups.get(resultOf(study)) ?? [])];
}

/** How many have fallen after one more, or one less; at least one, so that there is always one to speak of. */
export function fallenAfter(fallen: number, by: 1 | -1): number {
  return Math.min(MOST_FALLEN, Math.max(1, fallen + by));
}
