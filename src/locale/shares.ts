// The same number as a share of several: what is written at its bars, and all of it in words.

import type { ShareRow } from '../study/talk.ts';
import { areEnoughForShares } from '../model/shares.ts';
import { EVERY_HUNDRED, figureOfHundred, ofEveryHundred, whole } from './number.ts';

/** "22" and "of 121 eligible for IL-2". */
export function partAndBase({ x, n, ofWhom }: ShareRow): {
  readonly part: string;
  readonly base: string;
} {
  return { part: whole(x), base: `of ${whole(n)} ${ofWhom}` };
}

/** "18" and "of every 100"; of few or of nobody there is no hundred. */
export function figureAndUnit({ x, n }: ShareRow): {
  readonly figure: string;
  readonly unit: string | null;
} {
  return areEnoughForShares(n)
    ? { figure: figureOfHundred(x / n), unit: EVERY_HUNDRED }
    : { figure: '–', unit: null };
}

/** "22 of 121 eligible for IL-2: 18 of every 100, if the 18% is of the 121 eligible. …" */
export function sharesInWords(rows: readonly ShareRow[]): string {
  return rows
    .map(
      ({ x, n, ofWhom, how }) =>
        `${whole(x)} of ${whole(n)} ${ofWhom}${areEnoughForShares(n) ? `: ${ofEveryHundred(x / n)}` : ''}, ${how}.`,
    )
    .join(' ');
}
