// A talk that somebody brings → the address at which it opens, with its study. Nothing of the page that stands knows of it: the page that
// is then loaded reads it as it reads a link, of any length, and says what is wrong with its scenes.

import { readOwnValue } from '../../../inputs/own/ownJson.ts';
import { writtenOwnLink } from '../../../inputs/own/ownLink.ts';
import type { TalkText } from '../../../inputs/talk/talkJson.ts';
import { MOST_BYTES_BEHIND_HASH, withTalkHash } from '../../../inputs/talk/talkLink.ts';
import { savedTalkFaults, talkNotRead } from '../../../locale/talkFaults.ts';
import { catalogue } from '../../../study/catalogue.ts';
import { unique } from '../sync/talkId.ts';

export type TalkAddress = { readonly address: string } | { readonly fault: string };

export function talkAddress({ given, own }: TalkText): TalkAddress {
  // A file may be an older state of a talk that is kept: it becomes one more.
  const talk = given.key === undefined ? given : { ...given, key: unique(6) };
  // Indented, so that what is wrong in it has a line.
  const text = JSON.stringify({ v: 1, talk }, null, 2);
  if (new TextEncoder().encode(text).length > MOST_BYTES_BEHIND_HASH)
    return { fault: savedTalkFaults.tooLong };
  const search = `?v=1&study=${encodeURIComponent(given.study)}&mode=present`;
  if (given.study !== 'own')
    return catalogue.some(({ id }) => id === given.study)
      ? { address: search + withTalkHash('', text) }
      : { fault: savedTalkFaults.unknownStudy(given.study) };
  if (own === undefined) return { fault: talkNotRead.withoutStudy };
  const read = readOwnValue(own);
  return read.own
    ? { address: search + withTalkHash(writtenOwnLink(read.own), text) }
    : { fault: talkNotRead.brokenStudy };
}
