/** The name of a picture of people, with what it says and, where two stand side by side, which of them it is. */
export function peopleName(letter: 'A' | 'B' | undefined, headline: string): string {
  return `${letter ? `${letter}: ` : ''}The same patients at every stage. ${headline}`;
}
