import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectScale } from '../../src/layout/effectScale.ts';

fc.configureGlobal({ seed: 1997 });

const anyChanges = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 12 });

describe('the scale of effects', () => {
  it('has a place for every change and for none, in their order', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const { at } = effectScale(changes);
        const places = [...changes, 0].toSorted((a, b) => a - b).map(at);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...places)).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('marks whole numbers of patients only, 0 among them, few enough to be read', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const { at, ticks } = effectScale(changes);
        expect(ticks).toContain(0);
        expect(ticks.every((tick) => Number.isInteger(tick))).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(9);
        expect(ticks.every((tick) => at(tick) >= 0 && at(tick) <= 100)).toBe(true);
      }),
    );
  });

  it('gives twice the change twice the length', () => {
    const { at } = effectScale([-4, 12]);
    expect(at(12) - at(0)).toBeCloseTo(2 * (at(6) - at(0)), 9);
    expect(at(0) - at(-4)).toBeCloseTo(at(4) - at(0), 9);
  });
});
