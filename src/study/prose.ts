// The running text of every study. Loaded after the picture.

import type { Prose, Study } from './study.ts';
import { walther1997Prose } from './trials/walther1997Prose.ts';

/** What is said of a study: the first has it apart from its numbers, which must be there first; all others bring it. */
export function proseOf(study: Study & Partial<Prose>): Prose {
  const { howToRead, notes, glossary } = study;
  return howToRead !== undefined && notes && glossary
    ? { howToRead, notes, glossary }
    : walther1997Prose;
}
