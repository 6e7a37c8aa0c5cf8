// What somebody wrote, as it stands in a sentence of ours.

const MOST_LETTERS = 24;
/** Marks of direction that would turn round the sentence in which they stand. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/g;

/** What somebody wrote, in quotes and not so long that it buries the sentence in which it stands. */
export function quoted(text: string): string {
  const letters = Array.from(text.replaceAll(DIRECTION, '').trim());
  return `“${letters.slice(0, MOST_LETTERS).join('')}${letters.length > MOST_LETTERS ? '…' : ''}”`;
}
