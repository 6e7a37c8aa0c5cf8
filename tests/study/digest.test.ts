import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digest } from '../../src/study/digest.ts';

test('of one letter both halves are FNV-1a as its authors print it', () => {
  // "a": 0xe40c292c
  const half = (0xe40c292c).toString(36);
  expect(digest('a')).toBe(half + half);
});

test('is letters and figures alone, and another for another text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      expect(digest(one)).toMatch(/^[a-z0-9]+$/);
      expect(digest(one) === digest(other)).toBe(one === other);
    }),
  );
});

test('tells thousands of short names apart that differ in a letter or in the order of two', () => {
  const letters = ['ア', 'イ', 'ウ', 'エ', 'オ', 'カ', 'キ', 'ク', 'ケ', 'コ'];
  const names = letters.flatMap((a) =>
    letters.flatMap((b) => letters.flatMap((c) => letters.map((d) => a + b + c + d))),
  );
  expect(new Set(names.map(digest)).size).toBe(names.length);
});
