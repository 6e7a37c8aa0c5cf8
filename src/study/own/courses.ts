// Who went where from where, against the numbers of the groups and of the ways between them: both were counted once from the same people.

import type { CountedOwn } from './counted.ts';
import type { OwnCourse, OwnStudy } from './own.ts';

/** The first group to whose numbers the courses do not add up, and the place of a course by which that is seen; null where they do. */
export function wrongCourse(
  { groups, courses = [] }: OwnStudy,
  counted: CountedOwn,
): { readonly name: string; readonly course: number } | null {
  if (courses.length === 0) return null;
  const placeOf = new Map(groups.map(({ name }, place) => [name, place]));
  const inGroup = groups.map(() => 0);
  const onWay = groups.map(({ ways }) => ways.map(() => 0));
  for (const [course, { groups: names, patients }] of courses.entries()) {
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
  const name = groups[wrong]?.name;
  if (name === undefined) return null;
  const course = courses.findIndex(({ groups: names }) => names.includes(name));
  return { name, course: Math.max(0, course) };
}

/** The courses where groups are called otherwise; those that then are the same are one. */
export function renamedCourses(
  courses: readonly OwnCourse[],
  nameOf: (name: string) => string,
): readonly OwnCourse[] {
  const found = new Map<string, { groups: readonly string[]; patients: number }>();
  for (const { groups, patients } of courses) {
    const names = groups.map(nameOf);
    const key = names.join('\n');
    const course = found.get(key) ?? { groups: names, patients: 0 };
    course.patients += patients;
    found.set(key, course);
  }
  return [...found.values()];
}
