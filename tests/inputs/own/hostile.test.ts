// Files of strangers, damaged and made up: each is a study, rows, a talk, or a sentence that says why it is none, and nothing is thrown.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenFile } from '../../../src/app/own/given.ts';
import { understood } from '../../../src/app/own/understood.ts';
import { readOwnJson, writtenOwnJson } from '../../../src/inputs/own/ownJson.ts';
import { writtenOutline } from '../../../src/inputs/own/writtenOutline.ts';
import { writtenSankeymatic } from '../../../src/inputs/own/sankeymatic.ts';
import { talkOf } from '../../../src/locale/talk.ts';
import { ownOf } from '../../../src/study/own/ownOf.ts';
import { first } from '../../../src/study/first.ts';
import { makeWorkbook } from '../../helpers/makeWorkbook.ts';
import { rowsOf } from '../../helpers/patientRows.ts';

const own = ownOf(first);
const FILES: readonly Uint8Array[] = [
  writtenOwnJson(own),
  writtenOutline(own),
  writtenSankeymatic(own),
  JSON.stringify({ v: 1, talk: talkOf(first) }),
  'from,to,patients\nAll,Well,12 (57%)\nAll,Ill,9\n',
  `Arm,End\n${rowsOf(12, 'A,Well')}${rowsOf(9, 'B,Ill')}`,
  makeWorkbook({ Rows: [['Arm', 'End'], ...Array.from({ length: 9 }, () => ['A', 'Well'])] }),
].map((each) => (typeof each === 'string' ? new TextEncoder().encode(each) : each));

/** What is damaged at so many places, cut off, or has a part of another file in it. */
const anyDamaged = fc
  .record({
    file: fc.constantFrom(...FILES),
    other: fc.constantFrom(...FILES),
    changes: fc.array(fc.tuple(fc.nat(30_000), fc.nat(255)), { maxLength: 8 }),
    from: fc.nat(3000),
    length: fc.option(fc.nat(30_000), { nil: undefined }),
    isMixed: fc.boolean(),
  })
  .map(({ file, other, changes, from, length, isMixed }) => {
    const bytes = [...file];
    for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
    if (isMixed) bytes.splice(from, 50, ...other.slice(from, from + 200));
    return new Uint8Array(bytes.slice(0, length));
  });

/** Values with the keys of a study, and anything in them. */
const KEYS =
  'groups name ways from patients count share percent of stage stages outcomes totals courses notes basis __proto__ v title';

const anyKey = fc.constantFrom(...KEYS.split(' '));
const anyValue = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      '',
      'A',
      '__proto__',
      -1,
      0.5,
      1e9,
      1e308,
      'x'.repeat(6000),
    ),
    fc.nat(300),
    fc.string(),
  ),
  value: fc.oneof(
    { depthSize: 'medium' },
    tie('leaf'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(anyKey, tie('value'), { maxKeys: 5 }),
  ),
})).value;

describe('a file of a stranger', () => {
  it('of a thousand that are damaged none is thrown out without a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(anyDamaged, async (bytes) => {
        const given = await givenFile(new File([bytes], 'file'));
        if (given.kind === 'nothing') expect(given.said[0]).toMatch(/\p{L}.*\.$/u);
        if (given.kind !== 'text') return;
        const { study, faults } = understood(given.text);
        expect(study !== null || faults.length > 0).toBe(true);
        for (const { text } of faults) expect(text).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: 1000 },
    );
  });

  it('with any values under the keys of a study is one in the one form that there is, or none', () => {
    const base = JSON.parse(writtenOwnJson(own)) as Record<string, unknown>;
    fc.assert(
      fc.property(anyKey, anyValue, fc.boolean(), (key, value, isAlone) => {
        const text = JSON.stringify(isAlone ? value : { ...base, [key]: value });
        const read = readOwnJson(text);
        if (!read.own) return;
        expect(readOwnJson(writtenOwnJson(read.own))).toEqual(read);
        const { study, faults } = understood(writtenOutline(read.own));
        expect(study !== null || faults.length > 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
