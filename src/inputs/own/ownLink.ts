// A study of a reader's own in a link: behind "#", which no browser sends to a server, as JSON that is deflated and written in the
// letters that links keep. fflate and not the browser's own streams, so that the link is there as soon as it is asked for.

import { deflateSync, Inflate } from 'fflate';
import type { OwnStudy } from '../../study/own/own.ts';
import { readOwnJson, writtenOwnJson } from './ownJson.ts';

const KEY = 's';
const VERSION = '1';

/** What longer links lose on their way; a file carries what they cannot. */
export const MOST_IN_LINK = 8000;

/** No study that can be drawn is longer, and a few letters can be made to unpack to gigabytes. */
const MOST_BYTES = 2_000_000;
/** What is unpacked at a time: even of these no more can come than is borne. */
const PIECE_BYTES = 512;

export type ReadOwnLink =
  | { readonly own: OwnStudy; readonly fault?: never }
  | { readonly own?: never; readonly fault: 'none' | 'version' | 'damaged' };

/** "#s=1…". */
export function writtenOwnLink(own: OwnStudy): string {
  const packed = deflateSync(new TextEncoder().encode(writtenOwnJson(own)), { level: 9 });
  const letters = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  return `#${KEY}=${VERSION}${letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** The study behind a hash; what else a host has added behind it is passed over. */
export function readOwnLink(hash: string): ReadOwnLink {
  const found = new RegExp(String.raw`^#${KEY}=([^&#?\s]*)`).exec(hash)?.[1];
  if (found === undefined) return { fault: 'none' };
  if (!found.startsWith(VERSION)) return { fault: /^\d/.test(found) ? 'version' : 'damaged' };
  try {
    const letters = found.slice(VERSION.length).replaceAll('-', '+').replaceAll('_', '/');
    const packed = Uint8Array.from(atob(letters), (sign) => sign.charCodeAt(0));
    const json = new TextDecoder('utf-8', { fatal: true }).decode(unpacked(packed));
    const { own } = readOwnJson(json);
    return own ? { own } : { fault: 'damaged' };
  } catch {
    return { fault: 'damaged' };
  }
}

/** What these bytes unpack to; throws as soon as that is too much, before it is all there. */
function unpacked(packed: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  let isWhole = false;
  const inflate = new Inflate((piece, isLast) => {
    bytes += piece.length;
    if (bytes > MOST_BYTES) throw new RangeError('unpacks to too much');
    pieces.push(piece.slice());
    isWhole = isLast;
  });
  for (let from = 0; from < packed.length; from += PIECE_BYTES)
    inflate.push(packed.subarray(from, from + PIECE_BYTES), from + PIECE_BYTES >= packed.length);
  if (!isWhole) throw new RangeError('is not whole');
  const all = new Uint8Array(bytes);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
