// The study again and again, carried down its splits in whole patients: what chance alone could do, and what not
// knowing the rates adds.

import { flowsOf, type Flows, type Rates } from './flows.ts';
import { beta, binomial, randomFrom, type Random } from './random.ts';
import { waysOf, type Way } from './ways.ts';
import type { Study } from '../study/study.ts';
import { patients, type Patients } from '../study/units.ts';

/**
 * Where the doubt comes from. "chance": the present rates are true, and only who falls where is left to chance. "rates":
 * the rates are not known better than the study's own counts tell, and chance comes on top.
 */
export type Doubt = 'chance' | 'rates';

/** Counts of patients in many repeats of a study, by id; the same place in every array is the same repeat. */
export type Simulated = {
  readonly draws: number;
  readonly groups: ReadonlyMap<string, Int32Array>;
  readonly flows: ReadonlyMap<string, Int32Array>;
  /** What all the arrays are views of, so that a worker can hand them over in one piece. */
  readonly buffer: ArrayBuffer;
};

// Streams of a seed from here on are those of `simulated`, one for each split; those below are those of `redrawn`.
const FIRST_SPLIT_STREAM = 0x80000000;

/**
 * `draws` repeats (a whole number, 1 or more) of the study with this many patients. With doubt "chance" each repeat
 * shares the patients of a group out by the present rates, binomially (multinomially where a split has more than two
 * branches). With doubt "rates" each repeat first draws the rates themselves from Jeffreys' posterior of the study's own
 * counts, Beta(x + ½, n − x + ½) or Dirichlet(x + ½) (`waysOf` says how), however many patients are displayed; a rate
 * that the reader set is taken as set, while the branches beside it still share the rest by a drawn proportion.
 * Patients are conserved in every repeat. The same seed gives the same counts; each split has its own stream, so that
 * moving a rate leaves the draws of the splits before and beside it as they were. Throws a RangeError for a seed that is
 * not a whole number from 0 to 2^53 − 1.
 */
export function simulated(
  study: Study,
  cohort: Patients,
  rates: Rates,
  { seed, draws, doubt }: { readonly seed: number; readonly draws: number; readonly doubt: Doubt },
): Simulated {
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError(`${draws} repeats are no number`);
  const splits = waysOf(study, rates);
  const flowIds = splits.flat().map((way) => way.id);
  const buffer = new ArrayBuffer(4 * draws * (study.groups.length + flowIds.length));
  const rows = (ids: readonly string[], before: number) =>
    new Map(
      ids.map((id, index) => [id, new Int32Array(buffer, 4 * draws * (before + index), draws)]),
    );
  const groups = rows(
    study.groups.map(({ id }) => id),
    0,
  );
  const flows = rows(flowIds, study.groups.length);

  rowOf(groups, study.groups[0].id).fill(cohort);
  const left = new Int32Array(draws);
  splits.forEach((ways, split) => {
    const random = randomFrom(seed, FIRST_SPLIT_STREAM + split);
    left.set(rowOf(groups, ways[0]?.from ?? study.groups[0].id));
    for (const way of ways) {
      const taken = rowOf(flows, way.id);
      takeWay(random, way, doubt, left, taken);
      const arrived = rowOf(groups, way.to);
      for (let draw = 0; draw < draws; draw++)
        arrived[draw] = (arrived[draw] ?? 0) + (taken[draw] ?? 0);
    }
  });
  return { draws, groups, flows, buffer };
}

/** Moves those who take this way from `left` to `taken`, in every repeat. */
function takeWay(
  random: Random,
  way: Way,
  doubt: Doubt,
  left: Int32Array,
  taken: Int32Array,
): void {
  const open = doubt === 'rates' ? way.doubt : null;
  for (let draw = 0; draw < left.length; draw++) {
    const base = left[draw] ?? 0;
    const count = binomial(random, base, open ? beta(random, open.a, open.b) : way.chance);
    taken[draw] = count;
    left[draw] = base - count;
  }
}

/**
 * One repeat by chance alone with the present rates, "another 195 patients": the flows of `flowsOf` with drawn counts,
 * which conserve patients in every group. `index` (a whole number from 0 to 2^31 − 1) is the number of the repeat; seed
 * and index decide it wholly, so any repeat can be had without those before it. Each number's `basis` remains that of
 * the rates that it was drawn with, its shares are of the people drawn, and none of it is as reported. Throws a RangeError for another seed or index.
 */
export function redrawn(
  study: Study,
  cohort: Patients,
  rates: Rates,
  seed: number,
  index: number,
): Flows {
  if (!(index < FIRST_SPLIT_STREAM)) throw new RangeError(`${index} is not the number of a repeat`);
  const random = randomFrom(seed, index);
  const groups = new Map<string, number>([[study.groups[0].id, cohort]]);
  const flows = new Map<string, number>();
  for (const ways of waysOf(study, rates)) {
    let left = groups.get(ways[0]?.from ?? '') ?? 0;
    for (const way of ways) {
      const count = binomial(random, left, way.chance);
      left -= count;
      flows.set(way.id, count);
      groups.set(way.to, (groups.get(way.to) ?? 0) + count);
    }
  }
  const now = flowsOf(study, cohort, rates);
  return {
    ...now,
    groups: now.groups.map((each) => {
      const count = patients(groups.get(each.group.id) ?? 0);
      return { ...each, count, share: count / cohort };
    }),
    flows: now.flows.map((flow) => {
      const count = patients(flows.get(flow.id) ?? 0);
      const base = patients(groups.get(flow.from.id) ?? 0);
      return {
        ...flow,
        count,
        base,
        share: base === 0 ? 0 : count / base,
        shareOfAll: count / cohort,
      };
    }),
    asReported: false,
  };
}

/**
 * For each level (0 to 1) the smallest count that at least this share of the repeats stay at or below: the inverse of
 * the empirical distribution (Hyndman & Fan 1996, Am Stat 50:361, definition 1), which is always a whole number of
 * patients that did occur. Throws a RangeError where there are no counts, or for another level.
 */
export function quantiles(counts: Int32Array, levels: readonly number[]): readonly number[] {
  if (counts.length === 0) throw new RangeError('no repeats have no quantiles');
  const atRank = ranked(counts);
  return levels.map((level) => {
    if (!(level >= 0 && level <= 1)) throw new RangeError(`${level} is not a share from 0 to 1`);
    // 0.07 · 100 is a little above 7, and means the seventh.
    return atRank(Math.max(1, Math.ceil(level * counts.length - 1e-9)));
  });
}

/**
 * The counts at which the dots of a quantile dot plot stand, in rising order: the quantiles of (i − ½) / `dots` for
 * i = 1 to `dots`, so that each dot is one of `dots` equally likely cases (Kay, Kola, Hullman & Munson 2016, "When (ish)
 * is my bus?", CHI '16). Throws a RangeError where there are no counts or `dots` is not a whole number, 1 or more.
 */
export function dotQuantiles(counts: Int32Array, dots: number): readonly number[] {
  if (!Number.isInteger(dots) || dots < 1) throw new RangeError(`${dots} dots are no number`);
  return quantiles(
    counts,
    Array.from({ length: dots }, (_, index) => (index + 0.5) / dots),
  );
}

/** A function from a rank, 1 for the smallest, to the count of that rank. */
function ranked(counts: Int32Array): (rank: number) => number {
  let low = counts[0] ?? 0;
  let high = low;
  for (const count of counts) {
    if (count < low) low = count;
    else if (count > high) high = count;
  }
  // Far apart: sorted. Close together, as most are: counted, which is some ten times faster.
  if (high - low > 4 * counts.length) {
    const sorted = counts.toSorted();
    return (rank) => sorted[rank - 1] ?? high;
  }
  const upTo = new Int32Array(high - low + 1);
  for (const count of counts) upTo[count - low] = (upTo[count - low] ?? 0) + 1;
  for (let at = 1; at < upTo.length; at++) upTo[at] = (upTo[at] ?? 0) + (upTo[at - 1] ?? 0);
  return (rank) => low + firstAtLeast(upTo, rank);
}

/** The first place of a rising array that holds at least `value`. */
function firstAtLeast(rising: Int32Array, value: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function rowOf(rows: ReadonlyMap<string, Int32Array>, id: string): Int32Array {
  const row = rows.get(id);
  if (!row) throw new Error(`nothing was counted for "${id}"`);
  return row;
}
