import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explanations } from '../../src/locale/explained.ts';
import { carriedOf, fileName, stateOf } from '../../src/export/carried.ts';
import { cellText, csvText } from '../../src/export/csv.ts';
import { jsonText } from '../../src/export/json.ts';
import { rowsOf } from '../../src/export/rows.ts';
import { flowsOf, reportedFlows, type Flows } from '../../src/model/flows.ts';
import { wilson } from '../../src/model/interval.ts';
import { ratesOf } from '../../src/study/rates.ts';
import { studies } from '../../src/study/studies.ts';
import { cohortSize } from '../../src/study/study.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { patients, perMille } from '../../src/study/units.ts';
import { percentRange } from '../../src/locale/number.ts';
import { anyScenario } from '../helpers/makeStudy.ts';
import { readCsv, readRows } from '../helpers/readCsv.ts';
import { groupLabel } from '../../src/locale/studyWords.ts';

fc.configureGlobal({ seed: 1997 });

const said = {
  headline: 'Of 195.',
  caveat: 'A doubt.',
  date: '2026-11-23',
  address: 'https://example.org/?v=1',
};
const kind = { level: 95, method: 'Wilson' };

function saved(now: Flows) {
  const explained = explanations(now, reportedFlows(now.study, now.patients));
  const rows = rowsOf(now, explained, (x, n) => wilson(x, n, 0.95));
  const carried = carriedOf(now, said);
  return {
    explained,
    rows,
    csv: csvText(rows, carried, kind),
    json: JSON.parse(jsonText(now, rows, carried, kind)) as Record<string, unknown>,
    carried,
  };
}

const reported = reportedFlows(walther1997, patients(195));
const changed = flowsOf(walther1997, patients(195), { eligible: perMille(750) });

describe('a file of numbers', () => {
  it('has as reported the paper’s own numbers, with what each rests on and how far it is open', () => {
    const rows = readRows(saved(reported).csv);
    expect(rows.map((row) => Number(row['now']))).toEqual([195, 190, 5, 188, 2, 121, 67, 22, 99]);
    expect(rows.find((row) => row['group'] === 'eligible')).toMatchObject({
      label: 'Eligible for IL-2',
      stage: 'IL-2 eligibility',
      'as reported': '121',
      'of the step before': '188',
      '% of the step before': '64.36',
      'of all': '195',
      '% of all': '62.05',
      basis: 'reported',
      how: '121, or 62% of the 195, printed in the abstract',
      assumption: '',
      source: 'Walther et al., J Urol 1997, abstract',
      'interval as reported, low %': '57.29',
      'interval is of': '188',
      'interval level %': '95',
      'interval method': 'Wilson',
    });
  });

  it('says who those of the step before are where shares are told of them, and else is as it was', () => {
    const rows = rowsOf(changed, saved(changed).explained, (x, n) => wilson(x, n, 0.95), 'step');
    const lines = readRows(csvText(rows, saved(changed).carried, kind));
    expect(lines.find((row) => row['group'] === 'eligible')).toMatchObject({
      'of the step before': '188',
      '% of the step before': '75',
      'who are those of the step before': 'alive after surgery',
      '% of all': '72.31',
    });
    expect(lines[0]).toMatchObject({ 'who are those of the step before': '' });
    const [plain] = readRows(saved(changed).csv);
    expect(plain).not.toHaveProperty('who are those of the step before');
    expect(JSON.stringify(saved(changed).json)).not.toContain('stepBefore');
  });

  /** Whether the percent in brackets is this one, rounded. */
  function withinOne(ofWhom: string, percent: number): boolean {
    const [, printed = ''] = /\(([^()]+)\)$/.exec(ofWhom) ?? [];
    if (printed === 'none') return percent === 0;
    const bound = /[<>]/.test(printed) ? 1 : 0.51;
    return Math.abs(Number(printed.replace(/[<>%]/g, '')) - percent) <= bound;
  }

  it('has for any study and any rates the numbers of the page, in both kinds of file', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: size, rates }) => {
        const set = Object.fromEntries(
          ratesOf(study).flatMap(({ branch }, index) => {
            const value = rates[index];
            return value === null || value === undefined ? [] : [[branch, perMille(value)]];
          }),
        );
        const now = flowsOf(study, patients(size), set);
        const { csv, json, explained } = saved(now);
        const lines = readRows(csv);
        expect(lines).toHaveLength(now.groups.length);
        const groups = json['groups'] as Record<string, unknown>[];
        now.groups.forEach(({ group, count, share }, index) => {
          const line = lines[index] ?? {};
          const { basis, how, ofWhom } = explained(group.id);
          expect(line).toMatchObject({
            group: group.id,
            label: groupLabel(now.study, group.id),
            'as reported': String(group.count.patients),
            now: String(count),
            'of all': String(now.patients),
            basis,
            how,
            state: stateOf(carriedOf(now, said)),
          });
          expect(groups[index]).toMatchObject({ group: group.id, now: count, basis, how });
          // Shares are of the rates; of too few patients none is told, on the page or in the file.
          if (size < 20) {
            expect([line['% of all'], line['% of the step before']]).toEqual(['', '']);
            expect(ofWhom).not.toContain('(');
          } else {
            const percent = Number(line['% of all']);
            expect(Math.abs(percent - 100 * share)).toBeLessThanOrEqual(5e-4 * percent);
            const before = line['% of the step before'] ?? '';
            // The page rounds to whole percent what the file has to four figures.
            if (before !== '') expect(withinOne(ofWhom, Number(before))).toBe(true);
            else expect(ofWhom).not.toContain('(');
          }
        });
        const flows = json['flows'] as { from: string; to: string; now: number }[];
        expect(flows.map((flow) => flow.now)).toEqual(now.flows.map((flow) => flow.count));
      }),
    );
  });

  it('gives of a step that few reached people and no share of them, however many the study has', () => {
    const rows = readRows(saved(flowsOf(walther1997, patients(20), {})).csv);
    const share = (group: string) =>
      rows.find((row) => row['group'] === group)?.['% of the step before'];
    expect(share('resected')).toBe('97.44');
    expect([share('periop-death'), share('responded')]).toEqual(['', '']);
  });

  it('gives the interval that the table prints', () => {
    const row = saved(changed).rows.find(({ group }) => group === 'eligible');
    const { lowPercent = 0, highPercent = 0 } = row?.interval ?? {};
    expect(percentRange(lowPercent / 100, highPercent / 100)).toBe('57–71%');
  });

  it('says in every line of what study it is, from where, from when and in what state', () => {
    for (const [now, state] of [
      [reported, 'as reported'],
      [changed, 'hypothetical'],
      [reportedFlows(walther1997, patients(1000)), 'hypothetical'],
    ] as const) {
      const { csv, json } = saved(now);
      for (const row of readRows(csv)) {
        expect(row).toMatchObject({
          state,
          patients: String(now.patients),
          study: walther1997.words.title,
          'saved on': '2026-11-23',
          'saved from': 'https://example.org/?v=1',
          'source address': 'https://doi.org/10.1016/s0022-5347(01)64091-6',
        });
        expect(row['citation']).toMatch(/^Walther MM, /);
      }
      expect(json).toMatchObject({ state, hypothetical: state === 'hypothetical' });
      expect(json).toMatchObject({ patients: now.patients, date: '2026-11-23' });
    }
  });

  it('says that the paper is read in another way, where it is', () => {
    const now = reportedFlows({ ...walther1997, readings: { base: 100 } }, patients(195));
    expect(readRows(saved(now).csv)[0]?.['reading']).toContain(
      'another way than usual (base = 100)',
    );
    expect(fileName(carriedOf(now, said), 'csv')).toBe(
      'walther-1997-as-reported-read-another-way-2026-11-23.csv',
    );
  });

  it('is named by study, state and day', () => {
    expect(fileName(saved(changed).carried, 'svg')).toBe(
      'walther-1997-hypothetical-2026-11-23.svg',
    );
    expect(fileName(saved(reported).carried, 'svg', 'boxes')).toBe(
      'walther-1997-as-reported-boxes-2026-11-23.svg',
    );
  });
});

describe('a cell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', "'=1", '=HYPERLINK("x")'])(
    'is never run as a formula: %j',
    (text) => {
      const cell = cellText(text).replace(/^"/, '');
      expect(cell).toMatch(/^'/);
    },
  );

  it('is read again as what it was, whatever stands in it', () => {
    const risky = fc.stringMatching(/^[\s=+\-@'"＝,]{0,4}[a-z"',\r\n]{0,6}$/);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(risky, fc.string({ unit: 'binary' })), { minLength: 1 }),
        (texts) => {
          const line = `${texts.map((text) => cellText(text)).join(',')}\r\n`;
          expect(readCsv(line)).toEqual([texts]);
        },
      ),
    );
  });

  it('holds a number as a number', () => {
    expect([cellText(121), cellText(64.36), cellText(null)]).toEqual(['121', '64.36', '']);
  });

  it('writes no number with exactly three decimals, which would be thousands where the decimal sign is a comma', () => {
    expect([cellText(2.564), cellText(0.5128), cellText(1000)]).toEqual([
      '2.5640',
      '0.5128',
      '1000',
    ]);
    const anyPart = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(anyPart, anyPart, (part, base) => {
        const share = Number(((100 * part) / base).toPrecision(4));
        expect(cellText(share)).not.toMatch(/^\d+\.\d{3}$/);
        expect(Number(cellText(share))).toBe(share);
      }),
    );
    for (const study of studies) {
      const { csv } = saved(reportedFlows(study, patients(cohortSize(study))));
      for (const row of readRows(csv))
        for (const [heading, cell] of Object.entries(row))
          expect(cell, heading).not.toMatch(/^\d+\.\d{3}$/);
    }
  });
});
