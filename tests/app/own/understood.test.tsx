// What an outline says of numbers that are none as they stand: never a word less, and never another number.

import { describe, expect, it } from 'vitest';
import { keptOutline } from '../../../src/inputs/own/keptOutline.ts';
import { givenText } from '../../../src/app/own/given.ts';
import { understood } from '../../../src/app/own/understood.ts';

function drawn(text: string): readonly string[] | undefined {
  const { study } = understood(text);
  return study?.groups.map(({ id, count }) => `${study.words.groups[id]?.label} ${count.patients}`);
}

/** What is said of lines, and the text after the first mend of each. */
function doubted(text: string): readonly (readonly [line: number, said: string, after: string])[] {
  return understood(text).notes.flatMap(({ text: said, place, mends }) => {
    if (!place || !/part of the name|no exact number|one number/.test(said)) return [];
    return [[place.line, said, mends.find((mend) => mend.text !== undefined)?.text ?? '']];
  });
}

describe('a number in an outline', () => {
  it.each([
    ['All １００\n  Well ６０\n  Ill ４０', 'as it is in full width'],
    ['All ١٠٠\n  Well ٦٠\n  Ill ?', 'in figures of another script'],
    ['All (N=100)\n  Well (n = 60, 60%)\n  Ill (n=40; 40%)', 'in brackets with its percentage'],
    ['All N = 100\n  Well – 60\n  Ill ..... 40', 'behind signs that lead to it'],
    [
      'All | 100\n\u00A0\u00A0▪\u00A0Well 60\n\u00A0\u00A0◦ Ill ?',
      'behind bullets of a word processor',
    ],
    ['All 100\r\n  \uF0B7\tWell 60\r\n  o\tIll 40', 'behind bullets as they are pasted'],
  ])('is read: %j, %s', (text) => {
    expect(drawn(text)).toEqual(['All 100', 'Well 60', 'Ill 40']);
    expect(doubted(text)).toEqual([]);
  });

  it.each([
    ['(60)', 60],
    ['(60; 60%)', 60],
    ['60/100', 60],
    ['60 patients', 60],
    ['60*', 60],
    ['60;', 60],
    ['≥5', null],
    ['<5', null],
    ['12,5', null],
    ['n/a', null],
    ['—', null],
  ])('that is none as it stands is told to be part of a name: %s', (written, meant) => {
    const text = `All 100\n  # here\n  Well ${written}\n  Ill 40`;
    expect(drawn(text)).toEqual(['All 100', `Well ${written} 60`, 'Ill 40']);
    expect(doubted(text)).toEqual([
      [
        3,
        `“${written}” was read as part of the name, so “Well ${written}” is what the others leave. Where that is meant, write “?” behind it.`,
        meant === null ? '' : `All 100\n  # here\n  Well ${meant}\n  Ill 40`,
      ],
    ]);
    expect(doubted(text.replace(written, `${written} ?`))).toEqual([]);
  });

  it('is told at its group too, where the study is edited in forms', () => {
    const about = (text: string) => understood(text).notes.map((note) => note.about);
    expect(about('All 100 (printed)\n  Well 60 (printed)\n  Ill 1-5')).toContainEqual({ group: 2 });
    expect(about('All 9\n+ Ill 1-5\n  Well 6')).not.toContainEqual({ group: -1 });
  });

  it('before its name is told with its line, and all such lines are mended by one press', () => {
    const text = '100 All\n  60 Well\n  40 Ill';
    expect(drawn(text)).toBeUndefined();
    const [first] = understood(text).notes;
    expect(first?.mends.map(({ label }) => label)).toEqual([
      'Read it as 100',
      'Read all 3 lines so',
    ]);
    expect(first?.mends[1]?.text).toBe('All 100\n  Well 60\n  Ill 40');
  });

  it('with a space between its thousands is told to be two, where it can be one', () => {
    expect(doubted('Total 1 234\n  Well 1 100\n  Ill 134')).toEqual([
      [
        1,
        '“Total 1” has 234. Is “1 234” one number? Then write it without a space.',
        'Total 1234\n  Well 1 100\n  Ill 134',
      ],
    ]);
    expect(doubted('All 300\n  Grade 1 179\n  Grade 2 121')).toEqual([]);
  });

  it('with a sign that makes it no exact one, or with another behind it, is told', () => {
    expect(doubted('All 100\n  Well ≤ 5\n  Ill 60 of 95')).toEqual([
      [2, '“≤ 5” is no exact number: “Well ≤” is drawn as 5.', ''],
      [
        3,
        '“Ill 60 of” has 95: of “60 of 95” the last number is read. A line needs one number.',
        'All 100\n  Well ≤ 5\n  Ill 60',
      ],
    ]);
  });
});

describe('a number that was suppressed', () => {
  const TEXT = 'All 100 (printed)\n  Well 60 (printed)\n  Ill 37 (printed)\n  Dead <5\n';
  /** The groups after each mend with how many are in them; "?" is what others leave. */
  function mended(text: string) {
    return understood(text).notes.flatMap(({ text: said, mends }) =>
      said.includes('<')
        ? mends.map(({ label, own }) => [
            label,
            own.groups.map(({ name, ways }) => `${name} ${ways[0]?.patients ?? '?'}`).slice(1),
          ])
        : [],
    );
  }

  it('is not uncovered as what the others leave: it is joined with the smallest of them, or hidden with it', () => {
    expect(mended(TEXT)).toEqual([
      ['Join “Dead” and “Ill”: 40', ['Well 60', 'Dead or Ill 40']],
      [
        'Hide it together with “Ill”, from which it would follow: 40',
        ['Well 60', 'Not shown apart (All) 40'],
      ],
    ]);
    expect(mended(TEXT.replace('<5', '< 5'))).toEqual(mended(TEXT));
  });

  it('is joined with another that was suppressed, of which nothing else need be given up', () => {
    expect(mended(TEXT.replace('Ill 37 (printed)', 'Ill <5'))[0]).toEqual([
      'Join “Ill” and “Dead <5”: 40',
      ['Well 60', 'Ill or Dead <5 ?'],
    ]);
  });

  it('is not joined where it is not known how many both are', () => {
    expect(mended('All\n  Well 10\n  Dead <5')).toEqual([]);
  });

  it('has no such press where it is alone, or is a total', () => {
    expect(mended('All 100\n  Dead <5')).toEqual([]);
    expect(mended('All 100\n  Dead 50\n  Well 50\n+ Ill <5')).toEqual([]);
  });
});

it('steps one below the other are put each under the one above by one press', () => {
  const text = 'Source: Nobody\nAssessed 300 (printed)\nRandomised 210\nAnalysed 190';
  const [fault] = understood(text).faults;
  const own = fault?.mends[1]?.own;
  expect(own && keptOutline(text, own)).toBe(
    'Source: Nobody\nAssessed 300 (printed)\n  Randomised 210\n    Analysed 190',
  );
  expect(understood('A 3\nB 5\nC 1').faults[0]?.mends).toHaveLength(1);
});

describe('what is said of a table', () => {
  const TABLE = 'from,to,patients\n,All,100\nAll,Well,60\nAll,Ill,37\nAll,Dead,<5\n';

  it('stays as long as it is true, with its line and a press that joins what was suppressed', async () => {
    const given = await givenText(TABLE);
    if (given?.kind !== 'text') throw new Error('it is a table');
    const said = (text: string) =>
      understood(text, { source: given.source }).notes.filter(({ text: each }) =>
        each.startsWith('Row 5'),
      );
    const [note] = said(given.text);
    expect(note?.text).toContain('“<5” is no one number');
    expect(note?.about).toEqual({ group: 3 });
    expect(note?.place?.line).toBe(
      given.text.split('\n').findIndex((line) => line.includes('Dead')) + 1,
    );
    expect(note?.mends.map(({ label }) => label)).toEqual([
      'Join “Dead” and “Ill”: 40',
      'Hide it together with “Ill”, from which it would follow: 40',
    ]);
    expect(said(`Title: Mine\n\n${given.text}`)).toHaveLength(1);
    expect(said(given.text.replace('Dead ?', 'Dead 3'))).toEqual([]);
    expect(said(given.text.replace('  Dead ?\n', ''))).toEqual([]);
  });
});
