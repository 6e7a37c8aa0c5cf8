// The ranges of what is shown, worked out in a worker once the reader pauses.

import { useEffect, useState } from 'react';
import { reportedRanges } from 'virtual:reported-ranges';
import { patientsOf, type Choices } from '../inputs/choices.ts';
import type { Ranges } from '../model/ranges.ts';
import type { Doubt } from '../model/simulate.ts';
import type { Rates } from '../model/flows.ts';
import { cohortSize, type Study } from '../study/study.ts';
import { first } from '../study/catalogue.ts';
import type { Patients } from '../study/units.ts';

/** Everything that ranges depend on. */
export type RangesWanted = {
  readonly study: Study;
  readonly cohort: Patients;
  readonly rates: Rates;
  readonly seed: number;
  readonly doubt: Doubt;
};

/** Ranges, and the key of what they were worked out for: an answer to a question no longer asked is not shown. */
export type Found = { readonly key: string; readonly ranges: Ranges };

const PAUSE_MS = 120;

/**
 * The ranges for these choices; null while they are not known, so that no edge is ever drawn around numbers that are not
 * its own. Those of the study as reported are in the page from the start.
 */
export function useRanges(choices: Choices, wantsDots: boolean): Ranges | null {
  const [found, setFound] = useState<Found | null>(null);

  const wanted: RangesWanted = {
    study: choices.study,
    cohort: patientsOf(choices),
    rates: choices.rates,
    seed: choices.seed ?? 1,
    doubt: choices.spread ?? 'rates',
  };
  const key = JSON.stringify([
    wanted.study.id,
    wanted.study.readings,
    wanted.cohort,
    wanted.rates,
    wanted.seed,
    wanted.doubt,
  ]);
  const isShown = choices.doubt !== 'none';
  const isReported =
    wanted.study === first &&
    wanted.cohort === cohortSize(wanted.study) &&
    Object.keys(wanted.rates).length === 0 &&
    wanted.seed === 1 &&
    wanted.doubt === 'rates';
  const isNeeded = isShown && (!isReported || wantsDots) && found?.key !== key;

  useEffect(() => {
    if (!isNeeded) return undefined;
    const timer = setTimeout(() => {
      void import('./rangesBeside.ts').then(({ askForRanges }) =>
        askForRanges(key, wanted, setFound),
      );
    }, PAUSE_MS);
    return () => clearTimeout(timer);
    // `key` stands for everything in `wanted`.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isNeeded, key]);

  if (!isShown) return null;
  // Dots are not in the page from the start; whoever opens them has them worked out.
  if (isReported) return found?.key === key ? found.ranges : reportedRanges;
  return found?.key === key ? found.ranges : null;
}
