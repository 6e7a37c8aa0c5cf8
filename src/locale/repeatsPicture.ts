// What stands in the picture of repeats by chance, for a hall.

import { perDot } from './rangeWords.ts';
import { whole } from './number.ts';

export const REPEATS_TO_COME = 'The repeats are being worked out.';

/** "responders of 195; each dot stands for 200 of 10,000 repeats of the study". */
export function repeatsCount(many: string, of: number, dots: number, isSet: boolean): string {
  const certain = isSet ? '; a rate that is set is taken as certain' : '';
  return `${many} of ${whole(of)}; each dot stands for ${perDot(dots, isSet)}${certain}`;
}

/** At the line of the count that the flow shows: "22 as drawn". */
export function asDrawn(now: number): string {
  return `${whole(now)} as drawn`;
}
