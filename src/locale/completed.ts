// The door by which a study comes in that somebody has written down. Where nothing is said of it, it is said here: made from
// labels, and a label from its id. What is made has to hold whatever a label says, so labels stand in it between quotes and
// after nothing that would have to agree with them. The running text and the talk are made when they are asked for.

import { flowId } from '../model/flows.ts';
import type { Basis } from '../study/evidence.ts';
import type { Phrase } from '../study/phrase.ts';
import { sourceOf, type Count, type GivenStudy, type Study, type Tone } from '../study/study.ts';
import type { ById, CountWords, GroupWords, Headline, WrittenWords } from '../study/words.ts';
import { inQuotes } from './isolated.ts';

/** A study of which this much has been written, whole. */
export function completed(given: GivenStudy): Study {
  const written: WrittenWords = given.words ?? {};
  const outcomes = given.outcomes ?? outcomesIn(given);
  const groups = byId(given.groups, ({ id }) => {
    const { label, who, brief } = written.groups?.[id] ?? {};
    const name = said(label, id);
    return { label: name, who: said(who, within(name)), ...briefly(brief) };
  });
  const nameOf = (id: string) => groups[id]?.label ?? id;
  const counts = countsOf(given);
  const isAssumed = counts.some(([, { basis }]) => basis === 'assumed');
  return {
    ...given,
    outcomes,
    words: {
      ...written,
      title: said(written.title, said(sourceOf(given, given.paper).short, given.id)),
      badge: said(written.badge, 'Kind of study not stated'),
      headline: written.headline ?? headlineFrom(given.groups[0].id, outcomes, groups),
      caveat: said(
        written.caveat,
        `${isAssumed ? 'Some of these numbers need an assumption. ' : ''}What the study leaves open has not been written down here; its source says more.`,
      ),
      caveatInShort: said(
        written.caveatInShort,
        isAssumed
          ? 'Some numbers need an assumption.'
          : 'What the study leaves open has not been written down.',
      ),
      smallPrint: said(
        written.smallPrint,
        'This shows what was counted, not what caused it. For teaching; not medical advice.',
      ),
      stages: byId(given.stages, ({ id }) => said(written.stages?.[id], id)),
      groups,
      rates: Object.fromEntries(
        given.splits.flatMap(({ branches: [first], hasRate }) => {
          if (!hasRate || !first) return [];
          const { label, short, brief } = written.rates?.[first.to] ?? {};
          const name = said(label, nameOf(first.to));
          return [
            [first.to, { label: name, short: said(short, inQuotes(name)), ...briefly(brief) }],
          ];
        }),
      ),
      outcomes: Object.fromEntries(
        outcomes.map((id) => {
          const name = within(nameOf(id));
          return [id, written.outcomes?.[id] ?? { one: name, many: name }];
        }),
      ),
      brackets: byId(given.brackets, ({ id }) => said(written.brackets?.[id], id)),
      sideFacts: byId(given.sideFacts, ({ id }) => said(written.sideFacts?.[id], id)),
      known: { ...KNOWN, ...written.known },
      counts: Object.fromEntries(
        counts.flatMap(([id, { basis }]): readonly (readonly [string, CountWords])[] => {
          const { how, assumption } = written.counts?.[id] ?? {};
          const known = said(how, said(written.known?.[basis], KNOWN[basis]));
          if (basis === 'assumed')
            return [[id, { how: known, assumption: said(assumption, UNSAID) }]];
          return how === undefined ? [] : [[id, { how: known }]];
        }),
      ),
    },
  };
}

/**
 * The groups whose change is told first, where nobody says which: the first milestone and the first outcome, else the group
 * that stands first at the end of the picture.
 */
function outcomesIn({ stages, groups }: GivenStudy): Study['outcomes'] {
  const firstOf = (tone: Tone) => groups.find((group) => group.tone === tone)?.id;
  const [milestone, outcome] = [firstOf('milestone'), firstOf('outcome')];
  if (milestone !== undefined) return outcome === undefined ? [milestone] : [milestone, outcome];
  const order = stages.map(({ id }) => id);
  const end = groups.reduce((last, group) =>
    order.indexOf(group.stage) > order.indexOf(last.stage) ? group : last,
  );
  return [outcome ?? end.id];
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

/** What was written for where there is little room; where that is nothing, what is said elsewhere stands there too. */
function briefly(written: string | undefined): { readonly brief?: string } {
  return written === undefined || written.trim() === '' ? {} : { brief: written };
}

/** Follows a number, and "more" and "would be" as well: "141 in “Alive”", "12 more in “Alive”". */
function within(label: string): string {
  return `in ${inQuotes(label)}`;
}

/** "Of 195 patients in “Operated on”, 121 came to “Treated” and 22 to “Responded”: 11 of every 100." */
function headlineFrom(
  cohort: string,
  outcomes: Study['outcomes'],
  groups: ById<GroupWords>,
): Headline {
  const result = outcomes.at(-1) ?? cohort;
  const sentence = (came: string): readonly Phrase[] => [
    'Of ',
    { kind: 'patients', group: cohort },
    ` ${groups[cohort]?.who}, `,
    ...outcomes.flatMap((group, index): readonly Phrase[] => [
      ...(index === 0 ? [] : [index === outcomes.length - 1 ? ' and ' : ', ']),
      group === result ? { kind: 'count', group, strong: true } : { kind: 'count', group },
      ` ${index === 0 ? `${came} ` : ''}to ${inQuotes(groups[group]?.label ?? group)}`,
    ]),
    ': ',
    { kind: 'perHundred', group: result, strong: true },
    '.',
  ];
  return { reported: sentence('came'), hypothetical: sentence('would come') };
}

/** Every count of a study under the id by which something is said of it. */
function countsOf({
  groups,
  brackets,
  sideFacts,
  splits,
}: GivenStudy): readonly (readonly [id: string, count: Count])[] {
  return [
    ...[...groups, ...brackets, ...sideFacts].map(({ id, count }) => [id, count] as const),
    ...splits.flatMap(({ from, branches }) =>
      branches.flatMap(({ to, count }) => (count ? [[flowId(from, to), count] as const] : [])),
    ),
  ];
}

function byId<Each extends { readonly id: string }, Said>(
  all: readonly Each[],
  say: (each: Each) => Said,
): ById<Said> {
  return Object.fromEntries(all.map((each) => [each.id, say(each)]));
}
