// The talk in a PowerPoint file that this page has made, also where PowerPoint has saved it since. What comes in was made by a stranger:
// it is measured before it is unpacked, and nothing but the talk is.

import type { Zip } from '../zip.ts';
import { MOST_LETTERS } from './mostLetters.ts';

/** Where it is put; programs that save the file again may number it anew. */
export const TALK_IN_SHOW = 'customXml/item1.xml';
/** By which it is known from what other programs keep in such files. */
export const TALK_NAMESPACE = 'urn:patient-flow:talk';

const KEPT_IN_SHOW = /^customXml\/item\d+\.xml$/;

/** A letter is at most six of JSON's and XML's. */
const MOST_KEPT_BYTES = 6 * MOST_LETTERS;

export type KeptInShow =
  /** What it keeps for other programs, a text each. */
  | { readonly kind: 'show'; readonly kept: readonly string[] }
  | { readonly kind: 'too large' }
  /** None of PowerPoint. */
  | { readonly kind: 'other' };

/** Throws where what is kept is damaged. */
export function keptInShow(zip: Zip): KeptInShow {
  if (!zip.has('ppt/presentation.xml')) return { kind: 'other' };
  const isKept = (name: string) => KEPT_IN_SHOW.test(name);
  if (zip.bytesOf(isKept) > MOST_KEPT_BYTES) return { kind: 'too large' };
  const decoder = new TextDecoder();
  return {
    kind: 'show',
    kept: Object.values(zip.unpacked(isKept)).map((part) => decoder.decode(part)),
  };
}

/** The text of the talk among these; null where there is none. */
export function talkAmong(kept: readonly string[]): string | null {
  for (const part of kept) {
    const { documentElement: root } = new DOMParser().parseFromString(part, 'application/xml');
    if (root.namespaceURI === TALK_NAMESPACE && root.localName === 'talk') return root.textContent;
  }
  return null;
}
