// Where chance has an exact answer: with the rates taken as true every number of patients is binomial.

import { betaShare } from '../../src/model/beta.ts';
import type { Rates } from '../../src/model/flows.ts';
import { deviance, stirlingTail } from '../../src/model/stirling.ts';
import { waysOf } from '../../src/model/ways.ts';
import type { Study } from '../../src/study/study.ts';

/** The chance of a patient of the cohort to come into each group and to take each flow, 0 to 1, by id. */
export type Shares = {
  readonly groups: ReadonlyMap<string, number>;
  readonly flows: ReadonlyMap<string, number>;
};

/**
 * The share of the whole cohort that each group and flow has on average: the product of the chances along the way to
 * it, summed where several ways lead there. As patients go their ways independently, the number of them in any one
 * group or flow is Binomial(cohort, share), however many splits lie before it.
 */
export function sharesOf(study: Study, rates: Rates): Shares {
  const groups = new Map(study.groups.map(({ id }, index) => [id, index === 0 ? 1 : 0]));
  const flows = new Map<string, number>();
  for (const ways of waysOf(study, rates)) {
    let left = groups.get(ways[0]?.from ?? '') ?? 0;
    for (const way of ways) {
      const share = left * way.chance;
      left -= share;
      flows.set(way.id, share);
      groups.set(way.to, (groups.get(way.to) ?? 0) + share);
    }
  }
  return { groups, flows };
}

/**
 * The chance that exactly `k` of `n` patients meet an event of chance `p`, to about 1e-13 of its size, for `n` to a
 * million and more: the saddle-point form of Loader 2000 ("Fast and accurate computation of binomial probabilities").
 * 0 for a `k` below 0, above `n` or not whole. Throws a RangeError unless `n` is whole, 0 or more, and 0 ≤ p ≤ 1.
 */
export function binomialPmf(k: number, n: number, p: number): number {
  mustBeBinomial(n, p);
  if (!Number.isInteger(k) || k < 0 || k > n) return 0;
  if (p === 0 || p === 1) return k === n * p ? 1 : 0;
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log(p));
  return (
    Math.sqrt(n / (2 * Math.PI * k * (n - k))) *
    Math.exp(
      stirlingTail(n) -
        stirlingTail(k) -
        stirlingTail(n - k) -
        deviance(k, n * p) -
        deviance(n - k, n * (1 - p)),
    )
  );
}

/**
 * The chance that at most `k` of `n` patients meet an event of chance `p`: I_{1−p}(n − k, k + 1) (Abramowitz & Stegun
 * 1964, 26.5.24). Throws a RangeError unless `n` is whole, 0 or more, and 0 ≤ p ≤ 1.
 */
export function binomialCdf(k: number, n: number, p: number): number {
  mustBeBinomial(n, p);
  const whole = Math.floor(k);
  if (whole < 0) return 0;
  if (whole >= n || p === 0) return 1;
  return betaShare(1 - p, n - whole, whole + 1);
}

/**
 * The smallest number of patients that at least the share `level` (0 to 1) of all repeats stay at or below; the same
 * definition as `quantiles` of simulated counts. Throws a RangeError for another `level`, `n` or `p`.
 */
export function binomialQuantile(level: number, n: number, p: number): number {
  if (!(level >= 0 && level <= 1)) throw new RangeError(`${level} is not a share from 0 to 1`);
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(middle, n, p) >= level) high = middle;
    else low = middle + 1;
  }
  return low;
}

function mustBeBinomial(n: number, p: number): void {
  if (!Number.isInteger(n) || n < 0 || !(p >= 0 && p <= 1))
    throw new RangeError(`Binomial(${n}, ${p}) is not a distribution`);
}
