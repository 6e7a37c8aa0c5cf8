// How wide text will be, without a page to measure it on. The figures are those of DejaVu Sans, the widest of the
// system fonts that the page may meet, so the answer is never too small.

/** In ems, by kind of letter. */
const WIDTHS: readonly (readonly [letters: string, em: number])[] = [
  ['ijlI', 0.3],
  [" .,:;'’‘|!/", 0.34],
  ['ftr()[]-–', 0.42],
  ['+−=', 0.84],
  ['wmMW%@—', 0.98],
  ['ABCDEFGHJKLNOPQRSTUVXYZ', 0.75],
];
const OTHER_EM = 0.64;
const STRONG = 1.1;

const widthOf = new Map(
  WIDTHS.flatMap(([letters, em]) => Array.from(letters).map((letter) => [letter, em] as const)),
);

/** Width in px of `text` at `sizePx`, rounded up to what the widest likely font needs. */
export function textWidth(
  text: string,
  sizePx: number,
  weight: 'plain' | 'strong' = 'plain',
): number {
  let ems = 0;
  for (const letter of text) ems += widthOf.get(letter) ?? OTHER_EM;
  return Math.ceil(ems * sizePx * (weight === 'strong' ? STRONG : 1));
}

/**
 * Strong `text` in as few lines no wider than `widthPx` as it takes, and those as even as they can be; broken at spaces,
 * and a single word that is wider stays whole.
 */
export function balanced(text: string, widthPx: number, sizePx: number): readonly string[] {
  let lines = wrapped(text, widthPx, sizePx);
  const fewest = lines.length;
  for (;;) {
    const widest = Math.max(...lines.map((line) => textWidth(line, sizePx, 'strong')));
    const narrower = wrapped(text, widest - 1, sizePx);
    const narrowed = Math.max(...narrower.map((line) => textWidth(line, sizePx, 'strong')));
    if (narrower.length > fewest || narrowed >= widest) return lines;
    lines = narrower;
  }
}

/** Where `text` may break: at spaces alone. */
export function unbroken(text: string): readonly string[] {
  return text.split(' ');
}

/** `text` in lines no wider than `widthPx`, as full as they can be; broken at spaces alone. */
export function wrapped(
  text: string,
  widthPx: number,
  sizePx: number,
  weight: 'plain' | 'strong' = 'strong',
): readonly string[] {
  const lines: string[] = [];
  for (const word of unbroken(text)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, sizePx, weight) > widthPx) lines.push(word);
    else lines.splice(-1, 1, longer);
  }
  return lines;
}
