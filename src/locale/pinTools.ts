import { studyOffered } from './studyPicker.ts';

export const pinWords = {
  group: 'A and B',
  swap: 'Swap A and B',
  pin: 'Pin B as A',
  stop: 'Stop comparing',
  compareWith: 'Compare with',
  asPinned: 'what is pinned as A',
} as const;

/** A study to compare with; one of the same people as the present one cannot be chosen, and says why. */
export function besideOffered(name: string, patients: number, isRefused: boolean): string {
  return `${studyOffered(name, patients)}${isRefused ? ' (the same people)' : ''}`;
}
