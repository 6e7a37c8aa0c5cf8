import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOLD_ANOTHER_WAY, type ToldAs } from '../../../src/locale/guesses.ts';
import { tellingColumn } from '../../../src/layout/hall/guessTold.ts';
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

const anyTruth = fc
  .record({
    cohort: fc.integer({ min: 1, max: 2000 }),
    share: fc.integer({ min: 0, max: 100 }),
    isChanged: fc.boolean(),
  })
  .map(({ cohort, share, isChanged }) => ({
    count: Math.round((cohort * share) / 100),
    cohort,
    share: share / 100,
    isOfFew: false,
    isChanged,
  }));

describe('the column of an answer', () => {
  it('has the guess and the truth on one scale', () => {
    fc.assert(
      fc.property(
        anyColumn,
        anyHall,
        fc.integer({ min: 0, max: 100 }),
        anyTruth,
        (room, hall, guess, truth) => {
          const column = tellingColumn(room, hall, { guess, truth });
          const [, , y = Number.NaN] = /^M([\d.]+),([\d.]+)/.exec(column.truthLine) ?? [];
          expect(Number(y)).toBeCloseTo(room.topPx + room.bandPx * truth.share, 6);
          expect(column.guess?.box.height).toBeCloseTo((room.bandPx * guess) / 100, 9);
        },
      ),
    );
  });

  it('keeps its words within its width, and apart', () => {
    fc.assert(
      fc.property(
        anyColumn,
        anyHall,
        maybeGuess,
        anyTruth,
        fc.integer({ min: 0, max: 260 }),
        (room, hall, guess, truth, wordsPx) => {
          const column = tellingColumn({ ...room, wordsPx }, hall, { guess, truth });
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
        },
      ),
    );
  });

  it('says one number once where the guess was right', () => {
    const truth = { count: 22, cohort: 195, share: 22 / 195, isOfFew: false, isChanged: false };
    const room = { x: 0, widthPx: 400, topPx: 40, bandPx: 400 };
    const wordsFor = (guess: number, isChanged: boolean) =>
      tellingColumn(room, halls.wide, {
        guess,
        truth: { ...truth, isChanged },
      }).labels.map(({ words, number }) => `${words?.text} ${number.text}`);
    expect(wordsFor(11, false)).toEqual(['So it was about 11']);
    expect(wordsFor(25, false)).toEqual(['It was about 11', 'You said 25']);
    expect(wordsFor(5, true)).toEqual(['You said 5', 'It would be about 11']);
  });

  it('says how the truth is read where that is one reading of several, right or not', () => {
    const truth = { count: 22, cohort: 195, share: 22 / 195, isOfFew: false, isChanged: false };
    const room = { x: 0, widthPx: 400, topPx: 40, bandPx: 400 };
    const wordsFor = (guess: number, as: ToldAs) =>
      tellingColumn(room, halls.wide, { guess, truth, as }).labels.map(
        ({ words, number }) => `${words?.text} ${number.text}`,
      );
    const usual = { as: 'read as a share of the eligible', inShort: 'If of the eligible' };
    expect(wordsFor(25, usual)).toEqual(['If of the eligible 11', 'You said 25']);
    expect(wordsFor(11, usual)).toEqual(['If of the eligible 11']);
    expect(wordsFor(25, TOLD_ANOTHER_WAY)).toEqual(['In this reading 11', 'You said 25']);
  });

  it('says no truth in a hundred where there are too few people to tell a share', () => {
    const column = tellingColumn({ x: 0, widthPx: 400, topPx: 40, bandPx: 400 }, halls.wide, {
      guess: 25,
      truth: { count: 22, cohort: 195, share: 22 / 195, isOfFew: true, isChanged: true },
    });
    expect(column.labels.map(({ of, number }) => [of, number.text])).toEqual([['guess', '25']]);
    expect(column.truthLine).toBe('');
  });

  it('says the guess below the words of the boxes where beside them there is no room, and draws no scale without numbers', () => {
    const room = { x: 900, widthPx: 225, topPx: 52, bandPx: 296, wordsPx: 180, wordsEndPx: 260 };
    const told = {
      guess: 25,
      truth: { count: 22, cohort: 195, share: 22 / 195, isOfFew: false, isChanged: false },
    };
    const column = tellingColumn(room, halls.tall, told);
    expect(column.labels.map(({ of, number }) => [of, number.text])).toEqual([['guess', '25']]);
    for (const { number } of column.labels) expect(number.y - number.sizePx).toBeGreaterThan(250);
    expect([column.scaleLine, column.tickMarks, column.tickLabels]).toEqual(['', '', []]);
  });

  it('is finite for any input', () => {
    fc.assert(
      fc.property(
        anyColumnAtAll,
        anyNumber,
        fc.record({
          count: anyNumber,
          cohort: anyNumber,
          share: anyNumber,
          isOfFew: fc.boolean(),
          isChanged: fc.boolean(),
        }),
        (room, guess, truth) => {
          const numbers = numbersIn(tellingColumn(room, halls.wide, { guess, truth }));
          expect(numbers.filter((each) => !Number.isFinite(each))).toEqual([]);
        },
      ),
    );
  });
});
