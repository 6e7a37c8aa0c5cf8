// A group or a total that is called otherwise, wherever it is named.

import type { OwnStudy } from './own.ts';

export function withName(own: OwnStudy, place: number, name: string): OwnStudy {
  const before = own.groups[place]?.name;
  const nameNow = (each: string) => (each === before ? name : each);
  const { outcomes, courses } = own;
  return {
    ...own,
    ...(outcomes ? { outcomes: outcomes.map(nameNow) } : {}),
    ...(courses
      ? { courses: courses.map((course) => ({ ...course, groups: course.groups.map(nameNow) })) }
      : {}),
    groups: own.groups.map((group) => ({
      ...group,
      name: nameNow(group.name),
      ways: group.ways.map((way) => ({
        ...way,
        from: nameNow(way.from),
        ...(way.share?.of === undefined
          ? {}
          : { share: { ...way.share, of: nameNow(way.share.of) } }),
      })),
    })),
  };
}

export function withTotalName(own: OwnStudy, place: number, name: string): OwnStudy {
  const before = own.totals?.[place]?.name;
  const { totals = [] } = own;
  return {
    ...own,
    totals: totals.map((total, index) => (index === place ? { ...total, name } : total)),
    ...(own.courses && {
      courses: own.courses.map((course) => ({
        ...course,
        ...(course.totals && {
          totals: course.totals.map((each) => (each === before ? name : each)),
        }),
      })),
    }),
  };
}
