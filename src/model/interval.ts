// How sure a counted rate is: x of n into the range of rates that such a count is compatible with.

/** How often, over many studies, the interval is to hold the true rate. */
export type Level = 0.9 | 0.95 | 0.99;

/** Both ends of an interval, as shares from 0 to 1; of a difference from −1 to 1. */
export type Interval = { readonly low: number; readonly high: number };

// The standard normal distribution has (1 + level) / 2 of itself below these.
const Z_90 = 1.6448536269514722;
const Z_95 = 1.959963984540054;
const Z_99 = 2.5758293035489004;
const Z: Readonly<Record<Level, number>> = { 0.9: Z_90, 0.95: Z_95, 0.99: Z_99 };

/**
 * The score interval of Wilson (1927, J Am Stat Assoc 22:209; Newcombe 1998a, Stat Med 17:857, method 3) for `x` of
 * `n`. Its coverage is near the level on average and falls a little below it for some rates. `wilson(5, 195, 0.95)` is
 * 0.011 to 0.059. With x = 0 the lower end is exactly 0, with x = n the upper one exactly 1; nobody counted (n = 0)
 * gives 0 to 1. Throws a RangeError unless x and n are whole and 0 ≤ x ≤ n.
 */
export function wilson(x: number, n: number, level: Level): Interval {
  mustBeCounts(x, n);
  if (n === 0) return { low: 0, high: 1 };
  const z = Z[level];
  const middle = 2 * x + z * z;
  const reach = z * Math.sqrt(z * z + (4 * x * (n - x)) / n);
  const scale = 2 * (n + z * z);
  return {
    low: x === 0 ? 0 : (middle - reach) / scale,
    high: x === n ? 1 : (middle + reach) / scale,
  };
}

/** Throws a RangeError unless x and n are whole and 0 ≤ x ≤ n. */
export function mustBeCounts(x: number, n: number): void {
  if (!Number.isInteger(x) || !Number.isInteger(n) || x < 0 || x > n)
    throw new RangeError(`${x} of ${n} is not a count of patients`);
}
