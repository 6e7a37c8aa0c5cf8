import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseOf } from '../../src/model/course.ts';
import { anyStudy } from '../helpers/makeStudy.ts';

fc.configureGlobal({ seed: 1997, numRuns: 200 });

describe('the course of any study', () => {
  it('divides a group only when everybody has arrived in it', () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const divided = new Set<string>();
        for (const { from, branches } of courseOf(study).splits) {
          divided.add(from);
          expect(branches.filter(({ to }) => divided.has(to))).toEqual([]);
        }
        expect(divided.size).toBe(study.splits.length);
      }),
    );
  });

  it('is the same however the study is told', () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const told = { ...study, splits: study.splits.toReversed() };
        expect(courseOf(told)).toEqual(courseOf(study));
      }),
    );
  });
});
