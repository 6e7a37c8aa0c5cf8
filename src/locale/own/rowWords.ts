// What names things in a study that was counted from rows of patients, where their table does not.

export const rowWords = {
  /** All rows together. */
  everybody: 'All patients',
  column: (number: number): string => `Column ${number}`,
  /** A second thing of the same name. */
  again: (name: string, number: number): string => `${name === '' ? 'Column' : name} (${number})`,
  /** An entry that says nothing without its column. */
  inColumn: (column: string, entry: string): string => `${column}: ${entry}`,
  noEntry: (column: string): string => `${column}: no entry`,
  /** The same entry of people who come from another group. */
  from: (name: string, before: readonly string[]): string => `${name} (${before.join(', ')})`,
  how: 'in rows of patients, counted here',
} as const;
