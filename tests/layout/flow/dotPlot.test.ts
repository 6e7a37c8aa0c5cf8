import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotPlot } from '../../../src/layout/flow/dotPlot.ts';
import type { DotsAt } from '../../../src/model/ranges.ts';

fc.configureGlobal({ seed: 1997 });

const ROOMS = [
  { lengthPx: 222, depthPx: 53 },
  { lengthPx: 222, depthPx: 20 },
  { lengthPx: 292, depthPx: 54 },
] as const;

/** 50 dots at up to 50 counts, close together or far apart. */
const anyOutcome = fc
  .record({
    low: fc.integer({ min: 0, max: 1_000_000 }),
    steps: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 50, maxLength: 50 }),
    scale: fc.constantFrom(0, 1, 40, 2500),
  })
  .map(({ low, steps, scale }): DotsAt[] => {
    const found = new Map<number, number>();
    let count = low;
    for (const step of steps) {
      count += step * scale;
      found.set(count, (found.get(count) ?? 0) + 1);
    }
    return [...found];
  });

const anyPlot = fc.record({
  outcome: anyOutcome,
  off: fc.integer({ min: -60, max: 60 }),
  room: fc.constantFrom(...ROOMS),
});

describe('a quantile dot plot', () => {
  it('places every dot within its room, none over another', () => {
    fc.assert(
      fc.property(anyPlot, ({ outcome, off, room }) => {
        const now = Math.max(0, (outcome[0]?.[0] ?? 0) + off);
        const { dots, radius } = dotPlot(outcome, now, room);
        expect(dots).toHaveLength(50);
        for (const [index, { along, out }] of dots.entries()) {
          expect(along - radius).toBeGreaterThanOrEqual(-1e-9);
          expect(along + radius).toBeLessThanOrEqual(room.lengthPx + 1e-9);
          expect(out - radius).toBeGreaterThanOrEqual(-1e-9);
          expect(out + radius).toBeLessThanOrEqual(room.depthPx + 1e-9);
          for (const other of dots.slice(index + 1))
            expect(Math.hypot(along - other.along, out - other.out)).toBeGreaterThanOrEqual(
              2 * radius - 1e-9,
            );
        }
      }),
    );
  });

  it('has the drawn count on its axis, and what is more further along', () => {
    fc.assert(
      fc.property(anyPlot, ({ outcome, off, room }) => {
        const now = Math.max(0, (outcome[0]?.[0] ?? 0) + off);
        const { alongOf, low, high } = dotPlot(outcome, now, room);
        expect(low).toBeLessThanOrEqual(now);
        expect(high).toBeGreaterThanOrEqual(now);
        expect(alongOf(now)).toBeGreaterThanOrEqual(0);
        expect(alongOf(now)).toBeLessThanOrEqual(room.lengthPx);
        if (high > low) expect(alongOf(high)).toBeGreaterThan(alongOf(low));
      }),
    );
  });

  it('stacks the dots of a count at that count, where counts have a place each', () => {
    const { dots, alongOf, radius } = dotPlot(
      [
        [10, 2],
        [12, 1],
      ],
      11,
      ROOMS[0],
    );
    expect(dots.map(({ along }) => along)).toEqual([alongOf(10), alongOf(10), alongOf(12)]);
    expect(dots.map(({ out }) => out)).toEqual([4, 12, 4]);
    expect(radius).toBeGreaterThan(3);
  });

  it('keeps dots that all stand at one count large enough to be counted', () => {
    const { radius } = dotPlot([[22, 50]], 22, ROOMS[0]);
    expect(radius).toBeGreaterThan(3);
  });
});
