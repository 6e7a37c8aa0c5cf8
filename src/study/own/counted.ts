// The numbers of a study that somebody wrote down, worked out as far as they follow from one another: who the rest are, how
// many a group is that several ways lead to, and what that rests on.

import type { Basis } from '../evidence.ts';
import { waysOn, type OwnGroup, type OwnNumber, type OwnStudy } from './own.ts';

/** A number with what it rests on. `sum` has the numbers of which it is the rest: of what, and what goes off. */
export type Counted = {
  readonly patients: number;
  readonly basis: Basis;
  readonly isSaid: boolean;
  readonly restOf?: { readonly all: number; readonly others: readonly number[] };
};

export type CountedOwn = {
  /** By the place of the group, and of the way among those to it. Undefined where it does not follow from anything. */
  readonly groups: readonly (Counted | undefined)[];
  readonly ways: readonly (readonly (Counted | undefined)[])[];
  /** Places of groups in an order in which each comes after all from which people come to it; those in a circle are missing. */
  readonly order: readonly number[];
  /** Number of the stage of each group, from 1. */
  readonly stages: readonly number[];
};

export function countedOwn({ groups }: OwnStudy): CountedOwn {
  const order = orderOf(groups);
  const on = waysOn(groups);
  const placeOf = new Map(groups.map(({ name }, place) => [name, place]));
  const counts: (Counted | undefined)[] = groups.map(() => undefined);
  const ways: (Counted | undefined)[][] = groups.map((group) => group.ways.map(() => undefined));
  const stages = groups.map(({ stage }) => stage ?? 1);
  for (const place of order) {
    const group = groups[place];
    if (!group) continue;
    const earlier = group.ways.map(({ from }) => stages[placeOf.get(from) ?? -1] ?? 0);
    stages[place] = group.stage ?? Math.max(0, ...earlier) + 1;
    const count = wholeOf(group, ways[place] ?? []);
    counts[place] = count;
    const leaving = on.get(group.name) ?? [];
    const said = leaving.map(({ group: to, way }) => groups[to]?.ways[way]);
    leaving.forEach(({ group: to, way }, index) => {
      const others = said.filter((_, each) => each !== index);
      const toWay = ways[to];
      if (toWay) toWay[way] = numberOf(said[index], count, others);
    });
  }
  return { groups: counts, ways, order, stages };
}

/** What is said of a number; where that is the rest, what the others leave, if it is said how many all of these are. */
function numberOf(
  said: OwnNumber | undefined,
  all: Counted | undefined,
  others: readonly (OwnNumber | undefined)[],
): Counted | undefined {
  if (!said) return undefined;
  if (said.patients !== undefined)
    return {
      patients: said.patients,
      basis: said.basis ?? 'assumed',
      isSaid: said.basis !== undefined,
    };
  const known = allOf(others.map((other) => other?.patients));
  if (!all || !known) return undefined;
  const isDerived =
    all.basis !== 'assumed' && others.every((other) => (other?.basis ?? 'assumed') !== 'assumed');
  return {
    patients: known.reduce((left, each) => left - each, all.patients),
    basis: said.basis ?? (isDerived ? 'derived' : 'assumed'),
    isSaid: said.basis !== undefined || isDerived,
    restOf: { all: all.patients, others: known },
  };
}

/** How many are in a group: what is said of it, else all who come to it, which rests on the weakest of what these rest on. */
function wholeOf(
  { count, ways: said }: OwnGroup,
  arriving: readonly (Counted | undefined)[],
): Counted | undefined {
  const [only] = arriving;
  const sum = sumOf(arriving);
  if (count) {
    const patients = count.patients ?? sum;
    const { basis } = count;
    if (patients === undefined) return undefined;
    return { patients, basis: basis ?? 'assumed', isSaid: basis !== undefined };
  }
  if (said.length === 1) return only;
  if (sum === undefined || said.length === 0) return undefined;
  const isAssumed = arriving.some((each) => each?.basis === 'assumed');
  return {
    patients: sum,
    basis: isAssumed ? 'assumed' : 'derived',
    isSaid: arriving.every((each) => each?.isSaid ?? false),
  };
}

function sumOf(arriving: readonly (Counted | undefined)[]): number | undefined {
  const known = allOf(arriving.map((each) => each?.patients));
  return known?.reduce((sum, each) => sum + each, 0);
}

/** All of these; undefined where one of them is not known. */
function allOf(numbers: readonly (number | undefined)[]): readonly number[] | undefined {
  const known = numbers.flatMap((each) => each ?? []);
  return known.length === numbers.length ? known : undefined;
}

/** Each group after all from which people come to it. Groups that come after themselves are in no such order. */
function orderOf(groups: readonly OwnGroup[]): readonly number[] {
  const on = waysOn(groups);
  const names = new Set(groups.map(({ name }) => name));
  const missing = groups.map(({ ways }) => ways.filter(({ from }) => names.has(from)).length);
  const order = groups.flatMap((_, place) => (missing[place] === 0 ? [place] : []));
  for (const place of order) {
    for (const { group } of on.get(groups[place]?.name ?? '') ?? []) {
      const left = (missing[group] ?? 0) - 1;
      missing[group] = left;
      if (left === 0) order.push(group);
    }
  }
  return order;
}
