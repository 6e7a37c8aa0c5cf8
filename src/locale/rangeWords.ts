// Ranges of repeats of a study in words.

import { DRAWS, type Coverage, type DotsAt, type Range } from '../model/ranges.ts';
import { whole } from './number.ts';

/** "13 to 33", or "22" where there is no other. */
function fromTo(low: number, high: number): string {
  return low === high ? whole(low) : `${whole(low)} to ${whole(high)}`;
}

/** What stands at the whisker of a number: "104–138 in 95 of 100". */
export function inMostRepeats(low: number, high: number): string {
  return `${whole(low)}–${whole(high)} in 95 of 100`;
}

/** What is repeated: with a rate that somebody has set it is another study. */
export function repeatedStudy(isSet: boolean): string {
  return isSet ? 'a study with these rates' : 'the study';
}

/** What a dot stands for: "200 of 10,000 repeats of the study". */
export function perDot(dots: number, isSet: boolean): string {
  return `${whole(DRAWS / dots)} of ${whole(DRAWS)} repeats of ${repeatedStudy(isSet)}`;
}

/**
 * The outcome as most repeats, and as the middle of them, would count it, with how many these are: "In 95 of 100 repeats of
 * the study, 11 to 35 of 195 would be responders; in 54 of 100, 18 to 26." Of few people both may be one range, told once. Where a rate is set, that the range knows no doubt of it.
 */
export function outcomeInWords(
  [low, lowMiddle, highMiddle, high]: Range,
  [middle, most]: Coverage,
  cohort: number,
  many: string,
  isSet: boolean,
): string {
  const certain = isSet ? ' A rate that is set is taken as certain.' : '';
  const said = `In ${repeatsOf(most)} of ${repeatedStudy(isSet)}, ${fromTo(low, high)} of ${whole(cohort)} would be ${many}`;
  const isOneRange = low === lowMiddle && high === highMiddle;
  return isOneRange
    ? `${said}.${certain}`
    : `${said}; in ${whole(middle)} of 100, ${fromTo(lowMiddle, highMiddle)}.${certain}`;
}

function repeatsOf(hundredth: number): string {
  return hundredth === 100 ? 'all repeats' : `${whole(hundredth)} of 100 repeats`;
}

/** The middle of the dots, with how many of them it holds and what is drawn: the name of the dot plot. */
export function dotsInWords(
  outcome: readonly DotsAt[],
  [, lowMiddle, highMiddle]: Range,
  now: number,
  cohort: number,
  many: string,
  isSet: boolean,
): string {
  const dots = outcome.reduce((sum, [, each]) => sum + each, 0);
  const held = outcome.reduce(
    (sum, [count, each]) => (count >= lowMiddle && count <= highMiddle ? sum + each : sum),
    0,
  );
  return `${whole(dots)} dots, each for ${perDot(dots, isSet)}: in ${held === dots ? 'all' : whole(held)} of them ${fromTo(lowMiddle, highMiddle)} of ${whole(cohort)} would be ${many}. ${whole(now)} in the picture.`;
}
