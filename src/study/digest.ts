// A text in a few letters, the same each time: to tell texts apart, not to keep one secret.

/** FNV-1a of 32 bits (G. Fowler, L. C. Noll and K.-P. Vo, 1991): where it begins, and by what it grows. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** 64 bits of a text as letters and figures: one half read from its beginning, the other from its end. */
export function digest(text: string): string {
  let [onward, back] = [OFFSET, OFFSET];
  for (let at = 0; at < text.length; at++) {
    onward = Math.imul(onward ^ text.charCodeAt(at), PRIME);
    back = Math.imul(back ^ text.charCodeAt(text.length - 1 - at), PRIME);
  }
  return [onward, back].map((half) => (half >>> 0).toString(36)).join('');
}
