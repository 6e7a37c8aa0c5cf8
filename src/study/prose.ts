// The running text of the study that opens by itself: loaded after its picture. All others bring theirs.

import type { Source } from './evidence.ts';
import { sourceOf, type Study } from './study.ts';
import { walther1997Prose } from './trials/walther1997Prose.ts';
import { walther1997Words } from './trials/walther1997Words.ts';
import type { Prose, StudyWords } from './words.ts';

const later = new Map<StudyWords, Prose>([[walther1997Words, walther1997Prose]]);

/** What somebody has written of a study in running text; of another reading of a paper, what differs from the usual one. */
export function writtenProse(study: Study): Partial<Prose> {
  const { words } = study.usual ?? study;
  return { ...later.get(words), ...words.prose, ...study.words.prose };
}

/** The source of a note. Throws where there is none: a checked study has no such id. */
export function sourceOfNote(study: Study, prose: Prose, id: string): Source {
  return prose.furtherSources?.find((source) => source.id === id) ?? sourceOf(study, id);
}
