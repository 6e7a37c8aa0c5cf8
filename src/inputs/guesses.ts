// Guesses as they are read out and typed: codes and plain numbers, many at once. What is wrong is refused by its name.

import { notAGuess, pastedFaults } from '../locale/guessFaults.ts';
import { guessOfCode } from './guessCodes.ts';
import { plainNumber, plainPercent } from './plainNumber.ts';
import type { Typed } from './typed.ts';

/** More than this at once is a slip of the hand and not a room. */
export const MOST_CODES = 5000;

export type Refused = { readonly text: string; readonly why: string };

export type ReadGuesses = {
  /** In people of every 100, in the order in which they stood. */
  readonly guesses: readonly number[];
  readonly refused: readonly Refused[];
};

const HYPHENS = /[-‐‑‒–—−]/g;
/** What stands around a code that was copied out of a sentence. */
const AROUND = /^["'“”‘’„‚«»([{<]+|["'“”‘’«»)\]}>.:!?]+$/g;
const CODE_LENGTH = 3;

/**
 * All guesses of a text: codes and whole numbers from 0 to 100, with or without "%", between spaces, commas or lines. Small
 * letters, hyphens within a code and spaces between its signs do not matter: "k-7-q" and "K 7 Q" are "K7Q"; nor does what
 * stands around one in a sentence: "(K7Q)".
 */
export function readGuessCodes(text: string): ReadGuesses {
  const pieces = plainNumber(text)
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\r\n]+/)
    .flatMap(piecesOf);
  const guesses: number[] = [];
  const refused: Refused[] = [];
  for (const piece of pieces.slice(0, MOST_CODES)) {
    const read = guessIn(piece);
    if (typeof read === 'number') guesses.push(read);
    else refused.push({ text: piece, why: read });
  }
  if (pieces.length > MOST_CODES) {
    const text = pieces[MOST_CODES] ?? '';
    refused.push({ text, why: pastedFaults.tooMany(MOST_CODES, text) });
  }
  return { guesses, refused };
}

/** A guess typed into its field: "25" or "25%". */
export function typedGuess(text: string): Typed<number> {
  const match = /^0*(\d{1,3})$/.exec(plainPercent(text));
  const value = Number(match?.[1]);
  if (!match || value > 100) return { ok: false, fault: notAGuess(text) };
  return { ok: true, value };
}

/** What stands between the marks of one line, the signs of a code that were set apart joined again. */
function piecesOf(line: string): readonly string[] {
  const pieces: string[] = [];
  let isOpen = false;
  for (const around of line.replaceAll(/\s+%/g, '%').split(/[\s,;/|]+/)) {
    const word = around.replaceAll(AROUND, '') || around;
    // A hyphen between figures is kept: "10-19" is no guess.
    const piece = /[A-Z]/.test(word) || !/\d/.test(word) ? word.replaceAll(HYPHENS, '') : word;
    if (piece === '') continue;
    const last = pieces.at(-1) ?? '';
    // Every code begins with a letter, so a letter or two alone wait for the rest of it.
    if (isOpen && /^[A-Z\d]+$/.test(piece) && last.length + piece.length <= CODE_LENGTH)
      pieces.splice(-1, 1, last + piece);
    else pieces.push(piece);
    const now = pieces.at(-1) ?? '';
    isOpen = /^[A-Z]/.test(now) && now.length < CODE_LENGTH;
  }
  return pieces;
}

/** The guess that a piece is, or what is wrong with it. */
function guessIn(piece: string): number | string {
  if (/^\d+%?$/.test(piece)) {
    const value = Number.parseInt(piece, 10);
    return value <= 100 ? value : pastedFaults.aboveAll(piece);
  }
  if (/^\d+[-‐‑‒–—−]+\d+%?$/.test(piece)) return pastedFaults.range(piece);
  if (!/[A-Z]/.test(piece)) return notAGuess(piece);
  const guess = guessOfCode(piece);
  if (guess !== undefined) return guess;
  if (piece.length !== CODE_LENGTH) return pastedFaults.length(piece);
  const never = /[AEIOU01]/.exec(piece)?.[0];
  return never === undefined ? pastedFaults.misread(piece) : pastedFaults.never(piece, never);
}
