// One repeat of the study by chance, in place of the rates' own numbers, while the reader looks at repeats.

import { useEffect, useState } from 'react';
import { patientsOf, type Choices } from '../../inputs/choices.ts';
import type * as RepeatOf from './repeatOf.ts';
import type { Repeat } from './repeatOf.ts';

/** The repeat that the seed of these choices names; null where repeats are not looked at, or not loaded yet. */
export function useRepeat(choices: Choices): Repeat | null {
  const [loaded, setLoaded] = useState<typeof RepeatOf | null>(null);
  const isWanted = choices.doubt === 'redraw';
  const isMissing = isWanted && loaded === null;
  useEffect(() => {
    if (isMissing) void import('./repeatOf.ts').then((found) => setLoaded(() => found));
  }, [isMissing]);
  if (!isWanted || loaded === null) return null;
  return loaded.repeatOf(choices.study, patientsOf(choices), choices.rates, choices.seed ?? 1);
}
