// What stands at the dots beside the picture.

import { whole } from './number.ts';

export const dotsTitle = '50 dots';

/** `many` is what the outcome's people are called: "responders". */
export function dotsExplained(many: string, drawn: number): string {
  return `Each dot: ${many} in 200 of 10,000 repeats. The line: the ${whole(drawn)} drawn.`;
}
