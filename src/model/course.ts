// In what order patients come to the splits of a study, and its groups stand: the same whatever the rates are.

import { groupOf, type Split, type Study } from '../study/study.ts';

export type Course = {
  /** By the stage that they leave and then in the study's order, so that everybody has arrived in a group before it is divided. */
  readonly splits: readonly Split[];
  /** The place of each group, by its id. */
  readonly order: ReadonlyMap<string, number>;
};

/** Asked for at every step of a slider, so it is worked out once for each study. */
export function courseOf(study: Study): Course {
  const known = courses.get(study);
  if (known) return known;
  const order = new Map(study.groups.map(({ id }, index) => [id, index]));
  const stages = new Map(study.stages.map(({ id }, index) => [id, index]));
  const stageOf = (group: string) => stages.get(groupOf(study, group).stage) ?? 0;
  const splits = study.splits.toSorted(
    (a, b) =>
      stageOf(a.from) - stageOf(b.from) || (order.get(a.from) ?? 0) - (order.get(b.from) ?? 0),
  );
  const course = { splits, order };
  courses.set(study, course);
  return course;
}

const courses = new WeakMap<Study, Course>();
