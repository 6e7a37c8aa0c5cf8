// The talk of a study with what it takes to show it: the lecturer's own where there is one, in a link, in this window before its
// reload or saved in this file, else that of the study. What the editor makes of it is told to all who show it.

import { useSyncExternalStore } from 'react';
import type { TalkOf } from '../../../inputs/scenes.ts';
import {
  fittedTalk,
  readTalkText,
  writtenTalkShort,
  type TalkText,
} from '../../../inputs/talk/talkJson.ts';
import { readTalkHash } from '../../../inputs/talk/talkLink.ts';
import {
  savedTalkFaults,
  scenesLeftOut,
  talkNotRead,
  unreadableTalk,
} from '../../../locale/talkFaults.ts';
import { deepEqual } from '../../../study/deepEqual.ts';
import { readable } from '../../../study/readable.ts';
import type { Study } from '../../../study/study.ts';
import type { Talk } from '../../../study/talk.ts';
import { talkOf } from '../../../locale/talk.ts';
import { savedTalk } from '../away/savedTalk.ts';
import { keptEdited } from '../sync/keptExtras.ts';
import { keptAs } from '../sync/talkId.ts';

export type TalkInUse = TalkOf & {
  /** What was wrong with the talk that came with this page, and what is shown instead, as a sentence; null where nothing was. */
  readonly problem: string | null;
  /** The talk in its short form; '' where it is as the study tells it. */
  readonly short: string;
};

type Found = Pick<TalkInUse, 'talk' | 'problem'>;

const talks = new WeakMap<Study, TalkInUse>();
const listeners = new Set<() => void>();
/** The hash in which a talk was last looked for: one that is pasted into the address is another talk. */
let hashRead = '';

/** The talk of a study, whatever the reading: the same object until the talk is another. */
export function talkInUse(read: Study): TalkInUse {
  const study = read.usual ?? read;
  return talks.get(study) ?? taken(study, foundTalk(study));
}

/** The same for what shows it. */
export function useTalkInUse(read: Study): TalkInUse {
  return useSyncExternalStore(subscribe, () => talkInUse(read));
}

/** Has all that show this study show this talk of it. */
export function takeTalk(read: Study, talk: Talk): void {
  taken(read.usual ?? read, { talk, problem: null });
  for (const tell of listeners) tell();
}

/** The same of a talk in its short form; '' is the talk as the study tells it. */
export function takeShortTalk(read: Study, short: string): void {
  const study = read.usual ?? read;
  if (talkInUse(study).short === short) return;
  const { talk } = short === '' ? { talk: talkOf(study) } : foundInText(study, short, '');
  // To the letter as it came: what is written anew would be sent back as another.
  taken(study, { talk, problem: null }, short);
  for (const tell of listeners) tell();
}

/** Takes the talk behind a hash that was not looked at yet. */
export function takeTalkOfHash(read: Study, hash: string): void {
  const study = read.usual ?? read;
  if (hash === hashRead || !talks.has(study)) return;
  hashRead = hash;
  const found = foundInHash(study, hash);
  if (!found) return;
  taken(study, found);
  for (const tell of listeners) tell();
}

/** Keeps a hash that this page has written from being taken for one that was pasted. */
export function noteHash(hash: string): void {
  hashRead = hash;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function taken(study: Study, { talk: found, problem }: Found, given?: string): TalkInUse {
  const asWritten = talkOf(study);
  const talk = deepEqual(found, asWritten) ? asWritten : found;
  const inUse = {
    talk,
    problem,
    short: given ?? (talk === asWritten ? '' : writtenTalkShort(talk, asWritten)),
    study,
    readable: readable.find((each) => each.study === study),
  };
  talks.set(study, inUse);
  return inUse;
}

function foundTalk(study: Study): Found {
  const { hash } = window.location;
  hashRead = hash;
  const inHash = foundInHash(study, hash);
  if (inHash) return inHash;
  const kept = keptEdited(keptAs(study));
  if (kept !== '') return foundInText(study, kept, '');
  const { saved, problem } = savedTalk();
  if (!saved || saved.talk.given.study !== study.id) return { talk: talkOf(study), problem };
  return fitted(study, saved.talk, unreadableTalk(savedTalkFaults.noScene));
}

/** Null where there is none. */
function foundInHash(study: Study, hash: string): Found | null {
  const short = readTalkHash(hash);
  if (short === '') return null;
  return short === null
    ? { talk: talkOf(study), problem: talkNotRead.link }
    : foundInText(study, short, talkNotRead.link);
}

function foundInText(study: Study, text: string, problem: string): Found {
  const read = readTalkText(text);
  return 'fault' in read || read.given.study !== study.id
    ? { talk: talkOf(study), problem: problem || null }
    : fitted(study, read, problem);
}

function fitted(study: Study, given: TalkText, instead: string): Found {
  const { talk, leftOut } = fittedTalk(given, study, talkOf(study));
  if (!talk) return { talk: talkOf(study), problem: instead || null };
  return { talk, problem: leftOut.length > 0 ? scenesLeftOut(leftOut) : null };
}
