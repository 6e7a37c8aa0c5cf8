// The rates as they now stand, with the people that they come to.

import { flowId, flowNamed, type Flows, type Rates } from './flows.ts';
import type { Interval } from './interval.ts';
import { isShareCounted } from '../study/counted.ts';
import { ratesOf, reportedPerMille, type RateOf } from '../study/rates.ts';
import { stillSame } from '../study/stillSame.ts';
import type { Patients, PerMille } from '../study/units.ts';

/** A rate, whether the reader set it, and what it comes to in people. */
export type RateNow = {
  readonly rate: RateOf;
  /** As set, or as reported to the nearest per mille. */
  readonly perMille: PerMille;
  readonly reportedPerMille: PerMille;
  readonly isSet: boolean;
  /** What it rests on: the study's own counts, an assumption about them, or the reader's edit. */
  readonly kind: 'study' | 'assumption' | 'edited';
  /** How far the study's own counts leave the rate open, whatever is set and however many patients are shown. */
  readonly interval: Interval;
  /** Whether those counts were counted; of what a reading chose instead no interval is told. */
  readonly isCounted: boolean;
  /** The patients of its branch, those whom it divides, and all who were taken to surgery. */
  readonly count: Patients;
  readonly base: Patients;
  readonly all: Patients;
  /** Its branch as a share of all, 0 to 1, from the rates. */
  readonly shareOfAll: number;
};

/** An interval, as shares, for x of n: a method at a level. */
export type IntervalOf = (x: number, n: number) => Interval;

/** Every rate of the study of these flows, in its order; one that says what it said before is the same as before. */
export function ratesNow(flows: Flows, rates: Rates, intervalOf: IntervalOf): readonly RateNow[] {
  return ratesOf(flows.study).map((rate) => {
    const flow = flowNamed(flows, flowId(rate.from.id, rate.branch));
    const asReported = reportedPerMille(rate);
    const isSet = rates[rate.branch] !== undefined;
    const isAssumed = flow.reported.basis === 'assumed';
    return sameNow(rate, {
      rate,
      perMille: rates[rate.branch] ?? asReported,
      reportedPerMille: asReported,
      isSet,
      kind: isSet ? 'edited' : isAssumed ? 'assumption' : 'study',
      interval: intervalOf(rate.x, rate.n),
      isCounted: isShareCounted(flows.study, rate.from.id, rate.branch),
      count: flow.count,
      base: flow.base,
      all: flows.patients,
      shareOfAll: flow.shareOfAll,
    });
  });
}

const sameNow = stillSame<RateNow>();
