import { describe, expect, it } from 'vitest';
import { guessCode, guessOfCode } from '../../src/inputs/guessCodes.ts';

const SIGNS = '23456789BCDFGHJKLMNPQRSTVWXYZ';
const guesses = Array.from({ length: 101 }, (_, guess) => guess);
const codes = guesses.map(guessCode);

/** Every code with one of its signs replaced by another. */
function misread(code: string): readonly string[] {
  return Array.from(code).flatMap((sign, place) =>
    Array.from(SIGNS)
      .filter((other) => other !== sign)
      .map((other) => code.slice(0, place) + other + code.slice(place + 1)),
  );
}

/** A code with two neighbouring signs in each other’s place. */
function swapped([a, b, c]: string): readonly string[] {
  return [`${b}${a}${c}`, `${a}${c}${b}`];
}

describe('the code of a guess', () => {
  it('is three signs that cannot be taken for another and spell nothing', () => {
    for (const code of codes) expect(code).toMatch(new RegExp(`^[${SIGNS}]{3}$`));
  });

  it('is read back as the guess, for every guess', () => {
    expect(codes.map(guessOfCode)).toEqual(guesses);
    expect(new Set(codes).size).toBe(101);
  });

  it('stays what it is, since codes are read out from pages that were loaded earlier', () => {
    expect([0, 11, 18, 25, 50, 100].map(guessCode)).toEqual([
      'FNH',
      'BP8',
      'DMB',
      'GKD',
      'HG9',
      'K83',
    ]);
  });

  it('begins with a letter, so that no number is a code', () => {
    for (const code of codes) expect(code).toMatch(/^[B-Z]/);
  });

  it('is none with any one sign wrong', () => {
    for (const code of codes)
      for (const wrong of misread(code)) expect(guessOfCode(wrong)).toBeUndefined();
  });

  it('is none with any two neighbouring signs swapped', () => {
    for (const code of codes)
      for (const wrong of swapped(code)) expect(guessOfCode(wrong)).toBeUndefined();
  });

  it('has no sign twice, and shares none with the code of the next guess in the same place', () => {
    codes.forEach((code, guess) => {
      expect(new Set(code).size).toBe(3);
      const next = codes[guess + 1];
      if (next === undefined) return;
      expect(Array.from(code).filter((sign, place) => sign === next[place])).toEqual([]);
    });
  });
});
