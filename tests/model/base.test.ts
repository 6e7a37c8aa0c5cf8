import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseOf } from '../../src/model/base.ts';
import {
  countedGroup,
  flowsOf,
  flowsTo,
  reportedFlows,
  type Flows,
} from '../../src/model/flows.ts';
import { ratesOf } from '../../src/study/rates.ts';
import { studies } from '../../src/study/studies.ts';
import { cohortSize } from '../../src/study/study.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { walther1997Readable } from '../../src/study/trials/walther1997Readings.ts';
import { patients, perMille } from '../../src/study/units.ts';
import { anyScenario, makeGroup, makeStudy } from '../helpers/makeStudy.ts';

fc.configureGlobal({ seed: 1997, numRuns: 300 });

const reported = reportedFlows(walther1997, patients(195));

function flowsWith(scenario: {
  readonly study: Flows['study'];
  readonly patients: number;
  readonly rates: readonly (number | null)[];
}): Flows {
  const set = ratesOf(scenario.study).flatMap(({ branch }, index) => {
    const value = scenario.rates[index] ?? null;
    return value === null ? [] : [[branch, perMille(value)] as const];
  });
  return flowsOf(scenario.study, patients(scenario.patients), Object.fromEntries(set));
}

/** All groups through which somebody may have come to this one. */
function before(now: Flows, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (each: string) => {
    for (const { from } of flowsTo(now, each)) {
      if (found.has(from.id)) continue;
      found.add(from.id);
      follow(from.id);
    }
  };
  follow(id);
  return found;
}

describe('of whom a group is a share', () => {
  it('is of all 195, or of those at the step before: 22 of 195, 22 of 121', () => {
    expect(baseOf(reported, 'responded', 'all')).toEqual({
      groups: ['operated'],
      count: 195,
      share: expect.closeTo(22 / 195, 10) as number,
    });
    expect(
      Object.fromEntries(
        reported.groups.map(({ group: { id }, count }) => {
          const { groups, count: base } = baseOf(reported, id, 'step');
          return [id, `${count} of ${base} ${groups.join()}`];
        }),
      ),
    ).toEqual({
      operated: '195 of 195 ',
      resected: '190 of 195 operated',
      unresectable: '5 of 195 operated',
      recovered: '188 of 190 resected',
      'periop-death': '2 of 190 resected',
      eligible: '121 of 188 recovered',
      'not-eligible': '67 of 188 recovered',
      responded: '22 of 121 eligible',
      'no-response': '99 of 121 eligible',
    });
  });

  it('has no share of the step before where there is none', () => {
    expect(baseOf(reported, 'operated', 'step').share).toBeNull();
    expect(baseOf(reported, 'operated', 'all').share).toBe(1);
  });

  it('is the rate itself where a rate is set, whatever whole patients come to', () => {
    const now = flowsOf(walther1997, patients(37), { eligible: perMille(644) });
    expect(baseOf(now, 'eligible', 'step').share).toBe(0.644);
  });

  it('has no share of nobody, and of few who are worked out from rates none either', () => {
    const nobody = flowsOf(walther1997, patients(195), { eligible: perMille(0) });
    expect(baseOf(nobody, 'responded', 'step')).toEqual({
      groups: ['eligible'],
      count: 0,
      share: null,
    });
    const few = flowsOf(walther1997, patients(195), { eligible: perMille(50) });
    expect(baseOf(few, 'responded', 'step')).toMatchObject({ count: 9, share: null });
    const one = flowsOf(walther1997, patients(1), {});
    for (const of of ['all', 'step'] as const)
      expect(one.groups.map(({ group }) => baseOf(one, group.id, of).share)).toEqual(
        one.groups.map(() => null),
      );
  });

  it('is all of the groups that ways come from, where they meet', () => {
    const study = walther1997Readable.read({ 'unresectable-eligible': 2 });
    const now = reportedFlows(study, patients(195));
    const from = flowsTo(now, 'eligible').map((flow) => flow.from.id);
    expect(from.length).toBeGreaterThan(1);
    const { groups, count, share } = baseOf(now, 'eligible', 'step');
    expect(groups).toEqual(from);
    expect(count).toBe(from.reduce((sum, id) => sum + countedGroup(now, id).count, 0));
    expect(share).toBeCloseTo(countedGroup(now, 'eligible').count / count, 10);
  });

  it('counts nobody twice: where one of these groups comes after another, it is where all have come through', () => {
    const study = makeStudy({
      stages: [{ id: 's0' }, { id: 's1' }, { id: 's2' }],
      groups: [
        makeGroup('all', 's0', 100),
        makeGroup('alive', 's1', 90),
        makeGroup('well', 's2', 60),
        makeGroup('died', 's2', 40),
      ],
      splits: [
        { from: 'all', branches: [{ to: 'alive' }, { to: 'died', count: reportedCount(10) }] },
        { from: 'alive', branches: [{ to: 'well' }, { to: 'died', count: reportedCount(30) }] },
      ],
    });
    const now = reportedFlows(study, patients(100));
    expect(baseOf(now, 'died', 'step')).toEqual({ groups: ['all'], count: 100, share: 0.4 });
    expect(baseOf(now, 'well', 'step')).toMatchObject({ groups: ['alive'], count: 90 });
  });

  it('for any study and any rates holds all of the group, and never more than there are', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const now = flowsWith(scenario);
        for (const { group, count, share: ofAll } of now.groups) {
          const { groups, count: base, share } = baseOf(now, group.id, 'step');
          expect(base).toBeGreaterThanOrEqual(count);
          expect(base).toBeLessThanOrEqual(now.patients);
          // Everybody came through them, and nobody through two of them.
          for (const id of groups) {
            expect(before(now, group.id).has(id)).toBe(true);
            expect(groups.some((other) => before(now, id).has(other))).toBe(false);
          }
          if (share === null) continue;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-12);
          const ofThem = groups.reduce((sum, id) => sum + countedGroup(now, id).share, 0);
          expect(share * ofThem).toBeCloseTo(ofAll, 9);
        }
      }),
    );
  });

  it('says what the slider says, wherever one way leads to the branch of a rate', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const now = flowsWith(scenario);
        for (const flow of now.flows) {
          if (flow.rate?.branch !== flow.to.id || flowsTo(now, flow.to.id).length > 1) continue;
          const { share } = baseOf(now, flow.to.id, 'step');
          if (share !== null) expect(share).toBeCloseTo(flow.rate.perMille / 1000, 12);
        }
      }),
    );
  });

  it('of every study that is built in has the counts of the paper', () => {
    for (const study of studies) {
      const now = reportedFlows(study, patients(cohortSize(study)));
      for (const { group } of now.groups) {
        const from = flowsTo(now, group.id);
        const { count, share } = baseOf(now, group.id, 'step');
        if (from.length !== 1) continue;
        expect(count).toBe(from[0]?.from.count.patients);
        if (share !== null) expect(share).toBeCloseTo(group.count.patients / count, 10);
      }
    }
  });
});

function reportedCount(people: number) {
  return { patients: people, basis: 'reported', source: 'paper' } as const;
}
