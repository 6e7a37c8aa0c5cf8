// What everything that leaves the page carries with it, so that no number travels without its source and its state.

import { readingInWords, stateInWords } from '../locale/carriedWords.ts';
import type { Flows } from '../model/flows.ts';
import { sourceOf } from '../study/study.ts';

export type Carried = {
  /** Id of the study. */
  readonly study: string;
  readonly title: string;
  /** What kind of evidence it is: "Historical study (1997)". */
  readonly badge: string;
  readonly headline: string;
  /** What a reader of the headline must know: the one doubt, or what was changed. */
  readonly caveat: string;
  readonly patients: number;
  /** Whether anything differs from the study as reported. */
  readonly isHypothetical: boolean;
  /** Where the paper is read in another way than usual: a sentence that says so. */
  readonly reading?: string;
  /** Where percentages are of other people than all: a sentence that says so. */
  readonly shares?: string;
  readonly smallPrint: string;
  readonly citation: string;
  readonly url?: string;
  /** When it was saved: "2026-11-23". */
  readonly date: string;
  /** Where the same numbers can be seen and moved. */
  readonly address: string;
};

/** What is carried away with these flows on a day, from an address. */
export function carriedOf(
  now: Flows,
  said: Pick<Carried, 'headline' | 'caveat' | 'date' | 'address' | 'shares'>,
): Carried {
  const { study } = now;
  const { title, badge, smallPrint } = study.words;
  const { citation, url } = sourceOf(study, study.paper);
  const { readings = {} } = study;
  return {
    study: study.id,
    title,
    badge,
    patients: now.patients,
    isHypothetical: !now.asReported,
    ...(Object.keys(readings).length > 0 ? { reading: readingInWords(readings) } : {}),
    smallPrint,
    citation,
    ...(url === undefined ? {} : { url }),
    ...said,
  };
}

/** "hypothetical", "as reported", and whether it is read in another way than usual. */
export function stateOf({ isHypothetical, reading }: Carried): string {
  return stateInWords(isHypothetical, reading !== undefined);
}

/** "walther-1997-hypothetical-2026-11-23.svg"; `what` sets one file apart from another of the same kind. */
export function fileName(carried: Carried, extension: string, what = ''): string {
  const parts = [carried.study, stateOf(carried), what, carried.date].filter((part) => part !== '');
  return `${parts.join('-').replaceAll(/[^\w-]+/g, '-')}.${extension}`;
}
