import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askingColumn, guessUnder, tellingColumn } from '../../src/layout/guesses.ts';
import { guessMarks } from '../../src/layout/guessDots.ts';
import { halls } from '../../src/layout/hall.ts';
import { textWidth } from '../../src/layout/textWidth.ts';
import { emptyRoom, HAND_RANGES, withGuesses, withHands } from '../../src/model/roomGuesses.ts';

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
const anyColumn = fc.record({
  x: fc.integer({ min: 0, max: 1300 }),
  widthPx: fc.integer({ min: 180, max: 520 }),
  topPx: fc.integer({ min: 0, max: 80 }),
  bandPx: fc.integer({ min: 280, max: 440 }),
});
const anyHall = fc.constantFrom(halls.wide, halls.tall);
const maybeGuess = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });
const anyTruth = fc
  .record({
    cohort: fc.integer({ min: 1, max: 2000 }),
    share: fc.integer({ min: 0, max: 100 }),
    isChanged: fc.boolean(),
  })
  .map(({ cohort, share, isChanged }) => ({
    count: Math.round((cohort * share) / 100),
    cohort,
    isChanged,
  }));
const anyNumber = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, -Infinity, 0, -1));

/** Every number of a value, those in paths among them. */
function numbersIn(value: unknown): readonly number[] {
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

describe('the column of a question', () => {
  it('has a box as high on the scale as the guess is of a hundred', () => {
    fc.assert(
      fc.property(anyColumn, anyHall, fc.integer({ min: 0, max: 100 }), (room, hall, guess) => {
        const column = askingColumn(room, hall, guess);
        expect(column.scale.height).toBe(room.bandPx);
        expect(column.guess?.box.y).toBe(room.topPx);
        expect(column.guess?.box.height).toBeCloseTo((room.bandPx * guess) / 100, 9);
        expect(column.invitation).toEqual([]);
      }),
    );
  });

  it('invites to a guess where there is none, or none that can be', () => {
    for (const guess of [undefined, -1, 101, 12.5, Number.NaN]) {
      const { guess: none, invitation } = askingColumn(
        { x: 0, widthPx: 300, topPx: 0, bandPx: 400 },
        halls.wide,
        guess,
      );
      expect(none).toBeNull();
      expect(invitation.map(({ text }) => text).join(' ')).toBe('Set your guess here');
    }
  });

  it('keeps all words within its width, and apart', () => {
    fc.assert(
      fc.property(anyColumn, anyHall, maybeGuess, (room, hall, guess) => {
        const column = askingColumn(room, hall, guess);
        const words = [
          ...column.tickLabels,
          ...(column.guess ? [column.guess.number, column.guess.unit] : []),
        ];
        for (const { text, x, sizePx } of words) {
          expect(x + textWidth(text, sizePx)).toBeLessThanOrEqual(room.x + room.widthPx);
          expect(sizePx).toBeGreaterThanOrEqual(hall.smallPx);
        }
        for (const { text, sizePx } of column.invitation)
          expect(textWidth(text, sizePx)).toBeLessThanOrEqual(column.scale.width);
        for (const tick of column.tickLabels) {
          if (!column.guess) continue;
          const { number, unit } = column.guess;
          const isAbove = tick.y <= number.y - 0.7 * number.sizePx;
          const isBelow = tick.y - 0.7 * tick.sizePx >= (unit.text === '' ? number.y : unit.y);
          expect(isAbove || isBelow).toBe(true);
        }
      }),
    );
  });

  it('is pressed anywhere in its width, and its handle is 44 px high', () => {
    fc.assert(
      fc.property(anyColumn, anyHall, fc.integer({ min: 0, max: 100 }), (room, hall, guess) => {
        const { target, guess: held } = askingColumn(room, hall, guess);
        expect(target.width).toBeGreaterThanOrEqual(room.widthPx);
        expect(held?.grip.height).toBeGreaterThanOrEqual(44);
        expect(held?.grip.width).toBeGreaterThanOrEqual(44);
        const { y = 0, height = 0 } = held?.grip ?? {};
        expect(y).toBeGreaterThanOrEqual(target.y);
        expect(y + height).toBeLessThanOrEqual(target.y + target.height + 1e-9);
      }),
    );
  });
});

describe('the column of an answer', () => {
  it('has the guess and the truth on one scale', () => {
    fc.assert(
      fc.property(
        anyColumn,
        anyHall,
        fc.integer({ min: 0, max: 100 }),
        anyTruth,
        (room, hall, guess, truth) => {
          const column = tellingColumn(room, hall, { guess, truth, room: emptyRoom });
          const [, , y = Number.NaN] = /^M([\d.]+),([\d.]+)/.exec(column.truthLine) ?? [];
          const share = truth.count / truth.cohort;
          expect(Number(y)).toBeCloseTo(room.topPx + room.bandPx * share, 6);
          expect(column.guess?.box.height).toBeCloseTo((room.bandPx * guess) / 100, 9);
        },
      ),
    );
  });

  it('keeps its words and marks within its width, and its words apart', () => {
    fc.assert(
      fc.property(
        anyColumn,
        anyHall,
        maybeGuess,
        anyTruth,
        anyRoom,
        fc.integer({ min: 0, max: 260 }),
        (room, hall, guess, truth, guesses, wordsPx) => {
          const column = tellingColumn({ ...room, wordsPx }, hall, { guess, truth, room: guesses });
          const right = room.x + room.widthPx;
          const boxes = [
            ...column.tickLabels,
            ...column.labels.flatMap(({ words, number }) => (words ? [words, number] : [number])),
          ].map(({ text, x, y, sizePx }) => ({
            x,
            to: x + textWidth(text, sizePx),
            // Between the heads of figures and the feet of letters.
            top: y - 0.75 * sizePx,
            bottom: y + 0.1 * sizePx,
          }));
          for (const [index, box] of boxes.entries()) {
            expect(box.to).toBeLessThanOrEqual(right);
            for (const other of boxes.slice(index + 1))
              expect(box.bottom <= other.top + 1e-9 || other.bottom <= box.top + 1e-9).toBe(true);
          }
          const { marks, marksX } = column;
          const most =
            marks.kind === 'dots'
              ? Math.max(0, ...marks.dots.map(({ x }) => x + marks.radius))
              : Math.max(0, ...marks.bars.map(({ width }) => width));
          expect(marksX + most).toBeLessThanOrEqual(Math.max(right, marksX) + 1e-9);
          for (const { number } of column.labels)
            expect(marksX + most).toBeLessThanOrEqual(number.x);
        },
      ),
    );
  });

  it('says one number once where the guess was right', () => {
    const truth = { count: 22, cohort: 195, isChanged: false };
    const room = { x: 0, widthPx: 400, topPx: 40, bandPx: 400 };
    const wordsFor = (guess: number, isChanged: boolean) =>
      tellingColumn(room, halls.wide, {
        guess,
        truth: { ...truth, isChanged },
        room: emptyRoom,
      }).labels.map(({ words, number }) => `${words?.text} ${number.text}`);
    expect(wordsFor(11, false)).toEqual(['So it was 11']);
    expect(wordsFor(25, false)).toEqual(['It was 11', 'You said 25']);
    expect(wordsFor(5, true)).toEqual(['You said 5', 'It would be 11']);
  });

  it('says the guess below the words of the boxes where beside them there is no room, and draws no scale without numbers', () => {
    const room = { x: 900, widthPx: 225, topPx: 52, bandPx: 296, wordsPx: 180, wordsEndPx: 260 };
    const told = {
      guess: 25,
      truth: { count: 22, cohort: 195, isChanged: false },
      room: emptyRoom,
    };
    const column = tellingColumn(room, halls.tall, told);
    expect(column.labels.map(({ of, number }) => [of, number.text])).toEqual([['guess', '25']]);
    for (const { number } of column.labels) expect(number.y - number.sizePx).toBeGreaterThan(250);
    expect([column.scaleLine, column.tickMarks, column.tickLabels]).toEqual(['', '', []]);
  });

  it('is finite for any input', () => {
    fc.assert(
      fc.property(
        fc.record({
          x: anyNumber,
          widthPx: anyNumber,
          topPx: anyNumber,
          bandPx: anyNumber,
          wordsPx: anyNumber,
        }),
        anyNumber,
        fc.record({ count: anyNumber, cohort: anyNumber, isChanged: fc.boolean() }),
        fc.record({ guesses: fc.array(anyNumber), hands: fc.array(anyNumber) }),
        (room, guess, truth, guesses) => {
          // Numbers whose sums still are numbers.
          const within = Object.values(room).every(
            (each) => !Number.isFinite(each) || Math.abs(each) < 1e15,
          );
          fc.pre(within);
          const columns = [
            askingColumn(room, halls.wide, guess),
            tellingColumn(room, halls.wide, { guess, truth, room: guesses }),
          ];
          expect(numbersIn(columns).filter((each) => !Number.isFinite(each))).toEqual([]);
        },
      ),
    );
  });
});

describe('the marks of a room', () => {
  it('stand at their own height, none over another, within their width', () => {
    fc.assert(
      fc.property(anyRoom, fc.integer({ min: 60, max: 300 }), (room, widthPx) => {
        const marks = guessMarks(room, widthPx, 400);
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
    expect(guessMarks(withGuesses(emptyRoom, guesses), 120, 400).kind).toBe('dots');
  });

  it('stand side by side where guesses are equal', () => {
    fc.assert(
      fc.property(anyRoom, (room) => {
        const marks = guessMarks(room, 150, 400);
        if (marks.kind === 'bars') return;
        for (const height of new Set(marks.dots.map(({ y }) => y))) {
          const xs = marks.dots.filter(({ y }) => y === height).map(({ x }) => x);
          const widthPx = Math.max(...xs) - Math.min(...xs);
          expect(widthPx).toBeCloseTo(((xs.length - 1) * marks.radius) / 0.44, 6);
        }
      }),
    );

    const marks = guessMarks(withGuesses(emptyRoom, [18, 18, 18]), 120, 400);
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
    const marks = guessMarks(room, 150, 400);
    if (marks.kind !== 'bars') throw new Error('a thousand guesses are bars');
    expect(marks.bars.map(({ width, isHand }) => [Math.round(100 * width), isHand])).toEqual([
      [5000, false],
      [15_000, false],
      [20, true],
    ]);
  });
});

describe('the guess under a pointer', () => {
  it('is the nearest whole number of the scale, and its end beyond it', () => {
    const scale = { top: 100, height: 200 };
    expect([0, 100, 150, 151.1, 300, 900].map((y) => guessUnder(y, scale))).toEqual([
      0, 0, 25, 26, 100, 100,
    ]);
  });

  it('is none where the scale has no height or the pointer no place', () => {
    expect(guessUnder(5, { top: 5, height: 0 })).toBeNull();
    expect(guessUnder(Number.NaN, { top: 0, height: 100 })).toBeNull();
  });

  it('is where its box ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), anyColumn, (guess, room) => {
        const { box } = askingColumn(room, halls.wide, guess).guess ?? {};
        const y = (box?.y ?? 0) + (box?.height ?? 0);
        expect(guessUnder(y, { top: room.topPx, height: room.bandPx })).toBe(guess);
      }),
    );
  });
});
