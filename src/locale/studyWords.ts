// What is said of a study, by the ids of what it is said of. Asked for at every step of a slider.

import type { Flow } from '../model/flows.ts';
import { resultOf, type Count, type Study } from '../study/study.ts';
import type { ById, CountWords, OutcomeWords, RateWords } from '../study/words.ts';

/** "Alive after surgery": the name of a group. */
export function groupLabel({ words }: Study, group: string): string {
  return said(words.groups, group).label;
}

/** What follows a number of a group's patients: "alive after surgery". */
export function whoOf({ words }: Study, group: string): string {
  return said(words.groups, group).who;
}

/** The same where there is little room: "alive". */
export function briefWhoOf({ words }: Study, group: string): string {
  const { who, brief = who } = said(words.groups, group);
  return brief;
}

/** What follows a number of people of several groups, whose people are told together: "alive or died". */
export function whoOfAny(study: Study, groups: readonly string[]): string {
  return groups.map((group) => whoOf(study, group)).join(' or ');
}

/** What follows the number of all with whom the study begins: "taken to surgery". */
export function cohortWho(study: Study): string {
  return whoOf(study, study.groups[0].id);
}

export function stageLabel({ words }: Study, stage: string): string {
  return said(words.stages, stage);
}

export function bracketLabel({ words }: Study, bracket: string): string {
  return said(words.brackets, bracket);
}

export function sideFactLabel({ words }: Study, fact: string): string {
  return said(words.sideFacts, fact);
}

/** How a total is called, be it a side fact or a group of the flow. */
export function totalLabel(study: Study, id: string): string {
  return study.words.sideFacts?.[id] ?? groupLabel(study, id);
}

/** How a rate is called, and in the middle of a sentence. */
export function rateWords({
  study,
  branch,
}: {
  readonly study: Study;
  readonly branch: string;
}): RateWords {
  return said(study.words.rates, branch);
}

export type ToldOutcome = OutcomeWords & { readonly group: string };

/** The groups whose change is told first, with the words for one and for several of those in them. */
export function outcomeWords(study: Study): readonly ToldOutcome[] {
  return study.outcomes.map((group) => ({ group, ...said(study.words.outcomes, group) }));
}

/** The last of them, which is the result of the study. */
export function resultWords(study: Study): ToldOutcome {
  const group = resultOf(study);
  return { group, ...said(study.words.outcomes, group) };
}

/** How a number of the study is known, by the id of its group, or of the flow where that has a number of its own. */
export function countWords({ words }: Study, id: string, { basis }: Count): CountWords {
  return words.counts?.[id] ?? { how: said(words.known, basis) };
}

/** How the study's number of a flow is known: as that of the group to which it leads, where it has none of its own. */
export function flowWords(study: Study, { id, to, reported }: Flow): CountWords {
  return countWords(study, reported === to.count ? to.id : id, reported);
}

function said<Said>(all: ById<Said> | undefined, id: string): Said {
  const found = all?.[id];
  if (found === undefined) throw new Error(`nothing is said of "${id}"`);
  return found;
}
