// A packed file that somebody brings, looked through once: what is in it, and to how much it unpacks, before any of it is unpacked.

import { unzipSync } from 'fflate';

export type Zip = {
  readonly has: (name: string) => boolean;
  /** To how many bytes the parts with such names unpack at most. */
  readonly bytesOf: (isMeant: (name: string) => boolean) => number;
  /** These parts, by their names; throws where one is damaged. */
  readonly unpacked: (isMeant: (name: string) => boolean) => Readonly<Record<string, Uint8Array>>;
};

export type OpenedZip =
  | { readonly kind: 'zip'; readonly zip: Zip }
  /** `gone` is a folder, or what was moved, changed, or may not be read from here. */
  | { readonly kind: 'too large' | 'damaged' | 'gone' };

/** What a packed file may weigh: more is not held in the memory. */
const MOST_BYTES = 250_000_000;

export async function openedZip(file: Blob): Promise<OpenedZip> {
  if (file.size > MOST_BYTES) return { kind: 'too large' };
  let packed: Uint8Array;
  try {
    packed = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { kind: 'gone' };
  }
  // Several parts may have one name: each is one that would be unpacked.
  const parts: { readonly name: string; readonly bytes: number }[] = [];
  try {
    // No more is ever unpacked than what is said of the sizes, so it can be asked before anything is.
    unzipSync(packed, {
      filter: ({ name, originalSize }) => {
        parts.push({ name, bytes: originalSize });
        return false;
      },
    });
  } catch {
    return { kind: 'damaged' };
  }
  return {
    kind: 'zip',
    zip: {
      has: (name) => parts.some((part) => part.name === name),
      bytesOf: (isMeant) =>
        parts.reduce((sum, { name, bytes }) => sum + (isMeant(name) ? bytes : 0), 0),
      unpacked: (isMeant) => unzipSync(packed, { filter: ({ name }) => isMeant(name) }),
    },
  };
}
