// Two groups into which chance has parted people: how many of each came to a result, and how far apart the two shares are.

import { countedGroup, flowsFrom, type Flows } from './flows.ts';
import type { Interval, Level } from './interval.ts';
import { newcombe } from './newcombe.ts';
import { threadOf } from './thread.ts';

export type Arm = {
  readonly id: string;
  /** Of all who were sent to it, not only of those who took what it had: how many came to the result. */
  readonly x: number;
  readonly n: number;
};

export type ComparedArms = {
  readonly arms: readonly [Arm, Arm];
  /** The share of the first minus that of the second. */
  readonly difference: number;
  readonly interval: Interval;
};

/**
 * The two arms that people are parted into at a group, by any of these results; null where there are more or fewer arms, or where
 * the numbers leave open how many of an arm came to a result.
 */
export function comparedArms(
  flows: Flows,
  from: string,
  results: readonly string[],
  level: Level,
): ComparedArms | null {
  const threads = results.map((id) => threadOf(flows, id).groups);
  const arms = flowsFrom(flows, from).map(({ to }): Arm | null => {
    const traced = threads.flatMap((groups) => groups.get(to.id) ?? []);
    if (traced.some(({ least, most }) => least !== most)) return null;
    const x = traced.reduce((sum, { least }) => sum + least, 0);
    return { id: to.id, x, n: countedGroup(flows, to.id).count };
  });
  const [a, b, ...others] = arms;
  if (!a || !b || others.length > 0 || a.n === 0 || b.n === 0) return null;
  return {
    arms: [a, b],
    difference: a.x / a.n - b.x / b.n,
    interval: newcombe(a, b, level),
  };
}
