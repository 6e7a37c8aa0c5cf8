// The rates of a study that a reader may set, and what each is as reported.

import { countOf, groupOf, type Comparison, type Group, type Study } from './study.ts';
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
  /** What other series saw of it. */
  readonly others: readonly Comparison[];
};

/** The rates of a study in the order of its splits. */
export function ratesOf(study: Study): readonly RateOf[] {
  return study.splits.flatMap(({ from, branches, hasRate }) => {
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
