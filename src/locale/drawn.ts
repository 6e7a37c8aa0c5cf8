// What can be said of one repeat of the study by chance. Apart from the other words because it comes with the repeats.

import type { ShareOf } from '../model/base.ts';
import type { Flows } from '../model/flows.ts';
import { explanations, type Explanation } from './explained.ts';

/** Numbers that nobody reported, assumed or set, so each is told as drawn; `expected` is what the same rates give. */
export function drawnExplanations(
  drawn: Flows,
  expected: Flows,
  of?: ShareOf,
): (id: string) => Explanation {
  const explained = explanations(drawn, expected, of, 'than the rates give');
  return (id) => ({
    ...explained(id),
    basis: 'drawn',
    how: 'one repeat with the rates of this page',
    assumption: undefined,
  });
}
