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

/** In ems, by script and part of it; the first that fits. Names of own studies are written in any. */
const SCRIPTS: readonly (readonly [letter: RegExp, em: number])[] = [
  // Marks on another letter, and what only joins or turns.
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [
    /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60…]/u,
    1,
  ],
  [/[\p{Extended_Pictographic}ЖФШЩЮ]/u, 1.2],
  [/[ÆŒæœМЪЫмжфшщюыъωΩΜԹԽԾՓდლფ]/u, 0.98],
  [
    /[\p{Script=Taml}\p{Script=Mlym}\p{Script=Mymr}\p{Script=Khmr}\p{Script=Sinh}\p{Script=Knda}\p{Script=Telu}]/u,
    0.95,
  ],
  [/\p{Lu}/u, 0.8],
  // What is joined, as in Arabic, is narrower.
  [
    /[\p{Script=Grek}\p{Script=Cyrl}\p{Script=Armn}\p{Script=Deva}\p{Script=Beng}\p{Script=Gujr}]/u,
    0.7,
  ],
];

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
  for (const letter of text) ems += widthOf.get(letter) ?? lookedUp(letter);
  return Math.ceil(ems * sizePx * (weight === 'strong' ? STRONG : 1));
}

/** An accent makes no letter wider. */
function lookedUp(letter: string): number {
  const [base = letter] = letter.normalize('NFD');
  const em = SCRIPTS.find(([script]) => script.test(letter))?.[1] ?? widthOf.get(base) ?? OTHER_EM;
  widthOf.set(letter, em);
  return em;
}

/**
 * Longer than words of any language are: what a stranger wrote in one. It may break after so many letters as any column holds. Where
 * a script has no hyphen, a word that is divided nowhere else has to fit as it is.
 */
const LONGEST_WORD = 30;
const LONGEST_UNDIVIDED = 20;
const LONGEST_TOO_WIDE = 14;
/** In ems: no column is wider. */
const LONGEST_EMS = 20;
const PIECE = 10;
const PIECE_EMS = 7;

/**
 * Strong `text` in as few lines no wider than `widthPx` as it takes, and those as even as they can be; broken where it may be, and
 * a single word that is wider stays whole.
 */
export function balanced(
  text: string,
  widthPx: number,
  sizePx: number,
  parts = partsOf(text),
): readonly string[] {
  let lines = wrapped(text, widthPx, sizePx, 'strong', parts);
  const fewest = lines.length;
  for (;;) {
    const widest = Math.max(...lines.map((line) => textWidth(line, sizePx, 'strong')));
    const narrower = wrapped(text, widest - 1, sizePx, 'strong', parts);
    const narrowed = Math.max(...narrower.map((line) => textWidth(line, sizePx, 'strong')));
    if (narrower.length > fewest || narrowed >= widest) return lines;
    lines = narrower;
  }
}

/** A part of a text that is not broken, and what stands before it where it follows another on a line. */
export type Part = { readonly text: string; readonly joint: ' ' | '' };

/**
 * The parts of `text` that are not broken: its words, and of what is far longer than a word pieces; those of a word too, with hyphens,
 * where it is wider than there is room for any.
 */
export function partsOf(
  text: string,
  isTooWide: (word: string) => boolean = () => false,
): readonly Part[] {
  return wordsOf(text).flatMap((word) => {
    if (UNSPACED.test(word.text)) return wordsWithin(word);
    const isHyphened = HYPHENED.test(word.text);
    const longest = isTooWide(word.text) ? LONGEST_TOO_WIDE : LONGEST_UNDIVIDED;
    if (!isFarTooLong(word.text, isHyphened ? LONGEST_WORD : longest))
      return isHyphened && isTooWide(word.text) ? hyphened(word, isTooWide) : [word];
    return piecesOf(word.text, isTooWide).map((text, index) => ({
      text,
      joint: index === 0 ? ' ' : '',
    }));
  });
}

/** Between letters, none of which is parted from its marks. */
function piecesOf(word: string, isTooWide: (word: string) => boolean): readonly string[] {
  const pieces: string[] = [];
  let letters = PIECE;
  for (const { segment } of segmentsOf(word, 'grapheme')) {
    const longer = `${pieces.at(-1) ?? ''}${segment}`;
    if (letters < PIECE && textWidth(longer, 100) <= 100 * PIECE_EMS && !isTooWide(longer)) {
      pieces.splice(-1, 1, longer);
      letters += 1;
    } else {
      pieces.push(segment);
      letters = 1;
    }
  }
  return pieces;
}

function isFarTooLong(word: string, most: number): boolean {
  // As nearly all words.
  if (word.length <= LONGEST_TOO_WIDE) return false;
  const letters = Array.from(word).filter((letter) => textWidth(letter, 100) > 0);
  return letters.length > most || textWidth(word, 100) > 100 * LONGEST_EMS;
}

/** Scripts whose words may be divided by a hyphen. */
const HYPHENED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}\p{P}]+$/u;
/** Where a syllable begins, in most languages of these scripts. */
const SYLLABLE = /^[^aeiouyäöüåæøаеёиоуыэюя\P{L}][aeiouyäöüåæøàáâèéêìíòóôùúаеёиоуыэюя]/iu;
/** Neither piece of a word has fewer letters, and for a syllable no more are given away. */
const LEAST_PIECE = 3;

/** A word in pieces that are not too wide, each as long as that allows, and but for the last with a hyphen. */
function hyphened({ text, joint }: Part, isTooWide: (word: string) => boolean): readonly Part[] {
  const letters = Array.from(text);
  const head = (end: number) => `${letters.slice(0, end).join('')}-`;
  let end = letters.length - LEAST_PIECE;
  while (end > LEAST_PIECE && isTooWide(head(end))) end -= 1;
  if (end < LEAST_PIECE) return [{ text, joint }];
  const syllable = [0, 1, 2, 3]
    .map((back) => end - back)
    .find((at) => at >= LEAST_PIECE && SYLLABLE.test(letters.slice(at).join('')));
  const at = syllable ?? end;
  const rest: Part = { text: letters.slice(at).join(''), joint: '' };
  return [
    { text: head(at).replace(/--$/, '-'), joint },
    ...(isTooWide(rest.text) ? hyphened(rest, isTooWide) : [rest]),
  ];
}

/** Scripts that have no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmr}\p{Script=Mymr}]/u;

/** The words in a text without spaces, each with the signs that follow it; where a browser cannot tell them, its letters. */
function wordsWithin({ text }: Part): readonly Part[] {
  const found: Part[] = [];
  for (const { segment, isWordLike } of segmentsOf(text, 'word')) {
    const last = found.at(-1);
    if (last && !isWordLike) found.splice(-1, 1, { ...last, text: last.text + segment });
    else found.push({ text: segment, joint: found.length === 0 ? ' ' : '' });
  }
  return found;
}

/** Made once each: to make one takes longer than to divide a text by it. */
const segmenters = new Map<'word' | 'grapheme', Intl.Segmenter>();

function segmentsOf(
  text: string,
  granularity: 'word' | 'grapheme',
): Iterable<{ readonly segment: string; readonly isWordLike?: boolean | undefined }> {
  const { Segmenter }: Partial<Pick<typeof Intl, 'Segmenter'>> = Intl;
  if (Segmenter) {
    const segmenter = segmenters.get(granularity) ?? new Segmenter(undefined, { granularity });
    segmenters.set(granularity, segmenter);
    return segmenter.segment(text);
  }
  return [...text.matchAll(/\P{M}\p{M}*/gu)].map(([segment]) => ({
    segment,
    isWordLike: /[\p{L}\p{N}]/u.test(segment),
  }));
}

/** The words of `text`, however long. */
export function wordsOf(text: string): readonly Part[] {
  return text.split(' ').map((word) => ({ text: word, joint: ' ' }));
}

/** The parts of `text` that are not broken, without what joins them. */
export function unbroken(text: string): readonly string[] {
  return partsOf(text).map((part) => part.text);
}

/** `text` in one line no wider than `widthPx`: what has no room ends in three dots. */
export function cutToFit(text: string, widthPx: number, sizePx: number): string {
  if (textWidth(text, sizePx) <= widthPx) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, sizePx) > widthPx) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** `text` in lines no wider than `widthPx`, as full as they can be; broken between its `parts`. */
export function wrapped(
  text: string,
  widthPx: number,
  sizePx: number,
  weight: 'plain' | 'strong' = 'strong',
  parts = partsOf(text),
): readonly string[] {
  const lines: string[] = [];
  for (const { text: part, joint } of parts) {
    const last = lines.at(-1);
    const longer = last === undefined ? part : `${last}${joint}${part}`;
    if (last !== undefined && textWidth(longer, sizePx, weight) > widthPx) lines.push(part);
    else lines.splice(-1, 1, longer);
  }
  return lines;
}
