// What an outline says of numbers that are none as they stand: never a word less, and never another number.

import { describe, expect, it } from 'vitest';
import { understood } from '../../../src/app/own/understood.ts';

function drawn(text: string): readonly string[] | undefined {
  const { study } = understood(text);
  return study?.groups.map(({ id, count }) => `${study.words.groups[id]?.label} ${count.patients}`);
}

/** What is said of lines, and the text after the first mend of each. */
function doubted(text: string): readonly (readonly [line: number, said: string, after: string])[] {
  return understood(text).notes.flatMap(({ text: said, place, about, mends }) => {
    if (!place || about) return [];
    const [mend] = mends;
    return [[place.line, said, mend?.text ?? '']];
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
