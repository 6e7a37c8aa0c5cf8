// Where people go on from a group, directly and by others.

import { waysOn, type OwnStudy } from './own.ts';

/** The groups that come from one, in their order, as places among all. */
export function comingFrom(own: OwnStudy, group: number): readonly number[] {
  return (waysOn(own.groups).get(own.groups[group]?.name ?? '') ?? []).map((on) => on.group);
}

/** Whether people of one group may come to the other, or are in it already. */
export function leadsTo(own: OwnStudy, from: number, to: number): boolean {
  const seen = new Set<number>();
  const reach = (group: number): boolean => {
    if (group === to) return true;
    if (seen.has(group)) return false;
    seen.add(group);
    return comingFrom(own, group).some(reach);
  };
  return reach(from);
}
