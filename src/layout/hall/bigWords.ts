// Something told in words alone: titles at the left, what is said of them beside, as large as the room allows.

import type { Line } from '../../study/talk.ts';
import { fitIn, type Fitted } from './hallFit.ts';
import type { Hall } from './hall.ts';
import { heightOf, inEvenLines, widthOf, writtenAt, type Piece, type Written } from '../written.ts';

export type BigWords = Fitted & {
  readonly titlePx: number;
  readonly textPx: number;
  /** The most lines that a title takes. */
  readonly titleLines: number;
  /** Heights of the lines that part one from the next. */
  readonly rulesY: readonly number[];
  readonly words: readonly Written[];
};

const MOST_PX = 40;
const CALM_PX = 28;
/** Titles are no wider than this share of the room. */
const TITLE_SHARE = 0.42;
/** Between titles and texts, and from one row to the next, in ems of a title. */
const GAP_EM = 1.4;
const BETWEEN_EM = { least: 0.7, most: 1.8 };

/** The first of these lines, each where it stands once all of them are there. */
export function bigWordsOf(
  lines: readonly Line[],
  hall: Hall,
  shown: number = lines.length,
): BigWords {
  const all =
    // Titles of one line are calmer, and worth some size.
    largest(lines, hall, CALM_PX, 1) ??
    largest(lines, hall, hall.smallPx) ??
    atSize(lines, hall.smallPx, hall);
  const end = all.rulesY[shown - 1] ?? Infinity;
  return {
    ...all,
    rulesY: all.rulesY.slice(0, shown - 1),
    words: all.words.filter(({ y }) => y < end),
  };
}

/** At the largest size, down to `leastPx`, at which all fits, with titles of at most so many lines. */
function largest(
  lines: readonly Line[],
  hall: Hall,
  leastPx: number,
  titleLines = Infinity,
): BigWords | undefined {
  for (let titlePx = MOST_PX; titlePx >= leastPx; titlePx--) {
    const found = atSize(lines, titlePx, hall);
    if (found.scale === 1 && found.titleLines <= titleLines && isWhole(found, hall)) return found;
  }
  return undefined;
}

/** Whether no single word is wider than its room. */
function isWhole({ words }: BigWords, { widthPx }: Hall): boolean {
  const textX = Math.max(...words.map(({ x }) => x));
  return words.every(({ x, pieces }) => x + widthOf(pieces) <= (x === textX ? widthPx : textX));
}

function atSize(lines: readonly Line[], titlePx: number, hall: Hall): BigWords {
  const { widthPx, heightPx, smallPx } = hall;
  const textPx = Math.max(smallPx, Math.round(0.85 * titlePx));
  const gap = GAP_EM * titlePx;
  const titles = lines.map(({ title }) =>
    inEvenLines([{ text: title, sizePx: titlePx, look: 'strong' }], TITLE_SHARE * widthPx),
  );
  const textX = Math.max(0, ...titles.flat().map(widthOf)) + gap;
  const texts = lines.map(({ text }) =>
    inEvenLines([{ text, sizePx: textPx, look: 'plain' }], widthPx - textX),
  );
  // The first line of a text stands on the line of its title, which is larger.
  const lowered = lines.map((_, index) => firstLine(titles[index]) - firstLine(texts[index]));
  const heights = lines.map((_, index) =>
    Math.max(heightOf(titles[index] ?? []), (lowered[index] ?? 0) + heightOf(texts[index] ?? [])),
  );
  const filled = heights.reduce((total, each) => total + each, 0);
  const gaps = Math.max(1, lines.length - 1);
  const between = Math.min(
    BETWEEN_EM.most * titlePx,
    Math.max(BETWEEN_EM.least * titlePx, (heightPx - filled) / gaps),
  );
  const neededPx = filled + between * (lines.length - 1);

  const tops = heights.map(
    (_, index) =>
      Math.max(0, (heightPx - neededPx) / 2) +
      heights.slice(0, index).reduce((total, each) => total + each + between, 0),
  );
  return {
    ...fitIn(hall, neededPx),
    titlePx,
    textPx,
    titleLines: Math.max(0, ...titles.map(({ length }) => length)),
    rulesY: tops.slice(1).map((top) => top - between / 2),
    words: tops.flatMap((top, index) => [
      ...writtenAt(titles[index] ?? [], 0, top),
      ...writtenAt(texts[index] ?? [], textX, top + (lowered[index] ?? 0)),
    ]),
  };
}

/** How far below its top the letters of the first of these lines stand. */
function firstLine(lines: readonly (readonly Piece[])[] = []): number {
  return writtenAt(lines.slice(0, 1), 0, 0)[0]?.y ?? 0;
}
