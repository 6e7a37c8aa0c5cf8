// Whether something is said of everything that a study has, and nothing of what it has not.

import { writtenProse } from './prose.ts';
import type { Study } from './study.ts';

/** Says of every fault of a study's words where it stands: ids without words, words without an id, and words that say nothing. */
export function checkWords(study: Study, say: (place: string, fault: string) => void): void {
  const { words } = study;
  const groups = study.groups.map(({ id }) => id);
  const rates = study.splits.flatMap(({ branches: [first], hasRate }) =>
    hasRate && first ? [first.to] : [],
  );

  const checkKnown = (kind: string, saidOf: object, ids: readonly string[]) => {
    for (const id of Object.keys(saidOf))
      if (!ids.includes(id)) say(`words.${kind}.${id}`, 'is said of nothing that the study has');
  };
  const checkEach = (
    kind: string,
    texts: readonly (readonly [string, object])[],
    ids: readonly string[],
  ) => {
    const all = Object.fromEntries(texts);
    checkKnown(kind, all, ids);
    for (const id of ids) {
      const said = all[id];
      if (!said) say(`words.${kind}.${id}`, 'is missing');
      else if (Object.values(said).some((text: string) => text.trim() === ''))
        say(`words.${kind}.${id}`, 'says nothing');
    }
  };
  const labels = (texts: Readonly<Record<string, string>> = {}) =>
    Object.entries(texts).map(([id, label]) => [id, { label }] as const);
  checkEach(
    'stages',
    labels(words.stages),
    study.stages.map(({ id }) => id),
  );
  checkEach('groups', Object.entries(words.groups), groups);
  checkEach('rates', Object.entries(words.rates), rates);
  checkEach('outcomes', Object.entries(words.outcomes), study.outcomes);
  checkEach(
    'brackets',
    labels(words.brackets),
    study.brackets.map(({ id }) => id),
  );
  checkEach(
    'sideFacts',
    labels(words.sideFacts),
    study.sideFacts.map(({ id }) => id),
  );
  for (const key of ['title', 'badge', 'caveat', 'caveatInShort', 'smallPrint'] as const)
    if (words[key].trim() === '') say(`words.${key}`, 'says nothing');

  const counts = [
    ...[...study.groups, ...study.brackets, ...study.sideFacts].map(
      ({ id, count }) => [id, count] as const,
    ),
    ...study.splits.flatMap(({ from, branches }) =>
      branches.flatMap(({ to, count }) => (count ? [[`${from}-${to}`, count] as const] : [])),
    ),
  ];
  checkKnown(
    'counts',
    words.counts ?? {},
    counts.map(([id]) => id),
  );
  for (const [id, { basis }] of counts) {
    const place = `words.counts.${id}`;
    const { how = words.known?.[basis], assumption } = words.counts?.[id] ?? {};
    if (!how?.trim()) say(place, 'does not say where the number comes from');
    if (basis === 'assumed' && !assumption?.trim())
      say(place, 'needs an assumption and names none');
    if (basis !== 'assumed' && assumption !== undefined)
      say(place, `is ${basis} and still names an assumption`);
  }

  for (const [name, phrases] of Object.entries(words.headline)) {
    for (const phrase of phrases) {
      if (typeof phrase === 'string') continue;
      const of = phrase.kind === 'perHundred' && phrase.of !== undefined ? [phrase.of] : [];
      for (const id of [phrase.group, ...of])
        if (!groups.includes(id)) say(`words.headline.${name}`, `no group "${id}"`);
    }
  }
  const { notes = [], furtherSources = [] } = writtenProse(study);
  const sources = [...study.sources, ...furtherSources].map(({ id }) => id);
  for (const note of notes) {
    for (const id of note.sources ?? [])
      if (!sources.includes(id)) say(`words.prose.notes.${note.title}`, `no source "${id}"`);
  }
}
