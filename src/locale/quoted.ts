// What somebody wrote, as it stands in a sentence of ours.

const MOST_LETTERS = 24;

/** What somebody wrote, in quotes and not so long that it buries the sentence in which it stands. */
export function quoted(text: string): string {
  const letters = Array.from(text.trim());
  return `“${letters.slice(0, MOST_LETTERS).join('')}${letters.length > MOST_LETTERS ? '…' : ''}”`;
}
