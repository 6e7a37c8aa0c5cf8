// Signs of an outline that stand for themselves in a name.

import { plainText } from '../../study/own/own.ts';

/** A sign after "\" stands for itself: until all is read it is kept where no text has any. */
export function guarded(text: string): string {
  return text
    .replaceAll(/[\u{F0000}-\u{FFFFF}]/gu, '')
    .replaceAll(/\\([^\s\p{L}\p{N}])/gu, (whole, sign: string) =>
      sign.length === 1 ? String.fromCodePoint(GUARD + sign.charCodeAt(0)) : whole,
    );
}

const GUARD = 0xf0000;

/** The same as it is meant. */
export function released(text: string): string {
  return plainText(
    text.replaceAll(/[\u{F0000}-\u{FFFFF}]/gu, (sign) =>
      String.fromCharCode((sign.codePointAt(0) ?? GUARD) - GUARD),
    ),
  );
}
