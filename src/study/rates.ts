// The rates of a study that a reader may set, and what each is as reported.

import {
  countOf,
  groupOf,
  type Comparison,
  type Group,
  type PrintedShare,
  type Study,
} from './study.ts';
import type { Basis } from './evidence.ts';
import { perMille, type PerMille } from './units.ts';

/** A rate that a reader may set, the share of a split's first branch, with the group whose patients it divides and the reported counts that it stands on. */
export type RateOf = {
  readonly study: Study;
  /** Id of the branch that it governs, which is also its key in links. */
  readonly branch: string;
  readonly from: Group;
  /** Reported patients of the branch, and of all branches of its split: 121 of 188. */
  readonly x: number;
  readonly n: number;
  /** What its share rests on: of an assumed one no share of these people is reported. */
  readonly basis: Basis;
  readonly printed: PrintedShare | undefined;
  /** What other series saw of it. */
  readonly others: readonly Comparison[];
};

/** The rates of a study in the order of its splits: the same objects whenever they are asked for. */
export function ratesOf(study: Study): readonly RateOf[] {
  const rates = known.get(study) ?? foundRates(study);
  known.set(study, rates);
  return rates;
}

const known = new WeakMap<Study, readonly RateOf[]>();

function foundRates(study: Study): readonly RateOf[] {
  return study.splits.flatMap(({ from, branches, hasRate, printed }) => {
    const [first] = branches;
    if (!hasRate || !first) return [];
    const counts = branches.map((branch) => countOf(study, branch).patients);
    return [
      {
        study,
        branch: first.to,
        from: groupOf(study, from),
        x: counts[0] ?? 0,
        n: counts.reduce((sum, count) => sum + count, 0),
        basis: countOf(study, first).basis,
        printed,
        others: (study.others ?? []).filter((other) => other.branch === first.to),
      },
    ];
  });
}

/**
 * The reported rate to the nearest per mille: 121 of 188 gives 644. It serves to compare and to display; flows use
 * the reported counts themselves. A split that nobody reached gives 0.
 */
export function reportedPerMille({ x, n }: { readonly x: number; readonly n: number }): PerMille {
  return perMille(n === 0 ? 0 : Math.floor((2000 * x + n) / (2 * n)));
}

/**
 * Whether a rate that is set to this value is the study's own: it prints as the reported counts do, or it is what the paper
 * prints, where that is read as a share of the same people (22 of 121 are 18.2%; the paper prints 18%).
 */
export function isAsReported(rate: RateOf, value: PerMille): boolean {
  return value === reportedPerMille(rate) || isPrinted(rate, value);
}

/** Whether the paper prints this value of the rate, as a share of the same people. */
export function isPrinted({ printed, from }: RateOf, value: PerMille): boolean {
  return printed?.of === from.id && value === 10 * printed.percent;
}
