// Of whom shares are told: of all patients, or of those at the step before.

import { countedGroup, flowsTo, type Flows } from './flows.ts';
import { areEnoughForShares, isShareOfStepTold } from './shares.ts';

export type ShareOf = 'all' | 'step';

/** Those of whom a group is a share. */
export type Base = {
  /** Ids of the groups that they are; none where a study begins and there is no step before. */
  readonly groups: readonly string[];
  /** How many they are, nobody counted twice. */
  readonly count: number;
  /** 0 to 1, from the rates; null where none can be told: of few, of nobody, of no step before. */
  readonly share: number | null;
};

/** `baseOf(now, 'responded', 'step')` is the 121 eligible, of whom 18% responded; of 'all' it is the 195. */
export function baseOf(now: Flows, id: string, of: ShareOf = 'all'): Base {
  const { patients } = now;
  const start = now.study.groups[0].id;
  const { share } = countedGroup(now, id);
  if (of === 'all' || id === start)
    return {
      groups: of === 'all' ? [start] : [],
      count: patients,
      share: of === 'all' && areEnoughForShares(patients) ? share : null,
    };
  const groups = stepBefore(now, id);
  const them = groups.map((each) => countedGroup(now, each));
  const count = them.reduce((sum, each) => sum + each.count, 0);
  // One way has its rate for a share, which multiplied and divided again might not be the same.
  const [only, ...others] = flowsTo(now, id);
  const told =
    only && others.length === 0
      ? only.share
      : share / them.reduce((sum, each) => sum + each.share, 0);
  return { groups, count, share: isShareOfStepTold(now, count) ? told : null };
}

/**
 * The groups from which ways lead to this one. Where one of these comes after another, their people are partly the same and no
 * sum of them is known, so it is the nearest group through which all have come.
 */
function stepBefore(now: Flows, id: string): readonly string[] {
  const from = new Set(flowsTo(now, id).map((flow) => flow.from.id));
  const found = [...from];
  if (found.length < 2 || !found.some((a) => found.some((b) => comesAfter(now, a, b))))
    return found;
  const { stages } = now.study;
  const placeOf = (each: string) =>
    stages.findIndex((stage) => stage.id === countedGroup(now, each).group.stage);
  // The last of them is taken back to where its people were before, until one is left.
  while (from.size > 1) {
    const [last = id] = [...from].toSorted((a, b) => placeOf(b) - placeOf(a));
    from.delete(last);
    for (const flow of flowsTo(now, last)) from.add(flow.from.id);
  }
  return [...from];
}

/** Whether somebody may have come to `id` through `other`. */
function comesAfter(now: Flows, id: string, other: string, seen = new Set<string>()): boolean {
  return flowsTo(now, id).some(({ from }) => {
    if (from.id === other) return true;
    if (seen.has(from.id)) return false;
    seen.add(from.id);
    return comesAfter(now, from.id, other, seen);
  });
}
