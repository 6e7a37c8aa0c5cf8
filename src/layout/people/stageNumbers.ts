// Which numbers are told of a stage, and of whom: that above its marks, and those below.

import { countedLater, inGroups, thereInGroups } from '../../locale/marks.ts';
import { groupLabel, whoOf } from '../../locale/studyWords.ts';
import { baseOf, type Base, type ShareOf } from '../../model/base.ts';
import { countedGroup, flowsTo, type BasisNow, type Flows } from '../../model/flows.ts';
import type { People, Run, Standing } from '../../model/people.ts';
import { settledShare } from '../../model/shares.ts';
import { gatheredOn, gatheredOnSheet } from '../flow/gathered.ts';
import type { Sheet } from '../flow/sheets.ts';

/** A number to be told, before it has a place. */
export type Told = {
  readonly id: string;
  readonly isGroup: boolean;
  readonly count: number;
  readonly basis: BasisNow;
  /** Of whom it is a share; null where it is everybody, or of nobody in one place. */
  readonly base: Omit<Base, 'groups'> | null;
  readonly change: number | null;
  readonly who: string;
  readonly standing: Standing;
  readonly isTraced: boolean;
  readonly runs: readonly Run[];
  /** Whether its number needs an assumption as reported, so that room is kept for the sign of it. */
  readonly mayBeAbout: boolean;
};

/** The numbers of a stage: first that above the marks. */
export type ToldStage = readonly [head: Told, ...below: Told[]];

/**
 * What the words of each number below the marks tell: themselves; where a sheet has not the room for all, the first of those who share
 * their words tells of all of them, as in the flow, and the others tell nothing.
 */
export function toldInWords(
  [, ...below]: ToldStage,
  reported: Flows,
  sheet: Sheet,
): readonly (Told | null)[] {
  const { byFirst, silent } = gatheredOn(reported, sheet);
  return below.map((each) => {
    if (silent.has(each.id)) return null;
    const run = byFirst.get(each.id)?.map((place) => reported.groups[place]?.group.id);
    const sharing = run ? below.filter(({ id }) => run.includes(id)) : [];
    if (sharing.length === 0) return each;
    const sum = (value: (told: Told) => number) =>
      sharing.reduce((total, one) => total + value(one), 0);
    return {
      ...each,
      count: sum(({ count }) => count),
      change: each.change === null ? null : sum(({ change }) => change ?? 0),
      who: gatheredOnSheet(sheet),
      mayBeAbout: sharing.some(({ mayBeAbout }) => mayBeAbout),
      basis: sharing.find(({ basis }) => basis === 'assumed')?.basis ?? each.basis,
    };
  });
}

export function numbersOf(
  now: Flows,
  reported: Flows,
  people: People,
  stage: number,
  of: ShareOf | undefined,
): ToldStage {
  const { study } = now;
  const { runs = [], stage: id = '' } = people.stages[stage] ?? {};
  const toldOf = (group: string, isShort: boolean): Told => {
    const its = runs.filter((run) => run.group === group && run.isCountedHere);
    const { count, basis } = countedGroup(now, group);
    const before = countedGroup(reported, group);
    const isAll = its.every(({ from, to, certain }) => certain.to - certain.from === to - from);
    return {
      id: group,
      isGroup: true,
      count,
      basis,
      base: group === study.groups[0].id ? null : baseOf(now, group, of),
      change: now.asReported ? null : count - before.count,
      who: isShort ? groupLabel(study, group) : whoOf(study, group),
      standing: its.find((run) => run.people > 0)?.standing ?? its[0]?.standing ?? 'there',
      isTraced: group === people.thread.of || (count > 0 && isAll),
      runs: its,
      mayBeAbout: before.basis === 'assumed',
    };
  };
  const groups = study.groups.filter((group) => group.stage === id).map((group) => group.id);
  const isThere = (group: string) =>
    runs.some((run) => run.group === group && run.isCountedHere && run.standing === 'there');
  const here = groups.filter(isThere);
  const headed = here.length > 0 ? here : groups;
  const [only] = headed;
  const later = runs.filter((run) => !run.isCountedHere && run.standing === 'there');
  const isTold = (group: string) =>
    runs.some((run) => run.group === group && run.isCountedHere && run.standing === 'told') ||
    flowsTo(now, group).some(({ from }) => wasLeft(people, stage, from.id));
  const below = groups
    .filter((group) => headed.length > 1 || group !== only)
    .map((group) => toldOf(group, isTold(group) || (here.length > 1 && isThere(group))));
  const onTheWay: readonly Told[] =
    later.length === 0
      ? []
      : [
          {
            id: `${id}-later`,
            isGroup: false,
            count: later.reduce((sum, run) => sum + run.people, 0),
            basis: 'derived',
            base: null,
            change: null,
            who: countedLater,
            standing: 'there',
            isTraced: false,
            runs: later,
            mayBeAbout: false,
          },
        ];
  if (headed.length === 1 && only !== undefined)
    return [toldOf(only, false), ...below, ...onTheWay];

  const all = headed.map((group) => toldOf(group, false));
  const whole = wholeOf(now, headed);
  const sum = (value: (told: Told) => number) =>
    all.reduce((total, each) => total + value(each), 0);
  const counted = whole === null ? null : toldOf(whole, false);
  return [
    {
      id: `${id}-all`,
      isGroup: false,
      count: sum(({ count }) => count),
      basis: all.find(({ basis }) => basis === 'assumed')?.basis ?? counted?.basis ?? 'derived',
      // Those of several steps before are of nobody in one place.
      base: counted?.base ?? (of === 'step' ? null : shareOfAll(now, headed)),
      change: now.asReported ? null : sum(({ change }) => change ?? 0),
      who: counted?.who ?? (here.length > 0 ? thereInGroups : inGroups)(headed.length),
      standing: 'there',
      isTraced: whole !== null && whole === people.thread.of,
      runs: [],
      mayBeAbout: all.some(({ mayBeAbout }) => mayBeAbout),
    },
    ...below,
    ...onTheWay,
  ];
}

/** Several groups together as a share of all. */
function shareOfAll(now: Flows, groups: readonly string[]): Omit<Base, 'groups'> {
  const bases = groups.map((group) => baseOf(now, group));
  const isTold = bases.every(({ share }) => share !== null);
  return {
    count: now.patients,
    share: isTold ? settledShare(bases.reduce((sum, { share }) => sum + (share ?? 0), 0)) : null,
  };
}

/** Whether those of a group had left by the stage before. */
function wasLeft({ stages }: People, stage: number, group: string): boolean {
  return stages
    .slice(0, stage)
    .some(({ runs }) =>
      runs.some((run) => run.group === group && run.isCountedHere && run.standing !== 'there'),
    );
}

/** The group of which these are all parts, and nothing else is; null where there is none. */
function wholeOf(now: Flows, groups: readonly string[]): string | null {
  const ways = groups.map((group) => flowsTo(now, group));
  const from = ways[0]?.[0]?.from.id;
  const isWhole =
    from !== undefined &&
    ways.every((each) => each.length === 1 && each[0]?.from.id === from) &&
    now.flows.filter((flow) => flow.from.id === from).length === groups.length;
  return isWhole ? from : null;
}
