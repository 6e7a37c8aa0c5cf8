// What stands above two scenarios that stand side by side.

import { scaleInWords } from './scenario.ts';
import type { Flows } from '../model/flows.ts';

export const sideBySideWords = {
  title: 'A and B compared',
  same: 'A and B are the same so far. Move a rate or open another study: B follows and A stays.',
  oneStudy:
    'No interval stands beside these differences: A and B are one study under rates that somebody chose. What separates them is that choice, not chance.',
  coming: '…',
} as const;

/** What is said below the name of A, and of B. */
export function aboutPinned(a: Flows, b: Flows): string {
  return `Pinned: it stays. ${scaleInWords(a, b)}`;
}
export function aboutPresent(b: Flows, a: Flows): string {
  return `Now: it follows the rates. ${scaleInWords(b, a)}`;
}

/** Why two studies, by name, are not shown side by side. */
export function notTogether(a: string, b: string): string {
  return `${a} and ${b} almost certainly share patients. Side by side the same people would stand there twice, as if they were two groups, so only B is shown. Compare with another study, or stop comparing.`;
}
