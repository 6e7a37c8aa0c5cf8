// What differs from the study as reported, in people.

import { difference, type Flows } from '../model/flows.ts';
import type { RateNow } from '../model/ratesNow.ts';
import { cohortSize } from '../study/study.ts';
import { headlineWords } from './headline.ts';
import { listed, moreOrFewer, peopleCalled, ratePercent, whole } from './number.ts';
import { outcomeWords, rateWords } from './studyWords.ts';

/**
 * "20 more eligible and 12 more responders than reported.", compared at the same number of patients; where only that number
 * was changed, that it was.
 */
export function consequence(now: Flows, reported: Flows): string {
  if (!now.flows.some((flow) => flow.rate)) {
    return `The reported rates, applied to ${peopleCalled(now.patients, 'patient', 'patients')} instead of ${whole(cohortSize(now.study))}.`;
  }
  const changes = outcomeWords(now.study)
    .map(({ group, one, many }) => ({ size: difference(now, reported, group), one, many }))
    .filter(({ size }) => size !== 0)
    .map(({ size, one, many }) => moreOrFewer(size, one, many));
  if (changes.length > 0) return `${listed(changes)} ${thanWhat(now)}.`;
  return `As many ${listed(outcomeWords(now.study).map(({ many }) => many))} as at the reported rates.`;
}

/** Something that the reader changed: "eligible", from "64.4%" to "75%". */
export type Changed = { readonly what: string; readonly from: string; readonly to: string };

/** The rates that the reader changed, in the order of the page. */
export function whatChanged(rates: readonly RateNow[]): readonly Changed[] {
  return rates
    .filter((rate) => rate.isSet)
    .map(({ rate, reportedPerMille, perMille }) => ({
      what: rateWords(rate).short,
      from: ratePercent(reportedPerMille),
      to: ratePercent(perMille),
    }));
}

/** The longest that the line of changes can become, with what each rate was and is, and without. */
export function longestChanges(
  now: Flows,
  rates: readonly RateNow[],
): { full: string; short: string } {
  const most = whole(Math.max(1000, now.patients));
  const outcomes = outcomeWords(now.study).map(({ many }) => `${most} fewer ${many}`);
  const start = `${headlineWords.hypothetical} ${listed(outcomes)} than at the reported rates, of ${most}. ${headlineWords.changed}`;
  const each = (text: (rate: RateNow) => string) =>
    `${start} ${listed(rates.map(text))}. ${now.study.words.caveatInShort}`;
  return {
    full: each(
      ({ rate, reportedPerMille }) =>
        `${rateWords(rate).short} (${ratePercent(reportedPerMille)} → ${ratePercent(999)})`,
    ),
    short: each(({ rate }) => rateWords(rate).short),
  };
}

/** What differences in people are against: for another number of patients that is not what was reported of them. */
export function thanWhat(now: Flows): string {
  const own = cohortSize(now.study);
  return now.patients === own
    ? 'than reported'
    : `than at the reported rates, of ${whole(now.patients)}`;
}

/** What stands under the headline where it cannot be pressed: the study's one doubt, or all that was changed. */
export function caveatText(now: Flows, reported: Flows, rates: readonly RateNow[]): string {
  if (now.asReported) return now.study.words.caveat;
  const changes = whatChanged(rates).map(({ what, from, to }) => `${what} (${from} → ${to})`);
  const changed = changes.length === 0 ? '' : ` Changed: ${listed(changes)}.`;
  return `${headlineWords.hypothetical} ${consequence(now, reported)}${changed} ${now.study.words.caveatInShort}`;
}
