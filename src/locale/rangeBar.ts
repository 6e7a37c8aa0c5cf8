// The figures below a bar of how far a number moves.

import { whole } from './number.ts';

/** Before the number as it stands. */
export const RANGE_BAR_NOW = 'now';

export function inAnyCase(least: number): string {
  return `${whole(least)} in any case`;
}

export function atMost(most: number): string {
  return `at most ${whole(most)}`;
}
