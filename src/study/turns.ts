/** Marks that turn the direction of whatever follows them, in a sentence of ours too where a stranger's text stands in it. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;

export function withoutTurns(text: string): string {
  return text.replaceAll(TURNS, '');
}
