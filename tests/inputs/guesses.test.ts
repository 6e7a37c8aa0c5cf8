import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessCode } from '../../src/inputs/guessCodes.ts';
import { MOST_CODES, readGuessCodes, typedGuess } from '../../src/inputs/guesses.ts';

fc.configureGlobal({ seed: 1997 });

const arabic = new Intl.NumberFormat('ar-u-nu-arab');
const anyGuess = fc.integer({ min: 0, max: 100 });
const whyOf = (text: string) => readGuessCodes(text).refused.map(({ why }) => why);

describe('guesses that are read out', () => {
  it('are read as codes and numbers, however they are written and set apart', () => {
    const anyWritten = fc.record({
      guess: anyGuess,
      write: fc.constantFrom(
        (guess: number) => guessCode(guess),
        (guess: number) => guessCode(guess).toLowerCase(),
        (guess: number) => Array.from(guessCode(guess)).join('-'),
        (guess: number) => `${guessCode(guess).slice(0, 1)}–${guessCode(guess).slice(1)}`,
        (guess: number) => Array.from(guessCode(guess)).join(' '),
        (guess: number) => String(guess),
        (guess: number) => `${guess}%`,
        (guess: number) => `${guess} %`,
        (guess: number) => `\u200e${guess}\u200f٪`,
        (guess: number) => arabic.format(guess),
      ),
      after: fc.constantFrom(' ', ', ', ',', '\n', '\r\n', ';', '\t', '  \n '),
    });
    fc.assert(
      fc.property(fc.array(anyWritten), (all) => {
        const text = all.map(({ guess, write, after }) => write(guess) + after).join('');
        expect(readGuessCodes(text)).toEqual({
          guesses: all.map(({ guess }) => guess),
          refused: [],
        });
      }),
    );
  });

  it('may be a hundred at once', () => {
    const text = Array.from({ length: 100 }, (_, guess) => guessCode(guess)).join('\n');
    expect(readGuessCodes(text).guesses).toHaveLength(100);
  });

  it('are refused by name, each for its reason, and the others are taken', () => {
    expect(readGuessCodes('GKD K7Q 18').guesses).toEqual([25, 18]);
    expect(whyOf('GKD K7Q 18')).toEqual(['“K7Q” is no code: perhaps a sign was misread.']);
    expect(whyOf('KO7')).toEqual(['“KO7” is no code: no code has an O.']);
    expect(whyOf('K17')).toEqual(['“K17” is no code: no code has a 1.']);
    expect(whyOf('hello')).toEqual(['“HELLO” is no code: a code has three signs.']);
    expect(whyOf('101')).toEqual(['“101” is more than 100 of every 100.']);
    expect(whyOf('10-19')).toEqual(['“10-19” is a range. Count it as a show of hands.']);
    expect(whyOf('12.5 -4 ?')).toEqual([
      '“12.5” is not a whole number from 0 to 100.',
      '“-4” is not a whole number from 0 to 100.',
      '“?” is not a whole number from 0 to 100.',
    ]);
  });

  it('are found in a sentence, whatever stands around them', () => {
    const text = 'Mine (12), “GKD”. Hers: [18]! And then "q9n"... «25%»?';
    expect(readGuessCodes(text).guesses).toEqual([12, 25, 18, guessCodes('Q9N'), 25]);
  });

  it('never take a figure of a code that was read out sign by sign for a guess', () => {
    expect(readGuessCodes('K 7 Q').guesses).toEqual([]);
    expect(whyOf('K 7 Q')).toEqual(['“K7Q” is no code: perhaps a sign was misread.']);
    expect(readGuessCodes('Q 9 N').guesses).toEqual([guessCodes('Q9N')]);
  });

  it('stop at five thousand and say where', () => {
    const { guesses, refused } = readGuessCodes('18 '.repeat(MOST_CODES + 1));
    expect(guesses).toHaveLength(MOST_CODES);
    expect(refused.map(({ why }) => why)).toEqual(['Only the first 5000 were read, up to “18”.']);
  });

  it('are whole numbers from 0 to 100 or nothing, whatever was pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { guesses, refused } = readGuessCodes(text);
        for (const guess of guesses) {
          expect(Number.isInteger(guess)).toBe(true);
          expect(guess).toBeGreaterThanOrEqual(0);
          expect(guess).toBeLessThanOrEqual(100);
        }
        for (const { why } of refused) expect(why).toMatch(/^“.*\.$/s);
      }),
    );
  });
});

describe('a typed guess', () => {
  it.each([
    ['25', 25],
    [' 25 % ', 25],
    ['0', 0],
    ['007', 7],
    ['100', 100],
  ])('"%s" is understood', (text, value) => {
    expect(typedGuess(text)).toEqual({ ok: true, value });
  });

  it.each(['101', '12.5', '-1', 'many', ''])('"%s" is refused', (text) => {
    expect(typedGuess(text)).toMatchObject({
      ok: false,
      fault: expect.stringContaining('is not a whole number from 0 to 100.') as string,
    });
  });
});

function guessCodes(code: string): number {
  return Array.from({ length: 101 }, (_, guess) => guessCode(guess)).indexOf(code);
}
