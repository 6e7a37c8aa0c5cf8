// A page that does nothing but what the worker of the app does, for the benchmark to time.

import { rangesOf } from '../../src/model/ranges.ts';
import { cohortSize } from '../../src/study/study.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { patients } from '../../src/study/units.ts';

/** Works out the ranges of the study from 10,000 repeats. Each seed is other work. */
function simulateCohorts(seed: number): void {
  const { outcome } = rangesOf(
    walther1997,
    patients(cohortSize(walther1997)),
    {},
    { seed, doubt: 'rates' },
  );
  if (outcome.length === 0) throw new Error('nothing was worked out');
}

Object.assign(window, { simulateCohorts });
