import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableText } from '../../src/export/copyTable.ts';
import { flowsOf, reportedFlows } from '../../src/model/flows.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { walther1997Readable } from '../../src/study/trials/walther1997Readings.ts';
import { patients, perMille } from '../../src/study/units.ts';
import { anyScenario } from '../helpers/makeStudy.ts';
import { groupLabel } from '../../src/locale/studyWords.ts';

fc.configureGlobal({ seed: 1997 });

/** What is pasted: a title, the rows of the table with its head first, and where it is from. */
function pasted(text: string) {
  const lines = text.split('\n');
  return {
    title: lines[0] ?? '',
    rows: lines.slice(1, -1).map((line) => line.split('\t')),
    citation: lines.at(-1) ?? '',
  };
}

const reported = reportedFlows(walther1997, patients(195));

describe('the table for pasting', () => {
  it('says as reported what the paper says, and on what it rests', () => {
    const { rows } = pasted(tableText(reported));
    expect(rows[0]).toEqual(['Group', 'As reported', 'Now, of 195', 'Basis', 'Source']);
    expect(rows).toContainEqual([
      'Not eligible, reason not reported',
      '67',
      '67',
      'assumed',
      'Walther et al., J Urol 1997, abstract',
    ]);
  });

  it('says in which way the paper is read, where that is not the usual one', () => {
    const study = walther1997Readable.read({ treated: 107 });
    const lines = tableText(reportedFlows(study, patients(195))).split('\n');
    expect(lines[1]).toBe(
      'Read another way: response as a share of those treated, assumed to be 107 of the 121 eligible.',
    );
    expect(lines).toContain(
      'Assumed treated\t107\t107\tassumed\tWalther et al., J Urol 1997, abstract',
    );
    expect(tableText(reported)).not.toContain('Read another way');
  });

  it('has for any flows the counts of all groups, and as many cells in every row', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: size }) => {
        const now = flowsOf(study, patients(size), {});
        const [head, ...rows] = pasted(tableText(now)).rows;
        expect(
          rows.map(([label, asReported, count, basis]) => [label, asReported, count, basis]),
        ).toEqual(
          now.groups.map(({ group, count, basis }) => [
            groupLabel(study, group.id),
            String(group.count.patients),
            String(count),
            basis,
          ]),
        );
        expect(new Set([head, ...rows].map((row) => row?.length))).toEqual(new Set([5]));
      }),
    );
  });

  it('writes numbers that a spreadsheet takes for numbers', () => {
    const { rows } = pasted(tableText(reportedFlows(walther1997, patients(1_000_000))));
    for (const [, asReported, now] of rows.slice(1)) {
      expect([asReported, now].join(' ')).toMatch(/^\d+ \d+$/);
    }
  });

  it('says that it is hypothetical exactly where anything differs', () => {
    const set = flowsOf(walther1997, patients(195), { eligible: perMille(750) });
    const more = reportedFlows(walther1997, patients(1000));
    expect(pasted(tableText(reported)).title).toBe(walther1997.words.title);
    expect(pasted(tableText(set)).title).toBe(`${walther1997.words.title} (hypothetical)`);
    expect(pasted(tableText(more)).title).toBe(`${walther1997.words.title} (hypothetical)`);
  });

  it('never goes without its citation', () => {
    const { citation } = pasted(tableText(reported));
    expect(citation).toMatch(/^Walther MM, .*1675–8\. https:\/\/doi\.org\//);
  });

  it('says of whom a share is, where shares are told of the step before', () => {
    const { rows } = pasted(tableText(reported, 'step'));
    expect(rows[0]).toEqual([
      'Group',
      'As reported',
      'Now, of 195',
      'Share of the step before',
      'Basis',
      'Source',
    ]);
    expect(rows.slice(1).map((row) => row[3])).toEqual([
      '–',
      '97% of 195 taken to surgery',
      '3% of 195 taken to surgery',
      '99% of 190 resected',
      '1% of 190 resected',
      '64% of 188 alive after surgery',
      '36% of 188 alive after surgery',
      '18% of 121 eligible for IL-2',
      '82% of 121 eligible for IL-2',
    ]);
    const nobody = flowsOf(walther1997, patients(195), { eligible: perMille(0) });
    const last = pasted(tableText(nobody, 'step')).rows.at(-1);
    expect(last?.[3]).toBe('of nobody eligible for IL-2');
  });
});
