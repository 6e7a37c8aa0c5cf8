// What two totals of the same patients tell of how many are in both.

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
