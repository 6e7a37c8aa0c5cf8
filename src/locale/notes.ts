// Around the notes of a study and its source.

export const notesWords = { title: 'For the critical reader', source: 'Source' } as const;

/** What is from the source: "Numbers called reported are from its abstract; …". */
export function numbersFrom(part: string): string {
  return `Numbers called reported are from its ${part}; the others are arithmetic on them, or rest on an assumption that is named.`;
}
