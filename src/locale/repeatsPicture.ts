// What stands in the picture of repeats by chance, for a hall.

import { whole } from './number.ts';

export const REPEATS_TO_COME = 'The repeats are being worked out.';

/** "responders of 195 in one repeat of the study; each dot is one of 50 repeats". */
export function repeatsCount(many: string, of: number, dots: number): string {
  return `${many} of ${whole(of)} in one repeat of the study; each dot is one of ${whole(dots)} repeats`;
}

/** At the line of the count that the flow shows: "22 as drawn". */
export function asDrawn(now: number): string {
  return `${whole(now)} as drawn`;
}
