import { whole } from './number.ts';

export const viewWords = {
  group: 'Show as',
  names: { flow: 'Flow', people: 'People', table: 'Table' },
} as const;

/** Of whom percentages are told. */
export function shareOfWords(all: number) {
  return {
    group: 'Percentages',
    names: { all: `% of all ${whole(all)}`, step: '% of the step before' },
  } as const;
}

/** The name of a picture of the flow, with what it says and, where two stand side by side, which of them it is. */
export function flowName(letter: 'A' | 'B' | undefined, headline: string): string {
  return `${letter ? `${letter}: ` : ''}Flow of patients. ${headline}`;
}
