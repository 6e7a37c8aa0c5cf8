// What stands in the picture of repeats by chance, for a hall.

import { perDot, repeatedStudy } from './rangeWords.ts';
import { peopleCalled, whole } from './number.ts';

export const REPEATS_TO_COME = 'The repeats are being worked out.';

/** "responders of 195; each dot stands for 200 of 10,000 repeats of the study". */
export function repeatsCount(many: string, of: number, dots: number, isSet: boolean): string {
  const certain = isSet ? '; a rate that is set is taken as certain' : '';
  return `${many} of ${whole(of)}; each dot stands for ${perDot(dots, isSet)}${certain}`;
}

/** "responders of 195; each dot is one repeat of the study". */
export function eachOneRepeat(many: string, of: number, isSet: boolean): string {
  const certain = isSet ? '; a rate that is set is taken as certain' : '';
  return `${many} of ${whole(of)}; each dot is one repeat of ${repeatedStudy(isSet)}${certain}`;
}

/** "Repeat 12: 25 responders". */
export function repeatFallen(fallen: number, count: number, one: string, many: string): string {
  return `Repeat ${whole(fallen)}: ${peopleCalled(count, one, many)}`;
}

/** The same for who cannot see the picture: what the last was, between which they lie, and what the study has. */
export function fallenInWords(
  counts: readonly number[],
  now: number,
  one: string,
  many: string,
): string {
  const last = repeatFallen(counts.length, counts.at(-1) ?? 0, one, many);
  const between =
    counts.length < 2
      ? ''
      : ` All of them lie between ${whole(Math.min(...counts))} and ${whole(Math.max(...counts))}.`;
  return `${last}.${between} ${whole(now)} in the picture.`;
}

/** What has one more fall, and takes it back. */
export const fallingWords = {
  group: 'Repeats of the study',
  again: 'Again',
  hold: 'hold to pour',
  back: 'One less',
} as const;

/** At the line of the count that the flow shows: "22 as drawn". */
export function asDrawn(now: number): string {
  return `${whole(now)} as drawn`;
}
