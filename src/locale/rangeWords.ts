// Ranges of repeats of a study in words.

import type { DotsAt, Range } from '../model/ranges.ts';
import { whole } from './number.ts';

/** "13 to 33", or "22" where there is no other. */
function fromTo(low: number, high: number): string {
  return low === high ? whole(low) : `${whole(low)} to ${whole(high)}`;
}

/** The outcome as 95 of 100 repeats, and the middle half of them, would count it: a sentence. */
export function outcomeInWords(range: Range, cohort: number, many: string): string {
  const [low, lowMiddle, highMiddle, high] = range;
  return low === high
    ? `In at least 95 of 100 repeats of the study, ${whole(low)} of ${whole(cohort)} would be ${many}.`
    : `In 95 of 100 repeats of the study, ${fromTo(low, high)} of ${whole(cohort)} would be ${many}; in half of them, ${fromTo(lowMiddle, highMiddle)}.`;
}

/** The same of the dots, with what is drawn: the name of the dot plot. */
export function dotsInWords(
  outcome: readonly DotsAt[],
  [, lowMiddle, highMiddle]: Range,
  now: number,
  cohort: number,
  many: string,
): string {
  const dots = outcome.reduce((sum, [, each]) => sum + each, 0);
  return `${whole(dots)} repeats of the study: in half of them ${fromTo(lowMiddle, highMiddle)} of ${whole(cohort)} would be ${many}. ${whole(now)} in the picture.`;
}
