// Which signs a picture of the flow is without. Beside the picture from the start; what the signs mean comes after it.

import type { Ghost } from '../locale/signs.ts';
import type { Flows } from '../model/flows.ts';

/** What a sign of a picture stands for. */
export type SignOf = 'thread' | 'reported' | 'assumed' | 'set' | 'ghost' | 'nobody';

/**
 * Which signs are not in a picture of these numbers, one after another; those of `ghost` are in none that outlines nothing.
 * A text, so that it is the same as long as the same ones are.
 */
export function signsUnused(now: Flows, ghost: Ghost | null): string {
  const { asReported, groups, flows } = now;
  const unused: Readonly<Record<SignOf, boolean>> = {
    thread: false,
    reported: false,
    assumed: !groups.some(({ basis }) => basis === 'assumed'),
    set: asReported,
    ghost: asReported || ghost === null,
    nobody: !flows.some(({ count }) => count === 0),
  };
  return Object.keys(unused)
    .filter((of) => unused[of as SignOf])
    .join(' ');
}
