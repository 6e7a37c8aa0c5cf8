import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  flowsFrom,
  flowsOf,
  flowsTo,
  type Flow,
  type Flows,
  type Rates,
} from '../../src/model/flows.ts';
import { threadOf, type Thread } from '../../src/model/thread.ts';
import { ratesOf } from '../../src/study/rates.ts';
import type { Study } from '../../src/study/study.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { patients, perMille } from '../../src/study/units.ts';
import { anyScenario, anyStudy, makeCount, makeGroup, makeStudy } from '../helpers/makeStudy.ts';

fc.configureGlobal({ seed: 1997, numRuns: 200 });

const reported = flowsOf(walther1997, patients(195), {});

/** "45" where it is exact, "40–45" where it is not. */
function written({ groups }: Thread): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...groups].map(([id, { least, most }]) => [
      id,
      least === most ? `${most}` : `${least}–${most}`,
    ]),
  );
}

function ratesSet(study: Study, values: readonly (number | null)[]): Rates {
  return Object.fromEntries(
    ratesOf(study).flatMap(({ branch }, index) => {
      const value = values[index] ?? null;
      return value === null ? [] : [[branch, perMille(value)]];
    }),
  );
}

describe('the people of the result', () => {
  it('are, in Walther 1997, the same 22 at every stage', () => {
    const thread = threadOf(reported, null);
    expect(written(thread)).toEqual({
      operated: '22',
      resected: '22',
      recovered: '22',
      eligible: '22',
      responded: '22',
    });
    expect([...thread.flows.keys()].toSorted()).toEqual([
      'eligible-responded',
      'operated-resected',
      'recovered-eligible',
      'resected-recovered',
    ]);
    expect(thread).toMatchObject({ of: 'responded', count: 22, isExact: true });
  });

  it('stand along the straight edge of every band', () => {
    for (const { from } of threadOf(reported, null).flows.values()) expect(from).toBe(0);
  });

  it('keep their way where there is nobody of them', () => {
    const nobody = flowsOf(walther1997, patients(195), { responded: perMille(0) });
    expect(written(threadOf(nobody, null))).toEqual({
      operated: '0',
      resected: '0',
      recovered: '0',
      eligible: '0',
      responded: '0',
    });
  });
});

describe('the people of any group', () => {
  it('are the 99 without a response in all the groups that they came through', () => {
    expect(written(threadOf(reported, 'no-response'))).toEqual({
      operated: '99',
      resected: '99',
      recovered: '99',
      eligible: '99',
      'no-response': '99',
    });
  });

  it('run straight to where they end, below those who go further', () => {
    expect(threadOf(reported, 'no-response').flows.get('operated-resected')?.from).toBe(22);
    expect(threadOf(reported, 'not-eligible').flows.get('resected-recovered')?.from).toBe(121);
  });

  it('are found by their parts where they go on', () => {
    expect(written(threadOf(reported, 'eligible'))).toEqual({
      operated: '121',
      resected: '121',
      recovered: '121',
      eligible: '121',
      responded: '22',
      'no-response': '99',
    });
  });

  it('are everybody, of the whole cohort', () => {
    const { flows, groups } = threadOf(reported, 'operated');
    expect(groups.size).toBe(reported.groups.length);
    for (const { id, count } of reported.flows)
      expect(flows.get(id)).toEqual({ least: count, most: count, from: 0 });
  });

  it('are those of the result where there is no such group', () => {
    expect(threadOf(reported, 'nobody-knows')).toEqual(threadOf(reported, null));
  });
});

describe('the people of a total that is no step', () => {
  it('are at least and at most so many, by the totals alone', () => {
    expect(written(threadOf(reported, 'second-procedure'))).toEqual({
      operated: '45',
      resected: '40–45',
      unresectable: '0–5',
      recovered: '38–45',
      'periop-death': '0–2',
      eligible: '0–45',
      'not-eligible': '0–45',
      responded: '0–22',
      'no-response': '0–45',
    });
  });

  it('follow what a reader sets', () => {
    const all = flowsOf(walther1997, patients(195), { eligible: perMille(1000) });
    expect(written(threadOf(all, 'transabdominal'))).toMatchObject({
      recovered: '169–176',
      eligible: '169–176',
      'not-eligible': '0',
    });
  });

  it('are as many in proportion where there are more or fewer patients', () => {
    const ten = flowsOf(walther1997, patients(1950), {});
    expect(threadOf(ten, 'second-procedure').count).toBe(450);
  });
});

/** Two groups send some of their people to the same one, of whom some go on: 6 and 4 make 7, of whom 3 go on. */
const meeting = makeStudy({
  stages: [{ id: 's0' }, { id: 's1' }, { id: 's2' }, { id: 's3' }],
  groups: [
    makeGroup('all', 's0', 12),
    makeGroup('one', 's1', 7),
    makeGroup('two', 's1', 5),
    makeGroup('met', 's2', 9),
    makeGroup('left', 's2', 3),
    makeGroup('end', 's3', 4),
    makeGroup('rest', 's3', 5),
  ],
  splits: [
    { from: 'all', branches: [{ to: 'one' }, { to: 'two' }] },
    {
      from: 'one',
      branches: [
        { to: 'met', count: makeCount(6) },
        { to: 'left', count: makeCount(1) },
      ],
    },
    {
      from: 'two',
      branches: [
        { to: 'met', count: makeCount(3) },
        { to: 'left', count: makeCount(2) },
      ],
    },
    { from: 'met', branches: [{ to: 'end' }, { to: 'rest' }] },
  ],
});

describe('where ways meet', () => {
  it('nobody can say who came by which: bounds stand there, and never a proportion', () => {
    const flows = flowsOf(meeting, patients(12), {});
    const thread = threadOf(flows, 'end');
    expect(written(thread)).toEqual({ all: '4', one: '1–4', two: '0–3', met: '4', end: '4' });
    expect(thread.isExact).toBe(false);
    expect(written(threadOf(flows, 'one'))).toEqual({
      all: '7',
      one: '7',
      met: '6',
      left: '1',
      end: '1–4',
      rest: '2–5',
    });
  });

  it('the bounds are what going through every way of every patient finds', () => {
    fc.assert(
      fc.property(anyStudy, fc.integer({ min: 1, max: 6 }), fc.nat(), (study, size, pick) => {
        const flows = flowsOf(study, patients(size), {});
        fc.pre(waysThrough(flows).length <= 8);
        const { id } = flows.groups[pick % flows.groups.length]!.group;
        const { groups, flows: ways } = threadOf(flows, id);
        const found = everyWay(flows, id);
        expect(found.size).toBeGreaterThan(0);
        for (const [name, { least, most }] of found) {
          const { least: low, most: high } = groups.get(name) ??
            ways.get(name) ?? { least: 0, most: 0 };
          expect({ name, low, high }).toEqual({ name, low: least, high: most });
        }
      }),
    );
  });
});

const anyTraced = fc
  .record({ scenario: anyScenario, pick: fc.nat() })
  .map(({ scenario: { study, patients: size, rates }, pick }) => {
    const flows = flowsOf(study, patients(size), ratesSet(study, rates));
    const { id } = flows.groups[pick % flows.groups.length]!.group;
    return { flows, thread: threadOf(flows, id) };
  });

describe('for any study, rates and number of patients, the thread', () => {
  it('is whole people who fit into every group and flow, in a place within it', () => {
    fc.assert(
      fc.property(anyTraced, ({ flows, thread }) => {
        const counts = [
          ...flows.groups.map(({ group, count }) => ({ count, of: thread.groups.get(group.id) })),
          ...flows.flows.map(({ id, count }) => ({ count, of: thread.flows.get(id) })),
        ];
        for (const { count, of } of counts) {
          if (!of) continue;
          const { least, most, from } = of;
          expect([least, most, from].every(Number.isInteger)).toBe(true);
          expect(least).toBeGreaterThanOrEqual(0);
          expect(most).toBeGreaterThanOrEqual(least);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(from + most).toBeLessThanOrEqual(count);
        }
      }),
    );
  });

  it('loses and makes nobody: all of its people begin, come and end', () => {
    fc.assert(
      fc.property(anyTraced, ({ flows, thread: { of, count, groups, flows: ways } }) => {
        const start = flows.groups[0]!.group.id;
        expect(groups.get(start)).toMatchObject({ least: count, most: count });
        expect(groups.get(of)).toMatchObject({ least: count, most: count });
        for (const { group } of flows.groups) {
          const its = groups.get(group.id);
          if (!its) continue;
          const onEither = (side: readonly Flow[]) => {
            const sum = (end: 'least' | 'most') =>
              side.reduce((so, { id }) => so + (ways.get(id)?.[end] ?? 0), 0);
            expect(sum('least')).toBeLessThanOrEqual(its.most);
            expect(sum('most')).toBeGreaterThanOrEqual(its.least);
          };
          if (group.id !== start) onEither(flowsTo(flows, group.id));
          if (flowsFrom(flows, group.id).length > 0) onEither(flowsFrom(flows, group.id));
        }
      }),
    );
  });

  it('is exact wherever every group has one way into it', () => {
    fc.assert(
      fc.property(anyTraced, ({ flows, thread }) => {
        const isTree = flows.groups.every(({ group }) => flowsTo(flows, group.id).length <= 1);
        if (isTree) expect(thread.isExact).toBe(true);
      }),
    );
  });
});

it('more of a rate never takes anybody from the thread of its own branch', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ratesOf(walther1997)),
      fc.integer({ min: 0, max: 999 }),
      fc.integer({ min: 1, max: 5000 }),
      ({ branch }, rate, size) => {
        const at = (value: number) =>
          threadOf(flowsOf(walther1997, patients(size), { [branch]: perMille(value) }), branch);
        const [less, more] = [at(rate), at(rate + 1)];
        for (const [id, { most }] of less.groups)
          if (more.groups.get(id)?.most === more.count)
            expect(more.groups.get(id)?.most).toBeGreaterThanOrEqual(most);
        expect(more.count).toBeGreaterThanOrEqual(less.count);
      },
    ),
  );
});

/** Every way from the first group to one where patients end, as the flows that it takes. */
function waysThrough(flows: Flows): readonly (readonly Flow[])[] {
  const from = (group: string): readonly (readonly Flow[])[] => {
    const next = flowsFrom(flows, group);
    if (next.length === 0) return [[]];
    return next.flatMap((flow) => from(flow.to.id).map((rest) => [flow, ...rest]));
  };
  return from(flows.groups[0]!.group.id);
}

/** The fewest and the most people of a group in each group and flow, over all ways in which all patients can have gone. */
function everyWay(flows: Flows, of: string) {
  const ways = waysThrough(flows).map((taken) => ({
    flows: taken.map(({ id }) => id),
    groups: [flows.groups[0]!.group.id, ...taken.map(({ to }) => to.id)],
  }));
  const found = new Map<string, { least: number; most: number }>();
  const left = new Map(flows.flows.map(({ id, count }) => [id, count as number]));
  const traced = new Map<string, number>();
  const names = [...flows.groups.map(({ group }) => group.id), ...flows.flows.map(({ id }) => id)];
  const go = (index: number, waiting: number) => {
    if (index === ways.length) {
      if (waiting > 0 || [...left.values()].some((count) => count > 0)) return;
      for (const name of names) {
        const people = traced.get(name) ?? 0;
        const { least, most } = found.get(name) ?? { least: people, most: people };
        found.set(name, { least: Math.min(least, people), most: Math.max(most, people) });
      }
      return;
    }
    const way = ways[index]!;
    const room = Math.min(waiting, ...way.flows.map((id) => left.get(id) ?? 0));
    for (let people = 0; people <= room; people++) {
      const put = (sign: 1 | -1) => {
        for (const id of way.flows) left.set(id, (left.get(id) ?? 0) - sign * people);
        if (way.groups.includes(of))
          for (const name of [...way.groups, ...way.flows])
            traced.set(name, (traced.get(name) ?? 0) + sign * people);
      };
      put(1);
      go(index + 1, waiting - people);
      put(-1);
    }
  };
  go(0, flows.patients);
  return found;
}
