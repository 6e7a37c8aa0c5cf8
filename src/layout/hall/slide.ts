// Where everything stands on a slide of 16:9: the sentence of a scene, its picture, and where both come from. One px is 1/900 of
// the height, as in a hall.

import { fitted } from '../fitted.ts';
import type { Point } from '../flow/pictured.ts';
import { balanced, textWidth } from '../textWidth.ts';

export type SlideWords = {
  /** The one sentence, piece by piece; its numbers are strong. */
  readonly sentence: readonly SlideRun[];
  /** In a box of its own below the sentence: that the numbers are not what was reported. */
  readonly stamp: string | null;
  /** Below the picture, such as how far off a guess was. */
  readonly below: string | null;
  /** One after another: what kind of evidence it is, its citation in short, and the address. */
  readonly foot: readonly string[];
};

/** A stretch of text of one weight. */
export type SlideRun = { readonly text: string; readonly isStrong: boolean };

export type SlideLine = Point & {
  readonly kind: 'sentence' | 'stamp' | 'below' | 'foot';
  readonly runs: readonly SlideRun[];
  readonly sizePx: number;
};

type Box = Point & { readonly width: number; readonly height: number };

export type Slide = {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly SlideLine[];
  /** All that is above the room of the picture and what belongs to it, and the size of its letters. */
  readonly sentence: Box & { readonly sizePx: number };
  readonly stamp: Box | null;
  /** Where the picture is drawn, and how many times its own size. */
  readonly picture: Box & { readonly scale: number };
};

export const SLIDE_PX = { width: 1600, height: 900 } as const;

/** 3% of width and height: projectors cut the edges off. */
const MARGIN_PX = { x: 48, y: 27 } as const;
const GAP_PX = 16;
/** The size of the sentence is the first at which two lines hold it, or else the last. */
const SENTENCE_PX = [52, 46, 40] as const;
const SMALLEST_SENTENCE_PX = 40;
const STAMP_PX = 24;
const BELOW_PX = 26;
const FOOT_PX = 18;
/** For each text: more would leave too little to the picture. */
const MOST_LINES = { below: 3, foot: 2 } as const;
const STAMP_PADDING_PX = { x: 16, y: 7 } as const;

/** A row of text and where in it the letters stand, from their size. */
const rowPx = (sizePx: number) => Math.round(1.25 * sizePx);
const baselinePx = (sizePx: number) => Math.round(0.97 * sizePx);

/** Where everything stands on a slide with a picture of this size in px. A sentence of up to 200 letters leaves it room. */
export function slideOf(
  words: SlideWords,
  picture: { readonly width: number; readonly height: number },
): Slide {
  const widthPx = SLIDE_PX.width - 2 * MARGIN_PX.x;
  const lines: SlideLine[] = [];
  const add = (
    kind: SlideLine['kind'],
    texts: readonly (readonly SlideRun[])[],
    sizePx: number,
    { x, y }: Point,
  ) => {
    for (const [index, runs] of texts.entries())
      lines.push({ kind, runs, sizePx, x, y: y + index * rowPx(sizePx) + baselinePx(sizePx) });
    return texts.length * rowPx(sizePx);
  };

  let top: number = MARGIN_PX.y;
  const { texts, sizePx } = sentenceLines(words.sentence, widthPx);
  const height = add('sentence', texts, sizePx, { x: MARGIN_PX.x, y: top });
  const sentence = { x: MARGIN_PX.x, y: top, width: widthPx, height, sizePx };
  top += height + GAP_PX;

  let stamp: Slide['stamp'] = null;
  if (words.stamp !== null) {
    const { x, y } = STAMP_PADDING_PX;
    const rows = fitted(words.stamp, widthPx - 2 * x, STAMP_PX, 'strong');
    const inner = add('stamp', rows.map(strong), STAMP_PX, { x: MARGIN_PX.x + x, y: top + y });
    const widest = Math.max(...rows.map((row) => textWidth(row, STAMP_PX, 'strong')));
    stamp = { x: MARGIN_PX.x, y: top, width: widest + 2 * x, height: inner + 2 * y };
    top += stamp.height + GAP_PX;
  }

  let bottom: number = SLIDE_PX.height - MARGIN_PX.y;
  for (const [kind, said, size] of [
    ['foot', words.foot, FOOT_PX],
    ['below', words.below === null ? [] : [words.below], BELOW_PX],
  ] as const) {
    const rows = said.flatMap((text) =>
      shortened(fitted(text, widthPx, size, 'plain'), MOST_LINES[kind], widthPx, size),
    );
    if (rows.length === 0) continue;
    bottom -= rows.length * rowPx(size);
    add(kind, rows.map(plain), size, { x: MARGIN_PX.x, y: bottom });
    bottom -= GAP_PX;
  }

  const roomPx = Math.max(0, bottom - top);
  const scale = Math.min(widthPx / picture.width, roomPx / picture.height);
  const drawn = { width: scale * picture.width, height: scale * picture.height };
  return {
    ...SLIDE_PX,
    lines,
    sentence,
    stamp,
    picture: {
      x: (SLIDE_PX.width - drawn.width) / 2,
      y: top + (roomPx - drawn.height) / 2,
      ...drawn,
      scale,
    },
  };
}

/** The same slide from below its sentence on: for a slide show, which has the sentence as text of its own. */
export function belowSentence({ sentence }: Slide): Box {
  const y = sentence.y + sentence.height;
  return { x: 0, y, width: SLIDE_PX.width, height: SLIDE_PX.height - y };
}

function sentenceLines(pieces: readonly SlideRun[], widthPx: number) {
  const letters = spacedOnce(
    pieces.flatMap(({ text, isStrong }) => {
      const isHeld = isStrong && text.length <= LONGEST_HELD;
      return Array.from(text, (letter) => ({ letter, isStrong, isHeld }));
    }),
  );
  // All is measured as if it were strong: a number that grows never breaks the line that it is in.
  const text = letters
    .map(({ letter, isHeld }) => (letter === ' ' && isHeld ? NO_BREAK : letter))
    .join('');
  const linesAt = (sizePx: number) => {
    const even = balanced(text, widthPx, sizePx);
    return even.every((line) => textWidth(line, sizePx, 'strong') <= widthPx)
      ? even
      : fitted(text, widthPx, sizePx, 'strong');
  };
  const sizePx = SENTENCE_PX.find((each) => linesAt(each).length <= 2) ?? SMALLEST_SENTENCE_PX;

  let at = 0;
  const texts = linesAt(sizePx).map((line) => {
    const isAfterBreak = letters[at]?.letter === ' ' && !line.startsWith(NO_BREAK);
    if (isAfterBreak) at += 1;
    const { length } = Array.from(line);
    at += length;
    return runsOf(letters.slice(at - length, at));
  });
  return { texts, sizePx };
}

/** "11 of every 100" is one number and stays on one line; what is longer is no number. */
const LONGEST_HELD = 24;
const NO_BREAK = '\u00A0';

type Letter = {
  readonly letter: string;
  readonly isStrong: boolean;
  /** Whether it is of a piece that no line ends in. */
  readonly isHeld: boolean;
};

/** One space between words and none at the ends, whatever the pieces had. */
function spacedOnce(letters: readonly Letter[]): readonly Letter[] {
  const isSpace = (each: Letter | undefined) => each === undefined || /\s/.test(each.letter);
  const last = letters.findLastIndex((each) => !isSpace(each));
  return letters.slice(0, last + 1).flatMap((each, index) => {
    if (!isSpace(each)) return [each];
    return isSpace(letters[index - 1]) ? [] : [{ ...each, letter: ' ' }];
  });
}

function runsOf(letters: readonly Letter[]): readonly SlideRun[] {
  const runs: SlideRun[] = [];
  for (const { letter, isStrong } of letters) {
    const last = runs.at(-1);
    if (last?.isStrong === isStrong) runs.splice(-1, 1, { text: last.text + letter, isStrong });
    else runs.push({ text: letter, isStrong });
  }
  return runs;
}

/** The first lines, with the sign of what was left out at the end of the last. */
function shortened(
  rows: readonly string[],
  most: number,
  widthPx: number,
  sizePx: number,
): readonly string[] {
  if (rows.length <= most) return rows;
  const last = Array.from(rows[most - 1] ?? '');
  while (textWidth(`${last.join('')} …`, sizePx) > widthPx) last.pop();
  return [...rows.slice(0, most - 1), `${last.join('')} …`];
}

const plain = (text: string): readonly SlideRun[] => [{ text, isStrong: false }];
const strong = (text: string): readonly SlideRun[] => [{ text, isStrong: true }];
