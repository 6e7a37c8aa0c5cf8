// Of the keys that say how the page is arranged or stands in a frame: what a good value is, and what is shown where it is none.

import { oneOfWords } from './keyProblems.ts';
import { quoted } from './quoted.ts';

export const expectedOfFrame = {
  parts: (parts: readonly string[]) => `a list of ${parts.join(', ')}`,
  onOrOff: '1 or 0',
  heading: '1 or 2',
  origin: 'an address such as https://host.example',
  name: 'a name of letters and figures',
} as const;

export const insteadInFrame = {
  hide: 'nothing is left out',
  show: 'nothing is added',
  frozen: 'the controls are shown',
  fit: 'the frame is as high as what is in it',
  bg: 'the usual background is shown',
  heading: 'the title has level 2',
  keys: 'keys stay in the frame',
  parent: 'any host is told',
  childId: 'it is not answered',
} as const;

/** What a good value is in a message of the host. */
export const expectedInMessage = {
  rates: 'an object of percents by branch',
  rate: 'a number from 0 to 100',
  n: 'a whole number from 1 to 1,000,000',
  theme: oneOfWords(['light', 'dark']),
} as const;

/** "n=“1.5” is not a whole number from 1 to 1,000,000, so nothing of this message is done". */
export function notSet(key: string, text: string, expected: string): string {
  return `${key}=${quoted(text)} is not ${expected}, so nothing of this message is done`;
}
