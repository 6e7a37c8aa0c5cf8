export const viewWords = {
  group: 'Show as',
  names: { flow: 'Flow', people: 'People', table: 'Table' },
} as const;

/** The name of a picture of the flow, with what it says and, where two stand side by side, which of them it is. */
export function flowName(letter: 'A' | 'B' | undefined, headline: string): string {
  return `${letter ? `${letter}: ` : ''}Flow of patients. ${headline}`;
}
