// A number of people as an outline has it.

import { plainNumber } from '../plainNumber.ts';

const THOUSANDS = "[,'’\\u00A0\\u2009\\u202F]";
// Figures of any script.
const FIGURE = String.raw`\p{Nd}`;
const WHOLE = `${FIGURE}{1,3}(?:${THOUSANDS}${FIGURE}{3})+|${FIGURE}+`;
export const NUMBER = `[-−]?(?:${WHOLE})(?:\\.${FIGURE}+)?`;

/** The number that somebody wrote, as an outline has it; null where that is none. */
export function writtenNumber(text: string): number | null {
  return new RegExp(`^(?:${NUMBER})$`, 'u').test(text) ? numberIn(text) : null;
}

export function numberIn(text: string): number {
  const plain = plainNumber(text.replaceAll(new RegExp(THOUSANDS, 'gu'), ''));
  return Number(plain.replace('−', '-'));
}
