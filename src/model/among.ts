// The people of one group among those of another: what a share of any group says that is named beside it.

import { countedGroup, flowsTo, type Flows } from './flows.ts';
import { settledShare } from './shares.ts';
import { threadOf } from './thread.ts';

/** At least and at most: the same where it is known. */
type Bounds = { readonly least: number; readonly most: number };

export type Among = {
  /** In whole people. */
  readonly people: Bounds;
  /** Of those of the base, 0 to 1; of nobody it is 0. */
  readonly share: Bounds;
};

/**
 * How many of the people of a group are among those of `base`. Where all of them came through it the share is that of the rates;
 * where some came another way, as in a trial of two arms, it is of those alone of whom it is known, or between bounds.
 */
export function amongOf(now: Flows, group: string, base: string): Among {
  const [part, all] = [countedGroup(now, group), countedGroup(now, base)];
  if (haveAllComeThrough(now, group, base)) {
    const share = all.share === 0 ? 0 : settledShare(part.share / all.share);
    return {
      people: { least: part.count, most: part.count },
      share: { least: share, most: share },
    };
  }
  const { least, most } = threadOf(now, group).groups.get(base) ?? { least: 0, most: 0 };
  const shareOf = (people: number) => (all.count === 0 ? 0 : people / all.count);
  return { people: { least, most }, share: { least: shareOf(least), most: shareOf(most) } };
}

/** Whether no way leads to the group but through the other. Each group is gone back from once: where all ways of a stage meet again and again, the ways are without number. */
function haveAllComeThrough(now: Flows, group: string, through: string): boolean {
  const reached = new Set([group]);
  for (const each of reached) {
    if (each === through) continue;
    const before = flowsTo(now, each);
    if (before.length === 0) return false;
    for (const { from } of before) reached.add(from.id);
  }
  return true;
}
