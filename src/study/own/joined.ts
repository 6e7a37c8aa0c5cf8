// A group that is another one by another way: people come to that from both.

import { together } from './courses.ts';
import { leadsTo } from './onward.ts';
import type { OwnStudy } from './own.ts';
import { withName } from './renamed.ts';

/** Whether one group may be the other: nobody goes on from it, and where it comes from none come to the other yet, nor from it. */
export function mayJoin(own: OwnStudy, place: number, into: number): boolean {
  const group = own.groups[place];
  const other = own.groups[into];
  if (!group || !other || place === into || group.ways.length === 0) return false;
  const isLast = own.groups.every(({ ways }) => ways.every(({ from }) => from !== group.name));
  return (
    isLast &&
    other.ways.length > 0 &&
    group.ways.every(({ from }) => {
      const before = own.groups.findIndex(({ name }) => name === from);
      return other.ways.every((way) => way.from !== from) && !leadsTo(own, into, before);
    })
  );
}

/** The study in which the ways to one group lead to the other, and all that is said of it is said of that; nothing else is left of it. */
export function joined(own: OwnStudy, place: number, into: number): OwnStudy {
  const ways = own.groups[place]?.ways ?? [];
  const { groups, outcomes, courses, ...rest } = withName(own, place, own.groups[into]?.name ?? '');
  return {
    ...rest,
    ...(outcomes ? { outcomes: [...new Set(outcomes)] } : {}),
    ...(courses ? { courses: together(courses) } : {}),
    groups: groups.flatMap((group, index) => {
      if (index === place) return [];
      return index === into ? [{ ...group, ways: [...group.ways, ...ways] }] : [group];
    }),
  };
}
