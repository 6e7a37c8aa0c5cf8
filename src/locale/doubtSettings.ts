import { inPercent } from './number.ts';

export const doubtWords = {
  shown: 'Show doubt in the picture',
  ways: {
    none: 'not at all',
    ranges: 'as fans and dots',
    redraw: 'as single repeats',
  },
  from: 'Where it comes from',
  ratesToo: 'chance, and not knowing the rates',
  chanceAlone: 'chance alone, the rates taken as true',
  redrawn: 'A single repeat takes the rates as true.',
  intervals: 'Intervals of the rates',
  exact: 'conservative (Clopper–Pearson)',
} as const;

/** How sure an interval is: "95%". */
export function levelCalled(level: number): string {
  return inPercent(level);
}
