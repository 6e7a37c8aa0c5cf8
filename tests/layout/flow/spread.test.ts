import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../../src/layout/flow/spread.ts';

const wishes = fc.array(
  fc.record({
    wish: fc.double({ min: -200, max: 600, noNaN: true }),
    size: fc.double({ min: 1, max: 80, noNaN: true }),
  }),
  { minLength: 1, maxLength: 8 },
);

describe(spread, () => {
  it('leaves things where they want to be when they do not meet', () => {
    expect(
      spread(
        [
          { wish: 10, size: 20 },
          { wish: 50, size: 20 },
        ],
        0,
        100,
      ),
    ).toEqual([10, 50]);
  });

  it('moves two that meet apart by the same amount', () => {
    expect(
      spread(
        [
          { wish: 40, size: 20 },
          { wish: 50, size: 20 },
        ],
        0,
        100,
      ),
    ).toEqual([35, 55]);
  });

  it('keeps things in their order, apart, and within bounds that have room for them', () => {
    fc.assert(
      fc.property(wishes, (row) => {
        const total = row.reduce((sum, { size }) => sum + size, 0);
        const places = spread(row, 0, Math.max(400, total));
        places.forEach((place, index) => {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          const end = place + (row[index]?.size ?? 0);
          expect(end).toBeLessThanOrEqual((places[index + 1] ?? Math.max(400, total)) + 1e-6);
        });
      }),
    );
  });

  it('moves nothing faster than what it follows, so that no label jumps', () => {
    fc.assert(
      fc.property(
        wishes,
        fc.nat(7),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (row, which, by) => {
          const index = which % row.length;
          const nudged = row.map((each, at) =>
            at === index ? { ...each, wish: each.wish + by } : each,
          );
          const before = spread(row, 0, 400);
          const after = spread(nudged, 0, 400);
          before.forEach((place, at) =>
            expect(Math.abs((after[at] ?? 0) - place)).toBeLessThanOrEqual(Math.abs(by) + 1e-6),
          );
        },
      ),
    );
  });
});
