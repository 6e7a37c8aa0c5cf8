// Two small pieces of arithmetic that keep probabilities exact where factorials would overflow or cancel.

/**
 * What Stirling's formula leaves of the logarithm of the gamma function, for x > 0:
 * ln Γ(x) − ((x − ½) ln x − x + ½ ln 2π), to about 1e-15. For whole n it is also what is left of ln n!.
 * Series: Abramowitz & Stegun 1964, 6.1.41; below 10 by the recurrence Γ(x + 1) = x Γ(x).
 */
export function stirlingTail(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < 10; at++) shift += (at + 0.5) * Math.log1p(1 / at) - 1;
  const s = 1 / (at * at);
  const series =
    1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))));
  return shift + series / at;
}

/**
 * How far `x` is from `mean`: x ln(x / mean) + mean − x, 0 where they are equal and more elsewhere. The plain formula
 * loses all its digits where the two are close; there the series of Loader 2000 ("Fast and accurate computation of
 * binomial probabilities", bd0) takes its place. `x` 0 or more, `mean` 0 or more; infinite for `mean` 0 and `x` above.
 */
export function deviance(x: number, mean: number): number {
  if (x === 0) return mean;
  if (mean === 0) return Infinity;
  const gap = x - mean;
  if (Math.abs(gap) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - gap;
  const v = gap / (x + mean);
  let sum = gap * v;
  let term = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    term *= v * v;
    const next = sum + term / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
