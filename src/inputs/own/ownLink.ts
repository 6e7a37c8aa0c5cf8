// A study of a reader's own in a link: behind "#", as packed JSON.

import type { OwnStudy } from '../../study/own/own.ts';
import { packedText, unpackedText } from '../packed.ts';
import { readOwnJson, writtenOwnJson } from './ownJson.ts';

const KEY = 's';
const VERSION = '1';

/** No study that can be drawn is longer, and a few letters can be made to unpack to gigabytes. */
const MOST_BYTES = 2_000_000;

export type ReadOwnLink =
  | { readonly own: OwnStudy; readonly fault?: never }
  | { readonly own?: never; readonly fault: 'none' | 'version' | 'damaged' };

/** "#s=1…". */
export function writtenOwnLink(own: OwnStudy): string {
  return `#${KEY}=${VERSION}${packedText(writtenOwnJson(own))}`;
}

/** The study behind a hash; what else a host has added behind it is passed over. */
export function readOwnLink(hash: string): ReadOwnLink {
  const found = new RegExp(String.raw`^#${KEY}=([^&#?\s]*)`).exec(hash)?.[1];
  if (found === undefined) return { fault: 'none' };
  if (!found.startsWith(VERSION)) return { fault: /^\d/.test(found) ? 'version' : 'damaged' };
  try {
    const json = unpackedText(found.slice(VERSION.length), MOST_BYTES);
    const { own } = readOwnJson(json);
    return own ? { own } : { fault: 'damaged' };
  } catch {
    return { fault: 'damaged' };
  }
}
