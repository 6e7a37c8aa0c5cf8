import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compared, relationOf } from '../../src/model/compared.ts';
import { countedGroup, flowsOf } from '../../src/model/flows.ts';
import { first } from '../../src/study/first.ts';
import { ratesOf } from '../../src/study/rates.ts';
import { studies } from '../../src/study/studies.ts';
import { cohortSize, type Study } from '../../src/study/study.ts';
import { patients, perMille } from '../../src/study/units.ts';
import { anyScenario } from '../helpers/makeStudy.ts';

fc.configureGlobal({ seed: 1997 });

function named(id: string): Study {
  const study = studies.find((each) => each.id === id);
  if (!study) throw new Error(`there is no ${id}`);
  return study;
}

function ratesFrom(study: Study, values: readonly (number | null)[]) {
  return Object.fromEntries(
    ratesOf(study).flatMap(({ branch }, index) => {
      const value = values[index] ?? null;
      return value === null ? [] : [[branch, perMille(value)]];
    }),
  );
}

const asReported = (study: Study) => flowsOf(study, patients(cohortSize(study)), {});
const anyValues = fc.array(fc.option(fc.integer({ min: 0, max: 1000 })), {
  minLength: 20,
  maxLength: 20,
});
const anySize = fc.integer({ min: 1, max: 100_000 }).map(patients);
const differences = (a: Parameters<typeof compared>[0], b: Parameters<typeof compared>[1]) =>
  Object.fromEntries(compared(a, b).groups.map(({ id, difference }) => [id, difference]));

describe('one study under two sets of rates', () => {
  it('differs by the people whom the rates move', () => {
    const b = flowsOf(first, patients(195), ratesFrom(first, [null, null, 750, 240]));
    expect(compared(asReported(first), b).unit).toBe('people');
    expect(differences(asReported(first), b)).toEqual({
      resected: 0,
      unresectable: 0,
      recovered: 0,
      'periop-death': 0,
      eligible: 20,
      'not-eligible': -20,
      responded: 12,
      'no-response': 8,
    });
  });

  it('loses and gains the same number of people over the groups in which they end', () => {
    fc.assert(
      fc.property(anyScenario, anyValues, ({ study, patients: size, rates }, others) => {
        const cohort = patients(size);
        const all = differences(
          flowsOf(study, cohort, ratesFrom(study, rates)),
          flowsOf(study, cohort, ratesFrom(study, others)),
        );
        const ends = study.groups.filter(({ id }) => !study.splits.some(({ from }) => from === id));
        expect(ends.reduce((sum, { id }) => sum + (all[id] ?? 0), 0)).toBe(0);
      }),
    );
  });

  it('is compared in people of every hundred where the numbers of patients differ', () => {
    const b = flowsOf(first, patients(1000), {});
    const { unit, groups } = compared(asReported(first), b);
    expect(unit).toBe('per hundred');
    const responded = groups.find(({ id }) => id === 'responded')?.difference;
    // The rates are the same, whatever the rounding of so many people makes of them.
    expect(responded).toBeCloseTo(0, 10);
  });

  it('is compared of the step before where that is asked for, and the rates alone differ', () => {
    const b = flowsOf(first, patients(1000), ratesFrom(first, [null, null, 750, null]));
    const { groups } = compared(asReported(first), b, 'step');
    const differing = groups.filter(({ difference }) => Math.abs(difference ?? 1) > 1e-9);
    expect(differing.map(({ id }) => id)).toEqual(['eligible', 'not-eligible']);
    expect(differing[0]?.difference).toBeCloseTo(100 * (0.75 - 121 / 188), 10);
  });

  it('is not compared where one has too few patients to tell a share of them', () => {
    for (const [size, isCompared] of [
      [1, false],
      [19, false],
      [20, true],
    ] as const) {
      const { unit, groups } = compared(asReported(first), flowsOf(first, patients(size), {}));
      expect([unit, groups.every(({ difference }) => difference !== null)]).toEqual([
        isCompared ? 'per hundred' : 'none',
        isCompared,
      ]);
    }
    expect(compared(flowsOf(first, patients(5), {}), flowsOf(first, patients(5), {})).unit).toBe(
      'people',
    );
  });
});

describe('any two scenarios', () => {
  const anyFlows = fc
    .tuple(fc.constantFrom(...studies), anyValues, anySize)
    .map(([study, values, size]) => flowsOf(study, size, ratesFrom(study, values)));

  it('differ by the opposite when they are swapped', () => {
    fc.assert(
      fc.property(anyFlows, anyFlows, (a, b) => {
        const [one, other] = [compared(a, b), compared(b, a)];
        expect(new Set(other.groups.map(({ id }) => id))).toEqual(
          new Set(one.groups.map(({ id }) => id)),
        );
        for (const { id, difference } of one.groups) {
          const back = other.groups.find((each) => each.id === id)?.difference ?? null;
          expect(back === null ? null : 0 - back).toBe(difference === null ? null : difference + 0);
        }
        expect(other.onlyInA).toEqual(one.onlyInB);
        expect(other.unit).toBe(one.unit);
      }),
    );
  });

  it('differ by nothing where they are the same', () => {
    fc.assert(
      fc.property(anyFlows, (flows) => {
        const { groups, onlyInA, onlyInB } = compared(flows, flows);
        expect(groups.map(({ difference }) => difference)).toEqual(groups.map(() => 0));
        expect(groups).toHaveLength(flows.groups.length - 1);
        expect([...onlyInA, ...onlyInB]).toEqual([]);
      }),
    );
  });

  it('name every group of either once', () => {
    fc.assert(
      fc.property(anyFlows, anyFlows, (a, b) => {
        const { groups, onlyInA, onlyInB } = compared(a, b);
        const both = groups.map(({ id }) => id);
        expect([...both, ...onlyInA.map(({ id }) => id)].toSorted()).toEqual(
          a.study.groups
            .slice(1)
            .map(({ id }) => id)
            .toSorted(),
        );
        expect([...both, ...onlyInB.map(({ id }) => id)].toSorted()).toEqual(
          b.study.groups
            .slice(1)
            .map(({ id }) => id)
            .toSorted(),
        );
      }),
    );
  });
});

describe('two series', () => {
  it('of the same steps are compared in people of every hundred operated on', () => {
    const [a, b] = [asReported(named('walther-1993')), asReported(named('franklin-1996'))];
    const found = differences(a, b);
    expect(found['responded']).toBeCloseTo((100 * 19) / 63 - (100 * 15) / 93, 10);
    expect(found['treated']).toBeCloseTo((100 * 56) / 63 - (100 * 56) / 93, 10);
    expect(found['recovered']).toBe(0);
    expect(Object.values(found)).not.toContain(null);
  });

  it('are not compared in what they did not count alike', () => {
    for (const other of studies.slice(1)) {
      const found = differences(asReported(first), asReported(other));
      for (const id of ['responded', 'no-response', 'recovered'])
        if (id in found) expect([other.id, id, found[id]]).toEqual([other.id, id, null]);
    }
    const found = differences(asReported(first), asReported(named('franklin-1996')));
    expect(found['periop-death']).toBeCloseTo(-200 / 195, 10);
    expect(found).not.toHaveProperty('eligible');
  });

  it('are two groups of different people, unless the evidence says that they may share some', () => {
    const relation = (a: string, b: string) => relationOf(named(a), named(b));
    expect(relation('walther-1993', 'franklin-1996')).toBe('two series');
    expect(relation('walther-1993', 'walther-1997')).toBe('may share patients');
    expect(relation('robertson-1990', 'walther-1993')).toBe('may share patients');
    expect(relation('franklin-1996', 'figlin-1997')).toBe('not together');
    for (const a of studies) {
      for (const b of studies) expect(relationOf(a, b)).toBe(relationOf(b, a));
      expect(relationOf(a, { ...a, readings: { base: 100 }, usual: a })).toBe('one study');
    }
  });

  it('that may share patients share as many groups as any others', () => {
    const [a, b] = [asReported(named('robertson-1990')), asReported(named('walther-1993'))];
    expect(countedGroup(a, 'treated').count).toBe(34);
    expect(differences(a, b)['treated']).toBeCloseTo((100 * 56) / 93 - (100 * 34) / 54, 10);
  });
});
