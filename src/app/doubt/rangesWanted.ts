// What ranges are asked for by, and how they come back: what the page and its worker say to each other.

import type { Rates } from '../../model/flows.ts';
import type { Ranges } from '../../model/ranges.ts';
import type { Doubt } from '../../model/simulate.ts';
import type { Study } from '../../study/study.ts';
import type { Patients } from '../../study/units.ts';

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
