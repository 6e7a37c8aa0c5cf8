// A guess as three signs that can be read out across a room, and back. They say the number and nothing else: two people with the
// same guess have the same code.

/** Figures and letters that are not mistaken for one another, without vowels, so that they spell nothing. 29 is a prime. */
const SIGNS = '23456789BCDFGHJKLMNPQRSTVWXYZ';
const FIGURES = 8;
const LETTERS = SIGNS.length - FIGURES;

/**
 * By these the codes of neighbouring guesses differ in all three signs, and no code has a sign twice. 269 has no divisor in
 * common with the 609 pairs of a letter and a sign, so every guess has a pair of its own.
 */
const SPREAD = 269;
const START = 105;

/** The code of a guess, a whole number from 0 to 100: 25 → "GKD". It begins with a letter, so no number is a code. */
export function guessCode(guess: number): string {
  const pair = (SPREAD * guess + START) % (LETTERS * SIGNS.length);
  const first = FIGURES + Math.floor(pair / SIGNS.length);
  const second = pair % SIGNS.length;
  // Weights of 3 and 2, modulo a prime: any one wrong sign is found, and any two that changed places.
  const check = (3 * first + 2 * second + 2) % SIGNS.length;
  return [first, second, check].map((sign) => SIGNS.charAt(sign)).join('');
}

const guessOf = new Map(Array.from({ length: 101 }, (_, guess) => [guessCode(guess), guess]));

/** The guess of a code in capitals; undefined where it is none. */
export function guessOfCode(code: string): number | undefined {
  return guessOf.get(code);
}
