import { describe, expect, it } from 'vitest';
import { overlapBounds } from '../../src/model/overlap.ts';
import { studies } from '../../src/study/studies.ts';
import { cohortSize } from '../../src/study/study.ts';
import { pairsOf } from '../../src/study/totals.ts';

describe('the pairs of totals whose overlap is open', () => {
  it('are, for the study that opens by itself, the two facts beside the flow and each of them with the milestone', () => {
    expect(pairsOf(studies[0]).map(({ a, b }) => [a.patients, b.patients])).toEqual([
      [45, 176],
      [45, 121],
      [121, 176],
    ]);
  });

  it('are, for Wolf 1994, the complications of 25 and what became of the 23 who began with surgery', () => {
    const wolf = studies.find(({ id }) => id === 'wolf-1994') ?? studies[0];
    expect(
      pairsOf(wolf).map(({ a, b, of }) => [a.id, b.id, overlapBounds(a.patients, b.patients, of)]),
    ).toEqual([
      ['complications', 'treated', { low: 0, high: 4 }],
      ['responded', 'complications', { low: 0, high: 2 }],
    ]);
  });

  it.each(studies.map((study) => [study.id, study] as const))(
    'of %s are reported, of all its patients or of some more, the smaller one first, and each told once',
    (_, study) => {
      const pairs = pairsOf(study);
      expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
      for (const { a, b, of } of pairs) {
        expect(of).toBeGreaterThanOrEqual(cohortSize(study));
        expect(a.id).not.toBe(b.id);
        expect(a.patients).toBeLessThanOrEqual(b.patients);
        expect(b.patients).toBeLessThanOrEqual(cohortSize(study));
        for (const { id } of [a, b]) {
          const fact = study.sideFacts.find((each) => each.id === id);
          const group = study.groups.find((each) => each.id === id);
          expect((fact ?? group)?.count.basis).toBe('reported');
          if (fact) expect(fact.of).toBe(of);
          expect((fact ?? group)?.count.patients).toBeGreaterThan(0);
        }
        // How two groups of the flow overlap is no open question.
        expect([a, b].some(({ id }) => study.sideFacts.some((fact) => fact.id === id))).toBe(true);
      }
    },
  );
});
