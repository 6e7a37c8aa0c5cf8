import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoted } from '../../src/locale/quoted.ts';

fc.configureGlobal({ seed: 1997 });

describe('what somebody wrote', () => {
  it.each([
    ['abc', '“abc”'],
    ['  abc ', '“abc”'],
    ['', '“”'],
    ['123456789012345678901234', '“123456789012345678901234”'],
    ['1234567890123456789012345', '“123456789012345678901234…”'],
  ])('%j is quoted as %s', (text, expected) => {
    expect(quoted(text)).toBe(expected);
  });

  it('has no marks of direction, which would turn round the sentence that it stands in', () => {
    expect(quoted('\u202e75\u202c')).toBe('“75”');
    expect(quoted('\u200f\u2067\u061c')).toBe('“”');
  });

  it('never fills more than a line, and is never cut in the middle of a letter', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', ' ', 'é', '“', '👍'),
          minLength: 20,
          maxLength: 60,
        }),
        (text) => {
          expect(Array.from(quoted(text)).length).toBeLessThanOrEqual(27);
          // It throws where half a letter is left over.
          expect(() => encodeURIComponent(quoted(text))).not.toThrow();
        },
      ),
    );
  });
});
