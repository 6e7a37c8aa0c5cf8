// Whether a study holds together. Built-in studies pass through here in a test, a reader's own would at the door; past
// that nobody checks again.

import { checkWords } from './checkWords.ts';
import { countOf, type Branch, type Comparison, type Count, type Study } from './study.ts';
import { MOST_PATIENTS } from './units.ts';

/** Something wrong with a study: where it stands, and what is wrong, in words. */
export type Fault = { readonly place: string; readonly fault: string };

/**
 * Every fault of a study with its place; an empty list where it is sound. Checks that ids are unique and known, that
 * each count is whole, sourced, and names its assumption exactly where it needs one, that patients only move to later
 * stages (so no cycles) and all can be reached, that the branches of a split add up to the group that they divide, and
 * what flows into a group to its count, and that what other series saw belongs to a rate, is possible, and says what
 * differs exactly where something differs.
 */
export function faultsOf(study: Study): readonly Fault[] {
  const faults: Fault[] = [];
  const say = (place: string, fault: string) => faults.push({ place, fault });

  const stageIds = study.stages.map((stage) => stage.id);
  const groups = new Map(study.groups.map((group) => [group.id, group]));
  const sourceIds = new Set(study.sources.map((source) => source.id));
  const start = study.groups[0];
  // The branch of a rate is its key in links.
  const rated = study.splits.flatMap(({ branches: [first], hasRate }) =>
    hasRate && first ? first.to : [],
  );
  const { others = [], overlapsWith = [] } = study;

  if (study.stages.length < 2) say('stages', 'a flow needs at least two stages');
  if (start.stage !== stageIds[0])
    say(`groups.${start.id}`, 'the first group is the cohort and stands at the first stage');
  if (start.count.patients < 1) say(`groups.${start.id}.count`, 'the cohort has nobody in it');
  for (const [place, ids] of [
    ['stages', stageIds],
    ['groups', study.groups.map((group) => group.id)],
    ['splits', study.splits.map((split) => split.from)],
    ['rates', rated],
    ['sources', study.sources.map((source) => source.id)],
    ['brackets', study.brackets.map((bracket) => bracket.id)],
    ['sideFacts', study.sideFacts.map((fact) => fact.id)],
    ['others', others.map(({ branch, series }) => `${branch}.${series}`)],
    ['overlapsWith', overlapsWith.map((other) => other.study)],
  ] as const) {
    for (const id of repeated(ids)) say(place, `"${id}" stands twice`);
  }
  if (!sourceIds.has(study.paper)) say('paper', `no source "${study.paper}"`);

  const checkCount = (place: string, count: Count) => {
    const { patients, source } = count;
    if (!Number.isInteger(patients) || patients < 0 || patients > MOST_PATIENTS) {
      say(place, `${patients} is not a whole number of patients`);
    }
    if (!sourceIds.has(source)) say(place, `no source "${source}"`);
  };
  const checkComparison = (comparison: Comparison) => {
    const { branch, series, x, n, ofWhom, isSameQuantity, difference } = comparison;
    const place = `others.${branch}.${series}`;
    if (!rated.includes(branch) && !study.sideFacts.some(({ id }) => id === branch))
      say(place, `no rate "${branch}", and no side fact`);
    if (comparison.study === study.id) say(place, 'compares the study with itself');
    checkCount(place, { ...comparison, patients: x });
    const { basis, how, assumption } = comparison;
    if (how.trim() === '') say(place, 'does not say where the number comes from');
    if (basis === 'assumed' && !assumption) say(place, 'needs an assumption and names none');
    if (basis !== 'assumed' && assumption) say(place, `is ${basis} and still names an assumption`);
    if (!Number.isInteger(n) || n < 1) say(place, `${n} is not a number of patients to be part of`);
    if (x > n) say(place, `${x} of ${n} is too many`);
    if (ofWhom.trim() === '') say(place, 'does not say of whom');
    if (!isSameQuantity && !difference?.trim())
      say(place, 'is another quantity and does not say what differs');
    if (isSameQuantity && difference !== undefined)
      say(place, 'is the same quantity and still says what differs');
  };
  const knows = (place: string, id: string) => {
    if (!groups.has(id)) say(place, `no group "${id}"`);
    return groups.has(id);
  };

  for (const group of study.groups) {
    const place = `groups.${group.id}`;
    if (!stageIds.includes(group.stage)) say(place, `no stage "${group.stage}"`);
    checkCount(`${place}.count`, group.count);
  }

  const arrivals = new Map<string, number>();
  for (const split of study.splits) {
    const place = `splits.${split.from}`;
    if (split.branches.length === 0) say(place, 'has no branches');
    if (split.hasRate && split.branches.length < 2)
      say(place, 'a rate needs a second branch for the rest');
    if (split.printed) {
      const { percent, of } = split.printed;
      if (!split.hasRate) say(place, 'has a printed share and no rate');
      if (!Number.isInteger(percent) || percent < 0 || percent > 100)
        say(place, `${percent}% is not a printed share`);
      knows(`${place}.printed`, of);
    }
    for (const id of repeated(split.branches.map((branch) => branch.to)))
      say(place, `leads to "${id}" twice`);
    const known = knows(place, split.from);
    let leaving = 0;
    for (const branch of split.branches) {
      const branchPlace = `${place}.${branch.to}`;
      if (!knows(branchPlace, branch.to)) continue;
      if (branch.count) checkCount(`${branchPlace}.count`, branch.count);
      if (
        known &&
        stageIds.indexOf(stageOf(groups, branch)) <=
          stageIds.indexOf(groups.get(split.from)?.stage ?? '')
      ) {
        say(branchPlace, 'does not lead to a later stage');
      }
      const { patients } = countOf(study, branch);
      leaving += patients;
      arrivals.set(branch.to, (arrivals.get(branch.to) ?? 0) + patients);
    }
    const base = groups.get(split.from)?.count.patients;
    if (base !== undefined && split.branches.length > 0 && leaving !== base) {
      say(place, `the branches add up to ${leaving}, not to the ${base} of "${split.from}"`);
    }
  }

  for (const group of study.groups) {
    const place = `groups.${group.id}`;
    const arriving = arrivals.get(group.id);
    if (group === start) {
      if (arriving !== undefined) say(place, 'is the cohort and yet a branch leads to it');
    } else if (arriving === undefined) {
      say(place, 'no branch leads to it');
    } else if (arriving !== group.count.patients) {
      say(place, `${arriving} arrive where ${group.count.patients} are counted`);
    }
  }

  const flowIds = study.splits.flatMap((split) =>
    split.branches.map((branch) => `${split.from}-${branch.to}`),
  );
  for (const id of flowIds) if (groups.has(id)) say(`groups.${id}`, 'has the id of a flow');
  // What is said of a number stands under its id alone.
  for (const [kind, ids] of [
    ['brackets', study.brackets.map(({ id }) => id)],
    ['sideFacts', study.sideFacts.map(({ id }) => id)],
  ] as const) {
    for (const id of ids)
      if (groups.has(id) || flowIds.includes(id))
        say(`${kind}.${id}`, 'has the id of a group or of a flow');
  }

  for (const bracket of study.brackets) {
    const place = `brackets.${bracket.id}`;
    checkCount(`${place}.count`, bracket.count);
    const ids = [...bracket.groups, bracket.whole, bracket.without];
    if (!ids.map((id) => knows(place, id)).every(Boolean)) continue;
    const sum = bracket.groups.reduce(
      (total, id) => total + (groups.get(id)?.count.patients ?? 0),
      0,
    );
    const rest =
      (groups.get(bracket.whole)?.count.patients ?? 0) -
      (groups.get(bracket.without)?.count.patients ?? 0);
    if (sum !== bracket.count.patients)
      say(place, `its groups add up to ${sum}, not to ${bracket.count.patients}`);
    if (rest !== bracket.count.patients)
      say(place, `"${bracket.whole}" without "${bracket.without}" is ${rest}`);
  }
  for (const fact of study.sideFacts) {
    checkCount(`sideFacts.${fact.id}.count`, fact.count);
    if (fact.count.patients > fact.of)
      say(`sideFacts.${fact.id}`, `${fact.count.patients} of ${fact.of} is too many`);
  }
  for (const comparison of others) checkComparison(comparison);
  if (overlapsWith.some((other) => other.study === study.id))
    say('overlapsWith', 'names the study itself');
  for (const id of study.outcomes) knows('outcomes', id);
  checkWords(study, say);
  return faults;
}

function stageOf(groups: ReadonlyMap<string, { readonly stage: string }>, branch: Branch): string {
  return groups.get(branch.to)?.stage ?? '';
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
