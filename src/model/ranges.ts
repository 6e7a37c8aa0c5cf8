// How far every number of the picture could lie from where it is drawn.

import { dotQuantiles, quantiles, simulated, type Doubt } from './simulate.ts';
import type { Rates } from './flows.ts';
import type { Study } from '../study/study.ts';
import type { Patients } from '../study/units.ts';

/** The middle half and the middle 95% of what repeats of the study would count, in patients: 2.5, 25, 75 and 97.5%. */
export type Range = readonly [low: number, lowMiddle: number, highMiddle: number, high: number];

/** Ranges by id of group or flow, and for every group 50 counts that stand for all of its distribution. */
export type Ranges = {
  readonly groups: Readonly<Record<string, Range>>;
  readonly flows: Readonly<Record<string, Range>>;
  /** Left out where they are not needed yet. */
  readonly dots?: Readonly<Record<string, readonly number[]>>;
};

const LEVELS = [0.025, 0.25, 0.75, 0.975];
const DOTS = 50;
/** Enough that an end of a range moves by a patient at the most from seed to seed. */
const DRAWS = 10_000;

/** Ranges of all numbers of a study for these rates, from `DRAWS` seeded repeats; the same seed gives the same ranges. */
export function rangesOf(
  study: Study,
  cohort: Patients,
  rates: Rates,
  { seed, doubt }: { readonly seed: number; readonly doubt: Doubt },
): Ranges {
  const { groups, flows } = simulated(study, cohort, rates, { seed, doubt, draws: DRAWS });
  const each = <Value>(
    counts: ReadonlyMap<string, Int32Array>,
    of: (counts: Int32Array) => Value,
  ) => Object.fromEntries([...counts].map(([id, found]) => [id, of(found)]));
  const range = (counts: Int32Array) => {
    const [low = 0, lowMiddle = 0, highMiddle = 0, high = 0] = quantiles(counts, LEVELS);
    return [low, lowMiddle, highMiddle, high] as const;
  };
  return {
    groups: each(groups, range),
    flows: each(flows, range),
    dots: each(groups, (counts) => dotQuantiles(counts, DOTS)),
  };
}
