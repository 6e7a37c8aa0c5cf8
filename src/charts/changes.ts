// What differs from the study as reported, in people.

import { difference, type Flows } from '../model/flows.ts';
import type { RateNow } from '../model/ratesNow.ts';
import { cohortSize } from '../study/study.ts';
import { listed, moreOrFewer, ratePercent, whole } from '../text/number.ts';

/**
 * "20 more eligible and 12 more responders than reported.", compared at the same number of patients; where only that number
 * was changed, that it was.
 */
export function consequence(now: Flows, reported: Flows): string {
  if (!now.flows.some((flow) => flow.rate)) {
    return `The reported rates, applied to ${whole(now.patients)} patients instead of ${whole(cohortSize(now.study))}.`;
  }
  const changes = now.study.outcomes
    .map(({ group, one, many }) => ({ size: difference(now, reported, group), one, many }))
    .filter(({ size }) => size !== 0)
    .map(({ size, one, many }) => moreOrFewer(size, one, many));
  if (changes.length > 0) return `${listed(changes)} than reported.`;
  return `As many ${listed(now.study.outcomes.map(({ many }) => many))} as at the reported rates.`;
}

/** Something that the reader changed: "eligible", from "64.4%" to "75%". */
export type Changed = { readonly what: string; readonly from: string; readonly to: string };

/** The rates that the reader changed, in the order of the page. */
export function whatChanged(rates: readonly RateNow[]): readonly Changed[] {
  return rates
    .filter((rate) => rate.isSet)
    .map(({ rate, reportedPerMille, perMille }) => ({
      what: rate.short,
      from: ratePercent(reportedPerMille),
      to: ratePercent(perMille),
    }));
}

/** The longest that the line of changes can become, with what each rate was and is, and without. */
export function longestChanges(
  now: Flows,
  rates: readonly RateNow[],
): { full: string; short: string } {
  const outcomes = now.study.outcomes.map(
    ({ many }) => `${whole(Math.max(1000, now.patients))} fewer ${many}`,
  );
  const start = `Hypothetical: ${listed(outcomes)} than reported. You changed`;
  const each = (text: (rate: RateNow) => string) => `${start} ${listed(rates.map(text))}.`;
  return {
    full: each(
      ({ rate, reportedPerMille }) => `${rate.short} (${ratePercent(reportedPerMille)} → 99.9%)`,
    ),
    short: each(({ rate }) => rate.short),
  };
}
