import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countedGroup,
  difference,
  flowId,
  flowNamed,
  flowsFrom,
  flowsTo,
  flowsOf,
  reportedFlows,
  type Flows,
  type Rates,
} from '../../src/model/flows.ts';
import { ratesOf } from '../../src/study/rates.ts';
import { cohortSize, countOf, type Study } from '../../src/study/study.ts';
import type { Basis } from '../../src/study/evidence.ts';
import { headlineText } from '../../src/locale/phrases.ts';
import { resultAtHead } from '../../src/locale/ratesSheet.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { patients, perMille } from '../../src/study/units.ts';
import { anyScenario, makeGroup, makeStudy } from '../helpers/makeStudy.ts';
import independent from './independent.json' with { type: 'json' };

fc.configureGlobal({ seed: 1997, numRuns: 200 });

/** Flows of Walther 1997 with rates in per mille. */
function walther(size: number, rates: Readonly<Record<string, number>> = {}): Flows {
  return flowsOf(walther1997, patients(size), ratesFrom(Object.entries(rates)));
}

function ratesFrom(entries: readonly (readonly [string, number])[]): Rates {
  return Object.fromEntries(entries.map(([branch, value]) => [branch, perMille(value)]));
}

/** Gives the rates of a study, in its order, the values that are not null. */
function ratesSet(study: Study, values: readonly (number | null)[]): Rates {
  return ratesFrom(
    ratesOf(study).flatMap(({ branch }, index) => {
      const value = values[index] ?? null;
      return value === null ? [] : [[branch, value] as const];
    }),
  );
}

const counts = (flows: Flows) => flows.groups.map(({ count }) => count);
const countsById = (flows: Flows) =>
  Object.fromEntries(flows.groups.map(({ group, count }) => [group.id, count]));
const bases = (flows: Flows) =>
  Object.fromEntries(flows.groups.map(({ group, basis }) => [group.id, basis]));
const basesOfFlows = (flows: Flows) =>
  Object.fromEntries(flows.flows.map(({ id, basis }) => [id, basis]));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the flows of Walther 1997', () => {
  it('are found in a copy that has other numbers as they are there', () => {
    const flows = walther(195);
    const [cohort, ...others] = flows.groups;
    if (!cohort) throw new Error('there is a cohort');
    expect(countedGroup(flows, 'operated').count).toBe(195);
    const copy = { ...flows, groups: [{ ...cohort, count: patients(7) }, ...others] };
    expect(countedGroup(copy, 'operated').count).toBe(7);
  });

  it('are as reported 195 · 190 · 5 · 188 · 2 · 121 · 67 · 22 · 99', () => {
    expect(counts(walther(195))).toEqual([195, 190, 5, 188, 2, 121, 67, 22, 99]);
  });

  it('are 141 eligible and 34 responders if 75% were eligible and 24% responded', () => {
    expect(countsById(walther(195, { eligible: 750, responded: 240 }))).toMatchObject({
      eligible: 141,
      'not-eligible': 47,
      responded: 34,
      'no-response': 107,
    });
  });

  it('are, of 1000 patients, 620 eligible and 113 responders', () => {
    expect(countsById(walther(1000))).toMatchObject({
      unresectable: 26,
      resected: 974,
      'periop-death': 10,
      recovered: 964,
      eligible: 620,
      responded: 113,
    });
  });

  it('are the reported counts themselves, not the rounded rates: 620 of 964 and not 621', () => {
    expect(countedGroup(walther(1000), 'eligible').count).toBe(620);
    expect(countedGroup(walther(1000, { eligible: 644 }), 'eligible').count).toBe(621);
  });

  it('take one patient one whole way', () => {
    expect(counts(walther(1))).toEqual([1, 1, 0, 1, 0, 1, 0, 0, 1]);
  });

  it('take a million patients without losing one', () => {
    expect(counts(walther(1_000_000))).toEqual([
      1_000_000, 974_359, 25_641, 964_103, 10_256, 620_513, 343_590, 112_821, 507_692,
    ]);
  });

  it('leave nobody to respond where nobody is eligible, and nobody to die where nobody is resected', () => {
    expect(counts(walther(195, { eligible: 0 }))).toEqual([195, 190, 5, 188, 2, 0, 188, 0, 0]);
    expect(counts(walther(195, { unresectable: 1000 }))).toEqual([195, 0, 195, 0, 0, 0, 0, 0, 0]);
  });

  it('stand in the order of the study', () => {
    expect(walther(195).flows.map(({ id }) => id)).toEqual([
      'operated-resected',
      'operated-unresectable',
      'resected-recovered',
      'resected-periop-death',
      'recovered-eligible',
      'recovered-not-eligible',
      'eligible-responded',
      'eligible-no-response',
    ]);
  });

  it('pass over rates of which the study knows nothing', () => {
    expect(walther(195, { cured: 500 })).toEqual(walther(195));
  });

  it('say which branch the rate is of and which takes the rest', () => {
    const [eligible, not] = walther(195, { eligible: 750 }).flows.slice(4);
    const rate = { branch: 'eligible', perMille: 750 };
    expect(eligible).toMatchObject({ count: 141, base: 188, rate, takesRest: false });
    expect(not).toMatchObject({ count: 47, base: 188, rate, takesRest: true });
    expect(eligible?.reported.patients).toBe(121);
  });

  // independent.py worked these out from the contract alone, in exact fractions; `python3 tests/model/independent.py
  // > tests/model/independent.json` makes them anew.
  it('are the ones that an independent program finds, in 200 scenarios', () => {
    expect(independent).toHaveLength(200);
    for (const { patients: size, perMille: rates, counts: expected } of independent) {
      expect({ size, rates, counts: countsById(walther(size, rates)) }).toEqual({
        size,
        rates,
        counts: Object.fromEntries(
          walther1997.groups.map(({ id }, index) => [id, expected[index]]),
        ),
      });
    }
  });
});

describe('shares of all', () => {
  it('are of the rates, not of people already rounded, as an independent program finds in exact fractions', () => {
    for (const { patients: size, perMille: rates, shares, verdict } of independent) {
      const now = walther(size, rates);
      now.groups.forEach(({ group, share }, index) =>
        expect(share, `${group.id} of ${size}`).toBeCloseTo(shares[index] ?? Number.NaN, 12),
      );
      expect(headlineText(now), `${size} ${JSON.stringify(rates)}`).toContain(`: ${verdict}.`);
      expect(resultAtHead(now)).toContain(` · ${verdict}`);
    }
  });

  it('add up in every split, and are those of the counts where the study is as reported', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: size, rates }) => {
        const now = flowsOf(study, patients(size), ratesSet(study, rates));
        for (const { group, share } of now.groups) {
          const leaving = now.flows.filter(({ from }) => from === group);
          if (leaving.length === 0) continue;
          const sum = leaving.reduce((all, { shareOfAll }) => all + shareOfAll, 0);
          expect(sum).toBeCloseTo(share, 9);
        }
        const asReported = flowsOf(study, patients(cohortSize(study)), {});
        for (const { count, share } of asReported.groups)
          expect(share).toBeCloseTo(count / cohortSize(study), 9);
      }),
    );
  });
});

describe('what a number rests on', () => {
  it('is as reported what the study says of it', () => {
    const now = walther(195);
    expect(now.groups.map(({ basis }) => basis)).toEqual(
      walther1997.groups.map(({ count }) => count.basis),
    );
    expect(basesOfFlows(now)).toEqual({
      'operated-resected': 'derived',
      'operated-unresectable': 'reported',
      'resected-recovered': 'assumed',
      // That two died is printed; that they were among the resected is not.
      'resected-periop-death': 'assumed',
      'recovered-eligible': 'assumed',
      'recovered-not-eligible': 'assumed',
      'eligible-responded': 'assumed',
      'eligible-no-response': 'assumed',
    });
  });

  it('is the reader for both branches of a rate that is set, and upstream still the study', () => {
    expect(bases(walther(195, { eligible: 750 }))).toEqual({
      operated: 'reported',
      resected: 'derived',
      unresectable: 'reported',
      recovered: 'assumed',
      'periop-death': 'reported',
      eligible: 'set',
      'not-eligible': 'set',
      responded: 'assumed',
      'no-response': 'assumed',
    });
  });

  it('is still an assumption below a rate that is set, but no longer the printed number', () => {
    const now = walther(195, { unresectable: 100 });
    expect(bases(now)).toEqual({
      operated: 'reported',
      resected: 'set',
      unresectable: 'set',
      recovered: 'assumed',
      'periop-death': 'set',
      eligible: 'set',
      'not-eligible': 'assumed',
      responded: 'assumed',
      'no-response': 'assumed',
    });
    expect(basesOfFlows(now)).toMatchObject({
      'operated-resected': 'set',
      'operated-unresectable': 'set',
      'resected-periop-death': 'assumed',
      'recovered-eligible': 'assumed',
      'recovered-not-eligible': 'assumed',
    });
  });
});

describe('flows as reported', () => {
  it('are called so with the study’s own number of patients and no rate set, and only then', () => {
    expect(walther(195).asReported).toBe(true);
    expect(walther(196).asReported).toBe(false);
    expect(walther(195, { responded: 0 }).asReported).toBe(false);
    expect(reportedFlows(walther1997, patients(1000)).asReported).toBe(false);
  });

  it('are worked out once, though a picture is planned by other numbers of patients as well', () => {
    const numbers = [195, 1000, 1_000_000].map(patients);
    const once = numbers.map((n) => reportedFlows(walther1997, n));
    const again = numbers.map((n) => reportedFlows(walther1997, n));
    again.forEach((flows, index) => expect(flows).toBe(once[index]));
  });

  it('are what a difference is counted from', () => {
    const now = walther(195, { eligible: 750 });
    expect(difference(now, walther(195), 'eligible')).toBe(20);
    expect(difference(now, walther(195), 'not-eligible')).toBe(-20);
    expect(difference(now, walther(195), 'operated')).toBe(0);
  });

  it('know no group and no way that the study does not have', () => {
    expect(flowNamed(walther(195), 'operated-resected').count).toBe(190);
    expect(() => flowNamed(walther(195), 'operated-eligible')).toThrow(
      'walther-1997 has no flow "operated-eligible"',
    );
    expect(() => countedGroup(walther(195), 'treated')).toThrow(
      'walther-1997 has no group "treated"',
    );
  });
});

describe('a split into three', () => {
  const study = (a: number, b: number, c: number) =>
    makeStudy({
      stages: [{ id: 'begin' }, { id: 'end' }],
      groups: [
        makeGroup('all', 'begin', a + b + c),
        makeGroup('a', 'end', a),
        makeGroup('b', 'end', b),
        makeGroup('c', 'end', c),
      ],
      splits: [
        {
          from: 'all',
          branches: [{ to: 'a' }, { to: 'b' }, { to: 'c' }],
          hasRate: true,
        },
      ],
    });
  const set = (of: Study, rate: number) =>
    counts(flowsOf(of, patients(100), { a: perMille(rate) }));

  it('gives the branches without a rate what is left, in their reported proportion', () => {
    expect(set(study(40, 45, 15), 200)).toEqual([100, 20, 60, 20]);
  });

  it('gives all that is left to the last where neither of them was reported', () => {
    expect(set(study(100, 0, 0), 200)).toEqual([100, 20, 0, 80]);
  });
});

describe('the flows of any study, for any rates and any number of patients', () => {
  it('are found by the group that they leave and by the one to which they lead, in their order', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: size, rates }) => {
        const flows = flowsOf(study, patients(size), ratesSet(study, rates));
        for (const { group } of flows.groups) {
          const leaving = flows.flows.filter(({ from }) => from.id === group.id);
          const arriving = flows.flows.filter(({ to }) => to.id === group.id);
          expect(flowsFrom(flows, group.id)).toEqual(leaving);
          expect(flowsTo(flows, group.id)).toEqual(arriving);
        }
        for (const flow of flows.flows) expect(flowNamed(flows, flow.id)).toBe(flow);
      }),
    );
  });

  it('lose nobody and make nobody, at any group', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: size, rates }) => {
        const now = flowsOf(study, patients(size), ratesSet(study, rates));
        for (const { group, count } of now.groups) {
          const arriving = now.flows.filter((flow) => flow.to === group);
          const leaving = now.flows.filter((flow) => flow.from === group);
          const isStart = group === study.groups[0];
          expect(isStart ? size : sum(arriving.map((flow) => flow.count))).toBe(count);
          if (leaving.length > 0) expect(sum(leaving.map((flow) => flow.count))).toBe(count);
          for (const flow of leaving) expect(flow.base).toBe(count);
        }
      }),
    );
  });

  it('are whole people, and never fewer than nobody', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: size, rates }) => {
        const now = flowsOf(study, patients(size), ratesSet(study, rates));
        const all = [...now.groups, ...now.flows].map(({ count }) => count);
        expect(all.filter((count) => !Number.isInteger(count) || count < 0)).toEqual([]);
      }),
    );
  });

  it('end with as many patients as they began with', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: size, rates }) => {
        const now = flowsOf(study, patients(size), ratesSet(study, rates));
        const goingOn = new Set(study.splits.map((split) => split.from));
        const ends = now.groups.filter(({ group }) => !goingOn.has(group.id));
        expect(sum(ends.map(({ count }) => count))).toBe(size);
      }),
    );
  });

  it('are the study’s own counts with its own number of patients and no rate set', () => {
    fc.assert(
      fc.property(anyScenario, ({ study }) => {
        const now = reportedFlows(study, patients(cohortSize(study)));
        expect(counts(now)).toEqual(study.groups.map((group) => group.count.patients));
        for (const split of study.splits) {
          for (const branch of split.branches) {
            const flow = flowNamed(now, flowId(split.from, branch.to));
            expect(flow.count).toBe(countOf(study, branch).patients);
          }
        }
      }),
    );
  });

  it('are the same in whatever order the study tells of its groups and splits', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: size, rates }) => {
        const set = ratesSet(study, rates);
        const [start, ...others] = study.groups;
        const retold: Study = {
          ...study,
          groups: [start, ...others.toReversed()],
          splits: study.splits.toReversed(),
        };
        expect(countsById(flowsOf(retold, patients(size), set))).toEqual(
          countsById(flowsOf(study, patients(size), set)),
        );
      }),
    );
  });

  it('are never fewer along a branch whose rate is raised', () => {
    fc.assert(
      fc.property(
        anyScenario,
        fc.nat(19),
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 1000 }),
        ({ study, patients: size, rates }, index, one, other) => {
          const rate = ratesOf(study)[index % ratesOf(study).length];
          if (!rate) return;
          const set = ratesSet(study, rates);
          const along = (value: number) =>
            flowNamed(
              flowsOf(study, patients(size), { ...set, [rate.branch]: perMille(value) }),
              flowId(rate.from.id, rate.branch),
            ).count;
          expect(along(Math.max(one, other))).toBeGreaterThanOrEqual(along(Math.min(one, other)));
        },
      ),
    );
  });

  it('rest on the reader exactly at and below the rates that are set, save for assumptions', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: size, rates }) => {
        const set = ratesSet(study, rates);
        const now = flowsOf(study, patients(size), set);
        // Groups that can be reached from a rate that is set.
        const below = new Set<string>();
        for (const { from, to, rate } of now.flows) {
          if (rate || below.has(from.id)) below.add(to.id);
        }
        // For another number of patients a printed number is arithmetic on the printed one, no longer itself.
        const isScaled = size !== cohortSize(study);
        const scaled = (basis: Basis) => (isScaled && basis === 'reported' ? 'derived' : basis);
        for (const { from, basis, reported, rate } of now.flows) {
          if (rate) expect(basis).toBe('set');
          else if (below.has(from.id))
            expect(basis).toBe(reported.basis === 'assumed' ? 'assumed' : 'set');
          else expect(basis).toBe(scaled(reported.basis));
        }
        const [start] = study.groups;
        // And that goes by way of what leads to it, which may need an assumption.
        const isByAssumption = (id: string) =>
          isScaled && now.flows.some(({ to, basis }) => to.id === id && basis === 'assumed');
        for (const { group, basis } of now.groups) {
          if (group === start) expect(basis).toBe(isScaled ? 'set' : group.count.basis);
          else if (!below.has(group.id))
            expect(basis).toBe(isByAssumption(group.id) ? 'assumed' : scaled(group.count.basis));
          else expect(['set', 'assumed']).toContain(basis);
        }
        expect(now.asReported).toBe(below.size === 0 && size === cohortSize(study));
      }),
    );
  });
});
