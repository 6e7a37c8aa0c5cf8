import fc from 'fast-check';
import { expect, it } from 'vitest';
import { replacedOnce } from '../../src/build/replacedOnce.ts';

it('replaces what is there once', () => {
  expect(replacedOnce('a b c', 'b', () => '-')).toBe('a - c');
  expect(replacedOnce('a b c', /\s*b/, () => '')).toBe('a c');
  expect(replacedOnce('a b c', /[bx]/g, (found) => `(${found})`)).toBe('a (b) c');
});

it('throws where there is nothing to replace, and says what it looked for', () => {
  expect(() => replacedOnce('a b c', 'x', () => '-')).toThrow('x is there 0 times');
  expect(() => replacedOnce('a b c', /x+/, () => '-')).toThrow('/x+/ is there 0 times');
});

it('throws where there is more than one, so that none is replaced by guess', () => {
  expect(() => replacedOnce('a b a', 'a', () => '-')).toThrow('a is there 2 times');
  expect(() => replacedOnce('a b a', /a/, () => '-')).toThrow('2 times');
});

it('takes a text for what it looks like: no sign of it means anything else', () => {
  expect(replacedOnce('xyz.*?(', '.*?(', () => '-')).toBe('xyz-');
  expect(() => replacedOnce('abc', '.', () => '-')).toThrow('0 times');
});

it('puts in whatever it is given as it is', () => {
  fc.assert(
    fc.property(fc.string(), (put) => {
      expect(replacedOnce('<a>|</a>', '|', () => put)).toBe(`<a>${put}</a>`);
    }),
  );
  for (const put of ['$&', '$`', "$'", '$1', '$$'])
    expect(replacedOnce('<a>|</a>', '|', () => put)).toBe(`<a>${put}</a>`);
});
