// The talk of the study that opens by itself: loaded when it is given. All others bring theirs, where one was written.

import type { Study } from './study.ts';
import type { Talk } from './talk.ts';
import { walther1997Talk } from './trials/walther1997Talk.ts';
import { walther1997Words } from './trials/walther1997Words.ts';
import type { StudyWords } from './words.ts';

const later = new Map<StudyWords, Talk>([[walther1997Words, walther1997Talk]]);

/** The talk that somebody has written of a study. */
export function writtenTalk({ words }: Study): Talk | undefined {
  return words.talk ?? later.get(words);
}
