// A study, a number of patients and the rates that a reader set → whole patients in every group and on every way
// between. The one place where the numbers of the page are made.

import { apportion } from './apportion.ts';
import { courseOf } from './course.ts';
import { settledShare } from './shares.ts';
import {
  cohortSize,
  countOf,
  groupOf,
  type Count,
  type Group,
  type Split,
  type Study,
} from '../study/study.ts';
import type { Basis } from '../study/evidence.ts';
import { patients, type Patients, type PerMille } from '../study/units.ts';

/** What a number on the page rests on: as in the study, or on a rate that the reader set. */
export type BasisNow = Basis | 'set';

/** Rates that differ from the study's, by branch. An absent rate is the reported counts themselves. */
export type Rates = Readonly<Record<string, PerMille>>;

/** A group with the patients who are in it now. */
export type CountedGroup = {
  readonly group: Group;
  readonly count: Patients;
  /** Of all patients, 0 to 1, from the rates themselves: no rounding of people is in it. */
  readonly share: number;
  readonly basis: BasisNow;
};

/** Patients on their way from one group to the next. */
export type Flow = {
  /** `<from>-<to>`. */
  readonly id: string;
  readonly from: Group;
  readonly to: Group;
  readonly count: Patients;
  /** How many stand in `from`: the base of the share. */
  readonly base: Patients;
  /** Of those who come to `from`, and of all patients, 0 to 1: from the rates, as `CountedGroup.share`. */
  readonly share: number;
  readonly shareOfAll: number;
  readonly basis: BasisNow;
  /** The study's own number for this way and what it rests on. */
  readonly reported: Count;
  /** The rate that the reader set for the split, where the reader did. */
  readonly rate: { readonly branch: string; readonly perMille: PerMille } | null;
  /** Whether this branch takes what the others of its split leave. */
  readonly takesRest: boolean;
};

/** All groups and flows of a study for one choice of patients and rates. */
export type Flows = {
  readonly study: Study;
  readonly patients: Patients;
  /** In the study's order. */
  readonly groups: readonly CountedGroup[];
  /** Ordered by where they start and then by where they end, both in the study's order. */
  readonly flows: readonly Flow[];
  /** Whether nothing differs from the study as reported. */
  readonly asReported: boolean;
};

/**
 * Whole patients for every group and flow, by the rounding of the contract: nobody is lost or made, and with the study's
 * own number of patients and no rate set the counts are the paper's own.
 */
export function flowsOf(study: Study, cohort: Patients, rates: Rates): Flows {
  const { splits, order } = courseOf(study);
  const start = study.groups[0];
  const counts = new Map<string, number>([[start.id, cohort]]);
  const shares = new Map<string, number>([[start.id, 1]]);
  // Groups whose number rests on a rate that the reader set, here or further up.
  const moved = new Set<string>();
  const flows: Flow[] = [];
  const isScaled = cohort !== cohortSize(study);

  for (const split of splits) {
    const base = counts.get(split.from) ?? 0;
    const branchOfRate = split.hasRate && split.branches[0]?.to;
    const perMille = branchOfRate === undefined ? undefined : rates[branchOfRate];
    const isSet = perMille !== undefined;
    const isMoved = isSet || moved.has(split.from);
    const weights = weightsOf(study, split, perMille);
    const parts = apportion(base, weights);
    const shareBefore = shares.get(split.from) ?? 0;
    split.branches.forEach((branch, index) => {
      const count = parts[index] ?? 0;
      const reported = countOf(study, branch);
      counts.set(branch.to, (counts.get(branch.to) ?? 0) + count);
      const share = shareAt(weights, index);
      shares.set(branch.to, (shares.get(branch.to) ?? 0) + shareBefore * share);
      if (isMoved) moved.add(branch.to);
      flows.push({
        id: flowId(split.from, branch.to),
        from: groupOf(study, split.from),
        to: groupOf(study, branch.to),
        count: patients(count),
        base: patients(base),
        share,
        shareOfAll: settledShare(shareBefore * share),
        basis: isSet ? 'set' : basisNow(reported.basis, isMoved, isScaled),
        reported,
        rate: isSet && branchOfRate !== undefined ? { branch: branchOfRate, perMille } : null,
        takesRest: index === split.branches.length - 1,
      });
    });
  }

  flows.sort(
    (a, b) =>
      (order.get(a.from.id) ?? 0) - (order.get(b.from.id) ?? 0) ||
      (order.get(a.to.id) ?? 0) - (order.get(b.to.id) ?? 0),
  );
  const set = comingBy(flows, 'set');
  const assumed = comingBy(flows, 'assumed');
  return {
    study,
    patients: cohort,
    groups: study.groups.map((group) => ({
      group,
      count: patients(counts.get(group.id) ?? 0),
      share: settledShare(shares.get(group.id) ?? 0),
      basis:
        set.has(group.id) || (isScaled && group === start)
          ? 'set'
          : basisNow(
              // For another number of patients its printed number is worked out by way of what leads to it.
              isScaled && !moved.has(group.id) && assumed.has(group.id)
                ? 'assumed'
                : group.count.basis,
              moved.has(group.id),
              isScaled,
            ),
    })),
    flows,
    asReported: !isScaled && moved.size === 0,
  };
}

/** The groups to which a way leads that rests on this. */
function comingBy(flows: readonly Flow[], basis: BasisNow): ReadonlySet<string> {
  return new Set(flows.filter((flow) => flow.basis === basis).map((flow) => flow.to.id));
}

/** The study with the same number of patients and no rate set: what the present flows are compared with. */
export function reportedFlows(study: Study, cohort: Patients): Flows {
  const known = reportedOf.get(study) ?? new Map<Patients, Flows>();
  reportedOf.set(study, known);
  const reported = known.get(cohort) ?? flowsOf(study, cohort, {});
  // The last that was asked for is the last to be forgotten.
  known.delete(cohort);
  known.set(cohort, reported);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return reported;
}

/**
 * Asked for at every step of a slider and always the same, and all that is planned for a picture hangs on it. Pictures are planned
 * by the study's own number of patients and by the most that there may be as well.
 */
const reportedOf = new WeakMap<Study, Map<Patients, Flows>>();
const KEPT = 4;

export function flowId(from: string, to: string): string {
  return `${from}-${to}`;
}

/** The counted group with this id; throws where the study has none. */
export function countedGroup(flows: Flows, id: string): CountedGroup {
  const found = indexOf(flows).groups.get(id);
  if (!found) throw new Error(`${flows.study.id} has no group "${id}"`);
  return found;
}

/** The flow with this id; throws where the study has none. */
export function flowNamed(flows: Flows, id: string): Flow {
  const found = indexOf(flows).flows.get(id);
  if (!found) throw new Error(`${flows.study.id} has no flow "${id}"`);
  return found;
}

/** The flows that leave a group, in their order; none where its patients end. */
export function flowsFrom(flows: Flows, id: string): readonly Flow[] {
  return indexOf(flows).from.get(id) ?? [];
}

/** Whether a group is one from which patients go on, also where nobody is in it. */
export function goesOn(flows: Flows, id: string): boolean {
  return flowsFrom(flows, id).length > 0;
}

/** The flows that lead to a group, in their order; none to the cohort. */
export function flowsTo(flows: Flows, id: string): readonly Flow[] {
  return indexOf(flows).to.get(id) ?? [];
}

type FlowsById = {
  readonly groups: ReadonlyMap<string, CountedGroup>;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly from: ReadonlyMap<string, readonly Flow[]>;
  readonly to: ReadonlyMap<string, readonly Flow[]>;
};

/** Much is asked of every group and flow at each step of a slider: looked up it takes as long as there are, searched as their square. */
function indexOf(flows: Flows): FlowsById {
  const known = indexes.get(flows);
  if (known) return known;
  const index: FlowsById = {
    groups: new Map(flows.groups.map((each) => [each.group.id, each])),
    flows: new Map(flows.flows.map((each) => [each.id, each])),
    from: flowsBy(flows, 'from'),
    to: flowsBy(flows, 'to'),
  };
  indexes.set(flows, index);
  return index;
}

const indexes = new WeakMap<Flows, FlowsById>();

function flowsBy({ flows }: Flows, end: 'from' | 'to'): ReadonlyMap<string, readonly Flow[]> {
  const found = new Map<string, Flow[]>();
  for (const flow of flows) {
    const others = found.get(flow[end].id);
    if (others) others.push(flow);
    else found.set(flow[end].id, [flow]);
  }
  return found;
}

/** Present minus reported patients of a group, at the same number of patients. */
export function difference(now: Flows, reported: Flows, id: string): number {
  return countedGroup(now, id).count - countedGroup(reported, id).count;
}

/**
 * What needs an assumption needs it still when a rate further up moves. A printed number is no longer the printed one: it
 * follows from what the reader set, or, for another number of patients, is arithmetic on the printed one.
 */
function basisNow(basis: Basis, isMoved: boolean, isScaled: boolean): BasisNow {
  if (basis === 'assumed') return 'assumed';
  if (isMoved) return 'set';
  return isScaled ? 'derived' : basis;
}

/** The share of the branch at `index`; with nothing to go by the last takes all, as people are shared out. */
function shareAt(weights: readonly number[], index: number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return index === weights.length - 1 ? 1 : 0;
  return (weights[index] ?? 0) / total;
}

/**
 * Weights of a split's branches. As reported: the reported counts. With a rate set: the first branch gets it, the others
 * share what is left in their reported proportion (all to the last where none of them was reported).
 */
function weightsOf(study: Study, split: Split, perMille: PerMille | undefined): readonly number[] {
  const reported = split.branches.map((branch) => countOf(study, branch).patients);
  if (perMille === undefined) return reported;
  const others = reported.slice(1);
  const sum = others.reduce((total, count) => total + count, 0);
  if (sum === 0)
    return [
      perMille,
      ...others.map((_, index) => (index === others.length - 1 ? 1000 - perMille : 0)),
    ];
  return [perMille * sum, ...others.map((count) => (1000 - perMille) * count)];
}
