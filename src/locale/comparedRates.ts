// What two series themselves counted of the same quantities, in sentences.

import type { Interval, Level } from '../model/interval.ts';
import { studyName } from './studyName.ts';
import type { CountedInSeries } from '../study/quantities.ts';
import { moreOfHundred } from './hundred.ts';
import { inPercent, percentOf, whole } from './number.ts';

export const comparedRatesWords = {
  title: 'What the two series counted themselves',
  none: 'No quantity that both counted is known here.',
  notSame: 'Not the same quantity, so no difference is worked out.',
} as const;

/** Ids of two series, with what each counted of one quantity. */
export type CountedPair = {
  readonly a: string;
  readonly inA: CountedInSeries;
  readonly b: string;
  readonly inB: CountedInSeries;
};

/** "A, Walther 1993: 15 of 56 treated (27%). B, …" */
export function countsOfBoth({ a, inA, b, inB }: CountedPair): string {
  const counted = (id: string, { x, n, ofWhom }: CountedInSeries) =>
    `${studyName(id)}: ${whole(x)} of ${whole(n)} ${ofWhom} (${percentOf(x, n)})`;
  return `A, ${counted(a, inA)}. B, ${counted(b, inB)}.`;
}

/**
 * "In B 7 more of every 100; 95% interval 10 fewer to 24 more." `share` is B minus A; without an interval none is told.
 */
export function differenceInWords(
  share: number,
  interval: (Interval & { readonly level: Level }) | null,
): string {
  const said = `In B ${moreOfHundred(share)} of every 100`;
  if (interval === null) return `${said}.`;
  const { low, high, level } = interval;
  return `${said}; ${inPercent(100 * level)} interval ${moreOfHundred(low)} to ${moreOfHundred(high)}.`;
}

/** What must be said of either, under its name where it holds for that one alone. */
export function remarksOn({ a, inA, b, inB }: CountedPair): readonly string[] {
  const remarks = ({ difference, assumption, caution }: CountedInSeries) =>
    [difference, assumption, caution].filter((each) => each !== undefined);
  const [ofA, ofB] = [remarks(inA), remarks(inB)];
  return [
    ...ofA.map((each) => (ofB.includes(each) ? each : `${studyName(a)}: ${each}`)),
    ...ofB.filter((each) => !ofA.includes(each)).map((each) => `${studyName(b)}: ${each}`),
  ];
}

/** Why there is no interval where two series, named by their ids, have patients in common. */
export function whySharedHaveNone(a: string, b: string): string {
  return `${studyName(a)} and ${studyName(b)} probably share patients. An interval for a difference needs two groups of different people, so none is given.`;
}

/** What a difference of two series is not; and what its interval holds, where there is one. */
export function aboutDifferences(level: Level | null): string {
  const about =
    'These are the studies’ own counts, whatever the sliders say. The series differ in patients, drug and years: a difference between them is not the effect of any one of these.';
  return level === null
    ? about
    : `${about} The ${inPercent(100 * level)} interval is Newcombe’s and holds only what so few patients leave open.`;
}
