import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  between,
  changed,
  patientsOf,
  sameChoices,
  sameScenario,
  scenarioOf,
  startingChoices,
  type Change,
  type Choices,
} from '../../src/inputs/choices.ts';
import { ratesOf, reportedPerMille } from '../../src/study/rates.ts';
import { franklin1996 } from '../../src/study/trials/franklin1996.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { patients, perMille } from '../../src/study/units.ts';
import { makeStudy } from '../helpers/makeStudy.ts';

fc.configureGlobal({ seed: 1997 });

const start = startingChoices(walther1997);
const rates = ratesOf(walther1997);
const anyRate = fc.integer({ min: 0, max: 1000 }).map(perMille);
const anyRates = fc.dictionary(fc.constantFrom(...rates.map(({ branch }) => branch)), anyRate, {
  noNullPrototype: true,
});
const anyChoices: fc.Arbitrary<Choices> = anyRates.map((rates) => ({ ...start, rates }));

function setRate(choices: Choices, branch: string, value: number): Choices {
  return changed(choices, { type: 'rate', branch, perMille: perMille(value) });
}

describe('the choices', () => {
  it('are at the start none: the study’s own patients and no rate', () => {
    expect(start).toEqual({ study: walther1997, rates: {} });
    expect(patientsOf(start)).toBe(195);
  });

  it('hold a rate that the reader set, and leave the others as reported', () => {
    expect(setRate(start, 'eligible', 750).rates).toEqual({ eligible: 750 });
  });

  it.each(rates)('hold no rate of $branch once it is set to what is reported', (rate) => {
    const set = setRate(start, rate.branch, 500);
    expect(set.rates).toEqual({ [rate.branch]: 500 });
    expect(setRate(set, rate.branch, reportedPerMille(rate)).rates).toEqual({});
  });

  it('pass over a rate that the study does not have', () => {
    expect(setRate(start, 'cured', 500)).toBe(start);
  });

  it('give one rate back to the study, and keep the others', () => {
    const both = setRate(setRate(start, 'eligible', 750), 'responded', 240);
    const back = changed(both, { type: 'rate as reported', branch: 'eligible' });
    expect(back.rates).toEqual({ responded: 240 });
  });

  it('hold a number of patients only where it is not the study’s own', () => {
    const many = changed(start, { type: 'patients', patients: patients(1000) });
    expect(patientsOf(many)).toBe(1000);
    const own = changed(many, { type: 'patients', patients: patients(195) });
    expect(own).toStrictEqual(start);
  });

  it('hold no rate that is set to what the paper prints of the same people: 18% is the 22 of 121', () => {
    expect(setRate(start, 'responded', 180)).toStrictEqual(start);
    expect(setRate(start, 'responded', 182)).toStrictEqual(start);
    expect(setRate(start, 'responded', 181).rates).toEqual({ responded: 181 });
  });

  it('hold one that is set to what the paper prints of other people: 62% of the 195 is not 62% of the 188', () => {
    expect(setRate(start, 'eligible', 620).rates).toEqual({ eligible: 620 });
    expect(setRate(start, 'periop-death', 10).rates).toEqual({ 'periop-death': 10 });
  });

  it('are reset to the study as reported, in the theme that the reader likes', () => {
    const much: Choices = {
      ...setRate(start, 'eligible', 750),
      patients: patients(7),
      theme: 'dark',
    };
    expect(changed(much, { type: 'as reported' })).toStrictEqual({ ...start, theme: 'dark' });
  });

  it('become others as a whole', () => {
    const others = setRate(start, 'eligible', 750);
    expect(changed(start, { type: 'all', choices: others })).toBe(others);
  });

  it('become what follows from them as they are by then', () => {
    const next: Change = {
      type: 'next',
      of: ({ scene = 1, ...rest }) => ({ ...rest, scene: scene + 1 }),
    };
    const after = [next, next].reduce(changed, start);
    expect(after).toEqual({ ...start, scene: 3 });
  });

  it('are never changed in place', () => {
    const frozen = Object.freeze({ ...start, rates: Object.freeze({ eligible: perMille(750) }) });
    setRate(frozen, 'eligible', 100);
    changed(frozen, { type: 'rate as reported', branch: 'eligible' });
    expect(frozen.rates).toEqual({ eligible: 750 });
  });
});

describe('two choices', () => {
  it('are the same where they show the same', () => {
    const one = setRate(setRate(start, 'eligible', 750), 'responded', 240);
    const other = setRate(setRate(start, 'responded', 240), 'eligible', 750);
    expect(sameChoices(one, other)).toBe(true);
    expect(sameChoices(start, startingChoices(walther1997))).toBe(true);
  });

  it.each<readonly [string, Choices]>([
    ['a rate', setRate(start, 'eligible', 750)],
    ['the patients', { ...start, patients: patients(7) }],
    ['the theme', { ...start, theme: 'dark' }],
    ['the study', { ...start, study: makeStudy(walther1997) }],
  ])('are not the same where they differ in %s', (_, other) => {
    expect(sameChoices(start, other)).toBe(false);
    expect(sameChoices(other, start)).toBe(false);
  });

  it('are as often the same in one order as in the other', () => {
    fc.assert(
      fc.property(anyChoices, anyChoices, (one, other) => {
        expect(sameChoices(one, other)).toBe(sameChoices(other, one));
        expect(sameChoices(one, { ...one })).toBe(true);
      }),
    );
  });
});

describe('choices on the way to others', () => {
  it('are at the end exactly those', () => {
    fc.assert(
      fc.property(anyChoices, anyChoices, (from, to) => {
        expect(between(from, to, 1)).toBe(to);
      }),
    );
  });

  it('show at the beginning what was shown before', () => {
    fc.assert(
      fc.property(anyChoices, anyChoices, (from, to) => {
        const first = between(from, to, 0);
        for (const rate of rates) {
          const reported = reportedPerMille(rate);
          expect(first.rates[rate.branch] ?? reported).toBe(from.rates[rate.branch] ?? reported);
        }
      }),
    );
  });

  it('have at every moment whole rates, between both ends', () => {
    const anyMoment = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyChoices, anyChoices, anyMoment, (from, to, progress) => {
        const now = between(from, to, progress);
        for (const rate of rates) {
          const reported = reportedPerMille(rate);
          const value = now.rates[rate.branch] ?? reported;
          const ends = [from, to].map((each) => each.rates[rate.branch] ?? reported);
          expect(Number.isInteger(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(Math.min(...ends));
          expect(value).toBeLessThanOrEqual(Math.max(...ends));
        }
      }),
    );
  });

  it('are half the way at half the time', () => {
    const from = setRate(start, 'eligible', 400);
    const to = setRate(start, 'eligible', 800);
    expect(between(from, to, 0.25).rates).toEqual({ eligible: 500 });
    expect(between(from, to, 0.5).rates).toEqual({ eligible: 600 });
    expect(between(from, start, 0.5).rates).toEqual({ eligible: 522 });
  });

  it('never turn back', () => {
    fc.assert(
      fc.property(anyChoices, anyChoices, (from, to) => {
        const moments = [0, 0.25, 0.5, 0.75, 1].map((progress) => between(from, to, progress));
        for (const rate of rates) {
          const reported = reportedPerMille(rate);
          const values = moments.map((each) => each.rates[rate.branch] ?? reported);
          const rising = values.toSorted((a, b) => a - b);
          expect([rising, rising.toReversed()]).toContainEqual(values);
        }
      }),
    );
  });

  it('leave alone what does not move: a rate as reported stays the reported counts', () => {
    const to = setRate(start, 'eligible', 750);
    expect(Object.keys(between(start, to, 0.5).rates)).toEqual(['eligible']);
  });

  it('are there at once where the patients are others, and take the theme at once', () => {
    const more = { ...setRate(start, 'eligible', 750), patients: patients(7) };
    expect(between(start, more, 0.1)).toBe(more);
    const dark: Choices = { ...setRate(start, 'eligible', 750), theme: 'dark' };
    expect(between(start, dark, 0.1).theme).toBe('dark');
  });
});

describe('what is pinned', () => {
  const franklin = { study: franklin1996, rates: {} };
  const set = setRate(start, 'eligible', 750);
  const pinnedHere = changed(set, { type: 'pinned', pinned: scenarioOf(set) });

  it('is the numbers of the moment and stays them while the present ones go on', () => {
    const onward = setRate(pinnedHere, 'eligible', 500);
    expect(onward.rates).toEqual({ eligible: 500 });
    expect(onward.pinned).toEqual({ study: walther1997, rates: { eligible: 750 } });
  });

  it('survives when all is reset and when another study is opened', () => {
    const reset = changed(pinnedHere, { type: 'as reported' });
    expect(reset).toEqual({ ...start, pinned: scenarioOf(set) });
    const opened = changed(pinnedHere, { type: 'study', study: franklin1996 });
    expect(opened.pinned).toEqual(scenarioOf(set));
    expect(opened.study).toBe(franklin1996);
  });

  it('can be replaced and taken away, and leaves no trace', () => {
    const other = changed(pinnedHere, { type: 'pinned', pinned: franklin });
    expect(other.pinned).toBe(franklin);
    expect(changed(other, { type: 'pinned', pinned: null })).toStrictEqual(set);
  });

  it('holds numbers alone: nothing of how they are shown, and nothing that was pinned before', () => {
    const shown: Choices = { ...pinnedHere, theme: 'dark', view: 'people', patients: patients(7) };
    expect(scenarioOf(shown)).toStrictEqual({
      study: walther1997,
      rates: { eligible: 750 },
      patients: 7,
    });
  });

  it('makes other choices of the same numbers', () => {
    expect(sameChoices(set, pinnedHere)).toBe(false);
    expect(
      sameChoices(pinnedHere, { ...set, pinned: { study: walther1997, rates: set.rates } }),
    ).toBe(true);
    expect(sameScenario(set, scenarioOf(set))).toBe(true);
    expect(sameScenario(undefined, set)).toBe(false);
    expect(sameScenario(undefined, undefined)).toBe(true);
    expect(sameScenario(start, { ...start, patients: patients(7) })).toBe(false);
    expect(sameScenario(start, franklin)).toBe(false);
  });

  it('does not move on the way from one set of rates to another', () => {
    const from = changed(start, { type: 'pinned', pinned: franklin });
    const half = between(from, setRate(pinnedHere, 'eligible', 900), 0.5);
    expect(half.pinned).toBe(pinnedHere.pinned);
  });
});
