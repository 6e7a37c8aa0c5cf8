import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaQuantile, betaShare, logGamma } from '../../src/model/beta.ts';
import fixture from './intervals.json';

fc.configureGlobal({ seed: 1997 });

const shape = fc.oneof(
  fc.integer({ min: 1, max: 400 }).map((halves) => halves / 2),
  fc.double({ min: 0.05, max: 2000, noNaN: true }),
);
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the logarithm of the gamma function', () => {
  it('is that of the factorials', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 12);
      factorial *= n;
    }
  });

  it('is half of ln π at one half, and R’s value far out', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    // R: print(lgamma(c(1e-3, 0.1, 10.5, 1e6)), 16)
    expect(logGamma(1e-3)).toBeCloseTo(6.907178885383854, 12);
    expect(logGamma(0.1)).toBeCloseTo(2.252712651734206, 13);
    expect(logGamma(10.5)).toBeCloseTo(13.94062521940376, 12);
    expect(logGamma(1e6) / 12815504.56914761).toBeCloseTo(1, 14);
  });

  it('is refused where there is none', () => {
    for (const x of [0, -1, Number.NaN]) expect(() => logGamma(x)).toThrow(RangeError);
  });
});

describe('the share of a Beta distribution at or below a value', () => {
  it('is R’s', () => {
    for (const [a = 0, b = 0, x = 0, expected = 9] of fixture.betaShares)
      expect(betaShare(x, a, b), `${x} of Beta(${a}, ${b})`).toBeCloseTo(expected, 10);
  });

  it('is, for Beta(1, b) and Beta(½, ½), what the closed forms say', () => {
    for (const x of [1e-9, 0.01, 0.3, 0.5, 0.99]) {
      expect(betaShare(x, 1, 7)).toBeCloseTo(1 - (1 - x) ** 7, 14);
      expect(betaShare(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 14);
    }
  });

  it('is 0 at 0, 1 at 1, and never falls between', () => {
    fc.assert(
      fc.property(shape, shape, share, share, (a, b, x, y) => {
        expect([betaShare(0, a, b), betaShare(1, a, b)]).toEqual([0, 1]);
        const [low, high] = [betaShare(Math.min(x, y), a, b), betaShare(Math.max(x, y), a, b)];
        expect(low).toBeGreaterThanOrEqual(-1e-12);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
        expect(high).toBeGreaterThanOrEqual(low - 1e-12);
      }),
    );
  });

  it('is mirrored when the two shapes change places', () => {
    fc.assert(
      fc.property(shape, shape, fc.integer({ min: 0, max: 1024 }), (a, b, parts) => {
        const x = parts / 1024;
        expect(betaShare(x, a, b) + betaShare(1 - x, b, a)).toBeCloseTo(1, 11);
      }),
    );
  });

  it('is refused for what is no share or no distribution', () => {
    for (const [x, a, b] of [
      [-0.1, 1, 1],
      [1.1, 1, 1],
      [Number.NaN, 1, 1],
      [0.5, 0, 1],
      [0.5, 1, -1],
      [0.5, Infinity, 1],
    ] as const)
      expect(() => betaShare(x, a, b)).toThrow(RangeError);
  });
});

describe('the quantile of a Beta distribution', () => {
  it('is R’s', () => {
    for (const [a = 0, b = 0, p = 0, expected = 9] of fixture.betaQuantiles)
      expect(betaQuantile(p, a, b), `${p} of Beta(${a}, ${b})`).toBeCloseTo(expected, 10);
  });

  it('has, below it, the share that was asked for', () => {
    fc.assert(
      fc.property(shape, shape, share, (a, b, p) => {
        const x = betaQuantile(p, a, b);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1);
        // As near as the next double on either side allows: near an end a tiny shape rises steeply.
        const step = Math.max(4e-16 * x, 2e-16);
        expect(betaShare(Math.max(0, x - step), a, b) - 1e-9).toBeLessThanOrEqual(p);
        expect(betaShare(Math.min(1, x + step), a, b) + 1e-9).toBeGreaterThanOrEqual(p);
      }),
      { numRuns: 500 },
    );
  });

  it('is 0 for none and 1 for all', () => {
    for (const [a, b] of [
      [0.5, 195.5],
      [0.05, 0.05],
      [121, 68],
    ] as const)
      expect([betaQuantile(0, a, b), betaQuantile(1, a, b)]).toEqual([0, 1]);
  });

  it('is found where it is almost at an end', () => {
    // Beta(½, 1) has √x below x, Beta(1, ½) is its mirror.
    expect(betaQuantile(1e-6, 0.5, 1)).toBeCloseTo(1e-12, 20);
    expect(1 - betaQuantile(1 - 1e-6, 1, 0.5)).toBeCloseTo(1e-12, 15);
  });

  it('is refused for what is no share or no distribution', () => {
    for (const [p, a, b] of [
      [-0.1, 1, 1],
      [1.1, 1, 1],
      [0.5, 0, 1],
      [0.5, 1, 0],
    ] as const)
      expect(() => betaQuantile(p, a, b)).toThrow(RangeError);
  });
});
