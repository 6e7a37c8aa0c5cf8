// A study of a reader's own in a link: behind "#", as packed JSON.

import type { IdsFrom } from '../../study/own/ids.ts';
import type { OwnStudy } from '../../study/own/own.ts';
import { packedText, unpackedText } from '../packed.ts';
import { readOwnJson, writtenOwnJson } from './ownJson.ts';

const KEY = 's';

/** How the ids that the query of a link, or a talk behind it, speaks of are made, by its version. */
const VERSIONS: Readonly<Record<string, IdsFrom>> = { 1: 'places', 2: 'names' };

/** No study that can be drawn is longer, and a few letters can be made to unpack to gigabytes. */
const MOST_BYTES = 2_000_000;

export type ReadOwnLink =
  | { readonly own: OwnStudy; readonly idsFrom: IdsFrom; readonly fault?: never }
  | {
      readonly own?: never;
      readonly idsFrom?: never;
      readonly fault: 'none' | 'version' | 'damaged';
    };

/** "#s=2…". */
export function writtenOwnLink(own: OwnStudy, idsFrom: IdsFrom = 'names'): string {
  const version = Object.keys(VERSIONS).find((each) => VERSIONS[each] === idsFrom);
  return `#${KEY}=${version}${packedText(writtenOwnJson(own))}`;
}

/** The study behind a hash; what else a host has added behind it is passed over. */
export function readOwnLink(hash: string): ReadOwnLink {
  const found = new RegExp(String.raw`^#${KEY}=([^&#?\s]*)`).exec(hash)?.[1];
  if (found === undefined) return { fault: 'none' };
  const version = found.slice(0, 1);
  const idsFrom = VERSIONS[version];
  if (!idsFrom) return { fault: /^\d/.test(found) ? 'version' : 'damaged' };
  try {
    const json = unpackedText(found.slice(version.length), MOST_BYTES);
    const { own } = readOwnJson(json);
    return own ? { own, idsFrom } : { fault: 'damaged' };
  } catch {
    return { fault: 'damaged' };
  }
}
