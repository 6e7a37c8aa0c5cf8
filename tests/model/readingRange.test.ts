import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, patientsOf, startingChoices } from '../../src/inputs/choices.ts';
import { countedGroup, flowsOf, type CountedGroup } from '../../src/model/flows.ts';
import { readingRange } from '../../src/model/readingRange.ts';
import { ratesOf } from '../../src/study/rates.ts';
import type { Assumption, Readings } from '../../src/study/assumption.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { walther1997Readable } from '../../src/study/trials/walther1997Readings.ts';
import { patients, perMille } from '../../src/study/units.ts';

fc.configureGlobal({ seed: 1997, numRuns: 60 });

const { assumptions, read } = walther1997Readable;
const [base, treated, deaths, unresectable] = assumptions as readonly [
  Assumption,
  Assumption,
  Assumption,
  Assumption,
];
const range = (assumption: Assumption, readings: Readings = {}, rates = {}, cohort = 195) =>
  readingRange(walther1997Readable, assumption, readings, patients(cohort), rates);
const of = (group: string, from: ReturnType<typeof range>) => {
  const found = from.groups.find((each) => each.group === group);
  return found && [found.least, found.most];
};

describe('how far the numbers move with an assumption', () => {
  it('is 22 or 35 responders of 195 for what the 18% is a share of, and 4 to 22 for how many were treated', () => {
    expect(of('responded', range(base))).toEqual([22, 35]);
    expect(of('responded', range(treated))).toEqual([4, 22]);
    expect(of('eligible', range(treated))).toEqual([121, 121]);
  });

  it('is no responder for where the deaths were and whether the unresectable could be eligible', () => {
    expect(of('responded', range(deaths))).toEqual([22, 22]);
    expect(of('recovered', range(deaths))).toEqual([188, 190]);
    expect(of('not-eligible', range(deaths))).toEqual([67, 69]);
    expect(of('responded', range(unresectable))).toEqual([22, 22]);
    expect(of('not-eligible', range(unresectable))).toEqual([67, 72]);
  });

  it('ends where the other readings end it', () => {
    expect(range(unresectable)).toMatchObject({ least: 0, most: 5 });
    expect(range(unresectable, { 'deaths-resected': 1 })).toMatchObject({ least: 0, most: 4 });
    expect(range(unresectable, { 'deaths-resected': 0 })).toMatchObject({ least: 0, most: 3 });
    expect(range(treated, { 'deaths-resected': 0 })).toMatchObject({ least: 22, most: 121 });
    expect(range(treated, { base: 1 })).toMatchObject({ least: 121, most: 121 });
  });

  it('is what the controls come to, one value after the other, whatever else is set', () => {
    const anyRates = fc.dictionary(
      fc.constantFrom(...ratesOf(walther1997).map(({ branch }) => branch)),
      fc.integer({ min: 0, max: 1000 }).map(perMille),
    );
    const anyReadings = fc.record({
      base: fc.integer({ min: 0, max: 1 }),
      treated: fc.integer({ min: 22, max: 121 }),
      'deaths-resected': fc.integer({ min: 0, max: 2 }),
      'unresectable-eligible': fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(base, treated, deaths, unresectable),
        anyReadings,
        anyRates,
        fc.constantFrom(1, 195, 1000, 999_983),
        (assumption, readings, rates, cohort) => {
          const found = range(assumption, readings, rates, cohort);
          const seen = new Map<string, CountedGroup[]>();
          for (let value = assumption.least; value <= assumption.most; value++) {
            let choices = startingChoices(read({ ...readings, [assumption.id]: value }));
            choices = changed(choices, { type: 'patients', patients: patients(cohort) });
            for (const [branch, each] of Object.entries(rates))
              choices = changed(choices, { type: 'rate', branch, perMille: each });
            const flows = flowsOf(choices.study, patientsOf(choices), choices.rates);
            for (const { id } of walther1997.groups)
              seen.set(id, [...(seen.get(id) ?? []), countedGroup(flows, id)]);
          }
          expect(found.groups).toEqual(
            [...seen].map(([group, each]) => ({
              group,
              least: Math.min(...each.map(({ count }) => count)),
              most: Math.max(...each.map(({ count }) => count)),
              leastShare: Math.min(...each.map(({ share }) => share)),
              mostShare: Math.max(...each.map(({ share }) => share)),
            })),
          );
        },
      ),
    );
  });
});
