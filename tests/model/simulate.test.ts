import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaQuantile, betaShare, logGamma } from '../../src/model/beta.ts';
import { binomialCdf, binomialQuantile, sharesOf } from '../helpers/exact.ts';
import { countedGroup, flowsOf, type Flows, type Rates } from '../../src/model/flows.ts';
import {
  dotQuantiles,
  quantiles,
  redrawn,
  simulated,
  type Doubt,
  type Simulated,
} from '../../src/model/simulate.ts';
import { ratesOf } from '../../src/study/rates.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import type { Study } from '../../src/study/study.ts';
import { patients, perMille } from '../../src/study/units.ts';
import { anyScenario, makeCount, makeStudy } from '../helpers/makeStudy.ts';

fc.configureGlobal({ seed: 1997 });

const LEVELS = [0.025, 0.25, 0.5, 0.75, 0.975];
const n195 = patients(195);

function ratesFrom(study: Study, values: readonly (number | null)[]): Rates {
  return Object.fromEntries(
    ratesOf(study).flatMap((rate, index) => {
      const value = values[index];
      return typeof value === 'number' ? [[rate.branch, perMille(value)]] : [];
    }),
  );
}

function countsOf(rows: ReadonlyMap<string, Int32Array>, id: string): Int32Array {
  const counts = rows.get(id);
  if (!counts) throw new Error(`no counts of "${id}"`);
  return counts;
}

/** What a quantile of so many draws can be where the exact one is known: the level to two standard errors either way. */
function expectQuantiles(
  counts: Int32Array,
  shareAtOrBelow: (count: number) => number,
  errors = 2,
) {
  quantiles(counts, LEVELS).forEach((found, index) => {
    const level = LEVELS[index] ?? 0;
    const off = errors * Math.sqrt((level * (1 - level)) / counts.length);
    expect(shareAtOrBelow(found)).toBeGreaterThanOrEqual(level - off);
    expect(shareAtOrBelow(found - 1)).toBeLessThanOrEqual(level + off);
  });
}

/** A study of 40 patients whose one split has three ways: 20, 15 and 5. */
function threeWays(counts: readonly [number, number, number], rated: boolean): Study {
  const base = { tone: 'cohort' } as const;
  const [a, b, c] = counts;
  return makeStudy({
    stages: [{ id: 'first' }, { id: 'second' }],
    groups: [
      { ...base, id: 'all', stage: 'first', count: makeCount(a + b + c) },
      { ...base, id: 'a', stage: 'second', count: makeCount(a) },
      { ...base, id: 'b', stage: 'second', count: makeCount(b) },
      { ...base, id: 'c', stage: 'second', count: makeCount(c) },
    ],
    splits: [
      {
        from: 'all',
        branches: [{ to: 'a' }, { to: 'b' }, { to: 'c' }],
        ...(rated ? { hasRate: true } : {}),
      },
    ],
  });
}

function expectConserved(study: Study, cohort: number, { draws, groups, flows }: Simulated) {
  for (let draw = 0; draw < draws; draw++) {
    const at = (rows: ReadonlyMap<string, Int32Array>, id: string) =>
      countsOf(rows, id)[draw] ?? -1;
    const arriving = new Map<string, number>([[study.groups[0].id, cohort]]);
    for (const { from, branches } of study.splits) {
      let leaving = 0;
      for (const { to } of branches) {
        const count = at(flows, `${from}-${to}`);
        expect(count).toBeGreaterThanOrEqual(0);
        leaving += count;
        arriving.set(to, (arriving.get(to) ?? 0) + count);
      }
      expect(leaving).toBe(at(groups, from));
    }
    for (const { id } of study.groups) expect(at(groups, id)).toBe(arriving.get(id) ?? 0);
  }
}

describe.each<Doubt>(['chance', 'rates'])('repeats of a study, doubt from %s', (doubt) => {
  it('neither lose nor make a patient, whatever the study and the rates', () => {
    fc.assert(
      fc.property(anyScenario, fc.nat(), ({ study, patients: count, rates }, seed) => {
        const many = simulated(study, patients(count), ratesFrom(study, rates), {
          seed,
          draws: 5,
          doubt,
        });
        expectConserved(study, count, many);
      }),
    );
  });

  it('are the same for the same seed and others for another', () => {
    const many = (seed: number) =>
      simulated(walther1997, n195, {}, { seed, draws: 300, doubt }).groups;
    expect(many(7)).toEqual(many(7));
    expect(many(7)).not.toEqual(many(8));
  });

  it('keep what lies before and beside a rate that moves', () => {
    const many = (rates: Rates) =>
      simulated(walther1997, n195, rates, { seed: 7, draws: 300, doubt }).groups;
    const [before, after] = [many({}), many({ eligible: perMille(750) })];
    for (const id of ['operated', 'resected', 'unresectable', 'recovered', 'periop-death'])
      expect(after.get(id)).toEqual(before.get(id));
    expect(after.get('eligible')).not.toEqual(before.get('eligible'));
  });

  it('leave nothing to doubt where every rate is set to all or none', () => {
    const rates = {
      unresectable: perMille(0),
      'periop-death': perMille(0),
      eligible: perMille(1000),
      responded: perMille(1000),
    };
    const { groups } = simulated(walther1997, n195, rates, { seed: 7, draws: 50, doubt });
    expect([...new Set(countsOf(groups, 'responded'))]).toEqual([195]);
    expect([...new Set(countsOf(groups, 'not-eligible'))]).toEqual([0]);
  });

  it('stand in one piece of memory, to be handed over', () => {
    const { buffer, groups, flows } = simulated(
      walther1997,
      n195,
      {},
      { seed: 7, draws: 10, doubt },
    );
    for (const counts of [...groups.values(), ...flows.values()]) {
      expect(counts.buffer).toBe(buffer);
      expect(counts.length).toBe(10);
    }
    expect(buffer.byteLength).toBe(4 * 10 * (groups.size + flows.size));
  });

  it('are refused for what is no number of repeats or no seed', () => {
    const ask = (seed: number, draws: number) => () =>
      simulated(walther1997, n195, {}, { seed, draws, doubt });
    for (const draws of [0, 1.5, -1]) expect(ask(1, draws)).toThrow(RangeError);
    for (const seed of [-1, 0.5]) expect(ask(seed, 1)).toThrow(RangeError);
  });
});

describe('chance alone', () => {
  it.each([
    ['as reported', 195, {}],
    [
      '75% eligible and 20% unresectable',
      195,
      { eligible: perMille(750), unresectable: perMille(200) },
    ],
    ['as reported', 1000, {}],
    ['as reported', 100_000, {}],
  ])(
    'gives, %s, %d patients, the quantiles of the exact binomial for every group and flow',
    (_, count, rates) => {
      const { groups, flows } = simulated(walther1997, patients(count), rates, {
        seed: 1997,
        draws: 10_000,
        doubt: 'chance',
      });
      const shares = sharesOf(walther1997, rates);
      for (const [rows, exact] of [
        [groups, shares.groups],
        [flows, shares.flows],
      ] as const)
        for (const [id, counts] of rows)
          expectQuantiles(counts, (k) => binomialCdf(k, count, exact.get(id) ?? -1));
    },
  );

  it('says of the 22 responders of 195 that 14 to 31 would be no surprise', () => {
    const { groups } = simulated(
      walther1997,
      n195,
      {},
      { seed: 1997, draws: 10_000, doubt: 'chance' },
    );
    expect(quantiles(countsOf(groups, 'responded'), [0.025, 0.5, 0.975])).toEqual([14, 22, 31]);
    expect([0.025, 0.5, 0.975].map((level) => binomialQuantile(level, 195, 22 / 195))).toEqual([
      14, 22, 31,
    ]);
  });

  it('is binomial in any study, where ways part in more than two and where they meet again', () => {
    fc.assert(
      fc.property(anyScenario, fc.nat(), ({ study, patients: count, rates }, seed) => {
        const set = ratesFrom(study, rates);
        const { groups } = simulated(study, patients(count), set, {
          seed,
          draws: 400,
          doubt: 'chance',
        });
        const shares = sharesOf(study, set).groups;
        for (const [id, counts] of groups) {
          const share = Math.min(1, shares.get(id) ?? -1);
          const mean = counts.reduce((sum, each) => sum + each, 0) / 400;
          const error = Math.sqrt((count * share * (1 - share)) / 400);
          expect(Math.abs(mean - count * share)).toBeLessThan(5 * error + 0.06);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('not knowing the rates', () => {
  const options = { seed: 1997, draws: 10_000, doubt: 'rates' } as const;
  const million = patients(1_000_000);

  it('gives, at a first split, the quantiles of the exact beta-binomial', () => {
    const { groups } = simulated(walther1997, n195, {}, options);
    // Chance of k of 195 with a rate from Beta(5.5, 190.5).
    const logB = (a: number, b: number) => logGamma(a) + logGamma(b) - logGamma(a + b);
    const upTo: number[] = [];
    for (let k = 0, sum = 0; k <= 195; k++) {
      const ways = -logB(k + 1, 196 - k) - Math.log(196);
      sum += Math.exp(ways + logB(k + 5.5, 385.5 - k) - logB(5.5, 190.5));
      upTo.push(sum);
    }
    expect(upTo.at(-1)).toBeCloseTo(1, 10);
    expectQuantiles(countsOf(groups, 'unresectable'), (k) => (k < 0 ? 0 : (upTo[k] ?? 1)));
  });

  it('gives, among a million, the quantiles of the study’s own Beta: more displayed patients are no more knowledge', () => {
    const { groups } = simulated(walther1997, million, {}, options);
    // One part in a thousand of room for the chance that even a million leave.
    quantiles(countsOf(groups, 'unresectable'), LEVELS).forEach((count, index) => {
      const level = LEVELS[index] ?? 0;
      const off = 2 * Math.sqrt((level * (1 - level)) / 10_000) + 0.001;
      expect(Math.abs(betaShare(count / 1e6, 5.5, 190.5) - level)).toBeLessThan(off);
    });
  });

  it.each([
    ['a', 20.5, 20 + 1],
    ['b', 15.5, 25 + 1],
    ['c', 5.5, 35 + 1],
  ])('draws three ways from a Dirichlet: %s alone is Beta(%d, %d)', (id, a, b) => {
    const { groups } = simulated(threeWays([20, 15, 5], false), million, {}, options);
    quantiles(countsOf(groups, id), LEVELS).forEach((count, index) => {
      const level = LEVELS[index] ?? 0;
      const off = 2 * Math.sqrt((level * (1 - level)) / 10_000) + 0.001;
      expect(Math.abs(betaShare(count / 1e6, a, b) - level)).toBeLessThan(off);
    });
  });

  it('takes a rate that the reader set as set, and leaves open how the others share the rest', () => {
    const study = threeWays([20, 15, 5], true);
    const { groups } = simulated(study, million, { a: perMille(500) }, options);
    expectQuantiles(countsOf(groups, 'a'), (k) => binomialCdf(k, 1_000_000, 0.5), 3);
    const [low = 0, high = 0] = quantiles(countsOf(groups, 'b'), [0.025, 0.975]);
    expect(low / 500_000).toBeCloseTo(betaQuantile(0.025, 15.5, 5.5), 1);
    expect(high / 500_000).toBeCloseTo(betaQuantile(0.975, 15.5, 5.5), 1);
  });

  it('is chance alone once the reader has set every rate', () => {
    const rates = Object.fromEntries(
      ratesOf(walther1997).map(({ branch }) => [branch, perMille(300)]),
    );
    const many = (doubt: Doubt) =>
      simulated(walther1997, n195, rates, { seed: 7, draws: 200, doubt });
    expect(many('rates').groups).toEqual(many('chance').groups);
  });

  it('spreads wider than chance alone, about the same middle', () => {
    const [rates, chance] = (['rates', 'chance'] as const).map((doubt) =>
      quantiles(
        countsOf(simulated(walther1997, n195, {}, { ...options, doubt }).groups, 'responded'),
        LEVELS,
      ),
    );
    expect(rates?.[0]).toBeLessThan(chance?.[0] ?? 0);
    expect(rates?.[4]).toBeGreaterThan(chance?.[4] ?? 195);
    expect(Math.abs((rates?.[2] ?? 0) - (chance?.[2] ?? 0))).toBeLessThanOrEqual(1);
  });

  it('leaves a way open that nobody was seen to take, which chance alone does not', () => {
    const study = threeWays([40, 0, 0], false);
    const most = (doubt: Doubt) => {
      const { groups } = simulated(study, n195, {}, { ...options, doubt });
      return Math.max(...countsOf(groups, 'b'));
    };
    expect(most('chance')).toBe(0);
    expect(most('rates')).toBeGreaterThan(0);
  });
});

describe('another such cohort', () => {
  function expectFlowsConserved({ study, patients: cohort, groups, flows }: Flows) {
    const at = new Map(groups.map(({ group, count }) => [group.id, count]));
    expect(at.get(study.groups[0].id)).toBe(cohort);
    for (const { id } of study.groups) {
      const out = flows.filter((flow) => flow.from.id === id);
      const into = flows.filter((flow) => flow.to.id === id);
      const sum = (all: readonly { count: number }[]) =>
        all.reduce((total, { count }) => total + count, 0);
      if (out.length > 0) expect(sum(out)).toBe(at.get(id));
      if (into.length > 0) expect(sum(into)).toBe(at.get(id));
      for (const flow of out) expect(flow.base).toBe(at.get(id));
    }
  }

  it('neither loses nor makes a patient, whatever the study and the rates', () => {
    fc.assert(
      fc.property(
        anyScenario,
        fc.nat(),
        fc.nat(),
        ({ study, patients: count, rates }, seed, index) => {
          const again = redrawn(study, patients(count), ratesFrom(study, rates), seed, index);
          expectFlowsConserved(again);
          expect(again.asReported).toBe(false);
        },
      ),
    );
  });

  it('has the groups and flows of the present one, in the same order', () => {
    const [again, now] = [redrawn(walther1997, n195, {}, 7, 3), flowsOf(walther1997, n195, {})];
    expect(again.groups.map(({ group }) => group)).toEqual(now.groups.map(({ group }) => group));
    expect(again.flows.map(({ id }) => id)).toEqual(now.flows.map(({ id }) => id));
  });

  it('is the same for the same seed and number, and differs from number to number', () => {
    const count = (seed: number, index: number) =>
      redrawn(walther1997, n195, {}, seed, index).groups.map((group) => group.count);
    expect(count(7, 3)).toEqual(count(7, 3));
    const first20 = Array.from({ length: 20 }, (_, index) => count(7, index).join(' '));
    expect(new Set(first20).size).toBeGreaterThan(15);
    expect(count(8, 3)).not.toEqual(count(7, 3));
  });

  it('has, over many, the exact binomial’s quantiles', () => {
    const responded = Int32Array.from(
      { length: 4000 },
      (_, index) => countedGroup(redrawn(walther1997, n195, {}, 1997, index), 'responded').count,
    );
    expectQuantiles(responded, (k) => binomialCdf(k, 195, 22 / 195));
  });

  it('is refused for what is no number of a repeat', () => {
    for (const index of [-1, 0.5, 2 ** 31, Number.NaN])
      expect(() => redrawn(walther1997, n195, {}, 7, index)).toThrow(RangeError);
  });
});

describe('quantiles of counts', () => {
  const counts = fc
    .array(fc.oneof(fc.nat(20), fc.nat(1_000_000)), { minLength: 1, maxLength: 60 })
    .map((values) => Int32Array.from(values));

  it('are the smallest counts that enough of the repeats stay at or below', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 1000 }), (values, thousandths) => {
        const [found = -1] = quantiles(values, [thousandths / 1000]);
        const atOrBelow = (count: number) => values.filter((value) => value <= count).length;
        expect(values).toContain(found);
        expect(1000 * atOrBelow(found)).toBeGreaterThanOrEqual(thousandths * values.length);
        if (thousandths > 0)
          expect(1000 * atOrBelow(found - 1)).toBeLessThan(thousandths * values.length);
      }),
    );
  });

  it('are the least and the most at 0 and 1, and leave the counts as they were', () => {
    const values = Int32Array.from([5, 3, 9, 3]);
    expect(quantiles(values, [0, 0.5, 0.75, 1])).toEqual([3, 3, 5, 9]);
    expect([...values]).toEqual([5, 3, 9, 3]);
  });

  it('are the same whether the counts lie close together or far apart', () => {
    const close = Int32Array.from({ length: 100 }, (_, index) => (index * 37) % 100);
    const far = close.map((value) => value * 10_000);
    const levels = Array.from({ length: 101 }, (_, index) => index / 100);
    expect(quantiles(far, levels)).toEqual(quantiles(close, levels).map((value) => value * 10_000));
    expect(quantiles(close, [0.07])).toEqual([6]);
  });

  it('are refused for no counts and for what is no share', () => {
    expect(() => quantiles(new Int32Array(0), [0.5])).toThrow(RangeError);
    for (const level of [-0.1, 1.1, Number.NaN])
      expect(() => quantiles(Int32Array.of(1), [level])).toThrow(RangeError);
  });
});

describe('the dots of a quantile dot plot', () => {
  it('are as many as asked for, in rising order, each for the same share of the repeats', () => {
    const values = Int32Array.from({ length: 10_000 }, (_, index) => (index * 7919) % 10_000);
    const dots = dotQuantiles(values, 50);
    expect(dots).toEqual(Array.from({ length: 50 }, (_, index) => 200 * index + 99));
  });

  it('have half of themselves at or below the median', () => {
    const { groups } = simulated(walther1997, n195, {}, { seed: 1, draws: 10_000, doubt: 'rates' });
    const responded = countsOf(groups, 'responded');
    const [median = 0] = quantiles(responded, [0.5]);
    const dots = dotQuantiles(responded, 50);
    expect(dots.length).toBe(50);
    expect(dots.filter((dot) => dot <= median).length).toBeGreaterThanOrEqual(25);
    expect(dots.filter((dot) => dot < median).length).toBeLessThanOrEqual(25);
  });

  it('are refused where there are none', () => {
    for (const dots of [0, 1.5])
      expect(() => dotQuantiles(Int32Array.of(1), dots)).toThrow(RangeError);
  });
});
