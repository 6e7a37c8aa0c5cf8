// What differs from the study as reported, in people.

import { difference, type Flows } from '../model/flows.ts';
import type { RateNow } from '../model/ratesNow.ts';
import { cohortSize } from '../study/study.ts';
import { listed, moreOrFewer, ratePercent, whole } from '../text/number.ts';

/** "20 more eligible and 12 more responders than reported." Compared at the same number of patients. */
export function consequence(now: Flows, reported: Flows): string {
  const changes = now.study.outcomes
    .map(({ group, one, many }) => ({ size: difference(now, reported, group), one, many }))
    .filter(({ size }) => size !== 0)
    .map(({ size, one, many }) => moreOrFewer(size, one, many));
  if (changes.length > 0) return `${listed(changes)} than reported.`;
  const same = listed(now.study.outcomes.map(({ many }) => many));
  return `As many ${same} as at the reported rates.`;
}

/** Something that the reader changed: "eligible", from "64.4%" to "75%". */
export type Changed = { readonly what: string; readonly from: string; readonly to: string };

/** What the reader changed, in the order of the page; empty where nothing was. */
export function whatChanged(now: Flows, rates: readonly RateNow[]): readonly Changed[] {
  const changed = rates
    .filter((rate) => rate.isSet)
    .map(({ rate, reportedPerMille, perMille }) => ({
      what: rate.short,
      from: ratePercent(reportedPerMille),
      to: ratePercent(perMille),
    }));
  const own = cohortSize(now.study);
  if (now.patients === own) return changed;
  return [
    ...changed,
    { what: 'the number of patients', from: whole(own), to: whole(now.patients) },
  ];
}

/** The longest that the line of changes can become, with what each rate was and is, and without. */
export function longestChanges(
  now: Flows,
  rates: readonly RateNow[],
): { full: string; short: string } {
  const outcomes = now.study.outcomes.map(({ many }) => `${whole(now.patients)} fewer ${many}`);
  const names = [...rates.map(({ rate }) => rate.short), 'the number of patients'];
  const start = `Hypothetical: ${listed(outcomes)} than reported. You changed`;
  return {
    full: `${start} ${listed(names.map((name) => `${name} (99.9% → 99.9%)`))}.`,
    short: `${start} ${listed(names)}.`,
  };
}
