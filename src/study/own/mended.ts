// A study with one thing mended in it.

import type { AddedWords, Mend } from './ownFault.ts';
import {
  inOutlineOrder,
  plainText,
  waysOn,
  type OwnGroup,
  type OwnNumber,
  type OwnStudy,
  type OwnWay,
} from './own.ts';

/** The study in which those of whom nobody says where they are stand in a group of their own. */
export function leftOver(
  own: OwnStudy,
  parent: OwnGroup,
  place: number,
  patients: number,
  words: AddedWords,
): Mend {
  const taken = new Set(own.groups.map(({ name }) => name));
  let name = words.name;
  for (let number = 2; taken.has(name); number++) name = `${words.name} (${number})`;
  const added: OwnGroup = {
    name,
    ways: [{ from: parent.name, patients, basis: 'assumed', assumption: words.assumption }],
  };
  return {
    kind: 'not accounted for',
    patients,
    own: inOutlineOrder({
      ...own,
      groups: [...own.groups.slice(0, place + 1), ...own.groups.slice(place + 1), added],
    }),
  };
}

/** The study in which a group from which nobody goes on is a total that is no step. */
export function asTotals(
  own: OwnStudy,
  group: number,
  patients: number,
  cohort: number,
): readonly Mend[] {
  const given = own.groups[group];
  if (!given || given.ways.length !== 1 || patients > cohort) return [];
  const { name } = given;
  if (waysOn(own.groups).has(name) || own.outcomes?.includes(name)) return [];
  const { basis, how, assumption }: OwnNumber = given.ways[0] ?? {};
  const said = {
    ...(basis === undefined ? {} : { basis }),
    ...(how === undefined ? {} : { how }),
    ...(assumption === undefined ? {} : { assumption }),
  };
  return [
    {
      kind: 'as a total',
      name,
      own: {
        ...own,
        groups: own.groups.filter((_, index) => index !== group),
        totals: [...(own.totals ?? []), { name, patients, ...said }],
      },
    },
  ];
}

/** The study in which it is assumed that these come from where they are drawn, whatever their number itself rests on. */
export function asAssumed(own: OwnStudy, group: number, way: number, assumption: string): OwnStudy {
  const assumed = withWay(own, group, way, (old) => ({ ...old, basis: 'assumed', assumption }));
  return withGroup(assumed, group, (each) => {
    const { basis, how } = own.groups[group]?.ways[way] ?? {};
    if (each.count || each.ways.length > 1 || basis === undefined || basis === 'assumed')
      return each;
    return { ...each, count: { basis, ...(how === undefined ? {} : { how }) } };
  });
}

export function withGroup(
  own: OwnStudy,
  place: number,
  change: (group: OwnGroup) => OwnGroup,
): OwnStudy {
  return {
    ...own,
    groups: own.groups.map((group, index) => (index === place ? change(group) : group)),
  };
}

export function withWay(
  own: OwnStudy,
  group: number,
  place: number,
  change: (way: OwnWay) => OwnWay,
): OwnStudy {
  return withGroup(own, group, (each) => ({
    ...each,
    ways: each.ways.map((way, index) => (index === place ? change(way) : way)),
  }));
}

/** The study in which each number that was written and has no basis stands in the source. What the others leave is not written. */
export function asPrinted(own: OwnStudy): readonly Mend[] {
  let numbers = 0;
  const printed = <Said extends OwnNumber>(said: Said): Said => {
    if (said.patients === undefined || said.basis !== undefined) return said;
    numbers++;
    return { ...said, basis: 'reported' };
  };
  const groups = own.groups.map((group) => ({
    ...group,
    ...(group.count ? { count: printed(group.count) } : {}),
    ways: group.ways.map(printed),
  }));
  const next = { ...own, groups, ...(own.totals ? { totals: own.totals.map(printed) } : {}) };
  return numbers === 0 ? [] : [{ kind: 'printed', numbers, own: next }];
}

/** What is said of a number, without what is empty. */
export function asNumber({ patients, basis, how = '', assumption = '' }: OwnNumber): OwnNumber {
  const [where, needed] = [plainText(how), plainText(assumption)];
  return {
    ...(patients === undefined ? {} : { patients }),
    ...(basis === undefined ? {} : { basis }),
    ...(where === '' ? {} : { how: where }),
    ...(needed === '' ? {} : { assumption: needed }),
  };
}

export function withoutCount(group: OwnGroup): OwnGroup {
  const { count: _, ...rest } = group;
  return rest;
}

export function asRest(way: OwnWay): OwnWay {
  const { patients: _, share: __, ...rest } = way;
  return rest;
}

export function without(own: OwnStudy, key: 'doi' | 'outcomes' | 'courses'): OwnStudy {
  const { [key]: _, ...rest } = own;
  return rest;
}
