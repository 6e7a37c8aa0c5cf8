// A study without one of the things that it has, and without what is said of it elsewhere. Who went by it went no further.

import { coursesWithoutTotal, cutCourses } from './courses.ts';
import { withList } from './having.ts';
import { withGroup } from './mended.ts';
import type { OwnStudy, OwnWay } from './own.ts';

/** Without a group, and without those that come from nowhere else. */
export function withoutGroup(own: OwnStudy, place: number): OwnStudy {
  const gone = new Set<string>();
  const leave = (name: string) => {
    gone.add(name);
    for (const group of own.groups) {
      const isLeft = group.ways.some(({ from }) => !gone.has(from));
      if (group.ways.length > 0 && !isLeft && !gone.has(group.name)) leave(group.name);
    }
  };
  const name = own.groups[place]?.name;
  if (name !== undefined) leave(name);
  const groups = own.groups
    .filter((group) => !gone.has(group.name))
    .map((group) => ({
      ...group,
      ways: group.ways
        .filter(({ from }) => !gone.has(from))
        .map((way): OwnWay => {
          if (way.share?.of === undefined || !gone.has(way.share.of)) return way;
          const { of: _, ...share } = way.share;
          return { ...way, share };
        }),
    }));
  const outcomes = (own.outcomes ?? []).filter((each) => !gone.has(each));
  const left = withList({ ...own, groups }, 'outcomes', outcomes);
  return withList(
    left,
    'courses',
    cutCourses(own.courses ?? [], (_, to) => gone.has(to)),
  );
}

/** Without one of the ways to a group. */
export function withoutWay(own: OwnStudy, place: number, way: number): OwnStudy {
  const group = own.groups[place];
  const from = group?.ways[way]?.from;
  const left = withGroup(own, place, (each) => ({
    ...each,
    ways: each.ways.filter((_, index) => index !== way),
  }));
  return withList(
    left,
    'courses',
    cutCourses(own.courses ?? [], (before, to) => before === from && to === group?.name),
  );
}

export function withoutTotal(own: OwnStudy, place: number): OwnStudy {
  const { totals = [], courses = [] } = own;
  const name = totals[place]?.name;
  const others = totals.filter((_, total) => total !== place);
  const left = withList(own, 'totals', others);
  return name === undefined || others.some((total) => total.name === name)
    ? left
    : withList(left, 'courses', coursesWithoutTotal(courses, name));
}
