// The Beta distribution: what is known of a rate when x of n are counted.

import { deviance, stirlingTail } from './stirling.ts';

const HALF_LOG_TWO_PI = 0.9189385332046728;
// Smallest number that Lentz's method puts where a 0 would be divided by.
const TINY = 1e-300;

/** Natural logarithm of Γ(x) for x > 0, to about 1e-15 of its size. Throws a RangeError for other x. */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`the logarithm of Γ(${x}) is not defined here`);
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingTail(x);
}

/**
 * The share of a Beta(a, b) distribution that lies at or below `x`: the regularized incomplete beta function I_x(a, b).
 * `x` from 0 to 1, `a` and `b` above 0; the share comes back as 0 to 1, to about 1e-12. Throws a RangeError otherwise.
 * Continued fraction: Abramowitz & Stegun 1964, 26.5.8, evaluated by the method of Lentz 1976 as modified by Thompson &
 * Barnett 1986; on the side of the mean where it converges fast, by I_x(a, b) = 1 − I_{1−x}(b, a).
 */
export function betaShare(x: number, a: number, b: number): number {
  mustBeShapes(a, b);
  if (!(x >= 0 && x <= 1)) throw new RangeError(`${x} is not a share from 0 to 1`);
  if (x === 0 || x === 1) return x;
  const front = weight(x, a, b);
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b;
}

/**
 * The value at or below which the share `p` of a Beta(a, b) distribution lies, to about 1e-12. `p` from 0 to 1 (0 gives
 * 0, 1 gives 1), `a` and `b` above 0. Throws a RangeError otherwise. Newton's method, kept between two ends that close
 * in on the answer; where a step would leave them, the middle is taken.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  mustBeShapes(a, b);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is not a share from 0 to 1`);
  if (p === 0 || p === 1) return p;
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (;;) {
    const error = betaShare(x, a, b) - p;
    if (error === 0) return x;
    if (error > 0) high = x;
    else low = x;
    const density = weight(x, a, b) / (x * (1 - x));
    const newton = x - error / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    // Nothing lies between the ends any more, or the step is below what a double can tell.
    if (next <= low || next >= high || Math.abs(next - x) <= 4e-16 * x) return next;
    x = next;
  }
}

/** x^a (1 − x)^b / B(a, b), in the form of Loader 2000, which keeps its digits for large a and b. */
function weight(x: number, a: number, b: number): number {
  const n = a + b;
  return (
    Math.sqrt((a / n) * (b / (2 * Math.PI))) *
    Math.exp(
      stirlingTail(n) -
        stirlingTail(a) -
        stirlingTail(b) -
        deviance(a, n * x) -
        deviance(b, n * (1 - x)),
    )
  );
}

/** The continued fraction of I_x(a, b); the number of turns grows with the square root of the larger of a and b. */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < 1e-15) return value;
  }
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

function mustBeShapes(a: number, b: number): void {
  if (!(a > 0 && b > 0 && a < Infinity && b < Infinity))
    throw new RangeError(`Beta(${a}, ${b}) is not a distribution`);
}
