// What two totals of the same patients tell of how many are in both: bounds, and the table for a number between them.

/** A two-by-two table of patients; the four cells add up to all of them. */
export type OverlapTable = {
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly neither: number;
};

/**
 * The fewest and the most patients who can be in both of two groups of `a` and `b` among the same `n`, where nothing
 * but the totals is known: max(0, a + b − n) to min(a, b) (Fréchet 1951, Ann Univ Lyon A 14:53). Every whole number
 * from one end to the other is possible. `overlapBounds(45, 176, 195)` is 26 to 45. Throws a RangeError unless all are
 * whole and 0 ≤ a, b ≤ n.
 */
export function overlapBounds(
  a: number,
  b: number,
  n: number,
): { readonly low: number; readonly high: number } {
  if (![a, b, n].every((count) => Number.isInteger(count) && count >= 0) || a > n || b > n)
    throw new RangeError(`${a} and ${b} are not two totals among ${n} patients`);
  return { low: Math.max(0, a + b - n), high: Math.min(a, b) };
}

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
