import { describe, expect, it } from 'vitest';
import { betaShare } from '../../src/model/beta.ts';
import { binomialCdf, binomialPmf } from '../helpers/exact.ts';
import { beta, binomial, gamma, randomFrom, wholeBelow } from '../../src/model/random.ts';

const DRAWS = 200_000;

function drawn(draw: () => number, draws = DRAWS): readonly number[] {
  return Array.from({ length: draws }, draw);
}

/** Mean and variance are where they must be, to four standard errors of either. */
function expectMoments(
  values: readonly number[],
  expected: { readonly mean: number; readonly variance: number; readonly kurtosis: number },
) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const errorOfMean = Math.sqrt(expected.variance / values.length);
  const errorOfVariance =
    expected.variance * Math.sqrt((expected.kurtosis - 1) / values.length) + 1e-12;
  expect(Math.abs(mean - expected.mean)).toBeLessThan(4 * errorOfMean + 1e-12);
  expect(Math.abs(variance - expected.variance)).toBeLessThan(4 * errorOfVariance);
}

/** The farthest that the values are from a distribution (Kolmogorov–Smirnov) is what chance allows in 999 of 1000. */
function expectDistribution(values: readonly number[], shareBelow: (value: number) => number) {
  let farthest = 0;
  values
    .toSorted((a, b) => a - b)
    .forEach((value, index) => {
      const share = shareBelow(value);
      farthest = Math.max(
        farthest,
        Math.abs(share - index / values.length),
        Math.abs(share - (index + 1) / values.length),
      );
    });
  expect(farthest * Math.sqrt(values.length)).toBeLessThan(1.95);
}

describe('a stream of numbers', () => {
  // The same generator written in Python with unlimited whole numbers, masked to 32 bits.
  it.each([
    [1997, 0, [283397748, 3862827556, 3023413889, 3060323441, 988938219]],
    [2 ** 53 - 1, 7, [3045536079, 4012256545, 1405581167, 657697993, 2537385341]],
    [0, 0, [4216505632, 947923937, 2491578854]],
  ])('is, for seed %d and stream %d, sfc32', (seed, stream, words) => {
    const random = randomFrom(seed, stream);
    expect(words.map(() => random.word())).toEqual(words);
  });

  it('is the same for the same seed, whatever is drawn', () => {
    const draws = () => {
      const random = randomFrom(1997, 3);
      return drawn(
        () =>
          random.uniform() +
          random.normal() +
          gamma(random, 0.5) +
          beta(random, 22.5, 99.5) +
          binomial(random, 195, 0.3) +
          wholeBelow(random, 100),
        200,
      );
    };
    expect(draws()).toEqual(draws());
  });

  it('is another for another seed, and for another stream', () => {
    const firsts = [randomFrom(1), randomFrom(2), randomFrom(2 ** 32 + 1), randomFrom(1, 1)].map(
      (random) => random.word(),
    );
    expect(new Set(firsts).size).toBe(4);
  });

  it('is refused for what is no seed', () => {
    for (const seed of [-1, 1.5, 2 ** 53, Number.NaN])
      expect(() => randomFrom(seed)).toThrow(RangeError);
    for (const stream of [-1, 0.5, 2 ** 32])
      expect(() => randomFrom(1, stream)).toThrow(RangeError);
  });
});

describe('drawn numbers', () => {
  it('are uniform from 0 to below 1', () => {
    const random = randomFrom(1997);
    const values = drawn(random.uniform);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    expectMoments(values, { mean: 1 / 2, variance: 1 / 12, kurtosis: 1.8 });
    expectDistribution(values, (value) => value);
  });

  it('are, as whole numbers, each as likely', () => {
    const random = randomFrom(1997);
    for (const count of [1, 2, 7, 100]) {
      const times = new Int32Array(count);
      for (let draw = 0; draw < DRAWS; draw++) {
        const value = wholeBelow(random, count);
        times[value] = (times[value] ?? 0) + 1;
      }
      const expected = DRAWS / count;
      const chiSquared = times.reduce((sum, each) => sum + (each - expected) ** 2 / expected, 0);
      expect(times.reduce((sum, each) => sum + each, 0)).toBe(DRAWS);
      expect(chiSquared).toBeLessThan(count + 4 * Math.sqrt(2 * count));
    }
    // Without throwing words away the first third of these would be twice as likely as the others.
    const wide = drawn(() => wholeBelow(random, 3 * 2 ** 30));
    const firstThird = wide.filter((value) => value < 2 ** 30).length / DRAWS;
    expect(Math.abs(firstThird - 1 / 3)).toBeLessThan(4 * Math.sqrt(2 / 9 / DRAWS));
    for (const count of [0, 1.5, 2 ** 32 + 1])
      expect(() => wholeBelow(random, count)).toThrow(RangeError);
  });

  it('are, as normal ones, around 0 with standard deviation 1', () => {
    const values = drawn(randomFrom(1997).normal);
    expectMoments(values, { mean: 0, variance: 1, kurtosis: 3 });
    for (const [z, share] of [
      [1, 0.8413447],
      [1.959964, 0.975],
      [-2.575829, 0.005],
    ] as const) {
      const below = values.filter((value) => value <= z).length / DRAWS;
      expect(Math.abs(below - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / DRAWS));
    }
  });

  it.each([0.05, 0.5, 1, 2.5, 22.5, 5000])('are gamma of shape %d', (shape) => {
    const random = randomFrom(1997);
    expectMoments(
      drawn(() => gamma(random, shape)),
      { mean: shape, variance: shape, kurtosis: 3 + 6 / shape },
    );
  });

  it.each([
    [0.5, 0.5],
    [0.5, 20.5],
    [5.5, 190.5],
    [22.5, 99.5],
    [121.5, 67.5],
    [0.05, 0.2],
  ])('are Beta(%d, %d)', (a, b) => {
    const random = randomFrom(1997);
    const values = drawn(() => beta(random, a, b));
    const n = a + b;
    const excess = (6 * ((a - b) ** 2 * (n + 1) - a * b * (n + 2))) / (a * b * (n + 2) * (n + 3));
    expectMoments(values, {
      mean: a / n,
      variance: (a * b) / (n * n * (n + 1)),
      kurtosis: 3 + excess,
    });
    // So near 1 that a double cannot tell how near, only for the smallest shapes.
    if (a >= 0.5) expectDistribution(values, (value) => betaShare(value, a, b));
  });

  it('are at one end or the other where the shapes of a Beta all but vanish', () => {
    const random = randomFrom(1997);
    const values = drawn(() => beta(random, 1e-5, 3e-5), 4000);
    const atOne = values.filter((value) => value > 0.5).length / 4000;
    expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(Math.abs(atOne - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / 4000));
  });

  // By inversion, by rejection, both sides of one half, and where one gives way to the other.
  it.each([
    [1, 0.3],
    [20, 0.49],
    [20, 0.5],
    [19, 0.5],
    [195, 5 / 195],
    [121, 22 / 121],
    [188, 121 / 188],
    [195, 0.98],
    [1000, 0.01],
    [1000, 0.5],
    [1_000_000, 0.000002],
    [1_000_000, 0.62],
  ])('are binomial: %d patients, chance %d', (n, p) => {
    const random = randomFrom(1997);
    const values = drawn(() => binomial(random, n, p));
    const variance = n * p * (1 - p);
    expectMoments(values, {
      mean: n * p,
      variance,
      kurtosis: 3 + (1 - 6 * p * (1 - p)) / variance,
    });
    expect(values.every((value) => Number.isInteger(value) && value >= 0 && value <= n)).toBe(true);

    // Pearson's chi-squared over all numbers expected five times or more, the rest in one cell.
    const times = new Map<number, number>();
    for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
    const from = Math.max(0, Math.floor(n * p - 6 * Math.sqrt(variance) - 5));
    const to = Math.min(n, Math.ceil(n * p + 6 * Math.sqrt(variance) + 5));
    let [chiSquared, cells, restTimes, restExpected] = [0, 0, DRAWS, DRAWS];
    for (let k = from; k <= to; k++) {
      const expected = DRAWS * binomialPmf(k, n, p);
      if (expected < 5) continue;
      const counted = times.get(k) ?? 0;
      chiSquared += (counted - expected) ** 2 / expected;
      cells++;
      restTimes -= counted;
      restExpected -= expected;
    }
    if (restExpected >= 5) {
      chiSquared += (restTimes - restExpected) ** 2 / restExpected;
      cells++;
    }
    expect(chiSquared).toBeLessThan(cells + 4 * Math.sqrt(2 * cells));
    for (const k of [Math.floor(n * p - Math.sqrt(variance)), Math.floor(n * p)]) {
      const share = binomialCdf(k, n, p);
      const below = values.filter((value) => value <= k).length / DRAWS;
      expect(Math.abs(below - share)).toBeLessThan(
        4 * Math.sqrt((share * (1 - share)) / DRAWS) + 1e-9,
      );
    }
  });

  it('are nobody or everybody where the chance leaves no choice', () => {
    const random = randomFrom(1997);
    expect(binomial(random, 0, 0.5)).toBe(0);
    expect(binomial(random, 195, 0)).toBe(0);
    expect(binomial(random, 195, 1)).toBe(195);
  });

  it('are refused from what is no distribution', () => {
    const random = randomFrom(1997);
    for (const shape of [0, -1, Number.NaN, Infinity])
      expect(() => gamma(random, shape)).toThrow(RangeError);
    for (const [n, p] of [
      [5, 1.1],
      [5, -0.1],
      [5, Number.NaN],
      [1.5, 0.5],
      [-1, 0.5],
    ] as const)
      expect(() => binomial(random, n, p)).toThrow(RangeError);
  });
});
