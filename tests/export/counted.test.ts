import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/export/rows.ts';
import { explanations } from '../../src/locale/explained.ts';
import { intervalText } from '../../src/locale/intervalText.ts';
import { flowsOf, reportedFlows } from '../../src/model/flows.ts';
import { wilson } from '../../src/model/interval.ts';
import { ratesNow } from '../../src/model/ratesNow.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { walther1997Readable } from '../../src/study/trials/walther1997Readings.ts';
import { patients } from '../../src/study/units.ts';

const ofWilson = (x: number, n: number) => wilson(x, n, 0.95);

/** Groups with an interval in the files and in the table, and rates with one. */
function withInterval(readings: Readonly<Record<string, number>>) {
  const now = flowsOf(walther1997Readable.read(readings), patients(195), {});
  const explained = explanations(now, reportedFlows(now.study, now.patients));
  return {
    inFiles: rowsOf(now, explained, ofWilson)
      .filter(({ interval }) => interval !== null)
      .map(({ group }) => group),
    inTable: now.groups
      .filter(({ group }) => intervalText(now, group, ofWilson) !== '–')
      .map(({ group }) => group.id),
    ofRates: ratesNow(now, {}, ofWilson)
      .filter(({ isCounted }) => isCounted)
      .map(({ rate }) => rate.branch),
  };
}

describe('an interval', () => {
  it('is given of every share in the usual reading', () => {
    const all = walther1997.groups.slice(1).map(({ id }) => id);
    expect(withInterval({})).toEqual({
      inFiles: all,
      inTable: all,
      ofRates: ['unresectable', 'periop-death', 'eligible', 'responded'],
    });
  });

  it('is given of no number of treated that a reading chose, and of no response among them', () => {
    const { inFiles, inTable, ofRates } = withInterval({ treated: 95 });
    const counted = ['resected', 'unresectable', 'recovered', 'periop-death'];
    const both = [...counted, 'eligible', 'not-eligible'];
    expect(inFiles).toEqual(both);
    expect(inTable).toEqual(both);
    expect(ofRates).toEqual(['unresectable', 'periop-death', 'eligible']);
  });

  it('is given of no deaths, and of nobody eligible, that a reading moved among the unresectable', () => {
    for (const readings of [{ 'deaths-resected': 0 }, { 'unresectable-eligible': 3 }]) {
      const now = flowsOf(walther1997Readable.read(readings), patients(195), {});
      const { inFiles, inTable } = withInterval(readings);
      expect(inTable).toEqual(inFiles);
      for (const { reported, from, to } of now.flows) {
        const usual = walther1997.splits.find((split) => split.from === from.id);
        const isUsual =
          usual?.branches.some((branch) => branch.to === to.id) === true &&
          walther1997.groups.find(({ id }) => id === to.id)?.count.patients === reported.patients &&
          walther1997.groups.find(({ id }) => id === from.id)?.count.patients ===
            from.count.patients;
        if (!isUsual) expect(inFiles, `${from.id} to ${to.id}`).not.toContain(to.id);
      }
      expect(inFiles).toContain('resected');
      expect(inFiles).not.toContain('eligible');
    }
  });
});
