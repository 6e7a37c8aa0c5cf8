import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialCdf, binomialPmf, binomialQuantile, sharesOf } from '../helpers/exact.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { cohortSize } from '../../src/study/study.ts';
import { perMille } from '../../src/study/units.ts';
import { anyStudy } from '../helpers/makeStudy.ts';
import fixture from './intervals.json';

fc.configureGlobal({ seed: 1997 });

const anyBinomial = fc.record({
  n: fc.integer({ min: 0, max: 400 }),
  p: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
});

describe('the binomial distribution', () => {
  it('is R’s, for one patient and for a million', () => {
    for (const [k = 0, n = 0, p = 0, pmf = 9, cdf = 9] of fixture.binomials) {
      expect(binomialPmf(k, n, p) / pmf, `${k} of ${n} at ${p}`).toBeCloseTo(1, 9);
      expect(binomialCdf(k, n, p), `at most ${k} of ${n} at ${p}`).toBeCloseTo(cdf, 10);
    }
  });

  it('adds up to 1, and step by step to its share at or below', () => {
    fc.assert(
      fc.property(anyBinomial, ({ n, p }) => {
        let sum = 0;
        for (let k = 0; k <= n; k++) {
          sum += binomialPmf(k, n, p);
          expect(binomialCdf(k, n, p)).toBeCloseTo(sum, 11);
        }
        expect(sum).toBeCloseTo(1, 11);
      }),
    );
  });

  it('has no patients below 0, above n or in parts', () => {
    expect([-1, 11, 2.5].map((k) => binomialPmf(k, 10, 0.3))).toEqual([0, 0, 0]);
    expect([-1, 10, 11].map((k) => binomialCdf(k, 10, 0.3))).toEqual([0, 1, 1]);
  });

  it('has as quantile the smallest number that enough of it lies at or below', () => {
    fc.assert(
      fc.property(anyBinomial, fc.double({ min: 0, max: 1, noNaN: true }), ({ n, p }, level) => {
        const k = binomialQuantile(level, n, p);
        expect(binomialCdf(k, n, p)).toBeGreaterThanOrEqual(level);
        if (k > 0) expect(binomialCdf(k - 1, n, p)).toBeLessThan(level);
      }),
    );
  });

  it('is refused where it is none', () => {
    for (const [n, p] of [
      [-1, 0.5],
      [1.5, 0.5],
      [5, -0.1],
      [5, 1.1],
      [5, Number.NaN],
    ] as const) {
      expect(() => binomialPmf(0, n, p)).toThrow(RangeError);
      expect(() => binomialCdf(0, n, p)).toThrow(RangeError);
    }
    expect(() => binomialQuantile(1.1, 5, 0.5)).toThrow(RangeError);
  });
});

describe('the shares of a study', () => {
  it('are, as reported, its own counts over its cohort', () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const { groups } = sharesOf(study, {});
        for (const { id, count } of study.groups)
          expect(groups.get(id)).toBeCloseTo(count.patients / cohortSize(study), 10);
      }),
    );
  });

  it('are, along a chain, the product of its rates', () => {
    const rates = { eligible: perMille(750), unresectable: perMille(100) };
    const { groups, flows } = sharesOf(walther1997, rates);
    expect(groups.get('responded')).toBeCloseTo((((0.9 * 188) / 190) * 0.75 * 22) / 121, 14);
    expect(flows.get('operated-unresectable')).toBeCloseTo(0.1, 14);
    expect(flows.get('recovered-not-eligible')).toBeCloseTo(((0.9 * 188) / 190) * 0.25, 14);
  });
});
