import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedGroup, flowsOf, type Rates } from '../../src/model/flows.ts';
import { wilson } from '../../src/model/interval.ts';
import { clopperPearson } from '../../src/model/betaInterval.ts';
import { effectsOn, nearestRate, smallestRate } from '../../src/model/sensitivity.ts';
import { ratesOf, reportedPerMille } from '../../src/study/rates.ts';
import { effectOfTenPoints } from '../../src/locale/effects.ts';
import { studies } from '../../src/study/studies.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { cohortSize, resultOf, type Study } from '../../src/study/study.ts';
import { patients, perMille } from '../../src/study/units.ts';
import { anyScenario, makeCount, makeStudy } from '../helpers/makeStudy.ts';

const at95 = (x: number, n: number) => wilson(x, n, 0.95);

fc.configureGlobal({ seed: 1997 });

const n195 = patients(195);

function countIn(study: Study, cohort: number, rates: Rates, group: string): number {
  return countedGroup(flowsOf(study, patients(cohort), rates), group).count;
}

/** A study whose cohort is "in" or "out" by a rate, and goes on as told, each way with the same reported count. */
function branching(
  onward: Readonly<Record<string, readonly string[]>>,
  counts: Readonly<Record<string, number>>,
): Study {
  const stageOf = (id: string) => (id === 'all' ? 's0' : id === 'in' || id === 'out' ? 's1' : 's2');
  const [start, ...others] = Object.entries(counts).map(
    ([id, count]) =>
      ({
        id,
        label: id,
        stage: stageOf(id),
        tone: 'cohort',
        who: id,
        count: makeCount(count),
      }) as const,
  );
  if (!start) throw new Error('a study has at least its cohort');
  return makeStudy({
    stages: ['s0', 's1', 's2'].map((id) => ({ id, label: id })),
    groups: [start, ...others],
    splits: [
      {
        from: 'all',
        branches: [{ to: 'in' }, { to: 'out' }],
        hasRate: true,
      },
      ...Object.entries(onward).map(([from, ways]) => ({
        from,
        branches: ways.map((to) => ({ to, count: makeCount((counts[from] ?? 0) / ways.length) })),
      })),
    ],
  });
}

/** Any scenario, with which of its rates and groups is asked about and for what share of its patients. */
const anyQuestion = fc.record({
  scenario: anyScenario,
  rate: fc.nat(),
  group: fc.nat(),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

type Question = typeof anyQuestion extends fc.Arbitrary<infer Value> ? Value : never;

/** What `anyQuestion` asks; skipped where the study has no rate to ask about. */
function asked(question: Question) {
  const { study, patients: count, rates: values } = question.scenario;
  const all = ratesOf(study);
  const rate = all[question.rate % Math.max(1, all.length)];
  const group = study.groups[question.group % study.groups.length]?.id ?? '';
  fc.pre(rate !== undefined);
  const rates: Rates = Object.fromEntries(
    all.flatMap(({ branch }, index) => {
      const value = values[index];
      return typeof value === 'number' ? [[branch, perMille(value)]] : [];
    }),
  );
  const branch = rate?.branch ?? '';
  const cohort = patients(count);
  return {
    ask: [study, cohort, rates, branch, group, Math.round(question.share * count)] as const,
    now: rates[branch] ?? reportedPerMille(rate ?? { x: 0, n: 0 }),
    present: countIn(study, count, rates, group),
    countAt: (key: string, value: number) =>
      countIn(study, count, { ...rates, [key]: perMille(value) }, group),
  };
}

describe('what one rate does to a group', () => {
  it('is, for the responders of Walther 1997, told for each of its four rates', () => {
    const told = effectsOn(walther1997, n195, {}, 'responded', at95).map(
      ({ rate, tenPoints, better, clamped, interval }) => [
        rate.branch,
        [tenPoints.down.more, tenPoints.up.more],
        [better.perMille, better.more, clamped],
        [interval.low.perMille, interval.low.more, interval.high.perMille, interval.high.more],
      ],
    );
    expect(told).toEqual([
      ['unresectable', [1, -2], [0, 1, true], [11, 0, 59, -1]],
      ['periop-death', [0, -2], [0, 0, true], [3, 0, 38, -1]],
      ['eligible', [-3, 3], [744, 3, false], [573, -2, 709, 2]],
      ['responded', [-12, 12], [282, 12, false], [123, -7, 260, 9]],
    ]);
  });

  it('has no better side where neither changes anything: nobody responds, or one patient is too few', () => {
    for (const [cohort, rates] of [
      [195, { responded: perMille(0) }],
      [1, {}],
    ] as const)
      for (const effect of effectsOn(walther1997, patients(cohort), rates, 'responded', at95)) {
        if (effect.rate.branch === 'responded') continue;
        const { change, cause } = effectOfTenPoints(effect, cohort, {
          one: 'responder',
          many: 'responders',
        });
        expect([effect.isIdle, change]).toEqual([true, 'changes nothing']);
        expect(cause).not.toMatch(/rises|falls/);
      }
  });

  it('is told of no rate that comes after the group: how many responded completely, of the responders', () => {
    for (const [id, left] of [
      ['walther-1993', 'complete'],
      ['franklin-1996', 'complete'],
    ] as const) {
      const study = studies.find((each) => each.id === id) ?? walther1997;
      const cohort = patients(cohortSize(study));
      const told = effectsOn(study, cohort, {}, resultOf(study), at95).map(
        ({ rate }) => rate.branch,
      );
      const all = ratesOf(study).map(({ branch }) => branch);
      expect(all.filter((branch) => !told.includes(branch))).toEqual([left]);
    }
  });

  it('is what working the whole flow out anew gives, at every end and for any study', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { ask, present, countAt } = asked(question);
        const [study, cohort, rates, , group] = ask;
        const effects = effectsOn(study, cohort, rates, group, at95);
        // Forward from a split, while the program looks back from the group.
        const reaches = (from: string): boolean =>
          study.splits.some(
            (split) =>
              split.from === from && split.branches.some(({ to }) => to === group || reaches(to)),
          );
        expect(effects.map(({ rate }) => rate.branch)).toEqual(
          ratesOf(study)
            .filter(({ from }) => reaches(from.id))
            .map(({ branch }) => branch),
        );
        for (const effect of effects) {
          const { branch, x, n } = effect.rate;
          const now = rates[branch] ?? reportedPerMille(effect.rate);
          expect(effect.perMille).toBe(now);
          const { low, high } = wilson(x, n, 0.95);
          for (const [shift, value] of [
            [effect.tenPoints.down, Math.max(0, now - 100)],
            [effect.tenPoints.up, Math.min(1000, now + 100)],
            [effect.interval.low, Math.round(1000 * low)],
            [effect.interval.high, Math.round(1000 * high)],
          ] as const) {
            expect(shift.perMille).toBe(value);
            expect(shift.more).toBe(countAt(branch, value) - present);
          }
          const { down, up } = effect.tenPoints;
          expect(effect.better.more).toBe(Math.max(down.more, up.more));
          expect(effect.isIdle).toBe(down.more === 0 && up.more === 0);
          expect(effect.clamped).toBe(Math.abs(effect.better.perMille - now) !== 100);
        }
      }),
    );
  });

  it('is measured from the rates as they are set', () => {
    const rates = { eligible: perMille(950), responded: perMille(500) };
    const eligible = effectsOn(walther1997, n195, rates, 'responded', at95)[2];
    expect(eligible?.better).toEqual({ perMille: 1000, more: 94 - 90 });
    expect(eligible?.clamped).toBe(true);
  });

  it('is told at the ends of the interval that the reader asked for', () => {
    const exact = (x: number, n: number) => clopperPearson(x, n, 0.95);
    const [, , , responded] = effectsOn(walther1997, n195, {}, 'responded', exact);
    const { low, high } = exact(22, 121);
    expect(responded?.interval.low.perMille).toBe(Math.round(1000 * low));
    expect(responded?.interval.high.perMille).toBe(Math.round(1000 * high));
    const [, , , usual] = effectsOn(walther1997, n195, {}, 'responded', at95);
    expect(responded?.interval).not.toEqual(usual?.interval);
  });

  it('is refused for a group that is not there', () => {
    expect(() => effectsOn(walther1997, n195, {}, 'cured', at95)).toThrow('no group');
  });
});

describe('the smallest rate that reaches a target', () => {
  it.each([
    ['eligible', 30, 865],
    ['responded', 30, 244],
    ['unresectable', 30, null],
    ['periop-death', 30, null],
    ['unresectable', 22, 0],
    ['unresectable', 23, 0],
    ['responded', 121, 996],
    ['responded', 122, null],
    ['eligible', 0, 0],
  ])('is, for %s and %d responders, %s per mille', (branch, target, expected) => {
    expect(smallestRate(walther1997, n195, {}, branch, 'responded', target)).toBe(expected);
  });

  it('reaches it, and one per mille less does not, nor anything below; none means that no value does', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { ask, countAt } = asked(question);
        const [, , , branch, , target] = ask;
        const reaches = (value: number) => countAt(branch, value) >= target;
        const found = smallestRate(...ask);
        if (found !== null) expect(reaches(found)).toBe(true);
        for (let value = 0; value < (found ?? 1001); value++) expect(reaches(value)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('is found where the patients of a group do not simply follow the rate', () => {
    // Of 0, 1, 2, 3 who are in, the middle one of three equal ways takes 0, 1, 0, 1.
    const parting = branching({ in: ['x', 'y', 'z'] }, { all: 6, in: 3, out: 3, x: 1, y: 1, z: 1 });
    expect(smallestRate(parting, patients(3), {}, 'in', 'y', 1)).toBe(167);
    expect(nearestRate(parting, patients(3), {}, 'in', 'y', 1)).toBe(499);
    // Of one in and one out both meet again, halves rounding up; of two on one side only one does.
    const meeting = branching(
      { in: ['both', 'p'], out: ['both', 'q'] },
      { all: 8, in: 4, out: 4, both: 4, p: 2, q: 2 },
    );
    expect(smallestRate(meeting, patients(2), {}, 'in', 'both', 2)).toBe(250);
    expect(nearestRate(meeting, patients(2), { in: perMille(900) }, 'in', 'both', 2)).toBe(749);
    expect(smallestRate(meeting, patients(2), {}, 'in', 'both', 3)).toBe(null);
  });

  it('is refused for a rate or a group that is not there', () => {
    const ask = (branch: string, group: string) => () =>
      smallestRate(walther1997, n195, {}, branch, group, 30);
    expect(ask('resected', 'responded')).toThrow('no rate "resected"');
    expect(ask('eligible', 'cured')).toThrow('no group "cured"');
  });
});

describe('the rate nearest to the present one that reaches a target', () => {
  it('is the smallest for a rate that brings patients, and the largest for one that takes them', () => {
    expect(nearestRate(walther1997, n195, {}, 'responded', 'responded', 30)).toBe(244);
    expect(nearestRate(walther1997, n195, {}, 'unresectable', 'resected', 193)).toBe(12);
    expect(smallestRate(walther1997, n195, {}, 'unresectable', 'resected', 193)).toBe(0);
  });

  it('is the present one where that reaches it already, and none where nothing does', () => {
    expect(nearestRate(walther1997, n195, {}, 'eligible', 'responded', 20)).toBe(644);
    expect(nearestRate(walther1997, n195, {}, 'unresectable', 'responded', 30)).toBe(null);
    expect(nearestRate(walther1997, n195, {}, 'responded', 'eligible', 122)).toBe(null);
  });

  it('reaches it, and no value nearer to the present one does', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { ask, now, countAt } = asked(question);
        const [, , , branch, , target] = ask;
        const reaches = (value: number) => countAt(branch, value) >= target;
        const found = nearestRate(...ask);
        if (found !== null) expect(reaches(found)).toBe(true);
        for (let value = 0; value <= 1000; value++)
          if (found === null || Math.abs(value - now) < Math.abs(found - now))
            expect(reaches(value)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});
