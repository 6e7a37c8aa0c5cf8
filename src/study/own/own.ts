// A study that a reader brings: as it was written down, before anybody knows whether it adds up. Names stand for groups, as
// they do in a paper; `faults.ts` says what does not hold, and `locale/own/studied.ts` makes a study of it.

import type { Basis } from '../evidence.ts';
import type { Tone } from '../study.ts';
import { withoutTurns } from '../turns.ts';

/** A number of people as somebody wrote it down, and what it rests on as far as that was said. */
export type OwnNumber = {
  /** Left out where it is what the others leave. */
  readonly patients?: number;
  /** Left out where nobody said: it is then drawn as assumed. */
  readonly basis?: Basis;
  /** Where it stands, or how it is worked out. */
  readonly how?: string;
  /** What must be true for it to hold. */
  readonly assumption?: string;
};

/** A share as the paper prints it. */
export type OwnShare = {
  readonly percent: number;
  /** Name of the group of which it is a share; left out where nobody said. */
  readonly of?: string;
  /** Whether the paper leaves open of whom it is a share. */
  readonly isOpen?: true;
};

/** How people come to a group. */
export type OwnWay = OwnNumber & {
  /** Name of the group from which they come. */
  readonly from: string;
  readonly share?: OwnShare;
  /** Whether the slider of its split moves this way. */
  readonly hasSlider?: true;
};

export type OwnGroup = {
  readonly name: string;
  /** Number of its stage, from 1, where that is not the one after those from which it comes. */
  readonly stage?: number;
  /** Left out where it follows from how the group stands in the flow. */
  readonly role?: Tone;
  /** The number of the whole group: of the first, and of one that rests on something else than the way to it. */
  readonly count?: OwnNumber;
  /** None for the group with which all begins. */
  readonly ways: readonly OwnWay[];
  /** Whether nobody is to move how its people go on. */
  readonly isFixed?: true;
  /** Whether chance decided which way each of its people went: only then are these compared by a difference. */
  readonly isRandomised?: true;
};

/** A total that is no step. */
export type OwnTotal = OwnNumber & {
  readonly name: string;
  readonly patients: number;
  /** Of how many, where not of all. */
  readonly of?: number;
};

/** The groups through which so many people have gone, all of them, from the first to their last. */
export type OwnCourse = {
  readonly groups: readonly string[];
  readonly patients: number;
  /** Names of the totals that are no step in which all of these are. */
  readonly totals?: readonly string[];
};

/** Groups are in the order of an outline: each before those that come from it, and these before what follows it. */
export type OwnStudy = {
  readonly title?: string;
  readonly source?: string;
  readonly doi?: string;
  /** Names of the stages, in the order of time. */
  readonly stages?: readonly string[];
  /** Names of the groups whose change is told first; the last is the result. */
  readonly outcomes?: readonly string[];
  readonly notes?: readonly string[];
  readonly groups: readonly OwnGroup[];
  readonly totals?: readonly OwnTotal[];
  /** Present where the numbers were counted from rows of patients: small ones may then tell who somebody is. */
  readonly counted?: 'rows';
  /** Who went where from where, where that is known: it does not follow from the numbers where ways meet. */
  readonly courses?: readonly OwnCourse[];
};

/** More is refused: no picture could show it. */
export const MOST = {
  groups: 200,
  groupsOfStage: 20,
  /** To one group. */
  ways: 50,
  stages: 12,
  totals: 50,
  notes: 20,
  courses: 300,
  letters: 200,
  lettersOfText: 2000,
} as const;

/** Roles in the order in which they are offered. */
export const ROLES = [
  'cohort',
  'milestone',
  'outcome',
  'exit',
  'death',
  'rest',
] as const satisfies readonly Tone[];

/** A text of a stranger in one line: without what breaks it, turns its direction or is half a letter. */
export function plainText(text: string): string {
  return withoutTurns(text)
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll(/[\uFEFF\u{F0000}-\u{FFFFF}]/gu, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** "https://doi.org/10.1000/182" → "10.1000/182". */
export function bareDoi(text: string): string {
  return text.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
}

/** The same ways by the name of the group from which they come. */
export function byFrom(ways: readonly OwnWay[]): ReadonlyMap<string, readonly OwnWay[]> {
  const found = new Map<string, OwnWay[]>();
  for (const way of ways) {
    const known = found.get(way.from);
    if (known) known.push(way);
    else found.set(way.from, [way]);
  }
  return found;
}

/** Where the ways stand that lead on from each group: by its name, by places among the groups and among the ways of each. */
export function waysOn(
  groups: readonly OwnGroup[],
): ReadonlyMap<string, readonly { readonly group: number; readonly way: number }[]> {
  const found = new Map<string, { group: number; way: number }[]>();
  groups.forEach(({ ways }, group) => {
    ways.forEach(({ from }, way) => {
      const known = found.get(from);
      if (known) known.push({ group, way });
      else found.set(from, [{ group, way }]);
    });
  });
  return found;
}

/**
 * The places of groups in the order of an outline: each before those that come from it, and these before what follows it; of those
 * that come from one group the lower `rank` first. Groups that nothing leads to, or that lead to themselves, follow at the end.
 */
export function outlineOrder(
  groups: readonly OwnGroup[],
  rank: (group: number) => number = () => 0,
): readonly number[] {
  const on = waysOn(groups);
  const order: number[] = [];
  const seen = new Set<number>();
  const walk = (group: number): void => {
    if (seen.has(group)) return;
    seen.add(group);
    order.push(group);
    const next = on.get(groups[group]?.name ?? '') ?? [];
    for (const each of next.toSorted((a, b) => rank(a.group) - rank(b.group))) walk(each.group);
  };
  groups.forEach(({ ways }, group) => {
    if (ways.length === 0) walk(group);
  });
  groups.forEach((_, group) => walk(group));
  return order;
}

/** The same study with its groups in the order of an outline, and the ways to each in that of the groups from which they come. */
export function inOutlineOrder(own: OwnStudy): OwnStudy {
  const groups = outlineOrder(own.groups).flatMap((index) => own.groups[index] ?? []);
  const placeOf = new Map(groups.map(({ name }, place) => [name, place]));
  return {
    ...own,
    groups: groups.map((group) =>
      group.ways.length < 2
        ? group
        : {
            ...group,
            ways: group.ways.toSorted(
              (a, b) => (placeOf.get(a.from) ?? 0) - (placeOf.get(b.from) ?? 0),
            ),
          },
    ),
  };
}
