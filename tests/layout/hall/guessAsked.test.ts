import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askingColumn, guessUnder } from '../../../src/layout/hall/guessAsked.ts';
import { halls } from '../../../src/layout/hall/hall.ts';
import { textWidth } from '../../../src/layout/textWidth.ts';
import {
  anyColumn,
  anyColumnAtAll,
  anyHall,
  anyNumber,
  maybeGuess,
  numbersIn,
} from '../../helpers/guessColumns.ts';

fc.configureGlobal({ seed: 1997 });

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

  it('is finite for any input', () => {
    fc.assert(
      fc.property(anyColumnAtAll, anyNumber, (room, guess) => {
        const numbers = numbersIn(askingColumn(room, halls.wide, guess));
        expect(numbers.filter((each) => !Number.isFinite(each))).toEqual([]);
      }),
    );
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
