// Who went where from where, against the numbers of the groups and of the ways between them: both were counted once from the same people.

import type { CountedOwn } from './counted.ts';
import type { OwnCourse, OwnStudy } from './own.ts';

/** The first group to whose numbers the courses do not add up, and the place of a course by which that is seen; null where they do. */
export function wrongCourse(
  { groups, courses = [], totals = [] }: OwnStudy,
  counted: CountedOwn,
): { readonly name: string; readonly course: number } | null {
  if (courses.length === 0) return null;
  const placeOf = new Map(groups.map(({ name }, place) => [name, place]));
  const inGroup = groups.map(() => 0);
  const onWay = groups.map(({ ways }) => ways.map(() => 0));
  const inTotal = new Map(totals.map(({ name }) => [name, 0]));
  for (const [course, { groups: names, patients, totals: also = [] }] of courses.entries()) {
    for (const name of also) {
      const sum = inTotal.get(name);
      if (sum === undefined) return { name, course };
      inTotal.set(name, sum + patients);
    }
    for (const [index, name] of names.entries()) {
      const place = placeOf.get(name);
      const before = names[index - 1];
      const way = groups[place ?? -1]?.ways.findIndex(({ from }) => from === before) ?? -1;
      const isFirst = index === 0 && place === 0;
      if (place === undefined || (!isFirst && way < 0) || !Number.isInteger(patients))
        return { name, course };
      inGroup[place] = (inGroup[place] ?? 0) + patients;
      const ways = onWay[place];
      if (ways && !isFirst) ways[way] = (ways[way] ?? 0) + patients;
    }
  }
  const wrong = groups.findIndex(
    (_, place) =>
      inGroup[place] !== counted.groups[place]?.patients ||
      onWay[place]?.some((sum, way) => sum !== counted.ways[place]?.[way]?.patients),
  );
  // Where no course says that anybody is in a total, nothing was counted of totals.
  const areTotalsCounted = courses.some((course) => course.totals);
  const wrongTotal = areTotalsCounted
    ? totals.find((total) => inTotal.get(total.name) !== total.patients)
    : undefined;
  const name = groups[wrong]?.name ?? wrongTotal?.name;
  if (name === undefined) return null;
  const course = courses.findIndex(
    ({ groups: names, totals: also = [] }) => names.includes(name) || also.includes(name),
  );
  return { name, course: Math.max(0, course) };
}

/** The courses where groups are called otherwise; those that then are the same are one. */
export function renamedCourses(
  courses: readonly OwnCourse[],
  nameOf: (name: string) => string,
): readonly OwnCourse[] {
  return together(
    courses.map((course) => ({ ...course, groups: course.groups.map((name) => nameOf(name)) })),
  );
}

/** The courses without what they say of a total. */
export function coursesWithoutTotal(
  courses: readonly OwnCourse[],
  name: string,
): readonly OwnCourse[] {
  return together(
    courses.map(({ totals = [], ...course }) => {
      const left = totals.filter((each) => each !== name);
      return left.length === 0 ? course : { ...course, totals: left };
    }),
  );
}

/** The courses as far as they go where some steps cannot be taken any more; those that then are the same are one. */
export function cutCourses(
  courses: readonly OwnCourse[],
  isGone: (from: string | undefined, to: string) => boolean,
): readonly OwnCourse[] {
  const cut = courses.map((course) => {
    const { groups } = course;
    const at = groups.findIndex((to, index) => isGone(groups[index - 1], to));
    return at < 0 ? course : { ...course, groups: groups.slice(0, at) };
  });
  return cut.every((course, index) => course === courses[index])
    ? courses
    : together(cut.filter(({ groups }) => groups.length > 0));
}

/** Those that are the same are one, of as many as they are together. */
export function together(courses: readonly OwnCourse[]): readonly OwnCourse[] {
  const found = new Map<string, OwnCourse & { patients: number }>();
  for (const course of courses) {
    const key = [...course.groups, '', ...(course.totals ?? [])].join('\n');
    const known = found.get(key);
    if (known) known.patients += course.patients;
    else found.set(key, { ...course });
  }
  return [...found.values()];
}

/** A way that leads to another group at a step, and on from there as far as it did and does. */
export function ledOn(
  { groups }: OwnStudy,
  way: readonly string[],
  step: number,
  group: string | null,
): readonly string[] {
  if (group === null) return way.slice(0, step);
  const next = [...way.slice(0, step), group];
  for (const name of way.slice(step + 1)) {
    const on = groups.find((each) => each.name === name);
    if (!on?.ways.some(({ from }) => from === next.at(-1))) break;
    next.push(name);
  }
  return next;
}
