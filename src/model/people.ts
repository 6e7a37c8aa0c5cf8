// Who ends where: every patient has a number, and every group in which patients end holds a range of numbers.

import { apportion } from './apportion.ts';
import { countedGroup, type CountedGroup, type Flows } from './flows.ts';
import type { Study } from '../study/study.ts';

/** More marks than this cannot be told apart, nor painted at once; then one mark stands for many patients. */
export const MOST_MARKS = 2000;

/** A group in which patients end: patients number `from` up to, but not including, `to`. */
export type Ending = CountedGroup & {
  readonly from: number;
  readonly to: number;
  /** How many marks stand for them. */
  readonly marks: number;
};

export type People = {
  /** How many patients one mark stands for: 1, 10, 100 or 1000. */
  readonly perMark: number;
  /** Marks in all: always as many as the endings have together. */
  readonly marks: number;
  /** In the order of their numbers. */
  readonly endings: readonly Ending[];
};

/** How many marks stand for this many patients, and for how many each. */
export function marksFor(patients: number): Pick<People, 'perMark' | 'marks'> {
  const perMark = [1, 10, 100].find((each) => patients / each <= MOST_MARKS) ?? 1000;
  return { perMark, marks: Math.max(1, Math.round(patients / perMark)) };
}

/**
 * The patients of these flows, numbered from 0, by the group in which they end. The ranges lie end to end, in an order
 * that depends on the study alone: at each split those who go on first. So the patient with a given number changes
 * groups only when a boundary between two ranges passes that number: of the last split, a rate raised by one patient
 * moves one boundary by one and changes one mark. A split further up moves its own boundary by one and each boundary of
 * a split below it by at most the whole patient to which its share is rounded.
 */
export function peopleOf(flows: Flows): People {
  const ends = endings(flows.study).map((id) => countedGroup(flows, id));
  const { perMark, marks: all } = marksFor(flows.patients);
  const marks = apportion(
    perMark === 1 ? flows.patients : all,
    ends.map(({ count }) => count),
  );
  let from = 0;
  return {
    perMark,
    marks: marks.reduce((sum, each) => sum + each, 0),
    endings: ends.map((end, index) => {
      const to = from + end.count;
      const ending = { ...end, from, to, marks: marks[index] ?? 0 };
      from = to;
      return ending;
    }),
  };
}

/** Id of the group in which the patient with this number ends. */
export function endOf(people: People, patient: number): string {
  const ending = people.endings.find(({ from, to }) => patient >= from && patient < to);
  if (!ending) throw new Error(`there is no patient number ${patient}`);
  return ending.group.id;
}

/**
 * Ids of the groups that no split leaves, each once. Those who go on come before those who do not: in a study of one
 * path every range but the first then begins at a boundary that one split alone decides.
 */
function endings(study: Study): readonly string[] {
  const order = new Map(study.groups.map(({ id }, index) => [id, index]));
  const branches = new Map(
    study.splits.map(({ from, branches: each }) => [from, each.map(({ to }) => to)]),
  );
  const found = new Set<string>();
  const passed = new Set<string>();
  function follow(id: string) {
    const next = branches.get(id);
    if (!next) found.add(id);
    if (!next || passed.has(id)) return;
    passed.add(id);
    const goesOn = (each: string) => (branches.has(each) ? 0 : 1);
    for (const each of next.toSorted(
      (a, b) => goesOn(a) - goesOn(b) || (order.get(a) ?? 0) - (order.get(b) ?? 0),
    ))
      follow(each);
  }
  follow(study.groups[0].id);
  return [...found];
}
