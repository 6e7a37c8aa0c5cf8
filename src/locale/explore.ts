import { FROZEN } from './frozen.ts';

export const pageWords = {
  skip: 'Skip to the table of numbers',
  numbers: 'Numbers',
  picture: 'Picture and rates',
  rates: 'Rates',
  compare: 'Compare',
} as const;

/** What moving a rate means, and what is small print in this study. */
export function belowRates(smallPrint: string): string {
  return `${FROZEN} ${smallPrint}`;
}
