import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../src/study/check.ts';
import { readable } from '../../../src/study/readable.ts';
import { cohortSize, groupOf, type Count, type Study } from '../../../src/study/study.ts';
import { walther1997 } from '../../../src/study/trials/walther1997.ts';
import { walther1997Readable } from '../../../src/study/trials/walther1997Readings.ts';
import { percentOf } from '../../../src/locale/number.ts';
import { countWords, groupLabel, rateWords } from '../../../src/locale/studyWords.ts';
import type { CountWords } from '../../../src/study/words.ts';

const { assumptions, read } = walther1997Readable;
const upTo = (least: number, most: number) =>
  Array.from({ length: most - least + 1 }, (_, step) => least + step);
/** Of whom the 18% is: all, or so many treated. Of all, how many were treated has no say. */
const bases = [
  ...[22, 30, 60, 95, 107, 120, 121].map((treated) => ({ isOfAll: false, treated })),
  { isOfAll: true, treated: 121 },
];
const every = bases.flatMap(({ isOfAll, treated }) =>
  upTo(0, 2).flatMap((died) =>
    upTo(0, 5).map((eligibleToo) => ({
      isOfAll,
      treated,
      died,
      eligibleToo,
      study: read({
        ...(isOfAll ? { base: 1 } : {}),
        treated,
        'deaths-resected': died,
        'unresectable-eligible': eligibleToo,
      }),
    })),
  ),
);
const patients = (study: Study, id: string) =>
  study.groups.find((group) => group.id === id)?.count.patients ?? 0;
const countsOf = (study: Study): readonly (Count & CountWords)[] => [
  ...study.groups.map(({ id, count }) => ({ ...count, ...countWords(study, id, count) })),
  ...study.splits.flatMap(({ from, branches }) =>
    branches.flatMap(({ to, count }) =>
      count ? [{ ...count, ...countWords(study, `${from}-${to}`, count) }] : [],
    ),
  ),
];

/** Responders of so many treated, worked out by hand from 18%: 3.96 → 4, 4.14 → 4, … 21.78 → 22. */
const RESPONDERS: Readonly<Record<number, number>> = {
  22: 4, 23: 4, 24: 4, 25: 5, 30: 5, 60: 11, 80: 14,
  95: 17, 96: 17, 97: 17, 98: 18, 99: 18, 100: 18, 101: 18, 102: 18, 103: 19, 104: 19, 105: 19, 106: 19, 107: 19, 108: 19,
  109: 20, 110: 20, 111: 20, 112: 20, 113: 20, 114: 21, 115: 21, 116: 21, 117: 21, 118: 21, 119: 21, 120: 22, 121: 22,
}; // prettier-ignore

describe('Walther 1997, read in every way', () => {
  it('can be read in the ways that its abstract leaves open', () => {
    expect(readable).toContain(walther1997Readable);
    expect(assumptions.map(({ id, least, most, usual }) => [id, least, usual, most])).toEqual([
      ['base', 0, 0, 1],
      ['treated', 22, 121, 121],
      ['deaths-resected', 0, 2, 2],
      ['unresectable-eligible', 0, 0, 5],
    ]);
    expect(every).toHaveLength(8 * 3 * 6);
  });

  it('has no faults under any reading: every count is sourced and everything adds up', () => {
    for (const { study } of every) expect(faultsOf(study)).toEqual([]);
  });

  it('is plain data under any reading, which a worker can be sent', () => {
    for (const { study } of every.slice(0, 20)) expect(structuredClone(study)).toEqual(study);
  });

  it('is the study itself under the usual reading, and the same object for the same reading', () => {
    expect(read({})).toBe(walther1997);
    expect(read({ treated: 121, 'deaths-resected': 2, 'unresectable-eligible': 0 })).toBe(
      walther1997,
    );
    for (const { study } of every) {
      expect(read(study.readings ?? {})).toBe(study);
      expect(study.usual).toBe(study === walther1997 ? undefined : walther1997);
      expect(study.id).toBe('walther-1997');
    }
    expect(walther1997.readings).toBeUndefined();
  });

  it('says what differs from the usual reading and nothing else', () => {
    expect(read({ treated: 107 }).readings).toEqual({ treated: 107 });
    expect(read({ treated: 121, 'deaths-resected': 0 }).readings).toEqual({ 'deaths-resected': 0 });
  });

  it('never has more eligible among the unresectable than are alive', () => {
    for (const { died, eligibleToo, study } of every) {
      const alive = 5 - (2 - died);
      expect(study.readings?.['unresectable-eligible'] ?? 0).toBe(Math.min(alive, eligibleToo));
    }
  });

  it('keeps every printed number: 195, 5, 2, 121 and the 74 who never became eligible', () => {
    for (const { study } of every) {
      expect(cohortSize(study)).toBe(195);
      for (const id of ['operated', 'resected', 'unresectable', 'periop-death', 'eligible'])
        expect(groupOf(study, id)).toEqual(groupOf(walther1997, id));
      expect(study.brackets).toMatchObject([{ count: { patients: 74, basis: 'derived' } }]);
    }
  });

  it('has at least 67 alive, resected and not eligible in any case', () => {
    const numbers = every.map(({ study }) => patients(study, 'not-eligible'));
    expect(Math.min(...numbers)).toBe(67);
    expect(Math.max(...numbers)).toBe(72);
  });

  it.each(Object.keys(RESPONDERS).map(Number))(
    'gives of %i treated the whole number that is nearest to 18%',
    (treated) => {
      const study = read({ treated });
      const responded = patients(study, 'responded');
      expect(responded).toBe(RESPONDERS[treated]);
      for (const other of upTo(0, treated))
        expect(Math.abs(other - 0.18 * treated)).toBeGreaterThanOrEqual(
          Math.abs(responded - 0.18 * treated),
        );
      const { how } = countWords(study, 'responded', groupOf(study, 'responded').count);
      const prints = upTo(0, treated).some((each) => percentOf(each, treated) === '18%');
      expect(percentOf(responded, treated) === '18%').toBe(prints);
      expect(how.includes(`no whole number of ${treated} prints as 18%`)).toBe(!prints);
      expect(patients(study, 'no-response')).toBe(treated - responded);
    },
  );

  it('gives of all 195 taken to surgery 35, whom it draws among the eligible and says so', () => {
    const study = read({ base: 1 });
    expect([patients(study, 'responded'), patients(study, 'no-response')]).toEqual([35, 86]);
    expect(percentOf(35, 195)).toBe('18%');
    const { how, assumption } = countWords(study, 'responded', groupOf(study, 'responded').count);
    expect(how).toBe('18% of 195, to the nearest whole number; 36 would print as 18% too');
    expect(assumption).toContain('all 35 who responded are taken to be among the 121 eligible');
    expect(study.words.caveat).toBe(
      '18% of all 195 is 35 responders; of whom it is a share is not reported.',
    );
  });

  it('has no say for how many were treated where the 18% is of all', () => {
    expect(read({ base: 1, treated: 60 })).toBe(read({ base: 1 }));
    expect(read({ base: 1, treated: 60 }).readings).toEqual({ base: 1 });
  });

  it('names every other whole number of those treated that would print as 18%', () => {
    for (const treated of Object.keys(RESPONDERS).map(Number)) {
      const how = read({ treated }).words.counts?.['responded']?.how;
      const also = upTo(0, treated).filter(
        (each) => each !== RESPONDERS[treated] && percentOf(each, treated) === '18%',
      );
      if (also.length === 0) expect(how).not.toContain('would print');
      for (const each of also) expect(how).toContain(`${each} would print as 18% too`);
    }
  });

  it('adds the stage and the groups of those treated only where 18% is of them', () => {
    for (const { treated, study } of every) {
      const ids = study.groups.map(({ id }) => id);
      expect(ids.includes('treated')).toBe(treated < 121);
      expect(study.stages.map(({ id }) => id).includes('treatment')).toBe(treated < 121);
      expect(patients(study, 'treated')).toBe(treated < 121 ? treated : 0);
      expect(patients(study, 'treatment-not-reported')).toBe(121 - treated);
    }
    expect(groupLabel(read({ treated: 107 }), 'treatment-not-reported')).toBe(
      'Eligible, treatment not reported',
    );
  });

  it('puts the deaths and the unresectable where they are taken to be', () => {
    const study = read({ 'deaths-resected': 0, 'unresectable-eligible': 2 });
    const ways = Object.fromEntries(
      study.splits.flatMap(({ from, branches }) =>
        branches.map(({ to, count }) => [`${from} ${to}`, count?.patients ?? patients(study, to)]),
      ),
    );
    expect(ways).toEqual({
      'operated unresectable': 5,
      'operated resected': 190,
      'resected periop-death': 0,
      'resected recovered': 190,
      'unresectable periop-death': 2,
      'unresectable unresectable-alive': 3,
      'recovered eligible': 119,
      'recovered not-eligible': 71,
      'unresectable-alive eligible': 2,
      'unresectable-alive unresectable-not-eligible': 1,
      'eligible responded': 22,
      'eligible no-response': 99,
    });
  });

  it('calls those alive by what is true of them, once some of the unresectable are shown alive too', () => {
    for (const { study } of every) {
      const isShown = study.groups.some(({ id }) => id === 'unresectable-alive');
      expect(groupLabel(study, 'recovered')).toBe(
        isShown ? 'Resected, alive' : 'Alive after surgery',
      );
      const alive = patients(study, 'recovered') + patients(study, 'unresectable-alive');
      if (isShown) expect(alive).toBe(195 - 2);
    }
  });

  it('never passes a stage over', () => {
    for (const { study } of every) {
      const stageOf = (id: string) =>
        study.stages.findIndex((stage) => stage.id === groupOf(study, id).stage);
      for (const { from, branches } of study.splits)
        for (const { to } of branches) expect(stageOf(to) - stageOf(from)).toBe(1);
    }
  });

  it('keeps the rates, by the same names, whatever is taken', () => {
    const ratesOf = (study: Study) =>
      study.splits.flatMap(({ branches: [first], hasRate }) =>
        hasRate && first ? [[first.to, rateWords({ study, branch: first.to })]] : [],
      );
    for (const { study } of every) expect(ratesOf(study)).toEqual(ratesOf(walther1997));
  });

  it('calls what is taken assumed, and never says that a number of treated is reported', () => {
    for (const { treated, study } of every) {
      for (const id of ['recovered', 'not-eligible', 'responded', 'no-response'])
        expect(groupOf(study, id).count.basis).toBe('assumed');
      if (treated === 121) continue;
      const { how, assumption } = study.words.counts?.['treated'] ?? {};
      expect(assumption).toContain(`assumed to be ${treated} of the 121 eligible`);
      expect(how).toContain('not reported');
      expect(groupLabel(study, 'treated')).toBe('Assumed treated');
      expect(study.words.caveat).toContain(`18% of ${treated} assumed treated`);
    }
  });

  it('subtracts correctly wherever it shows a subtraction', () => {
    let shown = 0;
    for (const { study } of every) {
      for (const { how, patients: result } of countsOf(study)) {
        const [, a, b] = /^(\d+) − (\d+)$/.exec(how) ?? [];
        if (a === undefined || b === undefined) continue;
        shown += 1;
        expect([how, Number(a) - Number(b)]).toEqual([how, result]);
      }
    }
    expect(shown).toBeGreaterThan(900);
  });

  it('tells of each reading in a caveat that is short', () => {
    for (const { study } of every) {
      expect(study.words.caveat.length).toBeLessThanOrEqual(210);
      expect(study.words.caveat).not.toMatch(/NaN|undefined/);
    }
    expect(read({ treated: 107 }).words.caveat).toBe(
      '18% of 107 assumed treated is 19 responders, 10 of every 100 operated on. How many were treated is not reported.',
    );
    expect(new Set(every.map(({ study }) => study.words.caveat)).size).toBe(
      new Set(every.map(({ study }) => study)).size,
    );
  });
});

describe('each question', () => {
  it('has words of its own for every answer', () => {
    for (const { least, most, named, said, question, paper } of assumptions) {
      const values = upTo(least, most);
      expect(new Set(values.map(named)).size).toBe(values.length);
      expect(new Set(values.map(said)).size).toBe(values.length);
      expect([...values.map(named), ...values.map(said)].join(' ')).not.toMatch(/NaN|undefined/);
      expect(question).toMatch(/\?$/);
      expect(paper).toMatch(/does not say/);
    }
  });

  it('says of each answer what the counts then name as their assumption', () => {
    for (const { isOfAll, treated, died, eligibleToo, study } of every) {
      const named = countsOf(study).flatMap(({ assumption }) => assumption ?? []);
      const [base, , deaths, eligible] = assumptions;
      expect(named).toContain(deaths?.said(died));
      const alive = Math.min(3 + died, eligibleToo);
      expect(named.some((each) => each.includes(eligible?.said(alive) ?? '?'))).toBe(true);
      if (isOfAll) expect(named).toContain(base?.said(1));
      if (treated < 121)
        expect(named.some((each) => each.includes(`be ${treated} of the 121`))).toBe(true);
    }
  });
});
