// What each rate by itself would have to be for a group to have so many patients.

import { countedGroup, flowsOf, type Rates } from './flows.ts';
import { nearestRate } from './sensitivity.ts';
import { isAsReported, ratesOf, reportedPerMille, type RateOf } from '../study/rates.ts';
import type { Study } from '../study/study.ts';
import { perMille, type Patients, type PerMille } from '../study/units.ts';

/** One rate, and the value at which it alone, the others held, brings a group to a target. */
export type Way = {
  readonly rate: RateOf;
  /** The rate at present: as the reader set it, or as reported to the nearest per mille. */
  readonly perMille: PerMille;
  /** The value nearest to the present one that reaches the target: the present one where it is reached; null where none does. */
  readonly needed: PerMille | null;
};

/**
 * For every rate of the study, in its order, the least change of it that brings at least `target` patients to `group`.
 * Throws where the study has no such group.
 */
export function waysTo(
  study: Study,
  cohort: Patients,
  rates: Rates,
  group: string,
  target: number,
): readonly Way[] {
  const isReached = (under: Rates) =>
    countedGroup(flowsOf(study, cohort, under), group).count >= target;
  const isReachedNow = isReached(rates);
  return ratesOf(study).map((rate) => {
    const { branch } = rate;
    const reported = reportedPerMille(rate);
    const now = rates[branch] ?? reported;
    if (isReachedNow) return { rate, perMille: now, needed: now };
    const nearest = (from: Rates) => nearestRate(study, cohort, from, branch, group, target);
    const needed = nearest(rates);
    if (needed === null || !isAsReported(rate, needed)) return { rate, perMille: now, needed };
    // What prints as the reported rate is set as the reported counts, and those may be a patient short of it.
    const { [branch]: _, ...unset } = rates;
    if (isReached(unset)) return { rate, perMille: now, needed };
    const beside = [needed - 1, needed + 1, reported - 1, reported + 1]
      .filter((value) => value >= 0 && value <= 1000)
      .map((value) => nearest({ ...rates, [branch]: perMille(value) }))
      .filter((value) => value !== null && !isAsReported(rate, value))
      .toSorted((a, b) => Math.abs(Number(a) - now) - Math.abs(Number(b) - now));
    return { rate, perMille: now, needed: beside[0] ?? null };
  });
}
