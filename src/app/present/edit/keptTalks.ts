// The lecturer's own talks, kept in this browser and nowhere else. Some browsers, files and frames keep nothing: then a talk lasts as
// long as its windows, and is carried by its link or a file.

import { readTalkText, writtenTalkFile } from '../../../inputs/talk/talkJson.ts';
import type { Talk } from '../../../study/talk.ts';

/** A talk as it is kept; the one that was changed last comes first. */
export type KeptTalk = { readonly key: string; readonly title: string; readonly text: string };

const KEY = 'patient-flow-talks';
const MOST_TALKS = 200;

/** The talks of this study that are kept; null where nothing can be. */
export function keptTalks(study: string): readonly KeptTalk[] | null {
  return (
    keptTexts()?.flatMap((text): readonly KeptTalk[] => {
      const read = readTalkText(text);
      if ('fault' in read || read.given.study !== study || read.given.key === undefined) return [];
      return [{ key: read.given.key, title: read.given.title, text }];
    }) ?? null
  );
}

/** Whether another window has kept something else of a talk than this one has had of it: `before` is what that was. */
export function isKeptOtherwise(talk: Talk, before: Talk): boolean {
  const there = keptTexts()?.find((text) => talk.key !== undefined && keyOf(text) === talk.key);
  const known = before.key === talk.key ? [talk, before] : [talk];
  return there !== undefined && !known.some((each) => writtenTalkFile(each) === there);
}

/** Keeps a talk as the last one; false where it cannot be kept. */
export function keepTalk(talk: Talk): boolean {
  const others = keptTexts()?.filter((text) => keyOf(text) !== talk.key);
  // None goes without a word so that another can come.
  if (!others || others.length >= MOST_TALKS) return false;
  return write([writtenTalkFile(talk), ...others]);
}

export function deleteTalk(key: string): void {
  write((keptTexts() ?? []).filter((text) => keyOf(text) !== key));
}

function keyOf(text: string): string | undefined {
  const read = readTalkText(text);
  return 'fault' in read ? undefined : read.given.key;
}

function keptTexts(): readonly string[] | null {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  } catch {
    return null;
  }
}

function write(texts: readonly string[]): boolean {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(texts));
    return true;
  } catch {
    return false;
  }
}
