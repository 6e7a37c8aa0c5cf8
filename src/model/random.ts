// Chance that can be repeated: one seed, one stream of numbers, and what is drawn from it.

import { stirlingTail } from './stirling.ts';

/** A stream of numbers that only its seed decides. Drawing from it moves it on. */
export type Random = {
  /** A whole number from 0 to 2^32 − 1, each as likely. */
  readonly word: () => number;
  /** A number from 0 up to, never including, 1, in steps of 2^−53. */
  readonly uniform: () => number;
  /** From the normal distribution with mean 0 and standard deviation 1 (polar method, Marsaglia & Bray 1964). */
  readonly normal: () => number;
};

const TWO_TO_32 = 4294967296;
/**
 * The stream of `seed` (a whole number from 0 to 2^53 − 1) and, where several are wanted from one seed, of the number
 * of the `stream` (0 to 2^32 − 1). Generator sfc32 by Chris Doty-Humphrey (PractRand 0.94, sfc.cpp), seeded with the two
 * words of the seed and the stream as its authors do, the first 15 words thrown away. Its words are whole-number
 * arithmetic and so the same on every machine; what is drawn with Math.log or Math.exp could differ only where the last
 * bit of those decides whether a try is accepted, about once in 10^15. Throws a RangeError for any other seed or stream.
 */
export function randomFrom(seed: number, stream = 0): Random {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`${seed} is not a seed`);
  if (!Number.isInteger(stream) || stream < 0 || stream >= TWO_TO_32)
    throw new RangeError(`${stream} is not the number of a stream`);
  // a, b, c and the counter. In an array, because numbers past 31 bits in a closure would be boxed at each write.
  const state = new Int32Array([seed % TWO_TO_32, Math.floor(seed / TWO_TO_32), stream, 1]);
  let spare = Number.NaN;

  function next(): number {
    const b = state[1] ?? 0;
    const c = state[2] ?? 0;
    const counter = state[3] ?? 0;
    const sum = ((((state[0] ?? 0) + b) | 0) + counter) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = (((c << 21) | (c >>> 11)) + sum) | 0;
    state[3] = (counter + 1) | 0;
    return sum;
  }
  for (let thrown = 0; thrown < 15; thrown++) next();

  return {
    word: () => next() >>> 0,
    uniform: () => {
      const high = next() >>> 5;
      return (high * 67108864 + (next() >>> 6)) / 9007199254740992;
    },
    normal: () => {
      if (!Number.isNaN(spare)) {
        const kept = spare;
        spare = Number.NaN;
        return kept;
      }
      for (;;) {
        // Signed words, so from −1 to below 1.
        const u = next() / 2147483648;
        const v = next() / 2147483648;
        const s = u * u + v * v;
        if (s >= 1 || s === 0) continue;
        const scale = Math.sqrt((-2 * Math.log(s)) / s);
        spare = v * scale;
        return u * scale;
      }
    },
  };
}

/** A whole number from 0 to `count` − 1, each as likely; `count` from 1 to 2^32, else a RangeError. */
export function wholeBelow(random: Random, count: number): number {
  if (!Number.isInteger(count) || count < 1 || count > TWO_TO_32)
    throw new RangeError(`no whole number lies from 0 to below ${count}`);
  // The words past the last whole multiple of `count` would make the first numbers likelier.
  const fair = TWO_TO_32 - (TWO_TO_32 % count);
  for (;;) {
    const word = random.word();
    if (word < fair) return word % count;
  }
}

/**
 * From the gamma distribution with this shape (above 0, else a RangeError) and scale 1: Marsaglia & Tsang 2000 (ACM
 * Trans Math Softw 26:363), a squeezed rejection from the normal; below shape 1 by their section 6, from shape + 1.
 */
export function gamma(random: Random, shape: number): number {
  if (!(shape > 0 && shape < Infinity)) throw new RangeError(`no gamma of shape ${shape}`);
  if (shape < 1) return gamma(random, shape + 1) * (1 - random.uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = aboveNothing(random);
    const squared = x * x;
    if (u < 1 - 0.0331 * squared * squared) return d * v;
    if (Math.log(u) < 0.5 * squared + d * (1 - v + Math.log(v))) return d * v;
  }
}

/** From Beta(a, b), as one of two gammas over their sum; `a` and `b` above 0, else a RangeError. */
export function beta(random: Random, a: number, b: number): number {
  const first = gamma(random, a);
  const second = gamma(random, b);
  // Both vanish only for shapes far below 1, where all of the distribution lies at its two ends.
  if (first + second === 0) return random.uniform() * (a + b) < a ? 1 : 0;
  return first / (first + second);
}

/**
 * How many of `n` patients (whole, 0 or more) an event of chance `p` (0 to 1) befalls: exactly binomial. Fewer than 10
 * expected, of those with or those without: by inversion from 0 (Kachitvichyanukul & Schmeiser 1988, Commun ACM 31:216,
 * BINV); else by transformed rejection (Hörmann 1993, J Stat Comput Simul 46:101, BTRS). Throws a RangeError for other
 * `n` or `p`.
 */
export function binomial(random: Random, n: number, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is not a chance`);
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} is not a number of patients`);
  if (n === 0 || p === 0) return 0;
  if (p === 1) return n;
  if (p > 0.5) return n - rareInto(random, n, 1 - p);
  return rareInto(random, n, p);
}

function rareInto(random: Random, n: number, p: number): number {
  return n * p < 10 ? byInversion(random, n, p) : byRejection(random, n, p);
}

function byInversion(random: Random, n: number, p: number): number {
  const odds = p / (1 - p);
  const none = Math.exp(n * Math.log1p(-p));
  for (;;) {
    let left = random.uniform();
    let probability = none;
    for (let k = 0; k <= n; k++) {
      if (left < probability) return k;
      left -= probability;
      probability *= ((n - k) / (k + 1)) * odds;
      // Past here only what rounding left over: 10 expected, and less than 1e-50 of all draws come so far.
      if (k > 110) break;
    }
  }
}

function byRejection(random: Random, n: number, p: number): number {
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const inner = 0.92 - 4.2 / b;
  for (;;) {
    const u = random.uniform() - 0.5;
    const v = aboveNothing(random);
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + c);
    // Hörmann's inner rectangle lies wholly below the curve.
    if (us >= 0.07 && v <= inner) return k;
    if (!(k >= 0 && k <= n)) continue;
    const alpha = (2.83 + 5.1 / b) * spread;
    if ((v * alpha) / (a / (us * us) + b) <= ofMode(k, n, p)) return k;
  }
}

/** The chance of `k` as a share of that of the likeliest number. */
function ofMode(k: number, n: number, p: number): number {
  const odds = p / (1 - p);
  const mode = Math.floor((n + 1) * p);
  // Close by, step by step (as Hörmann's BTRD): cheaper than logarithms.
  if (Math.abs(k - mode) <= 15) {
    let share = 1;
    for (let at = mode; at < k; at++) share *= ((n - at) / (at + 1)) * odds;
    for (let at = mode; at > k; at--) share *= at / ((n - at + 1) * odds);
    return share;
  }
  // Every factorial by Stirling's formula and its tail.
  return Math.exp(
    (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
      (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
      (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
      stirlingTail(mode + 1) +
      stirlingTail(n - mode + 1) -
      stirlingTail(k + 1) -
      stirlingTail(n - k + 1),
  );
}

/** Uniform above 0 up to 1: for tries that are accepted or not, where 32 bits are plenty. */
function aboveNothing(random: Random): number {
  return (random.word() + 1) / TWO_TO_32;
}
