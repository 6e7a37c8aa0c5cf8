import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratesOf, reportedPerMille } from '../../src/study/rates.ts';
import { studies } from '../../src/study/studies.ts';
import { groupOf } from '../../src/study/study.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { ratePercent } from '../../src/locale/number.ts';
import { anyStudy } from '../helpers/makeStudy.ts';
import { rateWords } from '../../src/locale/studyWords.ts';

fc.configureGlobal({ seed: 1997 });

describe('the rates of a study', () => {
  it('are, for Walther 1997, the four steps with the counts that the abstract gives for them', () => {
    const rates = ratesOf(walther1997).map((rate) => [
      rateWords(rate).label,
      rate.branch,
      rate.from.id,
      `${rate.x} of ${rate.n}`,
      ratePercent(reportedPerMille(rate)),
    ]);
    expect(rates).toEqual([
      ['Unresectable', 'unresectable', 'operated', '5 of 195', '2.6%'],
      ['Perioperative death', 'periop-death', 'resected', '2 of 190', '1.1%'],
      ['Eligible for IL-2', 'eligible', 'recovered', '121 of 188', '64.4%'],
      ['Responded to IL-2', 'responded', 'eligible', '22 of 121', '18.2%'],
    ]);
  });

  it.each(studies)('of $id each divide the patients of the group that they start from', (study) => {
    for (const rate of ratesOf(study)) expect(rate.n).toBe(rate.from.count.patients);
  });

  it('each govern the first branch of a split, in the order of the splits', () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const rated = study.splits.filter((split) => split.hasRate);
        expect(ratesOf(study).map((rate) => [rate.from, rate.branch])).toEqual(
          rated.map((split) => [groupOf(study, split.from), split.branches[0]?.to]),
        );
      }),
    );
  });
});

describe('a reported rate in per mille', () => {
  it.each([
    [121, 188, 644],
    [22, 121, 182],
    [5, 195, 26],
    [2, 190, 11],
    [0, 195, 0],
    [195, 195, 1000],
    [1, 2000, 1],
    [1, 2001, 0],
    [0, 0, 0],
  ])('is, for %d of %d, %d', (x, n, expected) => {
    expect(reportedPerMille({ x, n })).toBe(expected);
  });

  it('is the nearest whole number, and of two as near the higher one', () => {
    const anyPart = fc.integer({ min: 1, max: 1_000_000 }).chain((n) =>
      fc.record({
        x: fc.integer({ min: 0, max: n }),
        n: fc.constant(n),
      }),
    );
    fc.assert(
      fc.property(anyPart, ({ x, n }) => {
        const error = reportedPerMille({ x, n }) * n - 1000 * x;
        expect(2 * error).toBeGreaterThan(-n);
        expect(2 * error).toBeLessThanOrEqual(n);
      }),
    );
  });
});
