import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessMarks } from '../../../src/layout/hall/guessDots.ts';
import { emptyRoom, HAND_RANGES, withGuesses, withHands } from '../../../src/model/roomGuesses.ts';
import { anyNumber, numbersIn } from '../../helpers/guessColumns.ts';

fc.configureGlobal({ seed: 1997 });

const anyRoom = fc
  .record({
    guesses: fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 260 }),
    hands: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ guesses, hands }) =>
    hands.reduce(
      (room, count, range) => withHands(room, range, count),
      withGuesses(emptyRoom, guesses),
    ),
  );
const sizes = { mostPx: 12, closePx: 8 };

describe('the marks of a room', () => {
  it('stand at their own height, none over another, within their width', () => {
    fc.assert(
      fc.property(anyRoom, fc.integer({ min: 60, max: 300 }), (room, widthPx) => {
        const marks = guessMarks(room, widthPx, 400, sizes);
        if (marks.kind === 'bars') {
          for (const { width } of marks.bars) expect(width).toBeLessThanOrEqual(widthPx);
          return;
        }
        const { dots, radius } = marks;
        expect(Math.min(radius, ...dots.map(({ x }) => x))).toBeGreaterThanOrEqual(radius);
        expect(Math.max(0, ...dots.map(({ x }) => x + radius))).toBeLessThanOrEqual(widthPx);
        const apartPx = dots.flatMap(({ x, y }, index) =>
          dots.slice(index + 1).map((other) => Math.hypot(x - other.x, y - other.y)),
        );
        expect(apartPx.filter((each) => each < 2 * radius - 1e-6)).toEqual([]);
        const filled = dots.filter(({ isHand }) => !isHand).map(({ y }) => Math.round(y / 4));
        expect(filled.toSorted((a, b) => a - b)).toEqual(
          room.guesses.flatMap((count, guess) => Array.from({ length: count }, () => guess)),
        );
        HAND_RANGES.forEach(({ from, to }, range) => {
          const count = dots.filter(
            ({ isHand, y }) => isHand && y / 4 >= from && y / 4 <= to,
          ).length;
          expect(count).toBe(room.hands[range]);
        });
      }),
    );
  });

  it('are dots for 200 guesses of a room that does not all say the same', () => {
    const guesses = Array.from({ length: 200 }, (_, index) => (index * 7) % 41);
    expect(guessMarks(withGuesses(emptyRoom, guesses), 120, 400, sizes).kind).toBe('dots');
  });

  it('stand side by side where guesses are equal', () => {
    fc.assert(
      fc.property(anyRoom, (room) => {
        const marks = guessMarks(room, 150, 400, sizes);
        if (marks.kind === 'bars') return;
        for (const height of new Set(marks.dots.map(({ y }) => y))) {
          const xs = marks.dots.filter(({ y }) => y === height).map(({ x }) => x);
          const widthPx = Math.max(...xs) - Math.min(...xs);
          expect(widthPx).toBeCloseTo(((xs.length - 1) * marks.radius) / 0.44, 6);
        }
      }),
    );

    const marks = guessMarks(withGuesses(emptyRoom, [18, 18, 18]), 120, 400, sizes);
    if (marks.kind !== 'dots') throw new Error('three guesses are dots');
    expect(marks.dots.map(({ y }) => y)).toEqual([72, 72, 72]);
    expect(marks.dots.map(({ x }) => x)).toEqual([6, 18, 30]);
  });

  it('are bars as long as people where dots would be too small, those of hands spread over their range', () => {
    const room = withHands(
      withGuesses(
        emptyRoom,
        Array.from({ length: 1000 }, (_, index) => (index % 4 === 0 ? 10 : 18)),
      ),
      4,
      51,
    );
    const marks = guessMarks(room, 150, 400, sizes);
    if (marks.kind !== 'bars') throw new Error('a thousand guesses are bars');
    expect(marks.bars.map(({ width, isHand }) => [Math.round(100 * width), isHand])).toEqual([
      [5000, false],
      [15_000, false],
      [20, true],
    ]);
  });

  it('are finite for any counts', () => {
    fc.assert(
      fc.property(
        fc.record({ guesses: fc.array(anyNumber), hands: fc.array(anyNumber) }),
        fc.integer({ min: -50, max: 300 }),
        (room, widthPx) => {
          const numbers = numbersIn(guessMarks(room, widthPx, 400, sizes));
          expect(numbers.filter((each) => !Number.isFinite(each))).toEqual([]);
        },
      ),
    );
  });
});
