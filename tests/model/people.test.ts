import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedGroup, flowsOf, type Flows, type Rates } from '../../src/model/flows.ts';
import { endOf, MOST_MARKS, peopleOf, type People } from '../../src/model/people.ts';
import { ratesOf } from '../../src/study/rates.ts';
import type { Study } from '../../src/study/study.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { patients, perMille } from '../../src/study/units.ts';
import { anyScenario } from '../helpers/makeStudy.ts';

fc.configureGlobal({ seed: 1997, numRuns: 200 });

function flows(study: Study, n: number, values: readonly (number | null)[]): Flows {
  const rates: Rates = Object.fromEntries(
    ratesOf(study).flatMap(({ branch }, index) => {
      const value = values[index] ?? null;
      return value === null ? [] : [[branch, perMille(value)]];
    }),
  );
  return flowsOf(study, patients(n), rates);
}

/** Numbers of the patients who end elsewhere in `b` than in `a`. */
function changedMarks(a: People, b: People, n: number): readonly number[] {
  return Array.from({ length: n }, (_, patient) => patient).filter(
    (patient) => endOf(a, patient) !== endOf(b, patient),
  );
}

const anyRate = fc.option(fc.integer({ min: 0, max: 1000 }));
/** Rates of Walther 1997, in its order: unresectable, perioperative death, eligible, responded. */
const anyWalther = fc.record({
  n: fc.integer({ min: 1, max: 400 }),
  rates: fc.tuple(anyRate, anyRate, anyRate, anyRate),
});

describe('the people of Walther 1997', () => {
  const now = peopleOf(flows(walther1997, 195, []));

  it('are 22, 99, 67, 2 and 5, one after the other', () => {
    expect(now.endings.map(({ group, from, to }) => [group.id, from, to])).toEqual([
      ['responded', 0, 22],
      ['no-response', 22, 121],
      ['not-eligible', 121, 188],
      ['periop-death', 188, 190],
      ['unresectable', 190, 195],
    ]);
  });

  it('are known by their numbers, and there are no others', () => {
    expect(endOf(now, 21)).toBe('responded');
    expect(endOf(now, 22)).toBe('no-response');
    expect(() => endOf(now, 195)).toThrow('there is no patient number 195');
  });

  it('change one mark when the rate of the last split is raised by one patient: the next in line', () => {
    fc.assert(
      fc.property(anyWalther, fc.nat(1000), fc.nat(1000), ({ n, rates }, one, other) => {
        const [a, b] = [one, other].map((rate) => {
          const then = flows(walther1997, n, [...rates.slice(0, 3), rate]);
          return { people: peopleOf(then), responded: countedGroup(then, 'responded').count };
        });
        if (!a || !b) return;
        expect(changedMarks(a.people, b.people, n)).toHaveLength(
          Math.abs(a.responded - b.responded),
        );
      }),
    );
    const more = peopleOf(flows(walther1997, 195, [null, null, null, 190]));
    expect(changedMarks(now, more, 195)).toEqual([22]);
  });

  it('change, when any rate moves, as many marks as move at that split and as many as each split below rounds', () => {
    const goingOn = ['resected', 'recovered', 'eligible', 'responded'];
    fc.assert(
      fc.property(anyWalther, fc.nat(3), fc.nat(1000), ({ n, rates }, index, rate) => {
        const a = flows(walther1997, n, rates);
        const b = flows(walther1997, n, rates.with(index, rate));
        const moves = goingOn.map((id) =>
          Math.abs(countedGroup(a, id).count - countedGroup(b, id).count),
        );
        expect(changedMarks(peopleOf(a), peopleOf(b), n).length).toBeLessThanOrEqual(
          moves.reduce((sum, each) => sum + each, 0),
        );
        // No split above the one that moves is touched.
        expect(moves.slice(0, index).filter((move) => move > 0)).toEqual([]);
      }),
    );
  });

  it('change two marks when two more are eligible of whom none more responds', () => {
    const before = flows(walther1997, 195, [null, null, 750, 240]);
    const after = flows(walther1997, 195, [null, null, 760, 240]);
    expect([before, after].map((each) => countedGroup(each, 'eligible').count)).toEqual([141, 143]);
    expect([before, after].map((each) => countedGroup(each, 'responded').count)).toEqual([34, 34]);
    expect(changedMarks(peopleOf(before), peopleOf(after), 195)).toEqual([141, 142]);
  });
});

describe('the people of any study, for any rates and any number of patients', () => {
  it('are all there, each once, with as many in each group as the flow has', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: n, rates }) => {
        const now = flows(study, n, rates);
        const { endings } = peopleOf(now);
        const leaving = new Set(study.splits.map(({ from }) => from));
        expect(endings.map(({ group }) => group.id).toSorted()).toEqual(
          now.groups
            .map(({ group }) => group.id)
            .filter((id) => !leaving.has(id) && (id === 'g00' || isReached(study, id)))
            .toSorted(),
        );
        let next = 0;
        for (const { group, from, to, count } of endings) {
          expect(from).toBe(next);
          expect(to - from).toBe(count);
          expect(count).toBe(countedGroup(now, group.id).count);
          next = to;
        }
        expect(next).toBe(n);
      }),
    );
  });

  it('stand in an order that the rates do not change', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: n, rates }) => {
        const ids = (of: Flows) => peopleOf(of).endings.map(({ group }) => group.id);
        expect(ids(flows(study, n, rates))).toEqual(ids(flows(study, n, [])));
      }),
    );
  });

  it('have marks that add up, one a patient as long as there are not too many', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: n, rates }) => {
        const { perMark, marks, endings } = peopleOf(flows(study, n, rates));
        expect(endings.reduce((sum, ending) => sum + ending.marks, 0)).toBe(marks);
        expect(marks).toBeLessThanOrEqual(MOST_MARKS);
        expect(Math.abs(marks * perMark - n)).toBeLessThanOrEqual(perMark / 2);
        if (n <= MOST_MARKS) {
          expect(perMark).toBe(1);
          for (const ending of endings) expect(ending.marks).toBe(ending.count);
        }
        // Never a mark and a half away from the truth.
        for (const ending of endings)
          expect(Math.abs(ending.marks * perMark - ending.count)).toBeLessThan(1.5 * perMark);
      }),
    );
  });

  it.each([
    [2000, 1, 2000],
    [2001, 10, 200],
    [20_000, 10, 2000],
    [20_001, 100, 200],
    [1_000_000, 1000, 1000],
  ])('of %i: one mark stands for %i, %i marks in all', (n, perMark, marks) => {
    expect(peopleOf(flows(walther1997, n, []))).toMatchObject({ perMark, marks });
  });
});

function isReached(study: Study, id: string): boolean {
  return study.splits.some(({ branches }) => branches.some(({ to }) => to === id));
}
