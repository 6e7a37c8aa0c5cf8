// The lecturer's own talks, kept in this browser and nowhere else. Some browsers, files and frames keep nothing: then a talk lasts as
// long as its windows, and is carried by its link or a file.

import { readOwnValue } from '../../../inputs/own/ownJson.ts';
import { readTalkText, writtenTalkFile, type TalkText } from '../../../inputs/talk/talkJson.ts';
import { deepEqual } from '../../../study/deepEqual.ts';
import { isSameOwn } from '../../../study/own/sameOwn.ts';
import type { OwnStudy } from '../../../study/own/own.ts';
import type { Study } from '../../../study/study.ts';
import type { Talk } from '../../../study/talk.ts';
import { ownCarried } from '../away/talkWithStudy.ts';

/** A talk as it is kept; the one that was changed last comes first. */
export type KeptTalk = {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  /** Whether it was kept before anything said of which of the reader's own studies it is. */
  readonly isOfAny: boolean;
};

const KEY = 'patient-flow-talks';
const MOST_TALKS = 200;

/** The talks of this study that are kept, and those that may be of it; null where nothing can be. */
export function keptTalks(study: Study): readonly KeptTalk[] | null {
  const own = ownCarried(study);
  return (
    keptTexts()?.flatMap((text): readonly KeptTalk[] => {
      const read = readTalkText(text);
      if ('fault' in read || read.given.study !== study.id || read.given.key === undefined)
        return [];
      const isOfAny = own !== undefined && read.own === undefined;
      if (own && !isOfAny && !isOfOwn(read, own)) return [];
      return [{ key: read.given.key, title: read.given.title, text, isOfAny }];
    }) ?? null
  );
}

function isOfOwn(read: TalkText, own: OwnStudy): boolean {
  const { own: kept } = readOwnValue(read.own);
  return kept !== undefined && isSameOwn(kept, own);
}

/** Whether another window has kept something else of a talk than this one has had of it: `before` is what that was. */
export function isKeptOtherwise(talk: Talk, before: Talk): boolean {
  const there = keptTexts()?.find((text) => talk.key !== undefined && keyOf(text) === talk.key);
  const known = before.key === talk.key ? [talk, before] : [talk];
  return there !== undefined && !known.some((each) => isOfTalk(there, each));
}

/** Whether a text holds this talk, whatever it says of its study. */
function isOfTalk(text: string, talk: Talk): boolean {
  const [there, here] = [text, writtenTalkFile(talk)].map((each) => readTalkText(each));
  return there !== undefined && here !== undefined && !('fault' in there) && !('fault' in here)
    ? deepEqual(there.given, here.given)
    : false;
}

/** Keeps a talk as the last one, with its study where that is one of the reader's own; false where it cannot be kept. */
export function keepTalk(talk: Talk, own?: OwnStudy): boolean {
  const texts = keptTexts();
  // What is of any study stays so until something is changed in it: then it goes on under a key of its own.
  if (texts?.some((text) => keyOf(text) === talk.key && isOfTalk(text, talk) && isOfAny(text)))
    return true;
  const others = texts?.filter((text) => keyOf(text) !== talk.key);
  // None goes without a word so that another can come.
  if (!others || others.length >= MOST_TALKS) return false;
  return write([writtenTalkFile(talk, own), ...others]);
}

export function deleteTalk(key: string): void {
  write((keptTexts() ?? []).filter((text) => keyOf(text) !== key));
}

function isOfAny(text: string): boolean {
  const read = readTalkText(text);
  return !('fault' in read) && read.given.study === 'own' && read.own === undefined;
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
