// Whose people the thread is: of everybody who is in one group in the end, how many are among each group and each flow. Only
// totals are known, so where ways come together it is bounds; never a share in proportion. Where courses were counted it is exact.

import { countedGroup, flowId, flowsFrom, flowsTo, type Flow, type Flows } from './flows.ts';
import { overlapBounds } from './overlap.ts';
import { roundedHalfUp } from './shares.ts';
import { cohortSize, isTraceable, resultOf, type Course, type SideFact } from '../study/study.ts';

/**
 * How many of the traced people there are: `least` of them whatever is not known, and no more than `most`. `from` others stand
 * before the first of them, in the order in which the picture stands.
 */
export type Traced = { readonly least: number; readonly most: number; readonly from: number };

/** The traced people, by the ids of the groups and flows among whose patients they can be. */
export type Thread = {
  /** The group, or the total that is no step, whose people they are. */
  readonly of: string;
  readonly count: number;
  readonly groups: ReadonlyMap<string, Traced>;
  readonly flows: ReadonlyMap<string, Traced>;
  /** Whether all of it is known exactly. */
  readonly isExact: boolean;
  /** Present where it was counted who went where from where, so that nothing is open where ways meet either. */
  readonly isCounted?: true;
};

/**
 * The thread of a group or of a total that is no step, in whole people; of the result of the study where `id` is null or
 * nothing that can be traced.
 *
 * Of a group: everybody who comes to it or leaves it is one of its people. What is not known is who took which of several ways
 * that meet; any whole flow through the picture that fits into the counts is possible, so the bounds of a flow are the least and
 * the most that such a flow can carry (Ford and Fulkerson 1956, Can J Math 8:399: by paths that still have room).
 *
 * Of a total that is no step, among the patients it was counted of: as two totals (`overlapBounds`).
 */
export function threadOf(flows: Flows, id: string | null): Thread {
  const side = flows.study.sideFacts.find((each) => each.id === id);
  const { courses } = flows.study;
  // Of hypothetical people nobody has counted the courses.
  const counted = flows.asReported ? courses : undefined;
  if (side)
    return counted?.some(({ sideFacts }) => sideFacts)
      ? totalAsCounted(flows, side, counted)
      : threadOfTotal(flows, side);
  const group = id !== null && isTraceable(flows.study, id) ? id : resultOf(flows.study);
  return counted ? threadAsCounted(flows, group, counted) : threadOfGroup(flows, group);
}

/** The thread of a group where it was counted who went where from where: exact everywhere. */
function threadAsCounted(flows: Flows, id: string, courses: readonly Course[]): Thread {
  const sides = [reached(flows, id, 'to'), reached(flows, id, 'from')];
  const bounds = boundsAsCounted(
    sides.flatMap(({ groups, flows: ways }) => [...groups, ...ways.map((way) => way.id)]),
    courses.filter(({ groups }) => groups.includes(id)),
  );
  const { count } = countedGroup(flows, id);
  return { of: id, count, ...placedIn(flows, id, bounds), isExact: true, isCounted: true };
}

/** The thread of a total that is no step where it was counted who of it went where. */
function totalAsCounted(flows: Flows, { id, count }: SideFact, courses: readonly Course[]): Thread {
  const bounds = boundsAsCounted(
    [],
    courses.filter(({ sideFacts = [] }) => sideFacts.includes(id)),
  );
  const among = (name: string): readonly [string, Traced] => [
    name,
    { ...amongOf(bounds, name), from: 0 },
  ];
  return {
    of: id,
    count: count.patients,
    groups: new Map(flows.groups.map(({ group }) => among(group.id))),
    flows: new Map(flows.flows.map((flow) => among(flow.id))),
    isExact: true,
    isCounted: true,
  };
}

/** How many took one of these courses by each group and flow that they go through, and by those of these names: nobody where none does. */
function boundsAsCounted(
  names: readonly string[],
  courses: readonly Course[],
): ReadonlyMap<string, Bounds> {
  const bounds = new Map(names.map((name) => [name, { least: 0, most: 0 }]));
  for (const { groups, patients } of courses)
    for (const name of [
      ...groups,
      ...groups.slice(1).map((to, index) => flowId(groups[index] ?? '', to)),
    ]) {
      const people = amongOf(bounds, name).most + patients;
      bounds.set(name, { least: people, most: people });
    }
  return bounds;
}

function threadOfTotal(flows: Flows, { id, count, of }: SideFact): Thread {
  // For another number of patients, as many in proportion to all: arithmetic on what was counted, as everything then is.
  const scale = flows.patients / cohortSize(flows.study);
  const all = Math.max(flows.patients, roundedHalfUp(of * scale));
  const traced = Math.min(all, roundedHalfUp(count.patients * scale));
  const among = (patients: number): Traced => {
    const { low, high } = overlapBounds(traced, patients, all);
    return { least: low, most: high, from: 0 };
  };
  const groups = new Map(flows.groups.map(({ group, count: its }) => [group.id, among(its)]));
  const ways = new Map(flows.flows.map((flow) => [flow.id, among(flow.count)]));
  return { of: id, count: traced, groups, flows: ways, isExact: areExact(groups, ways) };
}

function threadOfGroup(flows: Flows, id: string): Thread {
  const { count } = countedGroup(flows, id);
  const network = carrying(flows, id);
  const bounds = new Map(network.ways.map((way) => [way.id, boundsOf(network, way)]));
  bounds.set(id, { least: count, most: count });
  const placed = placedIn(flows, id, bounds);
  return { of: id, count, ...placed, isExact: areExact(placed.groups, placed.flows) };
}

type Bounds = Omit<Traced, 'from'>;

/** A way through a group or along a flow from one point to another, with room for so many, of whom so many are carried now. */
type Way = {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly room: number;
  carried: number;
};

type Network = {
  readonly ways: readonly Way[];
  /** Of each point the ways that begin and that end there. */
  readonly beginning: readonly (readonly Way[])[];
  readonly ending: readonly (readonly Way[])[];
};

/**
 * The groups and flows by which the people of a group can have come and can go on, carrying them in one way in which they may
 * have. The group itself is left out: it holds all of them, so nothing changes places across it.
 */
function carrying(flows: Flows, id: string): Network {
  const back = reached(flows, id, 'to');
  const onward = reached(flows, id, 'from');
  const points = new Map(flows.groups.map(({ group }, index) => [group.id, 2 * index]));
  const into = (group: string) => points.get(group) ?? 0;
  const outOf = (group: string) => into(group) + 1;
  // Where all ways end that end: who is in which of the last groups may be open.
  const end = 2 * flows.groups.length;

  const ways = new Map<string, Way>();
  const add = (name: string, from: number, to: number, room: number) =>
    ways.set(name, { id: name, from, to, room, carried: 0 });
  for (const { group, count } of flows.groups) {
    if (!back.groups.has(group.id) && !onward.groups.has(group.id)) continue;
    if (group.id !== id) add(group.id, into(group.id), outOf(group.id), count);
    if (onward.groups.has(group.id) && flowsFrom(flows, group.id).length === 0)
      add(`${group.id}>`, outOf(group.id), end, count);
  }
  for (const { id: name, from, to, count } of [...back.flows, ...onward.flows])
    add(name, outOf(from.id), into(to.id), count);

  carry(ways, flows, id, 'to');
  carry(ways, flows, id, 'from');
  const all = [...ways.values()];
  const at = (of: (way: Way) => number) => {
    const found = Array.from({ length: end + 1 }, (): Way[] => []);
    for (const way of all) found[of(way)]?.push(way);
    return found;
  };
  return { ways: all, beginning: at(({ from }) => from), ending: at(({ to }) => to) };
}

type Reached = { readonly groups: ReadonlySet<string>; readonly flows: readonly Flow[] };

/** The groups and flows that lead to a group, or to which it leads, in the order in which the picture is gone through. */
function reached(flows: Flows, id: string, end: 'to' | 'from'): Reached {
  const groups = new Set([id]);
  const found: Flow[] = [];
  const other = end === 'to' ? 'from' : 'to';
  for (const group of groups)
    for (const flow of end === 'to' ? flowsTo(flows, group) : flowsFrom(flows, group)) {
      found.push(flow);
      groups.add(flow[other].id);
    }
  return { groups, flows: found };
}

/** Lets all who are in a group come by the first ways that have room for them, or go on by them. */
function carry(ways: ReadonlyMap<string, Way>, flows: Flows, id: string, end: 'to' | 'from'): void {
  const waiting = new Map([[id, countedGroup(flows, id).count as number]]);
  const put = (name: string, people: number) => {
    const way = ways.get(name);
    if (way) way.carried = people;
  };
  const staged = inStages(flows);
  for (const group of end === 'to' ? staged.toReversed() : staged) {
    let left = waiting.get(group) ?? 0;
    if (left === 0) continue;
    if (group !== id) put(group, left);
    const next = end === 'to' ? flowsTo(flows, group) : flowsFrom(flows, group);
    if (end === 'from' && next.length === 0) put(`${group}>`, left);
    for (const flow of next) {
      const people = Math.min(left, flow.count);
      left -= people;
      put(flow.id, people);
      const other = end === 'to' ? flow.from.id : flow.to.id;
      waiting.set(other, (waiting.get(other) ?? 0) + people);
    }
  }
}

/** The ids of the groups by their stages, so that everybody has come to a group before anybody goes on from it. */
function inStages({ study }: Flows): readonly string[] {
  return study.stages.flatMap((stage) =>
    study.groups.filter((group) => group.stage === stage.id).map((group) => group.id),
  );
}

/** The least and the most that a way can carry while all others carry what they must. */
function boundsOf(network: Network, way: Way): Bounds {
  const { carried, room } = way;
  // What one way gives up others must take over, from where it begins to where it ends; what it takes they give up.
  const less = mostMoved(network, way, way.from, way.to, carried);
  const more = mostMoved(network, way, way.to, way.from, room - carried);
  return { least: carried - less, most: carried + more };
}

/** How many of `wanted` people can be moved from one point to another on all ways but this one, by ways that have room or that carry somebody who may take another. */
function mostMoved(
  { beginning, ending }: Network,
  without: Way,
  from: number,
  to: number,
  wanted: number,
): number {
  const moved = new Map<Way, number>();
  const onWay = (way: Way) => way.carried + (moved.get(way) ?? 0);
  let sum = 0;
  while (sum < wanted) {
    const cameBy = new Map<number, { readonly way: Way; readonly isOnward: boolean } | null>([
      [from, null],
    ]);
    for (const point of cameBy.keys()) {
      if (point === to) break;
      for (const way of beginning[point] ?? [])
        if (way !== without && onWay(way) < way.room && !cameBy.has(way.to))
          cameBy.set(way.to, { way, isOnward: true });
      for (const way of ending[point] ?? [])
        if (way !== without && onWay(way) > 0 && !cameBy.has(way.from))
          cameBy.set(way.from, { way, isOnward: false });
    }
    if (!cameBy.has(to)) return sum;
    const steps: { readonly way: Way; readonly isOnward: boolean }[] = [];
    for (
      let step = cameBy.get(to);
      step;
      step = cameBy.get(step.isOnward ? step.way.from : step.way.to)
    )
      steps.push(step);
    const people = Math.min(
      wanted - sum,
      ...steps.map(({ way, isOnward }) => (isOnward ? way.room - onWay(way) : onWay(way))),
    );
    for (const { way, isOnward } of steps)
      moved.set(way, (moved.get(way) ?? 0) + (isOnward ? people : -people));
    sum += people;
  }
  return sum;
}

/**
 * Where the traced people stand in each group and flow: as the picture stands, so that they run straight through it wherever all
 * of them come from one group. Where ways meet they stand as near to that as their flows allow.
 */
function placedIn(
  flows: Flows,
  id: string,
  bounds: ReadonlyMap<string, Bounds>,
): Pick<Thread, 'groups' | 'flows'> {
  const groups = new Map<string, Traced>([[id, { ...amongOf(bounds, id), from: 0 }]]);
  const ways = new Map<string, Traced>();
  /** Flows of a group on one side of it: where each begins among its patients. */
  const place = (group: string, side: readonly Flow[], isBack: boolean) => {
    let start = 0;
    const first = groups.get(group)?.from ?? 0;
    for (const flow of side) {
      const among = bounds.get(flow.id);
      if (among && !ways.has(flow.id)) {
        const from = Math.min(Math.max(0, first - start), flow.count - among.most);
        ways.set(flow.id, { ...among, from });
        const other = isBack ? flow.from.id : flow.to.id;
        const its = isBack ? flowsFrom(flows, other) : flowsTo(flows, other);
        const before = sumOf(its.slice(0, its.indexOf(flow)));
        const { most } = amongOf(bounds, other);
        const known = groups.get(other);
        const at = Math.min(before + from, countedGroup(flows, other).count - most);
        if (!known || at < known.from) groups.set(other, { ...amongOf(bounds, other), from: at });
      }
      start += flow.count;
    }
  };
  const staged = inStages(flows);
  for (const group of staged.toReversed())
    if (groups.has(group)) place(group, flowsTo(flows, group), true);
  for (const group of staged) if (groups.has(group)) place(group, flowsFrom(flows, group), false);
  return { groups, flows: ways };
}

function sumOf(flows: readonly Flow[]): number {
  return flows.reduce((sum, { count }) => sum + count, 0);
}

function amongOf(bounds: ReadonlyMap<string, Bounds>, id: string): Bounds {
  return bounds.get(id) ?? { least: 0, most: 0 };
}

function areExact(...traced: readonly ReadonlyMap<string, Bounds>[]): boolean {
  return traced.every((each) => [...each.values()].every(({ least, most }) => least === most));
}
