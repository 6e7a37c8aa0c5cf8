// People of every hundred, and differences between two hundreds. Apart from the other words because the first load needs none
// of it.

import { LEAST_WHOLE, roundedHalfUp } from '../model/shares.ts';
import { figureOfHundred, ofEveryHundred, whole } from './number.ts';

/**
 * A share, 0 to 1, in people of a hundred: "30", or with a decimal "11.3", as where there are few of them, "0.2"; some never
 * read as none, nor most as all.
 */
export function perHundred(share: number, decimals: number): string {
  const unit = 10 ** -(share < LEAST_WHOLE ? Math.max(1, decimals) : decimals);
  const value = roundedHalfUp((100 * share) / unit) / (1 / unit);
  if (value === 0 && share > 0) return `<${unit}`;
  if (value === 100 && share < 1) return `>${100 - unit}`;
  return String(value);
}

/** Before a share in people of a hundred: "about ", unless it is none or all, or says itself below or above what it is. */
export function aboutHundred(share: number): 'about ' | '' {
  return roundedHalfUp(1000 * share) > 0 && roundedHalfUp(100 * share) < 100 ? 'about ' : '';
}

/** A difference with its sign, no finer than `decimals`: 4.6 → "+5", −0.2 → "−<1", 0 → "0". */
export function signedTo(difference: number, decimals: number): string {
  const unit = 10 ** -decimals;
  const size = Number(Math.abs(difference).toFixed(decimals));
  if (size === 0) return difference === 0 ? '0' : `${difference > 0 ? '+' : '−'}<${unit}`;
  return `${difference > 0 ? '+' : '−'}${whole(size)}`;
}

/** A difference of shares in people of a hundred: 0.071 → "7 more", −0.24 → "24 fewer", 0 → "as many". */
export function moreOfHundred(share: number): string {
  if (share === 0) return 'as many';
  const size = Math.round(100 * Math.abs(share));
  return `${size === 0 ? 'less than 1' : size} ${share > 0 ? 'more' : 'fewer'}`;
}

/**
 * From one share to another: "9 to 11 of every 100", or "11 of every 100" where both read alike; from one that is too small
 * for a number "up to 0.1 of every 100".
 */
export function spanOfHundred(least: number, most: number): string {
  const [from, to] = [figureOfHundred(least), ofEveryHundred(most)];
  if (from === figureOfHundred(most)) return to;
  return least > 0 && roundedHalfUp(1000 * least) === 0 ? `up to ${to}` : `${from} to ${to}`;
}
