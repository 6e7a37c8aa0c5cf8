import { describe, expect, it } from 'vitest';
import { groupOf, type Count } from '../../../src/study/study.ts';
import { walther1997 } from '../../../src/study/trials/walther1997.ts';
import { walther1997Prose } from '../../../src/study/trials/walther1997Prose.ts';
import { walther1997Talk } from '../../../src/study/trials/walther1997Talk.ts';
import { walther1997Words } from '../../../src/study/trials/walther1997Words.ts';
import { flowsOf } from '../../../src/model/flows.ts';
import { ratesOf, reportedPerMille } from '../../../src/study/rates.ts';
import type { Patients } from '../../../src/study/units.ts';
import { besideStudy, printedOf } from '../../../src/locale/rateSlider.ts';
import { percentOf, ratePercent } from '../../../src/locale/number.ts';
import { countWords, groupLabel, whoOf } from '../../../src/locale/studyWords.ts';

const patients = (id: string) => groupOf(walther1997, id).count.patients;
const counts: readonly (Count & { readonly how: string })[] = [
  ...[...walther1997.groups, ...walther1997.brackets, ...walther1997.sideFacts].map(
    ({ id, count }) => ({ ...count, ...countWords(walther1997, id, count) }),
  ),
  ...walther1997.splits.flatMap(({ from, branches }) =>
    branches.flatMap(({ to, count }) =>
      count ? [{ ...count, ...countWords(walther1997, `${from}-${to}`, count) }] : [],
    ),
  ),
];

describe('Walther 1997', () => {
  it('has the groups, the numbers and the kinds of number that its abstract supports', () => {
    expect(
      walther1997.groups.map(({ id, count }) => [id, count.patients, count.basis]),
    ).toStrictEqual([
      ['operated', 195, 'reported'],
      ['resected', 190, 'derived'],
      ['unresectable', 5, 'reported'],
      ['recovered', 188, 'assumed'],
      ['periop-death', 2, 'reported'],
      ['eligible', 121, 'reported'],
      ['not-eligible', 67, 'assumed'],
      ['responded', 22, 'assumed'],
      ['no-response', 99, 'assumed'],
    ]);
  });

  it('derives from the printed 195 and 121 that 74 never became eligible', () => {
    expect(walther1997.brackets).toMatchObject([
      {
        groups: ['unresectable', 'periop-death', 'not-eligible'],
        count: { patients: 74, basis: 'derived' },
      },
    ]);
  });

  it('tells of the 176 and the 45 beside the flow, because they may overlap any group', () => {
    expect(walther1997.sideFacts).toMatchObject([
      { id: 'transabdominal', count: { patients: 176, basis: 'reported' }, of: 195 },
      { id: 'second-procedure', count: { patients: 45, basis: 'reported' }, of: 195 },
    ]);
  });

  it('does not say of the two deaths that the abstract places them among the resected', () => {
    const [died] = walther1997.splits.find((split) => split.from === 'resected')?.branches ?? [];
    expect(died).toMatchObject({ to: 'periop-death', count: { patients: 2, basis: 'assumed' } });
  });

  it('calls assumed whatever is a share that the abstract does not print: of the resected, of those alive, and of the response', () => {
    expect(ratesOf(walther1997).map(({ branch, basis }) => [branch, basis])).toEqual([
      ['unresectable', 'reported'],
      ['periop-death', 'assumed'],
      ['eligible', 'assumed'],
      ['responded', 'assumed'],
    ]);
    expect(
      flowsOf(walther1997, 195 as Patients, {}).flows.map(({ id, basis }) => [id, basis]),
    ).toEqual([
      ['operated-resected', 'derived'],
      ['operated-unresectable', 'reported'],
      ['resected-recovered', 'assumed'],
      ['resected-periop-death', 'assumed'],
      ['recovered-eligible', 'assumed'],
      ['recovered-not-eligible', 'assumed'],
      ['eligible-responded', 'assumed'],
      ['eligible-no-response', 'assumed'],
    ]);
  });

  it('has beside such a share what is printed, and of whom', () => {
    expect(
      ratesOf(walther1997).map((rate) => [
        printedOf(rate),
        besideStudy(rate, ratePercent(reportedPerMille(rate))),
      ]),
    ).toEqual([
      [null, 'in the study 2.6%;'],
      ['printed 1% of 195,', 'read as 1.1%;'],
      ['printed 62% of 195,', 'read as 64.4%;'],
      ['printed 18%, base not stated,', 'read as 18.2%;'],
    ]);
  });

  it('takes every number from the paper itself', () => {
    expect(new Set(counts.map((count) => count.source))).toEqual(new Set([walther1997.paper]));
  });

  it('subtracts correctly wherever it shows a subtraction', () => {
    const shown = counts.flatMap(({ how, patients }) => {
      const match = /^(\d+) − (\d+)$/.exec(how);
      return match ? [[how, Number(match[1]) - Number(match[2]), patients]] : [];
    });
    expect(shown.map(([how]) => how)).toEqual([
      '195 − 5',
      '190 − 2',
      '188 − 121',
      '121 − 22',
      '195 − 121',
    ]);
    for (const [, difference, patients] of shown) expect(difference).toBe(patients);
  });

  it('has the percentages that the abstract prints', () => {
    const printed = [patients('eligible'), 74, patients('periop-death'), 176, 45].map((count) =>
      percentOf(count, 195),
    );
    expect(printed).toEqual(['62%', '38%', '1%', '90%', '23%']);
    expect(((100 * patients('unresectable')) / 195).toFixed(1)).toBe('2.6');
  });

  it('reads the 18% as 22 people because no other number of 121 prints as 18%', () => {
    const fitting = Array.from({ length: 122 }, (_, count) => count).filter(
      (count) => percentOf(count, patients('eligible')) === '18%',
    );
    expect(fitting).toEqual([patients('responded')]);
  });

  it('says what the 18% would be of others: 18 of 100 treated, 11 of 60, 5 of 30, and of all 195 taken to surgery 35', () => {
    const nearest = [100, 60, 30, 195].map((base) => Math.round(0.18 * base));
    expect(nearest).toEqual([18, 11, 5, 35]);
    const note = walther1997Prose.notes.find(({ title }) => title === 'Of whom did 18% respond?');
    expect(note?.text).toContain('18 people of 100, 11 of 60, 5 of 30');
    expect(note?.text).toContain('it would be 35: 18 of every 100');
    expect(walther1997.words.caveat).toContain('Of all 195 it would be 35 people: 18 of every 100');
  });

  it('never calls a range of readings robust, sure or the same in any case', () => {
    const said = JSON.stringify([walther1997Prose, walther1997Words, walther1997Talk]);
    expect(said).toContain('One reading');
    expect(said).not.toMatch(
      /robust|in any case|[Ee]ither way|9 (?:to|and) 11|without this operation/,
    );
  });

  it('calls nobody treated whom the abstract only calls eligible', () => {
    const words = walther1997.groups
      .map(({ id }) => `${groupLabel(walther1997, id)} ${whoOf(walther1997, id)}`)
      .join(' ');
    expect(words).not.toMatch(/treat|receiv/i);
  });
});
