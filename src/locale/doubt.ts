// How sure the numbers are, in words.

import { DRAWS } from '../model/ranges.ts';
import { repeatedStudy } from './rangeWords.ts';
import {
  inPercent,
  peopleCalled,
  percentRange,
  rangeInWords,
  ratePercent,
  whole,
} from './number.ts';

export const howSureWords = {
  repeated: 'If the study were repeated',
  notShown: 'Doubt is not shown.',
  awaited: 'Being worked out…',
  edges:
    'A soft edge shows where the edge of a band or box would lie: the darker part in the middle half of the repeats or more, the lighter part in at least 95 of every 100. Each of the 50 dots beside the picture stands for 200 of the 10,000 repeats.',
  rates: 'The rates, from the study’s own counts',
  missing: 'What is not in it',
} as const;

/** What repeats do not show; with something that the paper leaves unsaid, where somebody has named it. */
export function notInRepeats(unsaid: string | undefined): string {
  const example = unsaid === undefined ? '' : `, such as ${unsaid}`;
  return `Only what so few patients leave open. Not what the paper leaves unsaid${example}: hatching marks what needs an assumption, and none of it is varied here. Not what the study may have got wrong, nor how other patients, places or times would differ.`;
}

type Played = {
  readonly seed: number;
  readonly patients: number;
  readonly isChanceAlone: boolean;
  /** Whether somebody has set a rate. */
  readonly isSet: boolean;
};

/** How the repeats are made, and what differs from one to the next. */
export function howRepeated({ seed, patients, isChanceAlone, isSet }: Played): string {
  const differs = isChanceAlone
    ? 'Here the rates are taken as true, so only chance is at work: who happens to fall on which side of each split.'
    : `Two things differ from one time to the next: the rates, as far as the study’s own counts leave them open (Jeffreys’ method), and chance: who happens to fall on which side of each split.${isSet ? ' A rate that you set is taken as certain.' : ''}`;
  return `The page plays ${repeatedStudy(isSet)} ${whole(DRAWS)} times, always the same ${whole(DRAWS)} (seed ${seed}), with ${peopleCalled(patients, 'patient', 'patients')} each. ${differs}`;
}

type Rate = {
  readonly x: number;
  readonly n: number;
  readonly who: string;
  readonly perMille: number;
  /** Null of what a reading chose and nobody counted. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** In percent. */
  readonly level: number;
};

/** "121 of 188 alive after surgery (64.4%); 95% interval 57–71%: between 57 and 71 of every 100." */
export function rateKnown({ x, n, who, perMille, interval, level }: Rate): string {
  // That none was seen does not make the rate 0%.
  const known =
    x === 0
      ? `none of ${whole(n)} ${who}`
      : `${whole(x)} of ${whole(n)} ${who} (${ratePercent(perMille)})`;
  if (interval === null)
    return `${known}; ${inPercent(level)} interval: –, since nobody counted this.`;
  const { low, high } = interval;
  return `${known}; ${inPercent(level)} interval ${percentRange(low, high)}: ${rangeInWords(low, high)}.`;
}

/** `method` is the name of the interval's: "Wilson". */
export function whateverNumber(method: string): string {
  return `${method} interval. It stays the same for any number of patients shown: more marks on the screen are not more knowledge.`;
}
