// What a whole room said at once: a tally of a poll, "18: 37", or phones that were raised and counted by their letters, "A 14, B 96".

import { guessOfCode } from './guessCodes.ts';
import { readGuessCodes, type Refused } from './guesses.ts';
import { plainNumber } from './plainNumber.ts';
import { pastedFaults } from '../locale/guessFaults.ts';
import { RANGE_LETTERS } from '../locale/roomGuesses.ts';

export type ReadRoom = {
  /** In people of every 100; as many of each as said so. */
  readonly guesses: readonly number[];
  /** How many phones or hands were counted for each of `RANGE_LETTERS`. */
  readonly hands: readonly number[];
  readonly refused: readonly Refused[];
};

/** Codes, guesses, a tally or letters, whichever a text is as a whole. */
export function readRoom(text: string): ReadRoom {
  return readTally(text) ?? { ...readGuessCodes(text), hands: RANGE_LETTERS.map(() => 0) };
}

type Piece =
  | { readonly kind: 'guess'; readonly guess: number; readonly count: number }
  | { readonly kind: 'hands'; readonly range: number; readonly count: number }
  /** So many for each that is counted otherwise: about half of all is as many as all the others. */
  | { readonly kind: 'part'; readonly range: number; readonly perOther: number };

const ABOUT = String.raw`(?:(?:about|around|ca\.?|~|≈)\s*)?`;
const LETTER_COUNT = new RegExp(String.raw`^${ABOUT}([A-E])\s*[:=×x*]?\s*${ABOUT}(\d{1,4})$`, 'iu');
const PART = String.raw`(half|a third|a quarter)(?:\s+of\s+(?:them|the\s+room))?`;
const PART_LETTER = new RegExp(String.raw`^${ABOUT}${PART}\s+([A-E])$`, 'iu');
const LETTER_PART = new RegExp(String.raw`^([A-E])\s*:?\s*${ABOUT}${PART}$`, 'iu');
/** With a sign between them; and two numbers alone, which only a list of such pairs makes a tally. */
const GUESS_COUNT = /^(\d{1,3})\s*%?\s*[:=×x*]\s*(\d{1,4})(?:\s*\p{L}+)?$/iu;
/** What is between a guess and how many said so, beside a number: also where the rest of it was not understood. */
const SIGN = /\d\s*%?\s*[:=×*]|[:=×*]\s*\d/u;
const TWO_NUMBERS = /^(\d{1,3})\s*%?\s+(\d{1,4})$/u;

const PER_OTHER: Readonly<Record<string, number>> = {
  half: 1,
  'a third': 1 / 2,
  'a quarter': 1 / 3,
};

/** Null where a text is no tally. */
function readTally(text: string): ReadRoom | null {
  const parts = plainNumber(text)
    .normalize('NFKC')
    .split(/[\r\n,;]+/)
    .map((part) =>
      part
        .replace(/\s*\([^)]*\)\s*$/, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '');
  const read = parts.map((part) => partOf(part, parts.length > 1));
  if (!isTally(read)) return null;
  const pieces = read.flatMap(({ piece, alone }) => piece ?? alone ?? []);
  const counted = pieces.reduce((sum, piece) => sum + ('count' in piece ? piece.count : 0), 0);
  return {
    guesses: pieces.flatMap((piece) =>
      piece.kind === 'guess' ? Array.from({ length: piece.count }, () => piece.guess) : [],
    ),
    hands: RANGE_LETTERS.map((_, range) =>
      pieces.reduce((sum, piece) => {
        if (piece.kind === 'guess' || piece.range !== range) return sum;
        return sum + (piece.kind === 'hands' ? piece.count : Math.round(piece.perOther * counted));
      }, 0),
    ),
    refused: read.flatMap(({ part, piece, alone }) =>
      piece || alone ? [] : { text: part, why: whyNot(part) },
    ),
  };
}

type Part = {
  readonly part: string;
  /** As a part of a tally. */
  readonly piece: Piece | null;
  /** As the guess of one, by itself or by its code. */
  readonly alone: Piece | null;
  /** Whether it can be nothing else than a part of a tally. */
  readonly isSure: boolean;
};

function partOf(part: string, isList: boolean): Part {
  const piece = pieceOf(part, isList);
  const { guesses, refused } = readGuessCodes(part);
  const [guess] = guesses;
  return {
    part,
    piece,
    alone:
      guess !== undefined && guesses.length === 1 && refused.length === 0 && !SIGN.test(part)
        ? { kind: 'guess', guess, count: 1 }
        : null,
    isSure: SIGN.test(part) || (piece !== null && !TWO_NUMBERS.test(part) && !isCode(part)),
  };
}

/** One part that is no code and no two guesses makes a tally of all: else its counts would be taken for guesses where another is wrong. */
function isTally(parts: readonly Part[]): boolean {
  if (parts.some(({ isSure }) => isSure)) return true;
  const pieces = parts.filter(({ piece }) => piece !== null);
  const others = parts.filter(({ piece }) => piece === null);
  // The heads of its columns come with a table that is copied.
  return pieces.length > others.length && others.every(({ alone }) => alone === null);
}

function whyNot(part: string): string {
  const [, guess] = GUESS_COUNT.exec(part) ?? TWO_NUMBERS.exec(part) ?? [];
  return guess === undefined ? pastedFaults.noTally(part) : pastedFaults.aboveAll(guess);
}

/** A code whose signs were set apart is a code: "B 9 6" and, where that is one, "B 96". */
function isCode(part: string): boolean {
  return guessOfCode(part.replaceAll(/\s/g, '').toUpperCase()) !== undefined;
}

function rangeOf(letter: string): number {
  return RANGE_LETTERS.findIndex((each) => each === letter.toUpperCase());
}

function pieceOf(part: string, isList: boolean): Piece | null {
  if (isCode(part) && !isList) return null;
  const [, letter, count] = LETTER_COUNT.exec(part) ?? [];
  if (letter !== undefined) return { kind: 'hands', range: rangeOf(letter), count: Number(count) };
  const [, partFirst, partLetter] = PART_LETTER.exec(part) ?? [];
  const [, letterFirst, letterPart] = LETTER_PART.exec(part) ?? [];
  const [said, of] = [partFirst ?? letterPart, partLetter ?? letterFirst];
  if (said !== undefined && of !== undefined)
    return {
      kind: 'part',
      range: rangeOf(of),
      perOther: PER_OTHER[said.toLowerCase().replaceAll(/\s+/g, ' ')] ?? 0,
    };
  const [, guess, people] =
    GUESS_COUNT.exec(part) ?? (isList ? TWO_NUMBERS.exec(part) : null) ?? [];
  if (guess === undefined || Number(guess) > 100) return null;
  return { kind: 'guess', guess: Number(guess), count: Number(people) };
}
