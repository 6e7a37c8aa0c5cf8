// The same people once for every stage: who stands there in which part of the study, in places that stay.

import { countedGroup, flowsTo, type Flows } from './flows.ts';
import { threadOf, type Thread, type Traced } from './thread.ts';
import { resultOf, type Study, type Tone } from '../study/study.ts';

/** More marks than this at each stage cannot be told apart, nor painted at once. */
export const MOST_AT_A_STAGE = 1000;

/**
 * What has become of somebody by a stage: still there; leaving or dying here; told of here, why it was that they left before; or
 * counted for the last time before.
 */
export type Standing = 'there' | 'leaves' | 'dies' | 'told' | 'before';

/** Marks number `from` up to, but not including, `to`. */
export type Places = { readonly from: number; readonly to: number };

/** People side by side of whom the same is to be said at a stage. */
export type Run = Places & {
  readonly standing: Standing;
  /** Where they were counted last, at this stage or before it. */
  readonly group: string;
  /** Whether that is at this stage. */
  readonly isCountedHere: boolean;
  readonly people: number;
  /** Those who are traced for certain, and those who may be besides. */
  readonly certain: Places;
  readonly possible: Places;
};

export type StagePeople = {
  readonly stage: string;
  /** End to end, everybody once. */
  readonly runs: readonly Run[];
};

export type People = {
  /** How many patients one mark stands for. */
  readonly perMark: number;
  /** Marks of every stage. */
  readonly marks: number;
  /**
   * Whether a place can be one person's at all stages: where no ways meet. Where they do, only totals are known of who went on by
   * which, so at each stage people stand by group, and a place says nothing of the next.
   */
  readonly keepsPlaces: boolean;
  /** Whose people are traced. */
  readonly thread: Thread;
  readonly stages: readonly StagePeople[];
};

/** The same at every stage of several, where marks are smaller: 1, 2, 5, 10 and so on to 1000. */
export function marksAtStages(patients: number): Pick<People, 'perMark' | 'marks'> {
  const perMark =
    [1, 2, 5, 10, 20, 50, 100, 200, 500].find((each) => patients / each <= MOST_AT_A_STAGE) ?? 1000;
  return { perMark, marks: Math.max(1, Math.round(patients / perMark)) };
}

/**
 * The patients of these flows in their places, `thread` the people who are traced. The order of the places depends on the study
 * alone: first those of the result, last those who left first. Where no ways meet, every group holds one range of them and
 * everybody keeps one place: of the last split, a rate raised by one patient moves one boundary by one and changes one mark; a split
 * further up moves its own boundary by one and each boundary of a split below it by at most the whole patient to which its share is
 * rounded.
 */
export function peopleOf(flows: Flows, thread?: Thread): People {
  const last = lastPeople.get(flows);
  if (last && (thread === undefined ? resultOf(flows.study) : thread.of) === last.thread.of)
    return last;
  const people = peopleNow(flows, thread ?? threadOf(flows, null));
  lastPeople.set(flows, people);
  return people;
}

/** Asked for by the picture and by what says what its marks mean. */
const lastPeople = new WeakMap<Flows, People>();

function peopleNow(flows: Flows, thread: Thread): People {
  const { perMark, marks } = marksAtStages(flows.patients);
  const plan = planOf(flows.study);
  const placesOf = ({ from, to }: Places): Places => ({
    from: markAt(from, marks, flows.patients),
    to: markAt(to, marks, flows.patients),
  });
  const stages = plan.keepsPlaces ? rangesOf(flows, plan, thread) : groupedOf(flows, plan, thread);
  return {
    perMark,
    marks,
    keepsPlaces: plan.keepsPlaces,
    thread,
    stages: stages.map((parts, index) => ({
      stage: flows.study.stages[index]?.id ?? '',
      runs: parts.map(({ standing, group, isCountedHere, from, to, certain, possible }) => ({
        standing,
        group,
        isCountedHere,
        people: to - from,
        ...placesOf({ from, to }),
        certain: placesOf(certain),
        possible: placesOf(possible),
      })),
    })),
  };
}

/** A run while its ends are still numbers of people. */
type Part = Omit<Run, 'people'>;

/** The mark at which the patient with this number begins, rounded half up in whole numbers. */
function markAt(patient: number, marks: number, patients: number): number {
  return Math.floor((2 * patient * marks + patients) / (2 * patients));
}

/** What the study alone decides. */
type Plan = {
  readonly keepsPlaces: boolean;
  /** All groups, and those to which each leads, in the order of the places. */
  readonly order: readonly string[];
  readonly next: ReadonlyMap<string, readonly string[]>;
  readonly toneOf: ReadonlyMap<string, Tone>;
  readonly stageOf: ReadonlyMap<string, number>;
  /** The groups of those who leave, and from which nobody comes to one that does not. */
  readonly hasLeft: ReadonlySet<string>;
  /** The group from which everybody comes to another; where no ways meet. */
  readonly parentOf: ReadonlyMap<string, string>;
};

const plans = new WeakMap<Study, Plan>();

function planOf(study: Study): Plan {
  const known = plans.get(study);
  if (known) return known;
  const plan = planned(study);
  plans.set(study, plan);
  return plan;
}

function planned(study: Study): Plan {
  const toneOf = new Map(study.groups.map(({ id, tone }) => [id, tone]));
  const places = new Map(study.groups.map(({ id }, index) => [id, index]));
  const stages = new Map(study.stages.map(({ id }, index) => [id, index]));
  const branches = new Map(
    study.splits.map(({ from, branches: each }) => [from, each.map(({ to }) => to)]),
  );
  const result = resultOf(study);
  const leadsToResult = known((id): boolean => id === result || some(id, leadsToResult));
  const staysAway = known((id): boolean => {
    const tone = toneOf.get(id);
    return (
      (tone === 'exit' || tone === 'rest' || tone === 'death') &&
      !some(id, (each) => !staysAway(each))
    );
  });
  function some(id: string, is: (id: string) => boolean): boolean {
    return (branches.get(id) ?? []).some(is);
  }
  const rank = (id: string) => (leadsToResult(id) ? 0 : staysAway(id) ? 2 : 1);
  const inOrder = (ids: readonly string[]) =>
    ids.toSorted((a, b) => rank(a) - rank(b) || (places.get(a) ?? 0) - (places.get(b) ?? 0));
  const comers = study.splits.flatMap(({ branches: each }) => each.map(({ to }) => to));
  const parentOf = new Map(
    study.splits.flatMap(({ from, branches: each }) => each.map(({ to }) => [to, from] as const)),
  );
  return {
    keepsPlaces: new Set(comers).size === comers.length,
    order: inOrder([...toneOf.keys()]),
    next: new Map([...branches].map(([from, to]) => [from, inOrder(to)])),
    toneOf,
    stageOf: new Map(study.groups.map(({ id, stage }) => [id, stages.get(stage) ?? 0])),
    hasLeft: new Set([...toneOf.keys()].filter(staysAway)),
    parentOf,
  };
}

/** A question of a group that others ask again. */
function known(ask: (id: string) => boolean): (id: string) => boolean {
  const answers = new Map<string, boolean>();
  return (id) => {
    const answer = answers.get(id) ?? ask(id);
    answers.set(id, answer);
    return answer;
  };
}

/** What becomes of those who come to a group from another, at the stage at which it is counted. */
function arriving({ hasLeft, toneOf }: Plan, id: string, from: string | undefined): Standing {
  if (!hasLeft.has(id)) return 'there';
  const isDead = toneOf.get(id) === 'death';
  const cameDead = from !== undefined && toneOf.get(from) === 'death';
  if (isDead && !cameDead) return 'dies';
  return from !== undefined && hasLeft.has(from) ? 'told' : 'leaves';
}

/** Every group as one range: who is counted again stands among those with whom they were counted before. */
function rangesOf(flows: Flows, plan: Plan, thread: Thread): readonly (readonly Part[])[] {
  const ranges = new Map<string, Places>();
  const counts = new Map(flows.groups.map(({ group, count }) => [group.id, count as number]));
  const place = (id: string, from: number) => {
    ranges.set(id, { from, to: from + (counts.get(id) ?? 0) });
    let start = from;
    for (const each of plan.next.get(id) ?? []) {
      place(each, start);
      start += counts.get(each) ?? 0;
    }
  };
  const start = flows.study.groups[0].id;
  place(start, 0);
  const own = ranges.get(thread.of);
  // A group to which nobody can come has a place as well, of no length.
  const rangeOf = (id: string) => ranges.get(id) ?? { from: flows.patients, to: flows.patients };
  const part = (
    standing: Standing,
    group: string,
    range: Places,
    isCountedHere: boolean,
  ): Part => ({
    standing,
    group,
    isCountedHere,
    ...range,
    ...(own
      ? { certain: shared(range, own), possible: { from: range.to, to: range.to } }
      : tracedIn(range, isCountedHere ? thread.groups.get(group) : undefined)),
  });

  return flows.study.stages.map((_, stage) => {
    const parts: Part[] = [];
    const look = (id: string) => {
      const next = plan.next.get(id) ?? [];
      if (stageAt(plan, id) === stage)
        parts.push(part(arriving(plan, id, plan.parentOf.get(id)), id, rangeOf(id), true));
      else if (next.length === 0) parts.push(part('before', id, rangeOf(id), false));
      else
        for (const each of next)
          if (stageAt(plan, each) <= stage) look(each);
          else parts.push(part(between(plan, id), id, rangeOf(each), false));
    };
    look(start);
    for (const id of plan.order)
      if (stageAt(plan, id) === stage && !ranges.has(id))
        parts.push(part(arriving(plan, id, undefined), id, rangeOf(id), true));
    return parts;
  });
}

/** At each stage by group: those who are there, those of whom it is the last stage, and those of whom an earlier one was. */
function groupedOf(flows: Flows, plan: Plan, thread: Thread): readonly (readonly Part[])[] {
  type Group = Omit<Part, keyof Places | 'certain' | 'possible'> & {
    readonly people: readonly (readonly [Standing, number])[];
    readonly traced: Traced | undefined;
  };
  const groups = plan.order.map((id) => ({
    id,
    stage: stageAt(plan, id),
    count: countedGroup(flows, id).count as number,
  }));
  return flows.study.stages.map((_, stage) => {
    const here = groups
      .filter((each) => each.stage === stage)
      .map(({ id, count }): Group => {
        const ways = flowsTo(flows, id).map(
          (flow) => [arriving(plan, id, flow.from.id), flow.count] as const,
        );
        const standing = ways[0]?.[0] ?? arriving(plan, id, undefined);
        return {
          standing,
          group: id,
          isCountedHere: true,
          people: ways.length === 0 ? [[standing, count]] : ways,
          traced: thread.groups.get(id),
        };
      });
    const onTheWay = flows.flows
      .filter(({ from, to }) => stageAt(plan, from.id) < stage && stage < stageAt(plan, to.id))
      .map(({ id, from, count }): Group => {
        const standing = between(plan, from.id);
        return {
          standing,
          group: from.id,
          isCountedHere: false,
          people: [[standing, count]],
          traced: standing === 'there' ? thread.flows.get(id) : undefined,
        };
      });
    const ended = groups
      .filter((each) => each.stage < stage && !plan.next.has(each.id))
      .map(({ id, count }): Group => ({
        standing: 'before',
        group: id,
        isCountedHere: false,
        people: [['before', count]],
        traced: undefined,
      }));
    const isThere = ({ standing }: Group) => standing === 'there';
    const isBefore = ({ standing }: Group) => standing === 'before';
    const inPlaces = [
      ...here.filter(isThere),
      ...onTheWay.filter(isThere),
      ...here.filter((each) => !isThere(each)),
      ...onTheWay.filter(isBefore),
      ...ended,
    ];
    let start = 0;
    return inPlaces.flatMap(({ group, isCountedHere, people, traced }) => {
      const whole = { from: start, to: start + people.reduce((sum, [, count]) => sum + count, 0) };
      const { certain, possible } = tracedIn(whole, traced);
      return STANDINGS.flatMap((standing): Part[] => {
        const its = people.filter(([each]) => each === standing);
        if (its.length === 0) return [];
        const from = start;
        start += its.reduce((sum, [, count]) => sum + count, 0);
        const range = { from, to: start };
        return [
          {
            standing,
            group,
            isCountedHere,
            ...range,
            certain: shared(range, certain),
            possible: shared(range, possible),
          },
        ];
      });
    });
  });
}

const STANDINGS: readonly Standing[] = ['there', 'leaves', 'dies', 'told', 'before'];

function stageAt({ stageOf }: Plan, id: string): number {
  return stageOf.get(id) ?? 0;
}

/** What has become of those who are counted again only at a later stage. */
function between({ hasLeft }: Plan, id: string): Standing {
  return hasLeft.has(id) ? 'before' : 'there';
}

/** What two ranges have in common; of no length, and within the first, where that is nothing. */
function shared(range: Places, other: Places): Places {
  const from = Math.min(Math.max(range.from, other.from), range.to);
  return { from, to: Math.max(from, Math.min(range.to, other.to)) };
}

/** Who of a range is traced: first those who are for certain, then those who may be. */
function tracedIn(
  { from }: Places,
  { least = 0, most = 0 }: Partial<Traced> = {},
): Pick<Part, 'certain' | 'possible'> {
  return {
    certain: { from, to: from + least },
    possible: { from: from + least, to: from + most },
  };
}
