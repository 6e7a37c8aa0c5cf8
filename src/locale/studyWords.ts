// What is said of a study, complete: as somebody has written it, and made from labels where nobody has. A label that is
// missing is the id. What is made here has to hold whatever a label says, so labels stand in it between quotes and after
// nothing that would have to agree with them.

import { flowId } from '../model/flows.ts';
import type { Basis } from '../study/evidence.ts';
import { outcomesOf, resultOf, sourceOf, type Count, type Study } from '../study/study.ts';
import type { Phrase } from '../study/phrase.ts';
import type {
  ById,
  CountWords,
  GroupWords,
  Headline,
  OutcomeWords,
  RateWords,
  StudyWords,
} from '../study/words.ts';

export type ToldOutcome = OutcomeWords & { readonly group: string };

type Complete = {
  readonly [Key in 'title' | 'badge' | 'caveat' | 'caveatInShort' | 'smallPrint']: string;
} & {
  readonly headline: Headline;
  readonly stages: ById<string>;
  readonly groups: ById<GroupWords>;
  readonly rates: ById<RateWords>;
  /** The groups whose change is told first; the last is the result of the study. */
  readonly outcomes: readonly ToldOutcome[];
  readonly result: ToldOutcome;
  readonly brackets: ById<string>;
  readonly sideFacts: ById<string>;
  readonly counts: ById<CountWords>;
};

/** Asked for at every step of a slider. By the object and not by the id: a study may be changed and keep its id. */
const complete = new WeakMap<Study, Complete>();

/** All that is said of a study beside its running text and its talk. */
export function wordsOf(study: Study): Complete {
  const found = complete.get(study) ?? completed(study, study.words ?? {});
  complete.set(study, found);
  return found;
}

/** "Alive after surgery": the name of a group. */
export function groupLabel(study: Study, group: string): string {
  return of(study, wordsOf(study).groups, group).label;
}

/** What follows a number of a group's patients: "alive after surgery". */
export function whoOf(study: Study, group: string): string {
  return of(study, wordsOf(study).groups, group).who;
}

/** What follows the number of all with whom the study begins: "taken to surgery". */
export function cohortWho(study: Study): string {
  return whoOf(study, study.groups[0].id);
}

export function stageLabel(study: Study, stage: string): string {
  return of(study, wordsOf(study).stages, stage);
}

export function bracketLabel(study: Study, bracket: string): string {
  return of(study, wordsOf(study).brackets, bracket);
}

export function sideFactLabel(study: Study, fact: string): string {
  return of(study, wordsOf(study).sideFacts, fact);
}

/** How a total is called, be it a side fact or a group of the flow. */
export function totalLabel(study: Study, id: string): string {
  return wordsOf(study).sideFacts[id] ?? groupLabel(study, id);
}

/** How a rate is called, and in the middle of a sentence. */
export function rateWords({
  study,
  branch,
}: {
  readonly study: Study;
  readonly branch: string;
}): RateWords {
  return of(study, wordsOf(study).rates, branch);
}

/** The result of a study, with the words for one and for several of those in it. */
export function resultWords(study: Study): ToldOutcome {
  return wordsOf(study).result;
}

/** How the study's number of a group, bracket, side fact or flow is known. */
export function countWords(study: Study, id: string): CountWords {
  return of(study, wordsOf(study).counts, id);
}

function of<Said>(study: Study, all: ById<Said>, id: string): Said {
  const found = all[id];
  if (found === undefined)
    throw new Error(`${study.id} has nothing with the id "${id}" to be said`);
  return found;
}

function completed(study: Study, words: StudyWords): Complete {
  const groups = byId(study.groups, ({ id }) => {
    const { label, who } = words.groups?.[id] ?? {};
    const name = said(label, id);
    return { label: name, who: said(who, within(name)) };
  });
  const nameOf = (id: string) => groups[id]?.label ?? id;
  const outcomes = outcomesOf(study);
  const outcome = (group: string): ToldOutcome => {
    const name = within(nameOf(group));
    return { group, ...(words.outcomes?.[group] ?? { one: name, many: name }) };
  };
  const isAssumed = countsOf(study).some(([, { basis }]) => basis === 'assumed');
  return {
    title: said(words.title, said(sourceOf(study, study.paper).short, study.id)),
    badge: said(words.badge, 'Kind of study not stated'),
    headline: words.headline ?? headlineFrom(study.groups[0].id, groups, outcomes),
    caveat: said(
      words.caveat,
      `${isAssumed ? 'Some of these numbers need an assumption. ' : ''}What the study leaves open has not been written down here; its source says more.`,
    ),
    caveatInShort: said(
      words.caveatInShort,
      isAssumed
        ? 'Some numbers need an assumption.'
        : 'What the study leaves open has not been written down.',
    ),
    smallPrint: said(
      words.smallPrint,
      'This shows what was counted, not what caused it. For teaching; not medical advice.',
    ),
    stages: byId(study.stages, ({ id }) => said(words.stages?.[id], id)),
    groups,
    rates: Object.fromEntries(
      study.splits.flatMap(({ branches: [first], hasRate }) => {
        if (!hasRate || !first) return [];
        const { label, short } = words.rates?.[first.to] ?? {};
        const name = said(label, nameOf(first.to));
        return [[first.to, { label: name, short: said(short, quoted(name)) }]];
      }),
    ),
    outcomes: outcomes.map(outcome),
    result: outcome(resultOf(study)),
    brackets: byId(study.brackets, ({ id }) => said(words.brackets?.[id], id)),
    sideFacts: byId(study.sideFacts, ({ id }) => said(words.sideFacts?.[id], id)),
    counts: Object.fromEntries(
      countsOf(study).map(([id, { basis }, as]) => {
        const { how, assumption } = words.counts?.[as] ?? {};
        return [
          id,
          {
            how: said(how, said(words.known?.[basis], KNOWN[basis])),
            ...(basis === 'assumed' ? { assumption: said(assumption, UNSAID) } : {}),
          },
        ];
      }),
    ),
  };
}

/** What is said of a number after "Reported: ", "Worked out from reported numbers: " or "Needs an assumption: ". */
const KNOWN: Readonly<Record<Basis, string>> = {
  reported: 'as its source gives it',
  derived: 'from what its source gives',
  assumed: 'as it is taken here',
};
const UNSAID = 'What is assumed has not been written down.';

/** What was written; what is made in its place where that is nothing. */
function said(written: string | undefined, made: string): string {
  return written === undefined || written.trim() === '' ? made : written;
}

function quoted(label: string): string {
  return `“${label}”`;
}

/** Follows a number, and "more" and "would be" as well: "141 in “Alive”", "12 more in “Alive”". */
function within(label: string): string {
  return `in ${quoted(label)}`;
}

/** "Of 195 patients in “Operated on”, 121 came to “Treated” and 22 to “Responded”: 11 of every 100." */
function headlineFrom(
  cohort: string,
  groups: ById<GroupWords>,
  outcomes: readonly string[],
): Headline {
  const result = outcomes.at(-1) ?? cohort;
  const sentence = (came: string): readonly Phrase[] => [
    'Of ',
    { kind: 'patients', group: cohort },
    ` ${groups[cohort]?.who}, `,
    ...outcomes.flatMap((group, index): readonly Phrase[] => [
      ...(index === 0 ? [] : [index === outcomes.length - 1 ? ' and ' : ', ']),
      group === result ? { kind: 'count', group, strong: true } : { kind: 'count', group },
      ` ${index === 0 ? `${came} ` : ''}to ${quoted(groups[group]?.label ?? group)}`,
    ]),
    ': ',
    { kind: 'perHundred', group: result, strong: true },
    '.',
  ];
  return { reported: sentence('came'), hypothetical: sentence('would come') };
}

/** Every count of a study by its id, and the id under which something may be said of it. */
function countsOf(study: Study): readonly (readonly [id: string, count: Count, as: string])[] {
  const { groups, brackets, sideFacts, splits } = study;
  const counts = new Map(groups.map(({ id, count }) => [id, count]));
  return [
    ...[...groups, ...brackets, ...sideFacts].map(({ id, count }) => [id, count, id] as const),
    ...splits.flatMap(({ from, branches }) =>
      branches.flatMap(({ to, count }) => {
        const id = flowId(from, to);
        const its = count ?? counts.get(to);
        return its ? [[id, its, count ? id : to] as const] : [];
      }),
    ),
  ];
}

function byId<Each extends { readonly id: string }, Said>(
  all: readonly Each[],
  say: (each: Each) => Said,
): ById<Said> {
  return Object.fromEntries(all.map((each) => [each.id, say(each)]));
}
