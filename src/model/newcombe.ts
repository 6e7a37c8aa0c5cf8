// How sure the distance between two counted rates is. Apart from the intervals of one rate because the first load needs only
// those.

import { wilson, type Interval, type Level } from './interval.ts';

/** Patients of whom something is true, of all patients counted: whole numbers, 0 ≤ x ≤ n. */
export type Counted = { readonly x: number; readonly n: number };

/**
 * The interval for the rate of `a` minus the rate of `b`, two series that share no patients: the hybrid score method of
 * Newcombe (1998b, Stat Med 17:873, method 10). From −1 to 1; a series of nobody says nothing, and the answer is
 * −1 to 1. Throws a RangeError unless the counts are whole and 0 ≤ x ≤ n.
 */
export function newcombe(a: Counted, b: Counted, level: Level): Interval {
  const [inA, inB] = [wilson(a.x, a.n, level), wilson(b.x, b.n, level)];
  if (a.n === 0 || b.n === 0) return { low: -1, high: 1 };
  const [rateA, rateB] = [a.x / a.n, b.x / b.n];
  return {
    low: rateA - rateB - Math.hypot(rateA - inA.low, inB.high - rateB),
    high: rateA - rateB + Math.hypot(inA.high - rateA, rateB - inB.low),
  };
}
