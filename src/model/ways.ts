// The ways of a study in the order in which patients come to them, with the chance of each: what drawing and exact
// answers have in common.

import { courseOf } from './course.ts';
import { flowId, type Rates } from './flows.ts';
import { countOf, type Study } from '../study/study.ts';

/** One way on from a group. */
export type Way = {
  /** Id of its flow. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The chance that somebody whom the ways before it left takes this one, 0 to 1; for the last of a split it is 1. */
  readonly chance: number;
  /**
   * What the study's own counts leave open about that chance: Beta(a, b). None where nothing is open: the last way of a
   * split, a rate that the reader set, and what is assumed rather than counted.
   */
  readonly doubt: { readonly a: number; readonly b: number } | null;
};

/**
 * The ways of every split, the splits in the order of the stages, so that everybody has arrived in a group before it is
 * divided. As reported the chances are the reported counts themselves; with a rate set the first way has that rate and
 * the others share the rest in their reported proportion, as in `flowsOf`; what nobody was counted for goes to the last.
 *
 * The doubt is Jeffreys' posterior, Dirichlet(x + ½) over the ways of a split, taken apart into one Beta for each way
 * among those who are left (Connor & Mosimann 1969, J Am Stat Assoc 64:194): Beta(x + ½, the same summed over the ways
 * after it). For two ways that is Beta(x + ½, n − x + ½). Where nobody was counted it is Beta(½, ½): anything. A split
 * without a rate whose counts are all assumed was never counted: it is taken as assumed, as counts that were chosen tell
 * nothing of how sure they are.
 */
export function waysOf(study: Study, rates: Rates): readonly (readonly Way[])[] {
  return courseOf(study).splits.map(({ from, branches, hasRate }) => {
    const known = branches.map((branch) => countOf(study, branch));
    const counts = known.map(({ patients }) => patients);
    const isChosen = !hasRate && known.every(({ basis }) => basis === 'assumed');
    return branches.map(({ to }, index): Way => {
      const way = { id: flowId(from, to), from, to };
      if (index === branches.length - 1) return { ...way, chance: 1, doubt: null };
      const set = index === 0 && hasRate ? rates[to] : undefined;
      if (set !== undefined) return { ...way, chance: set / 1000, doubt: null };
      const count = counts[index] ?? 0;
      const after = counts.slice(index + 1);
      const rest = after.reduce((sum, each) => sum + each, 0);
      return {
        ...way,
        chance: count + rest === 0 ? 0 : count / (count + rest),
        doubt: isChosen ? null : { a: count + 0.5, b: rest + after.length / 2 },
      };
    });
  });
}
