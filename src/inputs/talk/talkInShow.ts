// The talk in a PowerPoint file that this page has made, also where PowerPoint has saved it since. What comes in was made by a stranger:
// it is measured before it is unpacked, and nothing but the talk is.

import { unzipSync } from 'fflate';
import { MOST_LETTERS } from './talkJson.ts';

/** Where it is put; programs that save the file again may number it anew. */
export const TALK_IN_SHOW = 'customXml/item1.xml';
/** By which it is known from what other programs keep in such files. */
export const TALK_NAMESPACE = 'urn:patient-flow:talk';

const KEPT_IN_SHOW = /^customXml\/item\d+\.xml$/;

/** What a show may weigh, with pictures that somebody has put in: more is not held in the memory. */
const MOST_BYTES = 250_000_000;

/** A letter is at most six of JSON's and XML's. */
const MOST_PART_BYTES = 6 * MOST_LETTERS;

export type TalkInShow =
  | { readonly kind: 'talk'; readonly text: string }
  /** A file of something else, one of PowerPoint without a talk, one that is not whole, one that nobody can look through. */
  | { readonly kind: 'other' | 'no talk' | 'damaged' | 'too large' };

export async function talkInShow(file: Blob): Promise<TalkInShow> {
  if (file.size > MOST_BYTES) return { kind: 'too large' };
  try {
    const packed = new Uint8Array(await file.arrayBuffer());
    const names: string[] = [];
    let bytes = 0;
    // What is said of the sizes is what is unpacked at most, so it can be asked before anything is.
    unzipSync(packed, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (KEPT_IN_SHOW.test(name)) bytes += originalSize;
        return false;
      },
    });
    if (!names.includes('ppt/presentation.xml')) return { kind: 'other' };
    if (bytes > MOST_PART_BYTES) return { kind: 'too large' };
    const kept = unzipSync(packed, { filter: ({ name }) => KEPT_IN_SHOW.test(name) });
    for (const part of Object.values(kept)) {
      const { documentElement: root } = new DOMParser().parseFromString(
        new TextDecoder().decode(part),
        'application/xml',
      );
      if (root.namespaceURI === TALK_NAMESPACE && root.localName === 'talk')
        return { kind: 'talk', text: root.textContent };
    }
    return { kind: 'no talk' };
  } catch {
    return { kind: 'damaged' };
  }
}
