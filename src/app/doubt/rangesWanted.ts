// What ranges are asked for by, and how they come back: what the page and its worker say to each other.

import type { Rates } from '../../model/flows.ts';
import type { Ranges } from '../../model/ranges.ts';
import type { Doubt } from '../../model/simulate.ts';
import type { Study } from '../../study/study.ts';
import type { Patients } from '../../study/units.ts';

/** Everything that ranges depend on. */
export type RangesWanted = {
  readonly study: Study;
  readonly cohort: Patients;
  readonly rates: Rates;
  readonly seed: number;
  readonly doubt: Doubt;
};

/**
 * A key that says everything of what is asked. For the study it has a number that goes with the object, because one that was
 * edited has the same id and other ranges.
 */
export function keyOf({ study, cohort, rates, seed, doubt }: RangesWanted): string {
  return JSON.stringify([numberOf(study), cohort, rates, seed, doubt]);
}

const numbers = new WeakMap<Study, number>();
let given = 0;

function numberOf(study: Study): number {
  const number = numbers.get(study) ?? (given += 1);
  numbers.set(study, number);
  return number;
}

/** Ranges, and the key of what they were worked out for: an answer to a question no longer asked is not shown. */
export type Found = { readonly key: string; readonly ranges: Ranges };
