// What was not understood of one key of a link, in phrases that stand in one sentence beside others of their kind.

import { eitherOf } from './number.ts';
import { quoted } from './quoted.ts';

/** What a good value is where it is one of some words: "“light” or “dark”". */
export function oneOfWords(words: readonly string[]): string {
  return eitherOf(words.map((word) => `“${word}”`));
}

/** "r.eligible=“140” is not a percentage from 0 to 100, so the study’s own 64.4% is shown". */
export function notUnderstood(
  key: string,
  text: string,
  { expected, instead }: { readonly expected: string; readonly instead: string },
): string {
  return `${key}=${quoted(text)} is not ${expected}, so ${instead}`;
}

export function standsTwice(key: string): string {
  return `${key} stands there more than once, so the first is read`;
}
