// Text that must fit whatever it is. In a file of its own, because the first load has no such text.

import { textWidth, wordsOf, wrapped } from './textWidth.ts';

/** Lines that fit; a word that is wider than one, such as a long address, is broken where it may be, or anywhere. */
export function fitted(
  text: string,
  widthPx: number,
  sizePx: number,
  weight: 'plain' | 'strong',
): readonly string[] {
  const fits = (part: string) => textWidth(part, sizePx, weight) <= widthPx;
  return wrapped(text, widthPx, sizePx, weight, wordsOf(text)).flatMap((line) => {
    const broken: string[] = [''];
    for (const part of fits(line) ? [line] : line.split(/(?<=[/?&])/)) {
      for (const piece of fits(part) ? [part] : Array.from(part)) {
        const last = broken.at(-1) ?? '';
        if (fits(last + piece)) broken.splice(-1, 1, last + piece);
        else broken.push(piece);
      }
    }
    return broken;
  });
}
