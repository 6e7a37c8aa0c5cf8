// The running text of every study. Loaded after the picture.

import { sourceOf, type Prose, type Source, type Study, type WholeStudy } from './study.ts';
import { walther1997Prose } from './trials/walther1997Prose.ts';

/** What is said of a study: the first has it apart from its numbers, which must be there first; all others bring it. */
export function proseOf(study: Study & Partial<Prose>): Prose {
  if (isWhole(study)) return study;
  const { howToRead = walther1997Prose.howToRead } = study;
  return { ...walther1997Prose, howToRead };
}

function isWhole(study: Study & Partial<Prose>): study is WholeStudy {
  return study.notes !== undefined;
}

/** The source of a note. Throws where there is none: a checked study has no such id. */
export function sourceOfNote(study: Study, prose: Prose, id: string): Source {
  return prose.furtherSources?.find((source) => source.id === id) ?? sourceOf(study, id);
}
