// In which order the groups of a study stand in its picture, that somebody wrote down in another.

import type { Tone } from '../study.ts';
import { outlineOrder, waysOn, type OwnGroup } from './own.ts';

/** Roles of groups on the way to which the picture is read. */
const ENDS: ReadonlySet<Tone> = new Set(['outcome', 'milestone']);

/**
 * The places of groups as they stand: of those that come from one group first who is on the way to an outcome, then who else goes
 * on, then who leaves. Who is on the way to the result then runs along one edge, also where exits were written first, as in
 * flowcharts of trials. Otherwise as written. `roles` has the role of each group.
 */
export function pictureOrder(
  groups: readonly OwnGroup[],
  roles: readonly Tone[],
): readonly number[] {
  const on = waysOn(groups);
  const placeOf = new Map(groups.map(({ name }, place) => [name, place]));
  const leads = new Set<number>();
  const lead = (group: number): void => {
    if (leads.has(group)) return;
    leads.add(group);
    for (const { from } of groups[group]?.ways ?? []) {
      const before = placeOf.get(from);
      if (before !== undefined) lead(before);
    }
  };
  roles.forEach((role, group) => {
    if (ENDS.has(role)) lead(group);
  });
  return outlineOrder(groups, (group) => {
    if (leads.has(group)) return 0;
    return on.has(groups[group]?.name ?? '') ? 1 : 2;
  });
}
