// The ranges of what is shown, worked out in a worker once the reader pauses.

import { useEffect, useRef, useState } from 'react';
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
  const worker = useRef<Worker | null>(null);

  const wanted: RangesWanted = {
    study: choices.study,
    cohort: patientsOf(choices),
    rates: choices.rates,
    seed: choices.seed ?? 1,
    doubt: choices.spread ?? 'rates',
  };
  const key = JSON.stringify([
    wanted.study.id,
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
      try {
        worker.current ??= startedWorker(setFound);
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window and has none
        worker.current.postMessage({ key, wanted });
      } catch {
        // A frame without an origin of its own may not start a worker; then it is done here, after a pause all the same.
        void import('../model/ranges.ts').then(({ rangesOf }) =>
          setFound({ key, ranges: rangesOf(wanted.study, wanted.cohort, wanted.rates, wanted) }),
        );
      }
    }, PAUSE_MS);
    return () => clearTimeout(timer);
    // `key` stands for everything in `wanted`.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isNeeded, key]);

  useEffect(() => () => worker.current?.terminate(), []);

  if (!isShown) return null;
  // Dots are not in the page from the start; whoever opens them has them worked out.
  if (isReported) return found?.key === key ? found.ranges : reportedRanges;
  return found?.key === key ? found.ranges : null;
}

function startedWorker(onFound: (found: Found) => void): Worker {
  const worker = new Worker(new URL('./doubtWorker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Found>) => onFound(data));
  return worker;
}
