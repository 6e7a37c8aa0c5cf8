import { FROZEN } from './frozen.ts';

export const pageWords = {
  skip: 'Skip to the table of numbers',
  numbers: 'Numbers',
  picture: 'Picture and rates',
  rates: 'Rates',
  compare: 'Compare',
} as const;

/** On a phone, what can be opened below the picture. */
export const foldWords = {
  howToRead: 'How to read this picture',
  numbers: 'Table of the numbers',
  critical: 'For the critical reader',
} as const;

/** What moving a rate means, and what is small print in this study. */
export function belowRates(smallPrint: string): string {
  return `${FROZEN} ${smallPrint}`;
}
