// What stands and is heard at the slider of a rate. `label` is what the rate is called, `who` those whom it is a share of.

import { areEnoughForShares } from '../model/shares.ts';
import {
  inPercent,
  percentRange,
  percentUpTo,
  rangeInWords,
  ratePercent,
  shareInPercent,
  whole,
} from './number.ts';
import type { RateOf } from '../study/rates.ts';
import { someOrNobody, thereIs } from './nobody.ts';
import { groupOf } from '../study/study.ts';

/** "121 of 188 alive after surgery", and of nobody "there is nobody alive after surgery". */
export function peopleOf(count: number, base: number, who: string): string {
  if (base === 0) return thereIs(`${someOrNobody(base)} ${who}`);
  return `${whole(count)} of ${whole(base)} ${who}`;
}

/** A rate and whom it is of, as the position of a slider is read out: "64.4%: 121 of 188 alive after surgery". */
export function rateWithPeople(perMille: number, people: string): string {
  return `${ratePercent(perMille)}: ${people}`;
}

export const rateNames = {
  field: (label: string, who: string) => `${label}, percent of those ${who}`,
  slider: (label: string, who: string) => `${label}, of those ${who}`,
  lower: (label: string) => `${label}: lower`,
  raise: (label: string) => `${label}: raise`,
  reset: (label: string, inStudy: string, isAssumed: boolean) =>
    isAssumed
      ? `Reset ${label} to ${inStudy}, as read here`
      : `Reset ${label} to the study’s ${inStudy}`,
  fine: (label: string) => `${label}: fine scale, ${fineScale}`,
} as const;

export const resetRate = 'reset';
export const fineScale = '0–10%';

/** The rate that was reported. That none was seen does not make it 0%: "none of 21". */
export function rateInStudy({ x, n }: RateOf, perMille: number): string {
  return x === 0 ? `none of ${whole(n)}` : ratePercent(perMille);
}

/** "in the study 60.2%;", and where no such share is reported how it is read from what is: "read as 41.2%;". */
export function besideStudy({ basis }: RateOf, inStudy: string): string {
  return `${basis === 'assumed' ? 'read as' : 'in the study'} ${inStudy};`;
}

/** What is printed, where the rate is only read from it: "printed 40% of 150,", "printed 30%, base not stated,". */
export function printedOf({ study, printed }: RateOf): string | null {
  if (!printed) return null;
  const { percent, of, isOpen } = printed;
  const ofWhom = isOpen ? ', base not stated' : ` of ${whole(groupOf(study, of).count.patients)}`;
  return `printed ${inPercent(percent)}${ofWhom},`;
}

/** What a count of none leaves open: "up to 6% not excluded (95%);". */
export function notExcluded(high: number, level: number): string {
  return `up to ${percentUpTo(high)} not excluded (${inPercent(level)});`;
}

/** In the place of an interval, of a count that a reading chose: "95% interval: –;". */
export function noInterval(level: number): string {
  return `${inPercent(level)} interval: –;`;
}

/**
 * "its 95% interval", and the interval itself for the eye, "57–71%;", and for the ear. What follows stands below it, so it
 * ends with a stop for whoever does not see that.
 */
export function intervalShown(
  low: number,
  high: number,
  level: number,
): { readonly head: string; readonly range: string; readonly heard: string } {
  return {
    head: `its ${inPercent(level)} interval`,
    range: `${percentRange(low, high)};`,
    heard: `${rangeInWords(low, high)};`,
  };
}

/** "62% of all 195"; of few patients "3 of all 5". */
export function shareOfAll(count: number, share: number, all: number): string {
  return `${areEnoughForShares(all) ? shareInPercent(share) : whole(count)} of all ${whole(all)}`;
}
