import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessCode, guessOfCode } from '../../src/inputs/guessCodes.ts';
import { readGuessCodes } from '../../src/inputs/guesses.ts';
import { readRoom } from '../../src/inputs/tally.ts';
import { emptyRoom, guessesIn, roomSummary, withAll } from '../../src/model/roomGuesses.ts';

const many = (guess: number, count: number) => Array.from({ length: count }, () => guess);
const handsOf = (text: string) => readRoom(text).hands;

describe('the tally of a poll', () => {
  it.each([['18: 37'], ['18×37'], ['18 x 37'], ['18 = 37'], ['18% : 37 votes'], ['18: 37 (12%)']])(
    'is read as so many of one guess: %s',
    (text) => {
      expect(readRoom(text)).toEqual({
        guesses: many(18, 37),
        hands: [0, 0, 0, 0, 0],
        refused: [],
      });
    },
  );

  it('may be a list of two numbers a line, as it is copied out of a table', () => {
    expect(readRoom('18 37\n20\t12\r\n5 1\n').guesses).toEqual([
      ...many(18, 37),
      ...many(20, 12),
      5,
    ]);
  });

  it('of two hundred people comes at once', () => {
    const text = '5: 12\n11: 20\n18: 60\n20: 40\n25: 30\n30: 18\n50: 20';
    expect(guessesIn(withAll(emptyRoom, readRoom(text)))).toBe(200);
  });
});

describe('a tally of which a line is not understood', () => {
  const read = (text: string) => {
    const { guesses, hands, refused } = readRoom(text);
    return { guesses, hands, refused: refused.map(({ text: piece }) => piece) };
  };
  const none = [0, 0, 0, 0, 0];

  it('is read all the same, and its counts are never taken for guesses', () => {
    expect(read('18: 3\n120: 4\nnobody: 5\n20: 2')).toEqual({
      guesses: [18, 18, 18, 20, 20],
      hands: none,
      refused: ['120: 4', 'nobody: 5'],
    });
    expect(read('Guess\tVotes\n18\t3\n20\t2')).toEqual({
      guesses: [18, 18, 18, 20, 20],
      hands: none,
      refused: ['Guess Votes'],
    });
    expect(read('A 14, F 3, about most C')).toEqual({
      guesses: [],
      hands: [14, 0, 0, 0, 0],
      refused: ['F 3', 'about most C'],
    });
  });

  it('says of each what is wrong, and a code or a guess among its lines counts as one', () => {
    const { refused, guesses } = readRoom('18: 2, 120: 4, 20: many, GKD, 30');
    expect(guesses).toEqual([18, 18, guessOfCode('GKD'), 30]);
    expect(refused.map(({ why }) => why)).toEqual([
      '“120” is more than 100 of every 100.',
      '“20: many” is no part of a tally: that is a guess and how many said so, “18: 37”, or a letter and how many, “A 14”.',
    ]);
  });

  it('loses nobody: every line is read or refused, and what is refused is refused again by itself', () => {
    const line = fc.oneof(
      fc.tuple(fc.nat(140), fc.nat(30)).map(([guess, count]) => `${guess}: ${count}`),
      fc.constantFrom('A 3', 'F 3', 'x: 1', 'GKD', 'none of us', '7'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const all = ['18: 1', ...lines];
        const { guesses, hands, refused } = readRoom(all.join('\n'));
        const alone = all.map((each) => readRoom(`18: 1\n${each}`));
        const total = (of: ReturnType<typeof readRoom>) =>
          of.guesses.length + of.hands.reduce((sum, each) => sum + each, 0);
        expect(total({ guesses, hands, refused })).toBe(
          alone.reduce((sum, each) => sum + total(each) - 1, 0),
        );
        expect(refused.length).toBe(alone.reduce((sum, each) => sum + each.refused.length, 0));
        // It stays in the field, and may be entered again.
        const again = readRoom(refused.map(({ text }) => text).join('\n'));
        expect(total(again)).toBe(0);
      }),
    );
  });
});

describe('phones that were raised', () => {
  it('are counted by their letters, and some are known only as a part of all', () => {
    expect(handsOf('A 14, B 96')).toEqual([14, 96, 0, 0, 0]);
    expect(handsOf('a: 3\nE×7')).toEqual([3, 0, 0, 0, 7]);
    expect(handsOf('A 14, B 96, about half C')).toEqual([14, 96, 110, 0, 0]);
    expect(handsOf('A 20, D about a third, E 20')).toEqual([20, 0, 0, 20, 20]);
    expect(handsOf('about 30 B')).toEqual([0, 0, 0, 0, 0]);
  });

  it('say only what is known of each', () => {
    const room = withAll(emptyRoom, readRoom('A 14, B 96'));
    expect(roomSummary(room, 11)?.near).toEqual({ from: 0, to: 110 });
    expect(roomSummary(room, 11)?.below).toEqual({ from: 0, to: 14 });
  });
});

describe('what is no tally', () => {
  it('is read as codes and guesses, as ever', () => {
    for (const text of ['10 20 30', '18', 'GKD K7Q', '12 30', 'B 9 6', 'K 7 Q', '', 'many'])
      expect(readRoom(text)).toEqual({ ...readGuessCodes(text), hands: [0, 0, 0, 0, 0] });
  });

  it('never makes a tally of a code, however its signs are set apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 2 }), (guess, at) => {
        const code = guessCode(guess);
        const apart = `${code.slice(0, at)} ${code.slice(at)}`;
        expect(readRoom(apart).guesses).toEqual([guess]);
      }),
    );
  });
});
