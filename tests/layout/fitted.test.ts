import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted } from '../../src/layout/fitted.ts';
import { textWidth } from '../../src/layout/textWidth.ts';

describe(fitted, () => {
  it('makes no line wider than asked, and loses nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 60, max: 600 }), (text, px) => {
        const lines = fitted(text, px, 18, 'plain');
        for (const line of lines) expect(textWidth(line, 18)).toBeLessThanOrEqual(px);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('breaks an address where it may be broken', () => {
    const lines = fitted('https://example.org/flow/?v=1&r.eligible=75', 240, 18, 'plain');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/[/?&]$/);
  });
});
