import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOLD_ANOTHER_WAY } from '../../../src/locale/guesses.ts';
import { tellingColumn, type GuessesTold } from '../../../src/layout/hall/guessTold.ts';
import { halls } from '../../../src/layout/hall/hall.ts';
import { widthOf, type Written } from '../../../src/layout/written.ts';
import { emptyRoom, withGuesses, withHands } from '../../../src/model/roomGuesses.ts';
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
    cohort: fc.integer({ min: 20, max: 100_000 }),
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
const anyRoom = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 300 }),
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 60 }),
  )
  .map(([guesses, range, hands]) => withHands(withGuesses(emptyRoom, guesses), range, hands));

const ELIGIBLE = {
  as: 'read as a share of the eligible',
  inShort: 'If of the eligible',
  otherwise: { reading: 'With all 195 as the base', perHundred: 18 },
};
const truth = { count: 22, cohort: 195, share: 22 / 195, isOfFew: false, isChanged: false };
const column = { x: 800, widthPx: 700, topPx: 74, bandPx: 400, boxPx: 16 };
const toldOf = (told: Partial<GuessesTold>) =>
  tellingColumn(column, halls.wide, { guess: undefined, truth, ...told });
const textOf = (words: readonly Written[] = []) =>
  words.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join(' ');

describe('guesses when the answer stands', () => {
  it('have how the answer is read clear of what stands before it above the flow', () => {
    const headOf = (writtenToPx: number) =>
      tellingColumn({ ...column, writtenToPx }, halls.wide, {
        guess: undefined,
        truth,
        as: ELIGIBLE,
      }).head[0];
    const free = headOf(column.x - 40);
    expect(headOf(column.x + 90)?.x).toBeGreaterThanOrEqual(column.x + 100);
    expect(free?.x).toBe(column.x + column.boxPx + 12);
    expect(headOf(column.x + 90)?.y).toBe(free?.y);
  });

  it('have the answer, one’s own and the people between on the scale of the boxes', () => {
    fc.assert(
      fc.property(
        anyColumn,
        anyHall,
        fc.integer({ min: 0, max: 100 }),
        anyTruth,
        (room, hall, guess, any) => {
          const told = tellingColumn(room, hall, { guess, truth: any });
          const heightOf = (line: string) => Number(/^M[\d.]+,([\d.]+)/.exec(line)?.[1]);
          expect(heightOf(told.truthLine)).toBeCloseTo(room.topPx + room.bandPx * any.share, 6);
          expect(heightOf(told.guess?.line ?? '')).toBeCloseTo(
            room.topPx + (room.bandPx * guess) / 100,
            6,
          );
          // As many people as the answer and the guess are, in rows as high together as their box.
          const people = told.people ?? { gold: [], grey: [] };
          const lowest = Math.max(0, ...[...people.gold, ...people.grey].map(({ y }) => y));
          const most = Math.max(any.share, guess / 100);
          expect(lowest).toBeLessThanOrEqual(room.topPx + room.bandPx * most + 24);
        },
      ),
    );
  });

  it('are people: gold who are of the answer, grey who were guessed besides', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 195 }),
        (guess, count) => {
          const { people } = toldOf({
            guess,
            truth: { ...truth, count, share: count / 195 },
          });
          const said = Math.floor((guess * 195 + 50) / 100);
          expect(people?.gold).toHaveLength(count);
          expect(people?.grey).toHaveLength(Math.max(0, said - count));
        },
      ),
    );
  });

  it('have their words within the width, and none on another', () => {
    fc.assert(
      fc.property(
        anyHall,
        maybeGuess,
        anyTruth,
        anyRoom,
        fc.integer({ min: 300, max: 800 }),
        (hall, guess, any, room, widthPx) => {
          const told = tellingColumn({ ...column, widthPx }, hall, {
            guess,
            truth: any,
            as: ELIGIBLE,
            room,
          });
          const boxes = [
            ...told.head,
            ...(told.gap?.words ?? []),
            ...(told.guess?.words ?? []),
            ...told.key.flatMap(({ words }) => words),
          ].map(({ x, y, pieces }) => ({
            x,
            to: x + widthOf(pieces),
            top: y - 0.75 * Math.max(...pieces.map(({ sizePx }) => sizePx)),
            bottom: y,
          }));
          for (const [index, box] of boxes.entries()) {
            expect(box.to).toBeLessThanOrEqual(column.x + widthPx + 1e-6);
            for (const other of boxes.slice(index + 1))
              expect(
                box.bottom <= other.top + 1 ||
                  other.bottom <= box.top + 1 ||
                  box.to <= other.x ||
                  other.to <= box.x,
              ).toBe(true);
          }
        },
      ),
    );
  });

  it('say of whom, how many, and how many fewer than was said', () => {
    const told = toldOf({ guess: 25, as: ELIGIBLE });
    expect(textOf(told.head)).toBe('If of the eligible: 22 of 195');
    expect(textOf(told.gap?.words)).toBe('27 fewer than you said');
    expect(textOf(told.guess?.words)).toBe('You said 25');
    expect(textOf(toldOf({ guess: 5 }).gap?.words)).toBe('12 more than you said');
    expect(textOf(toldOf({ guess: 5, as: TOLD_ANOTHER_WAY }).head)).toBe(
      'In this reading: 22 of 195',
    );
    expect(textOf(toldOf({ truth: { ...truth, isChanged: true } }).head)).toBe(
      'It would be 22 of 195',
    );
  });

  it('tell the gap to the middle guess of a room where nobody set one’s own, if that is known', () => {
    const known = withGuesses(emptyRoom, [10, 30, 40]);
    expect(textOf(toldOf({ room: known }).gap?.words)).toBe('37 fewer than the middle guess');
    expect(toldOf({ room: withHands(emptyRoom, 3, 9) }).gap).toBeNull();
    expect(toldOf({}).gap).toBeNull();
    expect(toldOf({ guess: 11 }).gap).toBeNull();
  });

  it('show what the other reading would be as people too, and not once somebody moved the rates', () => {
    const { people, key } = toldOf({ guess: 18, as: ELIGIBLE });
    expect(people?.other).toHaveLength(35 - 22);
    expect(textOf(key[0]?.words)).toBe('With all 195 as the base: 35');
    const moved = toldOf({ guess: 18, as: ELIGIBLE, truth: { ...truth, isChanged: true } });
    expect([moved.people?.other, moved.key]).toEqual([[], []]);
  });

  it('of few patients tell no people and no answer, but the guesses', () => {
    const told = toldOf({
      guess: 25,
      truth: { ...truth, isOfFew: true },
      room: withGuesses(emptyRoom, [10, 20]),
    });
    expect([told.head, told.people, told.truthLine, told.gap]).toEqual([[], null, '', null]);
    expect(textOf(told.guess?.words)).toBe('You said 25');
    expect(told.room?.marks).toMatchObject({ kind: 'dots' });
  });

  it('are finite for any input', () => {
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
        anyRoom,
        (room, guess, any, guesses) => {
          const numbers = numbersIn(
            tellingColumn(room, halls.wide, { guess, truth: any, room: guesses }),
          );
          expect(numbers.filter((each) => !Number.isFinite(each))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
