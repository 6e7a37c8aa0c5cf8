// Which step matters, and what it would take: every rate moved by itself, the others held. Arithmetic, not a forecast.

import { countedGroup, flowsOf, type Rates } from './flows.ts';
import type { IntervalOf } from './ratesNow.ts';
import { ratesOf, reportedPerMille, type RateOf } from '../study/rates.ts';
import type { Study } from '../study/study.ts';
import { perMille, type Patients, type PerMille } from '../study/units.ts';

/** One rate at another value, and how many more (or, below 0, fewer) patients a group then has than at present. */
export type Shift = { readonly perMille: PerMille; readonly more: number };

/** What one rate does to the number of patients in a group. */
export type Effect = {
  readonly rate: RateOf;
  /** The rate at present: as the reader set it, or as reported to the nearest per mille. */
  readonly perMille: PerMille;
  /** The rate ten points lower and ten points higher, or as far as 0% and 100% let it go. */
  readonly tenPoints: { readonly down: Shift; readonly up: Shift };
  /** Whichever of those two brings more to the group: ten points better. The higher rate where neither does. */
  readonly better: Shift;
  /** Whether neither of the two changes the group, so that neither is better. */
  readonly isIdle: boolean;
  /** Whether the better one is nearer than ten points, because a rate ends at 0% or 100%. */
  readonly clamped: boolean;
  /** The rate at both ends of its interval from the study's own counts, to the nearest per mille. */
  readonly interval: { readonly low: Shift; readonly high: Shift };
};

const TEN_POINTS = 100; // per mille

/**
 * For every rate of the study that leads to `group`, in their order, what moving it alone does to its patients, by working
 * the whole flow out anew. Throws where the study has no such group.
 */
export function effectsOn(
  study: Study,
  cohort: Patients,
  rates: Rates,
  group: string,
  intervalOf: IntervalOf,
): readonly Effect[] {
  const present = countIn(study, cohort, rates, group);
  const acting = ratesOf(study).filter(({ branch }) => leadsTo(study, branch, group));
  return acting.map((rate) => {
    const now = rates[rate.branch] ?? reportedPerMille(rate);
    const shift = (value: number): Shift => {
      const moved = perMille(Math.min(1000, Math.max(0, Math.round(value))));
      const count = countIn(study, cohort, { ...rates, [rate.branch]: moved }, group);
      return { perMille: moved, more: count - present };
    };
    const tenPoints = { down: shift(now - TEN_POINTS), up: shift(now + TEN_POINTS) };
    const better = tenPoints.down.more > tenPoints.up.more ? tenPoints.down : tenPoints.up;
    const { low, high } = intervalOf(rate.x, rate.n);
    return {
      rate,
      perMille: now,
      tenPoints,
      better,
      isIdle: tenPoints.down.more === 0 && tenPoints.up.more === 0,
      clamped: Math.abs(better.perMille - now) < TEN_POINTS,
      interval: { low: shift(1000 * low), high: shift(1000 * high) },
    };
  });
}

/**
 * The smallest value of one rate, the others held, at which at least `target` patients come to `group`; null where no
 * value brings so many. For a rate that takes patients away this is 0% or nothing: ask `nearestRate` how little of a
 * change would do. Throws where the study has no such group or no rate of that branch.
 */
export function smallestRate(
  study: Study,
  cohort: Patients,
  rates: Rates,
  branch: string,
  group: string,
  target: number,
): PerMille | null {
  const { reaches, direction } = search(study, cohort, rates, branch, group, target);
  if (direction === 'falls' || direction === 'stays') return reaches(0) ? perMille(0) : null;
  if (direction === 'rises') return reaches(1000) ? firstOf(0, 1000, reaches) : null;
  for (let value = 0; value <= 1000; value++) if (reaches(value)) return perMille(value);
  return null;
}

/**
 * The value of one rate nearest to the present one at which at least `target` patients come to `group`, the others held:
 * the present value itself where it does already, the lower of two that are as near; null where no value brings so many.
 * Throws where the study has no such group or no rate of that branch.
 */
export function nearestRate(
  study: Study,
  cohort: Patients,
  rates: Rates,
  branch: string,
  group: string,
  target: number,
): PerMille | null {
  const { reaches, direction, now } = search(study, cohort, rates, branch, group, target);
  if (reaches(now)) return now;
  if (direction === 'stays') return null;
  if (direction === 'rises') return reaches(1000) ? firstOf(now, 1000, reaches) : null;
  if (direction === 'falls')
    return reaches(0) ? perMille(now - firstOf(0, now, (gap) => reaches(now - gap))) : null;
  for (let gap = 1; gap <= 1000; gap++) {
    if (now - gap >= 0 && reaches(now - gap)) return perMille(now - gap);
    if (now + gap <= 1000 && reaches(now + gap)) return perMille(now + gap);
  }
  return null;
}

function search(
  study: Study,
  cohort: Patients,
  rates: Rates,
  branch: string,
  group: string,
  target: number,
) {
  const rate = ratesOf(study).find((each) => each.branch === branch);
  if (!rate) throw new Error(`${study.id} has no rate "${branch}"`);
  return {
    reaches: (value: number) =>
      countIn(study, cohort, { ...rates, [branch]: perMille(value) }, group) >= target,
    direction: directionOf(study, branch, group),
    now: rates[branch] ?? reportedPerMille(rate),
  };
}

/** The smallest whole number from `low` to `high` that passes, where all above one that passes do too and `high` does. */
function firstOf(low: number, high: number, passes: (value: number) => boolean): PerMille {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (passes(middle)) to = middle;
    else from = middle + 1;
  }
  return perMille(from);
}

/**
 * How the whole patients of a group follow a rate that rises, where the shape of the study alone decides it. Rounding
 * keeps the order for the first way of a split, which is rounded, and for the last, which takes the rest; but not for
 * one between them, whose two roundings may move apart, nor where ways meet again. There all values must be tried.
 */
function directionOf(
  study: Study,
  branch: string,
  group: string,
): 'rises' | 'falls' | 'stays' | 'unknown' {
  let at = group;
  for (;;) {
    const arriving = study.splits.filter(({ branches }) => branches.some(({ to }) => to === at));
    const [split] = arriving;
    if (!split) return 'stays';
    if (arriving.length > 1) return 'unknown';
    const first = split.branches[0]?.to;
    const isFirst = first === at;
    const isLast = split.branches.at(-1)?.to === at;
    if (!isFirst && !isLast) return 'unknown';
    if (split.hasRate && first === branch) return isFirst ? 'rises' : 'falls';
    at = split.from;
  }
}

/** Whether the split that a rate divides lies before a group, so that moving it can change that group at all. */
function leadsTo(study: Study, branch: string, group: string): boolean {
  const before = study.splits.filter(({ branches }) => branches.some(({ to }) => to === group));
  return before.some(
    ({ from, branches: [first], hasRate }) =>
      (hasRate && first?.to === branch) || leadsTo(study, branch, from),
  );
}

function countIn(study: Study, cohort: Patients, rates: Rates, group: string): number {
  return countedGroup(flowsOf(study, cohort, rates), group).count;
}
