// Two sets of flows side by side: what of them is the same thing, and by how many people the second differs.

import { countedByBoth } from '../study/quantities.ts';
import type { Group, Study } from '../study/study.ts';
import { baseOf, type ShareOf } from './base.ts';
import type { CountedGroup, Flows } from './flows.ts';
import { areEnoughForShares } from './shares.ts';

/** How two sets of flows can be held against each other. */
export type Relation =
  /** One study under other rates, another number of patients or another reading. */
  | 'one study'
  /** Two series of different patients. */
  | 'two series'
  /** Some patients are probably in both, so the two are not independent. */
  | 'may share patients'
  /** Almost certainly many of the same people, who are not shown as if they were two groups. */
  | 'not together';

/** A group that both have. */
export type ComparedGroup = {
  readonly id: string;
  readonly a: CountedGroup;
  readonly b: CountedGroup;
  /** Of those of whom shares are told, 0 to 1; null where none can be told. */
  readonly shareInA: number | null;
  readonly shareInB: number | null;
  /** B minus A, in the unit of the comparison; null where the two did not count the same thing, or of one no share can be told. */
  readonly difference: number | null;
};

export type Compared = {
  /**
   * In people where both have the same number of patients, else in people of every hundred of each, or of the step before; "none" where one has too
   * few to tell shares of them, so that no difference is worked out.
   */
  readonly unit: 'people' | 'per hundred' | 'none';
  /** In the order of A, without the cohort itself. */
  readonly groups: readonly ComparedGroup[];
  readonly onlyInA: readonly Group[];
  readonly onlyInB: readonly Group[];
};

/** How these two studies can be held against each other. */
export function relationOf(a: Study, b: Study): Relation {
  if (a.id === b.id) return 'one study';
  const overlap =
    a.overlapsWith?.find(({ study }) => study === b.id) ??
    b.overlapsWith?.find(({ study }) => study === a.id);
  if (!overlap) return 'two series';
  return overlap.certainty === 'almost certainly' ? 'not together' : 'may share patients';
}

/**
 * What A and B have in common, group by group. Of two studies a group is the same thing only where both counted the same
 * quantity, or, where it is no quantity that series are compared by, where the same steps lead to it.
 */
export function compared(a: Flows, b: Flows, of?: ShareOf): Compared {
  const unit = unitOf(a.patients, b.patients);
  const quantities = countedByBoth(a.study.id, b.study.id);
  const isAlike = (id: string) => {
    if (a.study.id === b.study.id) return true;
    const quantity = quantities.find(({ groups }) => groups.includes(id));
    return quantity ? quantity.isSameQuantity : wayTo(a.study, id) === wayTo(b.study, id);
  };
  const groups = a.groups.slice(1).flatMap((inA) => {
    const { id } = inA.group;
    const inB = b.groups.find(({ group }) => group.id === id);
    if (!inB) return [];
    const [baseA, baseB] = [baseOf(a, id, of), baseOf(b, id, of)];
    const [shareInA, shareInB] = [baseA.share, baseB.share];
    // Shares of those at another step are of other people.
    const isOfAlike = of !== 'step' || baseA.groups.join() === baseB.groups.join();
    const difference =
      !isAlike(id) || unit === 'none'
        ? null
        : unit === 'people'
          ? inB.count - inA.count
          : !isOfAlike || shareInA === null || shareInB === null
            ? null
            : 100 * shareInB - 100 * shareInA;
    return [{ id, a: inA, b: inB, shareInA, shareInB, difference }];
  });
  const missingIn = (there: Flows, { groups: here }: Flows) =>
    here
      .slice(1)
      .filter(({ group: { id } }) => !there.groups.some(({ group }) => group.id === id))
      .map(({ group }) => group);
  return { unit, groups, onlyInA: missingIn(b, a), onlyInB: missingIn(a, b) };
}

function unitOf(a: number, b: number): Compared['unit'] {
  if (a === b) return 'people';
  return areEnoughForShares(Math.min(a, b)) ? 'per hundred' : 'none';
}

/** The groups that lead from the cohort to this one, in one word. */
function wayTo(study: Study, id: string): string {
  const before = study.splits
    .filter(({ branches }) => branches.some(({ to }) => to === id))
    .map(({ from }) => wayTo(study, from));
  return `${before.join('+')}>${before.length === 0 ? '' : id}`;
}
