// Counted courses of patients → the study that they make: which groups there are, who comes to each from where, and whose number is
// whose. Nobody is guessed to be anywhere: who has no entry where others of the same group have one is in a group of such people.

import { rowWords } from '../../../locale/own/rowWords.ts';
import {
  inOutlineOrder,
  MOST,
  type OwnCourse,
  type OwnGroup,
  type OwnStudy,
  type OwnTotal,
} from '../../../study/own/own.ts';
import type { CountedRows } from './counter.ts';
import type { RowsForm, UsedColumn } from './form.ts';
import { labels, namesOf, stageNames, stepsOf, type Made, type Step } from './rowGroups.ts';
import { saysNo, saysYes } from './yesNo.ts';

type Going = {
  readonly entries: readonly string[];
  readonly patients: number;
  /** Names of the totals in which these people are. */
  readonly totals: readonly string[];
  /** Keys of the groups that these people have come to, in the order of time. */
  readonly way: string[];
  hasLeft: boolean;
};

/** The study of these rows; `nameOf` says what a column is called. */
export function ownOfRows(
  { rows, courses }: CountedRows,
  { used, isApart }: RowsForm,
  nameOf: (at: number) => string,
): OwnStudy {
  const steps = stepsOf(used, nameOf);
  const [begin] = steps;
  const isWhole = begin !== undefined && begin.kind !== 'leaving' && isOfAll(courses, begin);
  const flow = isWhole ? steps.slice(1).map((each) => ({ ...each, stage: each.stage - 1 })) : steps;
  const label = labels(courses, steps);
  const made = new Map<string, Made>();
  const totalsIn = namesOfTotals(used, nameOf);
  const going = courses.map(({ entries, patients }): Going => {
    return { entries, patients, totals: totalsIn(entries), way: [FIRST], hasLeft: false };
  });
  made.set(FIRST, {
    key: FIRST,
    label: isWhole ? label(begin, courses[0]?.entries[begin.index] ?? '') : rowWords.everybody,
    stage: 1,
    from: null,
    kind: 'first',
    patients: rows,
  });

  const send = (each: Going, step: Step, entry: string, kind: Made['kind']) => {
    const from = each.way.at(-1) ?? FIRST;
    const key = [...(isApart ? [from] : []), step.index, kind, entry].join('\n');
    const group = made.get(key) ?? {
      key,
      label: kind === 'missing' ? rowWords.noEntry(step.name) : label(step, entry),
      stage: step.stage,
      from,
      kind,
      patients: 0,
    };
    group.patients += each.patients;
    made.set(key, group);
    each.way.push(key);
  };

  flow.forEach((step, at) => {
    const later = flow.slice(at);
    const here = (each: Going) => each.entries[step.index] ?? '';
    const goesOn = (each: Going) => later.some(({ index }) => each.entries[index] !== '');
    for (const members of byGroup(going)) {
      if (step.kind === 'leaving') {
        for (const each of members) {
          if (here(each) === '') continue;
          send(each, step, here(each), 'leaving');
          each.hasLeft = true;
        }
      } else if (!members.some(goesOn)) {
        // Of none of them anything more is told: this is where they end.
        for (const each of members) each.hasLeft = true;
      } else if (members.some((each) => here(each) !== '')) {
        for (const each of members) {
          const entry = here(each);
          send(
            each,
            step,
            step.kind === 'reached' && entry !== '' ? step.name : entry,
            entry === '' ? 'missing' : 'entry',
          );
        }
      }
    }
  });
  // At the end, who stands where others left and has no entry for why is told apart from those who left.
  const lastLeaving = flow.findLast(({ kind }) => kind === 'leaving');
  const left = new Set(going.flatMap(({ way }) => way.slice(0, -1)));
  for (const each of going)
    if (lastLeaving && left.has(each.way.at(-1) ?? '')) send(each, lastLeaving, '', 'missing');

  const names = namesOf([...made.values()]);
  const name = (key: string) => names.get(key) ?? key;
  const ways = waysIn(going);
  const goesOn = new Set([...ways.values()].flatMap((from) => [...from.keys()]));
  const groups = [...made.values()]
    .toSorted((a, b) => byRank(a, b, goesOn))
    .map((group): OwnGroup => {
      const from = [...(ways.get(group.key) ?? [])];
      const before = Math.max(0, ...from.map(([key]) => made.get(key)?.stage ?? 0));
      return {
        name: name(group.key),
        ...(group.stage === before + 1 ? {} : { stage: group.stage }),
        ...(group.from === null ? { count: { patients: rows, basis: 'reported' } } : {}),
        ways: from.map(([key, patients]) => ({ from: name(key), patients, basis: 'reported' })),
      };
    });
  const totals = totalsOf(going);
  const isOpen = totals.length > 0 || groups.some((group) => group.ways.length > 1);
  const joint = isOpen ? jointOf(going, name) : [];
  return inOutlineOrder({
    counted: 'rows',
    stages: stageNames(flow, isWhole ? begin.name : rowWords.everybody),
    groups,
    ...(totals.length === 0 ? {} : { totals }),
    ...(joint.length === 0 || joint.length > MOST.courses ? {} : { courses: joint }),
  });
}

const FIRST = 'first';

/** Whether all rows have the same in this column, so that it is the group with which all begins. */
function isOfAll(courses: CountedRows['courses'], { index, kind }: Step): boolean {
  const all = new Set(courses.map(({ entries }) => entries[index] ?? ''));
  return !all.has('') && (all.size === 1 || kind === 'reached');
}

function byGroup(going: readonly Going[]): readonly (readonly Going[])[] {
  const found = new Map<string, Going[]>();
  for (const each of going) {
    if (each.hasLeft) continue;
    const key = each.way.at(-1) ?? FIRST;
    const members = found.get(key);
    if (members) members.push(each);
    else found.set(key, [each]);
  }
  return [...found.values()];
}

/** By the key of each group how many come to it from which. */
function waysIn(going: readonly Going[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const ways = new Map<string, Map<string, number>>();
  for (const { way, patients } of going)
    way.slice(1).forEach((key, index) => {
      const from = ways.get(key) ?? new Map<string, number>();
      const before = way[index] ?? FIRST;
      ways.set(key, from.set(before, (from.get(before) ?? 0) + patients));
    });
  return ways;
}

/** Those who go on first, then what was reached before what was not, the many before the few, and who has no entry last. */
function byRank(a: Made, b: Made, goesOn: ReadonlySet<string>): number {
  const rank = ({ key, kind, label: text, stage, patients }: Made) => [
    stage,
    ['first', 'entry', 'leaving', 'missing'].indexOf(kind),
    goesOn.has(key) ? 0 : 1,
    isOfNo(text) ? 1 : 0,
    -patients,
  ];
  const [ranksA, ranksB] = [rank(a), rank(b)];
  const at = ranksA.findIndex((each, index) => each !== ranksB[index]);
  return at < 0 ? 0 : (ranksA[at] ?? 0) - (ranksB[at] ?? 0);
}

/** Whether a group is of those who did not: by what stands behind the name of its column. */
function isOfNo(label: string): boolean {
  return saysNo(label.slice(label.lastIndexOf(': ') + 1).trim());
}

/** Who went where from where, and was in which totals: more than the numbers say where ways meet or a total overlaps groups. */
function jointOf(going: readonly Going[], name: (key: string) => string): readonly OwnCourse[] {
  const found = new Map<string, OwnCourse & { patients: number }>();
  for (const { way, patients, totals } of going) {
    const key = [...way, '', ...totals].join('\n\n');
    const course = found.get(key) ?? {
      groups: way.map(name),
      patients: 0,
      ...(totals.length === 0 ? {} : { totals }),
    };
    course.patients += patients;
    found.set(key, course);
  }
  return [...found.values()].toSorted((a, b) => b.patients - a.patients);
}

/** Of a column with yes and no those of whom it is said; of another each of its entries. */
function namesOfTotals(used: readonly UsedColumn[], nameOf: (at: number) => string) {
  return (entries: readonly string[]): readonly string[] => {
    const names = used.flatMap(({ at, kind }, index) => {
      const entry = entries[index] ?? '';
      if (kind !== 'total' || entry === '' || saysNo(entry)) return [];
      return saysYes(entry) ? nameOf(at) : rowWords.inColumn(nameOf(at), entry);
    });
    return [...new Set(names)];
  };
}

function totalsOf(going: readonly Going[]): readonly OwnTotal[] {
  const counts = new Map<string, number>();
  for (const { totals, patients } of going)
    for (const name of totals) counts.set(name, (counts.get(name) ?? 0) + patients);
  return [...counts].map(([name, patients]): OwnTotal => ({ name, patients, basis: 'reported' }));
}
