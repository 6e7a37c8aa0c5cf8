// What stands in a frame of somebody else's page.

import { FROZEN } from './frozen.ts';
import { percentOf, whole } from './number.ts';

export const embedWords = {
  asReported: 'As reported.',
  notReported: 'Hypothetical, not as reported.',
  hypothetical: 'Hypothetical:',
  rates: 'Rates',
  back: 'Back to reported',
  frozen: FROZEN,
  fullPage: 'Open the full page',
} as const;

type KeyNumber = {
  readonly count: string;
  readonly ofAll: string;
  /** Who they are, up to where a mark of a hypothetical number stands; then that mark, and the end. */
  readonly who: string;
  readonly mark: string;
  readonly end: string;
};

/** The one number of a small frame: "22", "of 195", "responded (11%", ", hypothetical", ")". */
export function keyNumber(
  count: number,
  patients: number,
  who: string,
  isAsReported: boolean,
): KeyNumber {
  return {
    count: whole(count),
    ofAll: `of ${whole(patients)}`,
    who: `${who} (${percentOf(count, patients)}`,
    mark: isAsReported ? '' : ', hypothetical',
    end: ')',
  };
}
