// What stands at the groups of a picture, word by word, because each word has room for the widest that it can become.

import { areEnoughForShares } from '../model/shares.ts';
import { shareInPercent, whole } from './number.ts';

/** "141", "of 195" and "(72%)"; of few patients no share. */
export function labelWords(
  count: number,
  cohort: number,
  share: number,
): { readonly count: string; readonly of: string; readonly share: string } {
  return {
    count: whole(count),
    of: `of ${whole(cohort)}`,
    share: areEnoughForShares(cohort) ? `(${shareInPercent(share)})` : '',
  };
}

/** "74 never became eligible" and how that comes about, "(195 − 121)". */
export function bracketWords(
  rest: number,
  label: string,
  all: number,
  without: number,
): { readonly name: string; readonly subtraction: string } {
  return {
    name: `${whole(rest)} ${label}`,
    subtraction: `(${whole(all)} − ${whole(without)})`,
  };
}
