// Texts far longer than any study: each is told in time, whatever stands in it.

import { expect, it } from 'vitest';
import { givenText } from '../../../src/app/own/given.ts';
import { understood } from '../../../src/app/own/understood.ts';

const lines = (line: string, many: number) =>
  Array.from({ length: many }, (_, nth) => `${line}${nth}`).join('\n');

it.each([
  ['20,000 lines of one group', lines('a ', 20_000)],
  ['20,000 groups', lines('a', 20_000)],
  [
    '20,000 ways to one group',
    `All 9\n${lines('  a 1\n    b 1 # ', 20_000).replaceAll(/ # \d+/g, '')}`,
  ],
  ['20,000 times the same way', `All 9\n${lines('  a 1 # ', 20_000).replaceAll(/ # \d+/g, '')}`],
  ['20,000 groups from which one comes', lines('A [1] b\n// ', 20_000)],
  [
    '20,000 beginnings of SankeyMATIC',
    Array.from({ length: 20_000 }, (_, n) => `A${n} [1] b`).join('\n'),
  ],
  ['20,000 rows of the same way', `from,to,n\n${'A,b,1\n'.repeat(20_000)}`],
  [
    '20,000 rows of ways to one group',
    `from,to,n\n${lines('A', 20_000).replaceAll(/$/gm, ',b,1')}`,
  ],
  ['20,000 lines that are doubted', `All 9\n${lines('  a', 20_000).replaceAll(/$/gm, ' (1)')}`],
  ['space between names', lines(`A${' '.repeat(11_000)}x `, 80)],
  ['space between brackets', `A [1] B\n${lines(`A [${' '.repeat(1900)}x`, 500)}`],
  ['brackets', `A [1] B\n${lines('['.repeat(1900), 500)}`],
  ['strokes', lines(`A ${'1/'.repeat(5500)}x`, 80)],
  ['points', lines(`A ${'.'.repeat(11_000)} x`, 80)],
])('%s are read, and something is said of them', async (_, text) => {
  await givenText(text);
  expect(understood(text).faults.length).toBeGreaterThan(0);
});
