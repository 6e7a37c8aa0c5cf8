/** Marks that turn the direction of whatever follows them, in a sentence of ours too where a stranger's text stands in it. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;

export function withoutTurns(text: string): string {
  return text.replaceAll(TURNS, '');
}

/** What keeps the direction of a name to itself, and is closed again: nothing outside of it is turned. */
const CLOSED = /(\u2068[^\u202A-\u202E\u2066-\u2069]*\u2069)|[\u202A-\u202E\u2066-\u2069]/g;

/** The same, but for names that are set apart within it, as in sentences of ours that somebody has saved. */
export function withoutOpenTurns(text: string): string {
  return text.replaceAll(CLOSED, '$1');
}
