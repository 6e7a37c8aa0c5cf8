// Shares into whole patients that add up.

/**
 * Shares `whole` patients out in proportion to `weights` (whole numbers, 0 or more): each part ends at the running total
 * of the shares, rounded half up; the last part takes the rest. With nothing to go by (all weights 0) the last takes all.
 * `apportion(10, [1, 1, 1])` gives `[3, 4, 3]`, `apportion(188, [750, 250])` gives `[141, 47]`.
 *
 * Exact as long as 2 · whole · (sum of weights) stays below 2^53: a million patients and weights up to 10^9 in sum.
 */
export function apportion(whole: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let running = 0;
  let given = 0;
  return weights.map((weight, index) => {
    running += weight;
    const end =
      index === weights.length - 1 ? whole : total === 0 ? 0 : roundedShare(whole, running, total);
    const part = end - given;
    given = end;
    return part;
  });
}

/** whole · part / total, rounded half up. The remainder of a division of whole numbers is exact; their quotient is not. */
function roundedShare(whole: number, part: number, total: number): number {
  const doubled = 2 * whole * part + total;
  return (doubled - (doubled % (2 * total))) / (2 * total);
}
