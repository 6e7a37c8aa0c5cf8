// Intervals that need quantiles of the beta distribution, and so are loaded only when they are asked for.

import { betaQuantile } from './beta.ts';
import { mustBeCounts, type Interval, type Level } from './interval.ts';

/**
 * The interval of Clopper and Pearson (1934, Biometrika 26:404), "exact": it never holds the true rate less often than
 * the level says, and is wide for it. Ends as for `wilson`; the other end of 0 of n is 1 − (α/2)^(1/n). Throws a
 * RangeError unless x and n are whole and 0 ≤ x ≤ n.
 */
export function clopperPearson(x: number, n: number, level: Level): Interval {
  mustBeCounts(x, n);
  const tail = (1 - level) / 2;
  return {
    low: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    high: x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x),
  };
}

/**
 * The equal-tailed interval of Jeffreys' posterior Beta(x + ½, n − x + ½) (Brown, Cai & DasGupta 2001, Stat Sci 16:101,
 * section 3.1.3, with its lower end 0 for x = 0 and its upper end 1 for x = n): the distribution from which
 * `simulate.ts` draws rates. Nobody counted gives 0 to 1. Throws a RangeError unless x and n are whole and 0 ≤ x ≤ n.
 */
export function jeffreys(x: number, n: number, level: Level): Interval {
  mustBeCounts(x, n);
  const tail = (1 - level) / 2;
  return {
    low: x === 0 ? 0 : betaQuantile(tail, x + 0.5, n - x + 0.5),
    high: x === n ? 1 : betaQuantile(1 - tail, x + 0.5, n - x + 0.5),
  };
}
