// How far every number of the picture could lie from where it is drawn.

import { dotQuantiles, quantiles, simulated, type Doubt } from './simulate.ts';
import type { Rates } from './flows.ts';
import { resultOf, type Study } from '../study/study.ts';
import type { Patients } from '../study/units.ts';

/** The middle half and the middle 95% of what repeats of the study would count, in patients: 2.5, 25, 75 and 97.5%. */
export type Range = readonly [low: number, lowMiddle: number, highMiddle: number, high: number];

/** How many of the 50 dots of a quantile dot plot stand at a count of patients; counts rise and none is empty. */
export type DotsAt = readonly [count: number, dots: number];

export type Ranges = {
  /** By id of group or flow. */
  readonly groups: Readonly<Record<string, Range>>;
  readonly flows: Readonly<Record<string, Range>>;
  /** 50 dots that stand for all of the distribution of the study's last outcome. */
  readonly outcome: readonly DotsAt[];
  /** In how many of 100 repeats the last outcome lies in its middle half and in its middle 95%: of few people in many more. */
  readonly coverage: Coverage;
};

/** Of 100 repeats, to the nearest; 100 only where it is all of them. */
export type Coverage = readonly [middle: number, most: number];

const LEVELS = [0.025, 0.25, 0.75, 0.975];
export const DOTS = 50;
/** Enough that an end of a range moves by a patient at the most from seed to seed. */
export const DRAWS = 10_000;

/** Ranges of all numbers of a study for these rates, from `DRAWS` seeded repeats; the same seed gives the same ranges. */
export function rangesOf(
  study: Study,
  cohort: Patients,
  rates: Rates,
  { seed, doubt }: { readonly seed: number; readonly doubt: Doubt },
): Ranges {
  const { groups, flows } = simulated(study, cohort, rates, { seed, doubt, draws: DRAWS });
  const rangesBy = (counts: ReadonlyMap<string, Int32Array>) =>
    Object.fromEntries([...counts].map(([id, found]) => [id, rangeOf(found)]));
  const outcome = groups.get(resultOf(study));
  return {
    groups: rangesBy(groups),
    flows: rangesBy(flows),
    outcome: outcome ? dotsAt(dotQuantiles(outcome, DOTS)) : [],
    coverage: outcome ? coverageOf(outcome, rangeOf(outcome)) : [100, 100],
  };
}

function rangeOf(counts: Int32Array): Range {
  const [low = 0, lowMiddle = 0, highMiddle = 0, high = 0] = quantiles(counts, LEVELS);
  return [low, lowMiddle, highMiddle, high];
}

function coverageOf(counts: Int32Array, [low, lowMiddle, highMiddle, high]: Range): Coverage {
  const within = (from: number, to: number) => {
    let held = 0;
    for (const count of counts) if (count >= from && count <= to) held += 1;
    return held === counts.length ? 100 : Math.min(99, Math.round((100 * held) / counts.length));
  };
  return [within(lowMiddle, highMiddle), within(low, high)];
}

/** [3, 4, 4] → [[3, 1], [4, 2]]. */
function dotsAt(counts: readonly number[]): readonly DotsAt[] {
  const found = new Map<number, number>();
  for (const count of counts) found.set(count, (found.get(count) ?? 0) + 1);
  return [...found];
}
