import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterOfRange, RANGE_LETTERS } from '../../src/locale/roomGuesses.ts';
import {
  emptyRoom,
  guessesIn,
  HAND_RANGES,
  MOST_GUESSES,
  rangeOfGuess,
  roomSummary,
  withGuesses,
  withHands,
} from '../../src/model/roomGuesses.ts';

fc.configureGlobal({ seed: 1997 });

const anyGuesses = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 60 });
const anyHands = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 5 });

const roomOf = (guesses: readonly number[], hands: readonly number[] = []) =>
  hands.reduce(
    (room, count, range) => withHands(room, range, count),
    withGuesses(emptyRoom, guesses),
  );

describe('the ranges that phones are raised for', () => {
  it('hold every guess once', () => {
    HAND_RANGES.forEach(({ from, to }, range) => {
      for (let guess = from; guess <= to; guess++) expect(rangeOfGuess(guess)).toBe(range);
    });
  });

  it('have a letter each', () => {
    expect(HAND_RANGES.map((_, range) => letterOfRange(range))).toEqual(RANGE_LETTERS);
  });
});

describe('the guesses of a room', () => {
  it('are counted by their number', () => {
    fc.assert(
      fc.property(anyGuesses, anyGuesses, (before, added) => {
        const room = roomOf(before);
        const more = withGuesses(room, added);
        expect(guessesIn(more)).toBe(before.length + added.length);
        for (const guess of new Set(added))
          expect((more.guesses[guess] ?? 0) - (room.guesses[guess] ?? 0)).toBe(
            added.filter((each) => each === guess).length,
          );
      }),
    );
  });

  it('leave out what is no guess, and what a room does not hold', () => {
    expect(withGuesses(emptyRoom, [-1, 101, 12.5, Number.NaN])).toEqual(emptyRoom);
    const full = roomOf(Array.from({ length: MOST_GUESSES + 7 }, () => 18));
    expect(guessesIn(full)).toBe(MOST_GUESSES);
    expect(guessesIn(withHands(full, 0, 3))).toBe(MOST_GUESSES);
    expect(withHands(emptyRoom, 1, -4)).toEqual(emptyRoom);
    expect(withHands(emptyRoom, 1, Number.NaN)).toEqual(emptyRoom);
  });

  it('have ranges for hands that hold every guess once', () => {
    for (let guess = 0; guess <= 100; guess++)
      expect(HAND_RANGES.filter(({ from, to }) => from <= guess && guess <= to)).toHaveLength(1);
  });
});

describe('what is said of a room', () => {
  it('counts every guess once: near the truth, above it, below it, or not known', () => {
    fc.assert(
      fc.property(
        anyGuesses,
        anyHands,
        fc.integer({ min: 0, max: 100 }),
        (guesses, hands, truth) => {
          const room = roomOf(guesses, hands);
          const said = roomSummary(room, truth);
          expect(said).not.toBeNull();
          if (!said) return;
          const parts = [said.near, said.above, said.below];
          const sums = (end: 'from' | 'to') => parts.reduce((all, part) => all + part[end], 0);
          expect(sums('from')).toBeLessThanOrEqual(guessesIn(room));
          expect(sums('to')).toBeGreaterThanOrEqual(guessesIn(room));
          for (const { from, to } of [...parts, said.middleOrMore])
            expect(to - from).toBeGreaterThanOrEqual(0);
          if (said.byHand === 0) expect(sums('to')).toBe(sums('from'));
          expect(said.middle.from).toBeLessThanOrEqual(said.middle.to);
          if (said.byHand === 0) {
            const sorted = guesses.toSorted((a, b) => a - b);
            expect(said.middle.from).toBe(sorted[Math.floor(sorted.length / 2)]);
            expect(said.middle.to).toBe(said.middle.from);
            expect(2 * said.middleOrMore.from).toBeGreaterThanOrEqual(guesses.length);
          }
        },
      ),
    );
  });

  it('holds for every number that the hands may have meant', () => {
    fc.assert(
      fc.property(
        anyGuesses,
        anyHands,
        fc.integer({ min: 0, max: 100 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (guesses, hands, truth, where) => {
          const meant = HAND_RANGES.flatMap(({ from, to }, range) =>
            Array.from({ length: hands[range] ?? 0 }, () => Math.round(from + where * (to - from))),
          );
          const said = roomSummary(roomOf(guesses, hands), truth);
          const known = roomSummary(roomOf([...guesses, ...meant]), truth);
          if (!said || !known) throw new Error('a room with guesses has a summary');
          expect(known.middle.from).toBeGreaterThanOrEqual(said.middle.from);
          expect(known.middle.from).toBeLessThanOrEqual(said.middle.to);
          for (const part of ['near', 'above', 'below'] as const) {
            expect(known[part].from).toBe(known[part].to);
            expect(known[part].from).toBeGreaterThanOrEqual(said[part].from);
            expect(known[part].from).toBeLessThanOrEqual(said[part].to);
          }
        },
      ),
    );
  });

  it('is nothing where nobody guessed', () => {
    expect(roomSummary(emptyRoom, 11)).toBeNull();
  });

  it('knows of hands the least and the most: of 96 for 10 to 19 any number can be within 2 of 11', () => {
    expect(roomSummary(roomOf([], [14, 96, 41, 33, 16]), 11)).toEqual({
      count: 200,
      byHand: 200,
      middle: { from: 10, to: 19 },
      middleOrMore: { from: 186, to: 186 },
      near: { from: 0, to: 110 },
      above: { from: 90, to: 186 },
      below: { from: 0, to: 14 },
    });
  });

  it('is near within 2 on either side', () => {
    const known = (people: number) => ({ from: people, to: people });
    expect(roomSummary(roomOf([8, 9, 11, 13, 14]), 11)).toMatchObject({
      near: known(3),
      above: known(1),
      below: known(1),
    });
  });
});
