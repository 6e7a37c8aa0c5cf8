// One repeat of the study by chance, in place of the rates' own numbers, while the reader looks at repeats.

import { useEffect, useState } from 'react';
import { patientsOf, type Choices } from '../inputs/choices.ts';
import type { Flows } from '../model/flows.ts';
import type * as Simulate from '../model/simulate.ts';

/** The repeat that the seed of these choices names; null where repeats are not looked at, or not loaded yet. */
export function useRepeat(choices: Choices): Flows | null {
  const [simulate, setSimulate] = useState<typeof Simulate | null>(null);
  const isWanted = choices.doubt === 'redraw';
  const isMissing = isWanted && simulate === null;
  useEffect(() => {
    if (isMissing) void import('../model/simulate.ts').then((loaded) => setSimulate(() => loaded));
  }, [isMissing]);
  if (!isWanted || simulate === null) return null;
  return simulate.redrawn(choices.study, patientsOf(choices), choices.rates, choices.seed ?? 1, 0);
}
