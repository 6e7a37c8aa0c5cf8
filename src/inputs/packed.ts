// JSON in a link: behind "#", which no browser sends to a server, deflated and written in the letters that links keep. fflate and
// not the browser's own streams, so that the link is there as soon as it is asked for.

import { deflateSync, Inflate } from 'fflate';

/** What is unpacked at a time: even of these no more can come than is borne. */
const PIECE_BYTES = 512;

/** A text in the letters of base64url. */
export function packedText(text: string): string {
  const packed = deflateSync(new TextEncoder().encode(text), { level: 9 });
  const letters = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  return letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The text in these letters; throws where they are damaged, and where it would be longer than `mostBytes`, before it is all there. */
export function unpackedText(letters: string, mostBytes: number): string {
  const base64 = letters.replaceAll('-', '+').replaceAll('_', '/');
  const packed = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  return new TextDecoder('utf-8', { fatal: true }).decode(unpacked(packed, mostBytes));
}

function unpacked(packed: Uint8Array, mostBytes: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  let isWhole = false;
  const inflate = new Inflate((piece, isLast) => {
    bytes += piece.length;
    if (bytes > mostBytes) throw new RangeError('unpacks to too much');
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
