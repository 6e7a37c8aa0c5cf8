// What stands in a frame of somebody else's page.

import { FROZEN } from './frozen.ts';
import { areEnoughForShares } from '../model/shares.ts';
import { shareInPercent, whole } from './number.ts';

export const embedWords = {
  asReported: 'As reported.',
  notReported: 'Hypothetical, not as reported.',
  hypothetical: 'Hypothetical:',
  rates: 'Rates',
  back: 'Back to reported',
  frozen: FROZEN,
  /** Opens what stands below the picture where there is room for it. */
  about: 'What this shows',
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

/**
 * The one number of a small frame: "22", "of 195", "responded (11%", ", hypothetical", ")"; of few patients without a share,
 * "responded (", "hypothetical", ")".
 */
export function keyNumber(
  count: number,
  patients: number,
  share: number,
  who: string,
  isAsReported: boolean,
): KeyNumber {
  const percent = areEnoughForShares(patients) ? shareInPercent(share) : '';
  const mark = isAsReported ? '' : 'hypothetical';
  const isBracketed = percent !== '' || mark !== '';
  return {
    count: whole(count),
    ofAll: `of ${whole(patients)}`,
    who: isBracketed ? `${who} (${percent}` : who,
    mark: percent !== '' && mark !== '' ? `, ${mark}` : mark,
    end: isBracketed ? ')' : '',
  };
}
