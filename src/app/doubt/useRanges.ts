// The ranges of what is shown, worked out in a worker once the reader pauses.

import { useState } from 'react';
import { reportedRanges } from 'virtual:reported-ranges';
import { patientsOf, type Choices } from '../../inputs/choices.ts';
import type { Ranges } from '../../model/ranges.ts';
import { cohortSize } from '../../study/study.ts';
import { first } from '../../study/first.ts';
import { patients } from '../../study/units.ts';
import { keyOf, type Found, type RangesWanted } from './rangesWanted.ts';
import { useRest } from './useRest.ts';

const PAUSE_MS = 120;

/**
 * The ranges for these choices; null while they are not known, so that no edge is ever drawn around numbers that are not
 * its own, and where doubt is not shown. Those of the study as reported are in the page from the start. While repeats are
 * drawn they are the ranges of such repeats: of chance alone, and the same ones whichever repeat is looked at.
 */
export function useRanges(choices: Choices): Ranges | null {
  const [found, setFound] = useState<Found | null>(null);

  const isRedrawn = choices.doubt === 'redraw';
  const wanted: RangesWanted = {
    study: choices.study,
    cohort: patientsOf(choices),
    rates: choices.rates,
    seed: isRedrawn ? 1 : (choices.seed ?? 1),
    doubt: isRedrawn ? 'chance' : (choices.spread ?? 'rates'),
  };
  const key = keyOf(wanted);
  const isReported = key === REPORTED_KEY;
  const isNeeded = choices.doubt !== 'none' && !isReported && found?.key !== key;

  useRest(isNeeded && key, PAUSE_MS, () => {
    if (!isNeeded) return;
    void import('./rangesBeside.ts')
      .then(({ rangesFor }) => rangesFor(key, wanted))
      .then(
        // Those of numbers that are no longer shown are not looked at.
        (ranges) => setFound({ key, ranges }),
        // On the way to another page, or without a network: none are shown.
        () => undefined,
      );
  });

  if (choices.doubt === 'none') return null;
  if (isReported) return reportedRanges;
  return found?.key === key ? found.ranges : null;
}

const REPORTED_KEY = keyOf({
  study: first,
  cohort: patients(cohortSize(first)),
  rates: {},
  seed: 1,
  doubt: 'rates',
});
