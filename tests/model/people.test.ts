import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedGroup, flowsFrom, flowsOf, type Flows, type Rates } from '../../src/model/flows.ts';
import {
  MOST_AT_A_STAGE,
  marksAtStages,
  peopleOf,
  type People,
  type Run,
  type Standing,
} from '../../src/model/people.ts';
import { marksFor } from '../../src/model/marksFor.ts';
import { threadOf } from '../../src/model/thread.ts';
import { ratesOf } from '../../src/study/rates.ts';
import { studies } from '../../src/study/studies.ts';
import type { Study } from '../../src/study/study.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { walther1997Readable } from '../../src/study/trials/walther1997Readings.ts';
import { unresectableEligible } from '../../src/study/trials/walther1997Questions.ts';
import { patients, perMille } from '../../src/study/units.ts';
import { anyScenario, makeGroup, makeStudy } from '../helpers/makeStudy.ts';

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

/** What is said of each mark of a stage. */
function marked<Said>(
  people: People,
  stage: number,
  say: (run: Run, mark: number) => Said,
): Said[] {
  return (people.stages[stage]?.runs ?? []).flatMap((run) =>
    Array.from({ length: run.to - run.from }, (_, index) => say(run, run.from + index)),
  );
}

const standings = (people: People, stage: number) =>
  marked(people, stage, ({ standing }) => standing);
const groups = (people: People, stage: number) => marked(people, stage, ({ group }) => group);

/** How many of a stage stand so. */
function counted(people: People, stage: number, ...wanted: readonly Standing[]): number {
  return (people.stages[stage]?.runs ?? [])
    .filter(({ standing }) => wanted.includes(standing))
    .reduce((sum, run) => sum + run.people, 0);
}

const isCertain = ({ certain }: Run, mark: number) => mark >= certain.from && mark < certain.to;

/** Which marks of a stage are traced for certain. */
function golden(people: People, stage: number): readonly number[] {
  return marked(people, stage, (run, mark) => (isCertain(run, mark) ? mark : -1)).filter(
    (mark) => mark >= 0,
  );
}

/** How many marks of the last stage say something else in `b` than in `a`. */
function changedMarks(a: People, b: People): number {
  const last = a.stages.length - 1;
  const before = groups(a, last);
  return groups(b, last).filter((group, mark) => group !== before[mark]).length;
}

const anyRate = fc.option(fc.integer({ min: 0, max: 1000 }));
/** Rates of Walther 1997, in its order: unresectable, perioperative death, eligible, responded. */
const anyWalther = fc.record({
  n: fc.integer({ min: 1, max: 400 }),
  rates: fc.tuple(anyRate, anyRate, anyRate, anyRate),
});

describe('the people of Walther 1997', () => {
  const now = peopleOf(flows(walther1997, 195, []));

  it('are 195 at every stage: those who are there, then those who leave or die there, then those who left before', () => {
    expect(
      now.stages.map(({ runs }) =>
        runs.map(({ standing, group, people }) => `${people} ${standing} ${group}`),
      ),
    ).toEqual([
      // Before anything is known of them they stand as one.
      ['195 there operated'],
      ['190 there resected', '5 leaves unresectable'],
      ['188 there recovered', '2 dies periop-death', '5 before unresectable'],
      [
        '121 there eligible',
        '67 leaves not-eligible',
        '2 before periop-death',
        '5 before unresectable',
      ],
      [
        '22 there responded',
        '99 leaves no-response',
        '67 before not-eligible',
        '2 before periop-death',
        '5 before unresectable',
      ],
    ]);
  });

  it('have 22 gold marks at every stage, always in the same places', () => {
    for (const stage of now.stages.keys())
      expect(golden(now, stage)).toEqual(Array.from({ length: 22 }, (_, mark) => mark));
  });

  it('keep their places, and the gold of another group who are traced stands where these stand', () => {
    const traced = flows(walther1997, 195, []);
    const people = peopleOf(traced, threadOf(traced, 'not-eligible'));
    expect(people.keepsPlaces).toBe(true);
    for (const stage of people.stages.keys())
      expect(golden(people, stage)).toEqual(Array.from({ length: 67 }, (_, mark) => 121 + mark));
  });

  it('of a total that is no step, each group has those who must be of it and those who may be', () => {
    const traced = flows(walther1997, 195, []);
    const [start, , , eligible, responded] = peopleOf(
      traced,
      threadOf(traced, 'second-procedure'),
    ).stages.map(({ runs: [first] }) => first);
    expect(start).toMatchObject({ certain: { from: 0, to: 45 }, possible: { from: 45, to: 45 } });
    expect(eligible).toMatchObject({ certain: { from: 0, to: 0 }, possible: { from: 0, to: 45 } });
    expect(responded).toMatchObject({ certain: { to: 0 }, possible: { from: 0, to: 22 } });
  });

  it('change one mark when the rate of the last split is raised by one patient: the next in line', () => {
    fc.assert(
      fc.property(anyWalther, fc.nat(1000), fc.nat(1000), ({ n, rates }, one, other) => {
        const [a, b] = [one, other].map((rate) => {
          const then = flows(walther1997, n, [...rates.slice(0, 3), rate]);
          return { people: peopleOf(then), responded: countedGroup(then, 'responded').count };
        });
        if (!a || !b) return;
        expect(changedMarks(a.people, b.people)).toBe(Math.abs(a.responded - b.responded));
      }),
    );
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
        expect(changedMarks(peopleOf(a), peopleOf(b))).toBeLessThanOrEqual(
          moves.reduce((sum, each) => sum + each, 0),
        );
        // No split above the one that moves is touched.
        expect(moves.slice(0, index).filter((move) => move > 0)).toEqual([]);
      }),
    );
  });
});

describe('the people of any study, for any rates and any number of patients', () => {
  it('are all there at each stage, as people and as marks', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: n, rates }) => {
        const people = peopleOf(flows(study, n, rates));
        expect(people.stages.map(({ stage }) => stage)).toEqual(study.stages.map(({ id }) => id));
        for (const { runs } of people.stages) {
          let next = 0;
          for (const { from, to } of runs) {
            expect(from).toBe(next);
            expect(to).toBeGreaterThanOrEqual(from);
            next = to;
          }
          expect(next).toBe(people.marks);
          expect(runs.reduce((sum, run) => sum + run.people, 0)).toBe(n);
        }
      }),
    );
  });

  it('are at each stage as many in each of its groups as the flow has', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: n, rates }) => {
        const now = flows(study, n, rates);
        const people = peopleOf(now);
        for (const { group, count } of now.groups) {
          const runs = people.stages
            .filter(({ stage }) => stage === group.stage)
            .flatMap((stage) => stage.runs)
            .filter((run) => run.group === group.id && run.isCountedHere);
          expect(runs.length).toBeGreaterThanOrEqual(1);
          expect(runs.reduce((sum, run) => sum + run.people, 0)).toBe(count);
        }
      }),
    );
  });

  it('who have left never come back: not as people, nor as a mark in its place', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: n, rates }) => {
        const people = peopleOf(flows(study, n, rates));
        for (const stage of people.stages.keys()) {
          if (stage === 0) continue;
          const before = standings(people, stage - 1);
          for (const [mark, standing] of standings(people, stage).entries())
            if (before[mark] !== 'there') expect(standing).not.toBe('there');
          expect(counted(people, stage, 'there')).toBeLessThanOrEqual(
            counted(people, stage - 1, 'there'),
          );
        }
      }),
    );
  });

  it('leave or die once: as many are there no more as leave or die here, or were counted to the end before', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: n, rates }) => {
        const people = peopleOf(flows(study, n, rates));
        const goesOn = new Set(study.splits.map(({ from }) => from));
        for (const [stage, { runs }] of people.stages.entries()) {
          if (stage === 0) continue;
          const ended = (people.stages[stage - 1]?.runs ?? [])
            .filter(
              ({ standing, isCountedHere, group }) =>
                standing === 'there' && isCountedHere && !goesOn.has(group),
            )
            .reduce((sum, run) => sum + run.people, 0);
          const lost = counted(people, stage - 1, 'there') - counted(people, stage, 'there');
          expect(counted(people, stage, 'leaves')).toBeLessThanOrEqual(lost - ended);
          expect(counted(people, stage, 'leaves', 'dies')).toBeGreaterThanOrEqual(lost - ended);
          if (!people.keepsPlaces) continue;
          const before = standings(people, stage - 1);
          for (const { standing, from, to } of runs)
            if (standing === 'leaves')
              expect(new Set(before.slice(from, to)).size).toBe(to > from ? 1 : 0);
        }
      }),
    );
  });

  it('keep their places where no ways meet: what is said of a mark comes of what was said of it before', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: n, rates }) => {
        const now = flows(study, n, rates);
        const people = peopleOf(now);
        const comers = study.splits.flatMap(({ branches }) => branches.map(({ to }) => to));
        expect(people.keepsPlaces).toBe(new Set(comers).size === comers.length);
        if (!people.keepsPlaces) return;
        const leadsTo = (from: string, to: string) =>
          from === to || flowsFrom(now, from).some((flow) => flow.to.id === to);
        const isReached = (id: string) => comers.includes(id) || id === 'g00';
        for (const stage of people.stages.keys()) {
          if (stage === 0) continue;
          const before = groups(people, stage - 1);
          for (const [mark, group] of groups(people, stage).entries())
            expect(isReached(group) && leadsTo(before[mark] ?? '', group)).toBe(true);
        }
      }),
    );
  });

  it('are gold as often as the result has people, in the same places at every stage, where no ways meet', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: n, rates }) => {
        const now = flows(study, n, rates);
        const people = peopleOf(now);
        if (!people.keepsPlaces || people.perMark > 1) return;
        const result = countedGroup(now, study.outcomes.at(-1) ?? '').count;
        const first = golden(people, 0);
        expect(first).toHaveLength(result);
        for (const stage of people.stages.keys()) expect(golden(people, stage)).toEqual(first);
      }),
    );
  });

  it('who are traced are in each group as many as the thread has at least and at most', () => {
    fc.assert(
      fc.property(anyScenario, fc.nat(100), ({ study, patients: n, rates }, which) => {
        const now = flows(study, n, rates);
        const thread = threadOf(now, study.groups[which % study.groups.length]?.id ?? null);
        const people = peopleOf(now, thread);
        if (people.perMark > 1) return;
        for (const { group } of now.groups) {
          const runs = people.stages
            .filter(({ stage }) => stage === group.stage)
            .flatMap((stage) => stage.runs)
            .filter((run) => run.group === group.id && run.isCountedHere);
          const sum = (of: 'certain' | 'possible') =>
            runs.reduce((all, run) => all + run[of].to - run[of].from, 0);
          const { least, most } = thread.groups.get(group.id) ?? { least: 0, most: 0 };
          expect([group.id, sum('certain'), sum('possible')]).toEqual([
            group.id,
            least,
            most - least,
          ]);
          for (const run of runs)
            for (const span of [run.certain, run.possible]) {
              expect(span.from).toBeGreaterThanOrEqual(run.from);
              expect(span.to).toBeLessThanOrEqual(run.to);
            }
        }
      }),
    );
  });

  it('stand in an order that the rates do not change', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: n, rates }) => {
        const order = (of: Flows) =>
          peopleOf(of).stages.map(({ runs }) =>
            runs.map(({ group, standing }) => `${group} ${standing}`),
          );
        expect(order(flows(study, n, rates))).toEqual(order(flows(study, n, [])));
      }),
    );
  });

  it('have marks that are never a mark away from the truth, one a patient as long as there are not too many', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: n, rates }) => {
        const { perMark, marks, stages } = peopleOf(flows(study, n, rates));
        expect(marks).toBeLessThanOrEqual(MOST_AT_A_STAGE);
        expect(Math.abs(marks * perMark - n)).toBeLessThanOrEqual(perMark / 2);
        for (const { runs } of stages)
          for (const run of runs) {
            const drawn = run.to - run.from;
            if (perMark === 1) expect(drawn).toBe(run.people);
            else expect(Math.abs((drawn * n) / marks - run.people)).toBeLessThanOrEqual(n / marks);
          }
      }),
    );
  });

  it.each([
    [1, 1, 1],
    [1000, 1, 1000],
    [1001, 2, 501],
    [2001, 5, 400],
    [20_000, 20, 1000],
    [1_000_000, 1000, 1000],
  ])('of %i: one mark stands for %i, %i marks at each stage', (n, perMark, marks) => {
    expect(marksAtStages(n)).toEqual({ perMark, marks });
  });

  it.each([
    [2000, 1, 2000],
    [2001, 10, 200],
    [20_000, 10, 2000],
    [20_001, 100, 200],
    [1_000_000, 1000, 1000],
  ])('of %i as one crowd: one mark stands for %i, %i marks in all', (n, perMark, marks) => {
    expect(marksFor(n)).toEqual({ perMark, marks });
  });
});

describe('who leaves', () => {
  it('leaves once, and why is told of them later, though somebody of another way leaves for the same reason', () => {
    const tone = (id: string, stage: string, n: number, its: 'exit' | 'death' | 'outcome') => ({
      ...makeGroup(id, stage, n),
      tone: its,
    });
    const study = makeStudy({
      stages: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      groups: [
        makeGroup('all', 'a', 20),
        makeGroup('treated', 'b', 12),
        tone('not-treated', 'b', 8, 'exit'),
        tone('well', 'c', 9, 'outcome'),
        tone('dead', 'c', 6, 'death'),
        tone('refused', 'c', 5, 'exit'),
      ],
      splits: [
        { from: 'all', branches: [{ to: 'treated' }, { to: 'not-treated' }] },
        {
          from: 'treated',
          branches: [
            { to: 'well' },
            { to: 'dead', count: { patients: 3, basis: 'reported', source: 'paper' } },
          ],
        },
        {
          from: 'not-treated',
          branches: [
            { to: 'dead', count: { patients: 3, basis: 'reported', source: 'paper' } },
            { to: 'refused' },
          ],
        },
      ],
      outcomes: ['well'],
    });
    const people = peopleOf(flows(study, 20, []));
    expect(people.keepsPlaces).toBe(false);
    expect(
      people.stages[2]?.runs.map((run) => `${run.people} ${run.standing} ${run.group}`),
    ).toEqual(['9 there well', '6 dies dead', '5 told refused']);
  });

  it('is never somebody who is of the result, in any study that comes with the page', () => {
    for (const study of studies) {
      const people = peopleOf(flows(study, study.groups[0].count.patients, []));
      for (const stage of people.stages.keys())
        expect(
          marked(people, stage, (run, mark) =>
            isCertain(run, mark) ? run.standing : 'there',
          ).every((standing) => standing === 'there' || standing === 'before'),
        ).toBe(true);
    }
  });

  it('of a reading in which ways meet has no place of their own, and gold is told as at least and at most', () => {
    const study = walther1997Readable.read({ [unresectableEligible.id]: 2 });
    const people = peopleOf(flows(study, 195, []));
    expect(people.keepsPlaces).toBe(false);
    const resection = people.stages[1]?.runs.filter(({ isCountedHere }) => isCountedHere);
    expect(
      resection?.map(({ group, standing, people: count, certain, possible }) => [
        group,
        standing,
        count,
        certain.to - certain.from,
        possible.to - possible.from,
      ]),
    ).toEqual([
      ['resected', 'there', 190, 20, 2],
      ['unresectable', 'there', 5, 0, 2],
    ]);
  });
});
