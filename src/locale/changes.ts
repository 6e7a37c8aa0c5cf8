// What differs from the study as reported, in people.

import { difference, type Flows } from '../model/flows.ts';
import type { RateNow } from '../model/ratesNow.ts';
import type { Basis } from '../study/evidence.ts';
import { ratesOf } from '../study/rates.ts';
import { cohortSize, groupOf } from '../study/study.ts';
import { headlineWords } from './headline.ts';
import { listed, moreOrFewer, peopleCalled, ratePercent, whole } from './number.ts';
import { outcomeWords, rateWords } from './studyWords.ts';

/**
 * "20 more treated and 12 more responders than reported.", compared at the same number of patients; where only that number
 * was changed, that it was.
 */
export function consequence(now: Flows, reported: Flows): string {
  if (!now.flows.some((flow) => flow.rate)) {
    return `${ratesOfStudy(now, 'The')}, applied to ${peopleCalled(now.patients, 'patient', 'patients')} instead of ${whole(cohortSize(now.study))}.`;
  }
  const changes = outcomeWords(now.study)
    .map((outcome) => ({ ...outcome, size: difference(now, reported, outcome.group) }))
    .filter(({ size }) => size !== 0);
  if (changes.length > 0) {
    const bases = changes.map(({ group }) => groupOf(now.study, group).count.basis);
    const told = changes.map(({ size, one, many }) => moreOrFewer(size, one, many));
    return `${listed(told)} ${thanWhat(now, bases)}.`;
  }
  const asMany = outcomeWords(now.study).map(
    ({ many }, index) => `${index === 0 ? 'As' : 'as'} many ${many}`,
  );
  return `${listed(asMany)} as ${whatRatesGive(now)}.`;
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

/** The longest that the line of changes can become, with the rates that were changed and without. */
export function longestChanges(
  now: Flows,
  rates: readonly RateNow[],
): { readonly long: string; readonly short: string } {
  const most = whole(Math.max(1000, now.patients));
  const outcomes = outcomeWords(now.study).map(({ many }) => `${most} fewer ${many}`);
  const start = `${headlineWords.hypothetical} ${listed(outcomes)} than ${ratesOfStudy(now, 'the')} give of ${most} patients.`;
  const { caveatInShort } = now.study.words;
  const changed = listed(rates.map(({ rate }) => rateWords(rate).short));
  return {
    long: `${start} ${headlineWords.changed} ${changed}. ${caveatInShort}`,
    short: `${start} ${caveatInShort}`,
  };
}

/**
 * What differences in people are against, of numbers that rest on `bases`: where one of them needs an assumption that is not
 * what was reported but how it is read here, and for another number of patients neither.
 */
export function thanWhat(now: Flows, bases: readonly Basis[]): string {
  if (now.patients !== cohortSize(now.study)) return `than ${whatRatesGive(now)}`;
  return bases.includes('assumed') ? 'than in this reading' : 'than reported';
}

/** "the reported rates give of 19 patients": what differences are against that are of no number in the paper. */
function whatRatesGive(now: Flows): string {
  const ofHowMany =
    now.patients === cohortSize(now.study)
      ? ''
      : ` of ${peopleCalled(now.patients, 'patient', 'patients')}`;
  return `${ratesOfStudy(now, 'the')} give${ofHowMany}`;
}

/** The rates as nobody has set them: reported, unless an assumption makes shares of what is. */
function ratesOfStudy({ study }: Flows, the: 'The' | 'the'): string {
  return ratesOf(study).some(({ basis }) => basis === 'assumed')
    ? `${the} rates read here`
    : `${the} reported rates`;
}
