// A talk in a link: behind "#", after a study of the reader's own where there is one, as packed JSON in its short form.

import { packedText, unpackedText } from '../packed.ts';
import { MOST_LETTERS } from './mostLetters.ts';

const VERSION = '1';

/** No talk that is given by hand is longer, and a few letters can be made to unpack to gigabytes. */
export const MOST_BYTES_BEHIND_HASH = Math.min(1_000_000, MOST_LETTERS);

/** The short form of the talk behind a hash; '' where there is none, null where it is damaged. */
export function readTalkHash(hash: string): string | null {
  const found = /[#&]t=([^&#?\s]*)/.exec(hash)?.[1];
  if (found === undefined) return '';
  if (!found.startsWith(VERSION)) return null;
  try {
    return unpackedText(found.slice(VERSION.length), MOST_BYTES_BEHIND_HASH);
  } catch {
    return null;
  }
}

/** A hash with this talk in its short form, or with none where that is ''. What else is behind it stays. */
export function withTalkHash(hash: string, short: string): string {
  const others = hash.replace(/([#&])t=[^&#?\s]*/, '').replace(/^&/, '#');
  if (short === '') return others === '#' ? '' : others;
  return `${others === '' || others === '#' ? '#' : `${others}&`}t=${VERSION}${packedText(short)}`;
}
