// What is wrong with a guess that was typed or pasted, as sentences.

import { quoted } from './quoted.ts';

export function notAGuess(text: string): string {
  return `${quoted(text)} is not a whole number from 0 to 100.`;
}

export const pastedFaults = {
  tooMany: (most: number, last: string) =>
    `Only the first ${most} were read, up to ${quoted(last)}.`,
  aboveAll: (text: string) => `${quoted(text)} is more than 100 of every 100.`,
  range: (text: string) => `${quoted(text)} is a range. Count it as a show of hands.`,
  noTally: (text: string) =>
    `${quoted(text)} is no part of a tally: that is a guess and how many said so, “18: 37”, or a letter and how many, “A 14”.`,
  length: (text: string) => `${quoted(text)} is no code: a code has three signs.`,
  misread: (text: string) => `${quoted(text)} is no code: perhaps a sign was misread.`,
  /** `sign` is one that no code has. */
  never: (text: string, sign: string) =>
    `${quoted(text)} is no code: no code has ${VOWELS.includes(sign) ? 'an' : 'a'} ${sign}.`,
} as const;

/** Signs whose names begin with a vowel, of those that no code has: U is called "you". */
const VOWELS = 'AEIO';
