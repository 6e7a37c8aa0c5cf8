import { overlapBounds } from './overlap.ts';

/** A two-by-two table of patients; the four cells add up to all of them. */
export type OverlapTable = {
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly neither: number;
};

/**
 * The table of `n` patients of whom `a` are in one group, `b` in another and `both` in both. Throws a RangeError where
 * `both` is not a whole number between the bounds, as the table would then need less than nobody somewhere.
 */
export function overlapTable(a: number, b: number, n: number, both: number): OverlapTable {
  const { low, high } = overlapBounds(a, b, n);
  if (!Number.isInteger(both) || both < low || both > high)
    throw new RangeError(`${both} in both is not between ${low} and ${high}`);
  return { both, onlyA: a - both, onlyB: b - both, neither: n - a - b + both };
}
