import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainNumber } from '../../src/inputs/plainNumber.ts';

fc.configureGlobal({ seed: 1997 });

/** The ways to write figures that browsers know, but for those whose signs are letters besides, such as Chinese ones. */
const systems = Intl.supportedValuesOf('numberingSystem').filter((system) =>
  /^\p{Nd}+$/u.test(written(1_234_567_890, system)),
);

function written(value: number, system: string): string {
  return new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(value);
}

describe('a number as it is pasted', () => {
  it('is the same in the figures of every script', () => {
    expect(systems.length).toBeGreaterThan(50);
    for (const system of systems)
      expect(plainNumber(written(1_234_567_890, system)), system).toBe('1234567890');
  });

  it('is the same with marks that nobody sees, wherever they stand', () => {
    const anyMark = fc.constantFrom(
      ...Array.from('\u200b\u200e\u200f\u061c\u2066\u2069\u202a\u202c\ufeff\u00ad\ufe0f'),
    );
    const anyMarked = fc.array(fc.tuple(anyMark, fc.constantFrom(...Array.from('0123456789.%'))));
    fc.assert(
      fc.property(anyMarked, (pairs) => {
        const [marked, bare] = [pairs.flat().join(''), pairs.map(([, sign]) => sign).join('')];
        expect(plainNumber(marked)).toBe(bare);
      }),
    );
  });

  it('stays as it is in the figures and signs of a plain keyboard, and is plain after one reading', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(plainNumber(text)).toBe(text.trim());
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = plainNumber(text);
        expect(plainNumber(once)).toBe(once);
      }),
    );
  });

  it('is not made of what only looks like figures', () => {
    for (const text of ['10²', '½', 'Ⅶ', '①', '七', '−5', '5–7'])
      expect(plainNumber(text)).toBe(text);
  });
});
