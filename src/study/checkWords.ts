// Whether what is said of a study is said of something that it has.

import { writtenProse } from './prose.ts';
import type { Study } from './study.ts';

/** Says of every fault of a study's words where it stands: ids that the study does not have, and words that say nothing. */
export function checkWords(study: Study, say: (place: string, fault: string) => void): void {
  const { words = {} } = study;
  const groups = study.groups.map(({ id }) => id);
  const { stages, brackets, sideFacts, headline, counts = {} } = words;

  const checkIds = (kind: string, said: object | undefined, ids: readonly string[]) => {
    for (const id of Object.keys(said ?? {}))
      if (!ids.includes(id)) say(`words.${kind}.${id}`, 'is said of nothing that the study has');
  };
  const checkLabel = (place: string, label: string | undefined) => {
    if (label?.trim() === '') say(place, 'has no label');
  };
  for (const [kind, labels, known] of [
    ['stages', stages, study.stages],
    ['brackets', brackets, study.brackets],
    ['sideFacts', sideFacts, study.sideFacts],
  ] as const) {
    const ids = known.map(({ id }) => id);
    checkIds(kind, labels, ids);
    for (const [id, label] of Object.entries(labels ?? {}))
      checkLabel(`words.${kind}.${id}`, label);
  }
  checkIds('groups', words.groups, groups);
  for (const [id, { label }] of Object.entries(words.groups ?? {}))
    checkLabel(`words.groups.${id}`, label);
  const rates = study.splits.flatMap(({ branches: [first], hasRate }) =>
    hasRate && first ? [first.to] : [],
  );
  checkIds('rates', words.rates, rates);
  for (const [id, { label }] of Object.entries(words.rates ?? {}))
    checkLabel(`words.rates.${id}`, label);
  checkIds('outcomes', words.outcomes, groups);

  const known = new Map([
    ...[...study.groups, ...study.brackets, ...study.sideFacts].map(
      ({ id, count }) => [id, count] as const,
    ),
    ...study.splits.flatMap(({ from, branches }) =>
      branches.flatMap(({ to, count }) => (count ? [[`${from}-${to}`, count] as const] : [])),
    ),
  ]);
  checkIds('counts', counts, [...known.keys()]);
  for (const [id, { how, assumption }] of Object.entries(counts)) {
    const place = `words.counts.${id}`;
    const basis = known.get(id)?.basis;
    if (how.trim() === '') say(place, 'does not say where the number comes from');
    if (basis === 'assumed' && !assumption) say(place, 'needs an assumption and names none');
    if (basis !== undefined && basis !== 'assumed' && assumption)
      say(place, `is ${basis} and still names an assumption`);
  }

  for (const [name, phrases] of Object.entries(headline ?? {})) {
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
