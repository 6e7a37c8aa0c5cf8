// Numbers of so few people that they may tell who somebody is, in what was counted from rows of patients. A number that is left out alone
// still follows from what the others leave, so it goes together with that of a sibling.

import type { CountedOwn } from './counted.ts';
import { coursesWithoutTotal, renamedCourses } from './courses.ts';
import type { AddedWords, Mend, OwnNote } from './ownFault.ts';
import { waysOn, type OwnGroup, type OwnStudy } from './own.ts';

/** From so few on numbers of people are commonly published; below, and above nobody, they may identify one. */
const ENOUGH = 5;

function isSmall(patients: number | undefined): boolean {
  return patients !== undefined && patients > 0 && patients < ENOUGH;
}

export function smallNotes(
  own: OwnStudy,
  counted: CountedOwn,
  words: AddedWords,
): readonly OwnNote[] {
  const notes = own.groups.flatMap(({ name, ways }, group): readonly OwnNote[] => {
    const patients = counted.groups[group]?.patients ?? 0;
    if (isSmall(patients))
      return [
        {
          kind: 'small',
          name,
          patients,
          place: { group },
          mends: mendsOf(own, counted, group, words),
        },
      ];
    if (ways.length < 2) return [];
    return ways.flatMap(({ from }, way): readonly OwnNote[] => {
      const few = counted.ways[group]?.[way]?.patients ?? 0;
      return isSmall(few)
        ? [{ kind: 'small', name, from, patients: few, place: { group, way }, mends: [] }]
        : [];
    });
  });
  const totals = (own.totals ?? []).flatMap((total, index): readonly OwnNote[] =>
    isSmall(total.patients)
      ? [
          {
            kind: 'small',
            name: total.name,
            patients: total.patients,
            place: { total: index },
            mends: [{ kind: 'drop', what: 'total', own: withoutTotal(own, total.name) }],
          },
        ]
      : [],
  );
  const few = (own.courses ?? []).filter(({ patients }) => isSmall(patients));
  const [first] = few;
  if (!first || !own.courses) return [...notes, ...totals];
  const { courses: _, ...without } = own;
  return [
    ...notes,
    ...totals,
    {
      kind: 'small courses',
      courses: few.length,
      place: { course: own.courses.indexOf(first) },
      mends: [{ kind: 'drop', what: 'courses', own: without }],
    },
  ];
}

function withoutTotal(own: OwnStudy, name: string): OwnStudy {
  const { totals = [], courses, ...rest } = own;
  const left = totals.filter((each) => each.name !== name);
  return {
    ...rest,
    ...(left.length > 0 ? { totals: left } : {}),
    ...(courses ? { courses: coursesWithoutTotal(courses, name) } : {}),
  };
}

function mendsOf(
  own: OwnStudy,
  counted: CountedOwn,
  place: number,
  words: AddedWords,
): readonly Mend[] {
  const { groups } = own;
  const on = waysOn(groups);
  const small = groups[place];
  const [way, ...others] = small?.ways ?? [];
  if (!small || !way || others.length > 0 || on.has(small.name)) return [];
  const siblings = (on.get(way.from) ?? []).flatMap(({ group }) => {
    const each = groups[group];
    const patients = counted.groups[group]?.patients ?? 0;
    const mayJoin = each && group !== place && each.ways.length === 1 && !on.has(each.name);
    return mayJoin && patients > 0 ? [{ group, each, patients }] : [];
  });
  const sibling = siblings.toSorted((a, b) => a.patients - b.patients)[0];
  if (!sibling) return [];
  const patients = sibling.patients + (counted.groups[place]?.patients ?? 0);
  const both = { name: small.name, with: sibling.each.name, patients };
  const named = (name: string) => joined(own, small, sibling.each, patients, free(own, name));
  return [
    { kind: 'merge', ...both, own: named(words.joined(small.name, sibling.each.name)) },
    { kind: 'hide', ...both, own: named(words.hidden(way.from)) },
  ];
}

function free({ groups }: OwnStudy, wanted: string): string {
  const taken = new Set(groups.map(({ name }) => name));
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted} (${number})`;
  return name;
}

/** The study in which two groups from the same one are one, at the place of the larger. */
function joined(
  own: OwnStudy,
  small: OwnGroup,
  sibling: OwnGroup,
  patients: number,
  name: string,
): OwnStudy {
  const nameOf = (each: string) => (each === small.name || each === sibling.name ? name : each);
  const { basis } = sibling.ways[0] ?? {};
  return {
    ...own,
    ...(own.outcomes ? { outcomes: [...new Set(own.outcomes.map(nameOf))] } : {}),
    groups: own.groups.flatMap((group): readonly OwnGroup[] => {
      if (group === small) return [];
      if (group !== sibling) return [group];
      const { count: _, ...rest } = group;
      const from = group.ways[0]?.from ?? '';
      return [{ ...rest, name, ways: [{ from, patients, ...(basis ? { basis } : {}) }] }];
    }),
    ...(own.courses ? { courses: renamedCourses(own.courses, nameOf) } : {}),
  };
}
