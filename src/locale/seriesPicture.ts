// Several series that saw one rate: what is written beside each, and all of it in words.

import type { Interval } from '../model/interval.ts';
import { inPercent, percentOf, percentRange, whole } from './number.ts';

export type CountedSeries = {
  readonly name: string;
  readonly isOwn: boolean;
  readonly x: number;
  readonly n: number;
  readonly ofWhom: string;
  /** Whether it counts what the filled marks of the list count. */
  readonly isSame: boolean;
  readonly interval: Interval;
};

/** Beside the name of the study that is shown; never broken. */
export const THIS_STUDY = 'this\u00A0study';

/** "17 of 140". */
export function countOfSeries({ x, n }: CountedSeries): string {
  return `${whole(x)} of ${whole(n)}`;
}

/** What must be known of the list, as sentences. */
export function aboutList(
  series: readonly CountedSeries[],
  sharePatients: boolean,
  level: number,
): readonly string[] {
  const hollow = series.filter(({ isSame }) => !isSame);
  return [
    sharePatients
      ? 'Not added up: some of these groups share patients.'
      : 'Not added up: these are different patients, drugs and years.',
    ...(hollow.length === 0
      ? []
      : [
          hollow.some(({ isOwn }) => isOwn)
            ? 'Hollow: this study, which counts something else.'
            : 'Hollow: counts something else.',
        ]),
    `Lines: ${inPercent(100 * level)} intervals.`,
  ];
}

/** Every series with its count, its percent and its interval, then what must be known of them. */
export function seriesInWords(series: readonly CountedSeries[], about: readonly string[]): string {
  const each = series.map((counted) => {
    const { name, isOwn, isSame, x, n, ofWhom, interval } = counted;
    const beside = [...(isOwn ? ['this study'] : []), ...(isSame ? [] : ['another quantity'])];
    const of = beside.length === 0 ? name : `${name} (${beside.join(', ')})`;
    return `${of}: ${countOfSeries(counted)} ${ofWhom}, ${percentOf(x, n)}, interval ${percentRange(interval.low, interval.high)}`;
  });
  return `${each.join('; ')}. ${about.join(' ')}`;
}
