// One repeat of the study by chance, and what can be said of its numbers. Loaded when repeats are first looked at.

import { drawnExplanations } from '../../locale/drawn.ts';
import type { Explanation } from '../../locale/explained.ts';
import type { ShareOf } from '../../model/base.ts';
import { flowsOf, type Flows, type Rates } from '../../model/flows.ts';
import { redrawn } from '../../model/simulate.ts';
import type { Study } from '../../study/study.ts';
import type { Patients } from '../../study/units.ts';

export type Repeat = {
  readonly flows: Flows;
  readonly explained: (id: string) => Explanation;
};

/** The repeat that this seed names: numbers that nobody reported, assumed or set, so each is told as drawn. */
export function repeatOf(
  study: Study,
  cohort: Patients,
  rates: Rates,
  seed: number,
  of?: ShareOf,
): Repeat {
  const flows = redrawn(study, cohort, rates, seed, 0);
  return { flows, explained: drawnExplanations(flows, flowsOf(study, cohort, rates), of) };
}
