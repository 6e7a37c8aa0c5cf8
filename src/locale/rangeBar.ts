// The figures below a bar of how far a number moves.

import { whole } from './number.ts';

/** Before the number as it stands. */
export const RANGE_BAR_NOW = 'now';

export function atLeast(least: number): string {
  return `at least ${whole(least)}`;
}

export function atMost(most: number): string {
  return `at most ${whole(most)}`;
}
