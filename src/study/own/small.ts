// Numbers of so few people that they may tell who somebody is, in what was counted from rows of patients. A number that is left out alone
// still follows from what the others leave, so it goes together with that of a sibling.

import { countedOwn, type CountedOwn } from './counted.ts';
import { coursesWithoutTotal } from './courses.ts';
import { having } from './having.ts';
import type { AddedWords, Mend, OwnNote } from './ownFault.ts';
import { merged } from './merged.ts';
import { waysOn, type OwnStudy } from './own.ts';
import { withWay } from './mended.ts';
import { withName } from './renamed.ts';

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
          mends: mendsOfGroup(own, counted, group, words),
        },
      ];
    if (ways.length < 2) return [];
    return ways.flatMap(({ from }, way): readonly OwnNote[] => {
      const few = counted.ways[group]?.[way]?.patients ?? 0;
      return isSmall(few)
        ? [
            {
              kind: 'small',
              name,
              from,
              patients: few,
              place: { group, way },
              mends: mendsOfWay(own, counted, [group, way], words),
            },
          ]
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

/** A group that is joined, or hidden, with the smallest of those that come from the same one. */
function mendsOfGroup(
  own: OwnStudy,
  counted: CountedOwn,
  small: number,
  words: AddedWords,
): readonly Mend[] {
  const from = own.groups[small]?.ways.map((way) => way.from) ?? [];
  const siblings = own.groups.flatMap((sibling, place) => {
    // One of which nobody knows how many it is may be the other that was suppressed.
    const patients = counted.groups[place]?.patients;
    const isSibling = sibling.ways.some((way) => from.includes(way.from));
    return isSibling && patients !== 0 && areBeside(own, counted, small, place)
      ? [{ place, patients: patients ?? 0 }]
      : [];
  });
  const [sibling] = siblings.toSorted((a, b) => a.patients - b.patients);
  if (!sibling) return [];
  return (['merge', 'hide'] as const).map((kind) =>
    mendOf(own, counted, { kind, small, sibling: sibling.place }, words),
  );
}

/**
 * Of a number that was suppressed where it was published, and would follow from those of the others: with another of them it is no
 * longer told. The group is called by this name, of which the sign of it is no part.
 */
export function suppressedMends(
  own: OwnStudy,
  group: number,
  name: string,
  words: AddedWords,
): readonly Mend[] {
  const { ways = [] } = own.groups[group] ?? {};
  const isTaken = own.groups.some((each, place) => place !== group && each.name === name);
  if (ways.length !== 1 || isTaken || name === '') return [];
  const open = withWay(withName(own, group, name), group, 0, (way) =>
    having(way, 'patients', null),
  );
  // Where it is not known how many both are, nothing follows from anything yet.
  return mendsOfGroup(open, countedOwn(open), group, words).filter(
    (mend) => !('patients' in mend) || mend.patients > 0,
  );
}

/**
 * A way of few: there are more of them where those from whom they come are joined with others who went there too, or where those to
 * whom they come are joined with others who came from there too. The second is of use where people still part there.
 */
function mendsOfWay(
  own: OwnStudy,
  counted: CountedOwn,
  [group, way]: readonly [number, number],
  words: AddedWords,
): readonly Mend[] {
  const { groups } = own;
  const { ways = [] } = groups[group] ?? {};
  const from = ways[way]?.from;
  const few = counted.ways[group]?.[way]?.patients ?? 0;
  const parent = groups.findIndex(({ name }) => name === from);
  const before = ways.flatMap(({ from: other }, index) => {
    const place = groups.findIndex(({ name }) => name === other);
    const patients = few + (counted.ways[group]?.[index]?.patients ?? 0);
    return place !== parent && areBeside(own, counted, parent, place) ? [{ place, patients }] : [];
  });
  const on = (waysOn(groups).get(from ?? '') ?? []).filter((each) => each.group !== group);
  const after = on.flatMap(({ group: place, way: index }) => {
    const patients = few + (counted.ways[place]?.[index]?.patients ?? 0);
    return areBeside(own, counted, group, place) ? [{ place, patients }] : [];
  });
  const mends = [
    { small: parent, siblings: before, keepsParting: true },
    { small: group, siblings: after, keepsParting: on.length > 1 },
  ].flatMap(({ small, siblings, keepsParting }) => {
    const enough = siblings.filter(({ patients }) => !isSmall(patients));
    const [sibling] = enough.toSorted((a, b) => a.patients - b.patients);
    return sibling ? [{ small, sibling: sibling.place, keepsParting }] : [];
  });
  const useful = mends.filter(({ keepsParting }) => keepsParting);
  return (useful.length > 0 ? useful : mends).map(({ small, sibling }) =>
    mendOf(own, counted, { kind: 'merge', small, sibling }, words),
  );
}

/** Whether two groups stand at the same stage, so that nobody can have been in both, and people go on from both or from neither. */
function areBeside(
  { groups }: OwnStudy,
  { stages }: CountedOwn,
  one: number,
  other: number,
): boolean {
  const on = waysOn(groups);
  const leadsOn = (place: number) => on.has(groups[place]?.name ?? '');
  return one !== other && stages[one] === stages[other] && leadsOn(one) === leadsOn(other);
}

type Joined = {
  readonly kind: 'merge' | 'hide';
  readonly small: number;
  readonly sibling: number;
};

function mendOf(
  own: OwnStudy,
  counted: CountedOwn,
  { kind, small, sibling }: Joined,
  words: AddedWords,
): Mend {
  const [one, other] = [own.groups[small], own.groups[sibling]];
  const [name, beside] = [one?.name ?? '', other?.name ?? ''];
  const from = one?.ways[0]?.from ?? '';
  const wanted = kind === 'merge' ? words.joined(name, beside) : words.hidden(from);
  const called = free(own, wanted);
  const mended = merged(own, counted, [small, sibling], called);
  const at = mended.groups.findIndex((group) => group.name === called);
  const { patients = 0 } = countedOwn(mended).groups[at] ?? {};
  return { kind, name, with: beside, patients, own: mended };
}

function free({ groups }: OwnStudy, wanted: string): string {
  const taken = new Set(groups.map(({ name }) => name));
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted} (${number})`;
  return name;
}
