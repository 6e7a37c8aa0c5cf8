import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../src/model/apportion.ts';

fc.configureGlobal({ seed: 1997, numRuns: 1000 });

const anyWhole = fc.integer({ min: 0, max: 1_000_000 });
const anyWeight = fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 3 }));
const anyWeights = fc.array(anyWeight, { minLength: 1, maxLength: 8 });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The same in fractions that cannot lose anything: floor(whole · running / total + 1/2), in BigInt. */
function apportionedExactly(whole: number, weights: readonly number[]): number[] {
  const total = BigInt(sum(weights));
  const endAfter = (count: number) => {
    if (count === weights.length) return BigInt(whole);
    if (total === 0n) return 0n;
    const share = BigInt(whole) * BigInt(sum(weights.slice(0, count)));
    return (share * 2n + total) / (total * 2n);
  };
  return weights.map((_, index) => Number(endAfter(index + 1) - endAfter(index)));
}

describe('patients shared out in proportion', () => {
  it.each([
    [195, [5, 190], [5, 190]],
    [10, [1, 1, 1], [3, 4, 3]],
    [188, [750, 250], [141, 47]],
    [141, [240, 760], [34, 107]],
    [1, [1, 1], [1, 0]],
    [3, [0, 1, 0], [0, 3, 0]],
    [0, [1, 2], [0, 0]],
    [7, [1], [7]],
  ])('are, of %d by %j, %j', (whole, weights, parts) => {
    expect(apportion(whole, weights)).toEqual(parts);
  });

  it('are all there again, and in no part fewer than nobody', () => {
    fc.assert(
      fc.property(anyWhole, anyWeights, (whole, weights) => {
        const parts = apportion(whole, weights);
        expect(sum(parts)).toBe(whole);
        expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
      }),
    );
  });

  it('are within one patient of their exact share', () => {
    fc.assert(
      fc.property(anyWhole, anyWeights, (whole, weights) => {
        const total = sum(weights);
        fc.pre(total > 0);
        apportion(whole, weights).forEach((part, index) => {
          // Multiplied out, because a share in floating point would be off by itself.
          const excess = BigInt(part) * BigInt(total) - BigInt(whole) * BigInt(weights[index] ?? 0);
          expect(excess <= BigInt(total) && excess >= -BigInt(total)).toBe(true);
        });
      }),
    );
  });

  it('are what fractions without any rounding on the way give', () => {
    fc.assert(
      fc.property(anyWhole, anyWeights, (whole, weights) => {
        expect(apportion(whole, weights)).toEqual(apportionedExactly(whole, weights));
      }),
    );
  });

  it('are exact for a million patients and weights of a thousand million in sum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (weight) => {
        const weights = [weight, 1e9 - weight];
        expect(apportion(1e6, weights)).toEqual(apportionedExactly(1e6, weights));
      }),
    );
  });

  it('are never fewer for a greater weight, where there are two ways', () => {
    fc.assert(
      fc.property(anyWhole, anyWeight, anyWeight, anyWeight, (whole, own, more, other) => {
        const [before = 0] = apportion(whole, [own, other]);
        const [after = 0] = apportion(whole, [own + more, other]);
        fc.pre(own + other > 0);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('all go the last way where nothing says which', () => {
    fc.assert(
      fc.property(anyWhole, fc.integer({ min: 1, max: 8 }), (whole, ways) => {
        const weights = Array.from({ length: ways }, () => 0);
        expect(apportion(whole, weights)).toEqual([...weights.slice(1), whole]);
      }),
    );
  });
});
