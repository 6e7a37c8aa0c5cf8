import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialCdf, sharesOf } from '../helpers/exact.ts';
import { flowsOf, type Rates } from '../../src/model/flows.ts';
import { rangesOf, type Range, type Ranges } from '../../src/model/ranges.ts';
import { ratesOf } from '../../src/study/rates.ts';
import { studies } from '../../src/study/studies.ts';
import { cohortSize, resultOf, type Study } from '../../src/study/study.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { patients, perMille } from '../../src/study/units.ts';
import { anyScenario } from '../helpers/makeStudy.ts';

fc.configureGlobal({ seed: 1997 });

const n195 = patients(195);
const all = ({ groups, flows }: Ranges): Range[] => [
  ...Object.values(groups),
  ...Object.values(flows),
];

function ratesFrom(study: Study, values: readonly (number | null)[]): Rates {
  return Object.fromEntries(
    ratesOf(study).flatMap((rate, index) => {
      const value = values[index];
      return typeof value === 'number' ? [[rate.branch, perMille(value)]] : [];
    }),
  );
}

/** [[3, 1], [4, 2]] → [3, 4, 4]. */
function dotsOf({ outcome }: Ranges): number[] {
  return outcome.flatMap(([count, dots]) => Array.from({ length: dots }, () => count));
}

describe('the ranges of a study', () => {
  it('hold the middle half within the middle 95%, of nobody to everybody, whatever the study and the rates', () => {
    fc.assert(
      fc.property(
        anyScenario,
        fc.constantFrom('chance', 'rates'),
        ({ study, patients: n, rates: set }, doubt) => {
          const ranges = rangesOf(study, patients(n), ratesFrom(study, set), { seed: 7, doubt });
          for (const [low, lowMiddle, highMiddle, high] of all(ranges)) {
            const rising = [0, low, lowMiddle, highMiddle, high, n];
            expect(rising).toEqual(rising.toSorted((a, b) => a - b));
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it.each(
    studies.flatMap((study) =>
      [cohortSize(study), 1, 5, 19].map((size) => [size, study.id, study] as const),
    ),
  )(
    'of %i patients of %s say how many repeats they hold, which the binomial bears out',
    (size, _, study) => {
      const ranges = rangesOf(study, patients(size), {}, { seed: 1, doubt: 'chance' });
      const result = resultOf(study);
      const [low, lowMiddle, highMiddle, high] = ranges.groups[result] ?? [0, 0, 0, 0];
      const share = sharesOf(study, {}).groups.get(result) ?? Number.NaN;
      const held = (from: number, to: number) =>
        100 * (binomialCdf(to, size, share) - binomialCdf(from - 1, size, share));
      const [middle, most] = ranges.coverage;
      // Half for the rounding, and 1.5 for the chance in ten thousand repeats.
      expect(Math.abs(middle - held(lowMiddle, highMiddle))).toBeLessThan(2);
      expect(Math.abs(most - held(low, high))).toBeLessThan(1.5);
      expect(most).toBeGreaterThanOrEqual(middle);
    },
  );

  it.each(studies.map((study) => [study.id, study] as const))(
    'of %s as reported lie around the reported counts',
    (_, study) => {
      const cohort = patients(cohortSize(study));
      const now = flowsOf(study, cohort, {});
      for (const doubt of ['chance', 'rates'] as const) {
        const ranges = rangesOf(study, cohort, {}, { seed: 1, doubt });
        for (const { group, count } of now.groups) {
          const [low, , , high] = ranges.groups[group.id] ?? [9, 9, 9, 9];
          expect(count, group.id).toBeGreaterThanOrEqual(low);
          expect(count, group.id).toBeLessThanOrEqual(high);
        }
      }
    },
  );

  it('are the same for the same seed, and for another differ by a patient or two at the most', () => {
    const ranges = (seed: number) => rangesOf(walther1997, n195, {}, { seed, doubt: 'rates' });
    expect(ranges(1)).toEqual(ranges(1));
    const [one, other] = [all(ranges(1)), all(ranges(2))];
    const differences = one.flatMap((range, index) =>
      range.map((end, place) => Math.abs(end - (other[index]?.[place] ?? Number.NaN))),
    );
    expect(Math.max(...differences)).toBeLessThanOrEqual(2);
    expect(differences.some((difference) => difference > 0)).toBe(true);
  });

  it('are nothing but the number itself where every rate is set to all or none', () => {
    const rates = {
      unresectable: perMille(0),
      'periop-death': perMille(0),
      eligible: perMille(1000),
      responded: perMille(0),
    };
    const ranges = rangesOf(walther1997, n195, rates, { seed: 1, doubt: 'rates' });
    expect(ranges.groups['eligible']).toEqual([195, 195, 195, 195]);
    expect(ranges.outcome).toEqual([[0, 50]]);
  });
});

describe('the 50 dots of the last outcome', () => {
  it('are 50, at counts that rise, whatever the study and the rates', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: n, rates: set }) => {
        const last = study.groups.at(-1)?.id ?? '';
        const counted = { ...study, outcomes: [last] as const };
        const { outcome } = rangesOf(counted, patients(n), ratesFrom(study, set), {
          seed: 3,
          doubt: 'rates',
        });
        const counts = outcome.map(([count]) => count);
        expect(counts).toEqual([...new Set(counts)].toSorted((a, b) => a - b));
        expect(outcome.every(([, dots]) => dots > 0)).toBe(true);
        expect(outcome.reduce((sum, [, dots]) => sum + dots, 0)).toBe(50);
      }),
      { numRuns: 20 },
    );
  });

  it('stand at the exact binomial’s quantiles of 1%, 3% … 99%, to three standard errors of 10,000 draws', () => {
    const rates = { eligible: perMille(750), responded: perMille(240) };
    for (const set of [{}, rates]) {
      const p = sharesOf(walther1997, set).groups.get('responded') ?? Number.NaN;
      const dots = dotsOf(rangesOf(walther1997, n195, set, { seed: 1, doubt: 'chance' }));
      expect(dots).toHaveLength(50);
      dots.forEach((count, index) => {
        const level = (index + 0.5) / 50;
        // Three, because these are a hundred comparisons at once.
        const off = 3 * Math.sqrt((level * (1 - level)) / 10_000);
        expect(binomialCdf(count, 195, p)).toBeGreaterThanOrEqual(level - off);
        expect(binomialCdf(count - 1, 195, p)).toBeLessThanOrEqual(level + off);
      });
    }
  });

  it('spread further where the rates are not known either', () => {
    const spread = (doubt: 'chance' | 'rates') => {
      const dots = dotsOf(rangesOf(walther1997, n195, {}, { seed: 1, doubt }));
      return (dots.at(-1) ?? 0) - (dots[0] ?? 0);
    };
    expect(spread('rates')).toBeGreaterThan(spread('chance'));
  });
});
