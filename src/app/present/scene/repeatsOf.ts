// The repeats of the present rates that fall one by one, made once for as long as the rates stay.

import type { Flows, Rates } from '../../../model/flows.ts';
import { fallingRepeats } from '../../../model/fallingRepeats.ts';
import { keyOf } from '../../doubt/rangesWanted.ts';

const made = new Map<string, readonly number[]>();

/** Those of this scene, of the next and of the one before, and a few that a moved rate has left behind. */
const MOST_KEPT = 8;

/** What each counts as the last outcome. */
export function repeatsOf({ study, patients: cohort, flows }: Flows): readonly number[] {
  const rates: Rates = Object.fromEntries(
    flows.flatMap(({ rate }) => (rate ? [[rate.branch, rate.perMille]] : [])),
  );
  const key = keyOf({ study, cohort, rates, seed: 1, doubt: 'rates' });
  const counts = made.get(key) ?? fallingRepeats(study, cohort, rates);
  if (made.size >= MOST_KEPT) made.clear();
  made.set(key, counts);
  return counts;
}
