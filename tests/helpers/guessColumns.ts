// What the column of a guess can be handed, whether it asks or tells, and the numbers of what it gives back.

import fc from 'fast-check';
import { halls } from '../../src/layout/hall/hall.ts';

export const anyColumn = fc.record({
  x: fc.integer({ min: 0, max: 1300 }),
  widthPx: fc.integer({ min: 180, max: 520 }),
  topPx: fc.integer({ min: 0, max: 80 }),
  bandPx: fc.integer({ min: 280, max: 440 }),
});
export const anyHall = fc.constantFrom(halls.wide, halls.tall);
export const maybeGuess = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });
export const anyNumber = fc.oneof(
  fc.double(),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, 0, -1),
);

export const anyColumnAtAll = fc
  .record({
    x: anyNumber,
    widthPx: anyNumber,
    topPx: anyNumber,
    bandPx: anyNumber,
    boxPx: anyNumber,
  })
  // Numbers whose sums still are numbers.
  .filter((room) =>
    Object.values(room).every((each) => !Number.isFinite(each) || Math.abs(each) < 1e15),
  );

/** Every number of a value, those in paths among them. */
export function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value === 'string')
    return value.startsWith('M')
      ? value
          .split(/[A-Za-z, ]+/)
          .filter(Boolean)
          .map(Number)
      : [];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(numbersIn);
  return [];
}
