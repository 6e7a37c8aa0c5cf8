// Keeps things in a row from overlapping while each stays as near as it can to where it wants to be.

/** Something with a size that wants to begin at `wish`. */
export type Wish = { readonly wish: number; readonly size: number };

/**
 * Where each thing begins so that, in the order given, none overlaps the next and all lie from `low` to `high`, with the
 * least sum of squared distances from the wishes (isotonic regression by pooling adjacent violators; Ayer et al. 1955).
 * The answer moves no faster than the wishes do, so nothing jumps. Where the sizes do not fit, the row starts at `low`.
 */
export function spread(wishes: readonly Wish[], low: number, high: number): readonly number[] {
  // With everything before it taken off, each thing wants a place and the places may only rise.
  let before = 0;
  const offsets = wishes.map(({ size }) => {
    const offset = before;
    before += size;
    return offset;
  });
  const pools: { sum: number; members: number }[] = [];
  wishes.forEach(({ wish }, index) => {
    let pool = { sum: wish - (offsets[index] ?? 0), members: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.members > pool.sum / pool.members;
      last = pools.at(-1)
    ) {
      pool = { sum: pool.sum + last.sum, members: pool.members + last.members };
      pools.pop();
    }
    pools.push(pool);
  });
  const highest = Math.max(low, high - before);
  return pools
    .flatMap(({ sum, members }) => Array.from({ length: members }, () => sum / members))
    .map((place, index) => Math.min(highest, Math.max(low, place)) + (offsets[index] ?? 0));
}
