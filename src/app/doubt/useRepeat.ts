// One repeat of the study by chance, in place of the rates' own numbers, while the reader looks at repeats.

import { patientsOf, type Choices } from '../../inputs/choices.ts';
import { lateCode, useLateCode } from '../after/lateCode.ts';
import type { Repeat } from './repeatOf.ts';

const code = lateCode(() => import('./repeatOf.ts'));

/** The repeat that the seed of these choices names; null where repeats are not looked at, or not loaded yet. */
export function useRepeat(choices: Choices): Repeat | null {
  const isWanted = choices.doubt === 'redraw';
  const loaded = useLateCode(code, isWanted);
  if (!isWanted || loaded === null) return null;
  const { study, rates, seed = 1, of } = choices;
  return loaded.repeatOf(study, patientsOf(choices), rates, seed, of);
}
