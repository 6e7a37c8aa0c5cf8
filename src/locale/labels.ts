// What stands at the groups of a picture, word by word, because each word has room for the widest that it can become.

import type { Base } from '../model/base.ts';
import { shareInPercent, whole } from './number.ts';

/** Before a number that needs an assumption, with the space that keeps both together. */
const ABOUT_AS_MANY = '≈\u00A0';

/** In the place of nobody of whom it would be. */
const OF_NOBODY = '(–)';

/** "141", or "≈ 188" where it needs an assumption, "of 195" and "(72%)"; of few no share, and a dash for of nobody. */
export function labelWords(
  count: number,
  { count: base, share }: Omit<Base, 'groups'>,
  isAssumed = false,
): { readonly count: string; readonly of: string; readonly share: string } {
  return {
    count: `${isAssumed ? ABOUT_AS_MANY : ''}${whole(count)}`,
    of: base === 0 ? OF_NOBODY : `of ${whole(base)}`,
    share: share === null ? '' : `(${shareInPercent(share)})`,
  };
}

/** After the number of those for whose several groups there is no room in words: "5 more: see table". A hall and a frame have no table. */
export const gatheredNames = { page: 'more: see table', alone: 'more' } as const;

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
