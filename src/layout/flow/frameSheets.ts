// On which sheet the picture stands in a frame of somebody else's page: as wide as an article's column, as small as a card, or as
// high as a slide leaves room for.

import { low, sheets, short, type PageSheet } from './sheets.ts';

/** A frame has not the height for the words of many groups of one stage, and mostly no table. */
const framed = (sheet: PageSheet): PageSheet => ({
  ...sheet,
  isGathered: true,
  isUneven: true,
  isAlone: true,
  isOfWhomBelow: false,
});
const [wide, medium] = [
  framed(sheets[0]),
  { ...framed(sheets[1]), bandPx: 256, gapPx: 40, isTight: true },
];
const lower: PageSheet = { ...low, isAlone: true };
const phone: PageSheet = { ...short, isAlone: true };

/** Between the two, so that neither is blown up nor its text small. */
const journal: PageSheet = { ...medium, name: 'journal', widthPx: 940, fromRem: 56 };

/** The same from where four rates stand in one row. */
const review: PageSheet = { ...medium, name: 'review', widthPx: 872, fromRem: 52 };

/** Across a column of text: of each group its number, its name and its share in one text, so that stages stand close. */
const article: PageSheet = {
  name: 'article',
  flow: 'across',
  widthPx: 468,
  bandPx: 156,
  boxPx: 8,
  gapPx: 38,
  namePx: 12.5,
  textPx: 12.5,
  headingPx: 22,
  isBrief: true,
  isUneven: true,
  isGathered: true,
  isAlone: true,
  fromRem: 28.5,
};

/** The same where the column is wider. */
const leaf: PageSheet = { ...article, name: 'leaf', widthPx: 496, bandPx: 160, fromRem: 29.8 };

/** Wider again. */
const essay: PageSheet = {
  ...article,
  name: 'essay',
  widthPx: 560,
  bandPx: 184,
  gapPx: 34,
  namePx: 13,
  textPx: 13,
  fromRem: 34.5,
};

/** A little wider again, for words that are as long as “immunotherapy”. */
const column: PageSheet = { ...essay, name: 'column', widthPx: 584, fromRem: 35.5 };

/** The widest, up to where the medium one has room. */
const story: PageSheet = { ...essay, name: 'story', widthPx: 616, fromRem: 36 };

/** Down a column of text in which such words have no room across: as large as on a phone, and not blown up. */
const broad: PageSheet = {
  ...phone,
  name: 'broad',
  widthPx: 456,
  bandPx: 190,
  namePx: 13.5,
  textPx: 13.5,
  fromRem: 28.5,
};

/** The same where the column is wider. */
const ample: PageSheet = { ...broad, name: 'ample', widthPx: 528, bandPx: 220, fromRem: 33 };

/** Down a card at the side of a page: numbers and names alone. */
const tiny: PageSheet = {
  ...phone,
  name: 'tiny',
  widthPx: 250,
  bandPx: 92,
  gapPx: 18,
  namePx: 12.5,
  textPx: 12.5,
  fromRem: 15,
};

/** Across a slide that leaves it little height. */
const slide: PageSheet = { ...medium, name: 'slide', bandPx: 172, gapPx: 32 };

/** Across a slide that is not high at all: numbers and names alone. */
const strip: PageSheet = {
  ...essay,
  name: 'strip',
  widthPx: 600,
  bandPx: 130,
  gapPx: 20,
  isBare: true,
};

const slip: PageSheet = {
  ...article,
  name: 'slip',
  widthPx: 470,
  bandPx: 52,
  gapPx: 8,
  isBare: true,
};

/** The same where words are as long as “immunotherapy”, or many: in columns that are wider, so that they take fewer lines. */
const slat: PageSheet = { ...slip, name: 'slat', widthPx: 510 };

/** The same for more height. */
const lath: PageSheet = { ...slat, name: 'lath', bandPx: 78 };

/** From which width of its column on a narrow frame has the picture of a phone, in rem. */
const PHONE_REM = 17.9;

/** By the width of their column alone, from the widest down; a frame as high as its content cannot say how high that should be. */
const byWidth: readonly PageSheet[] = [
  wide,
  journal,
  review,
  medium,
  story,
  essay,
  column,
  leaf,
  article,
];

/** The same where words have no room across. */
const down: readonly PageSheet[] = [ample, broad, { ...phone, fromRem: PHONE_REM }];

/** What a frame of a given height may have, from what tells most. */
const byHeight: readonly PageSheet[] = [
  wide,
  medium,
  lower,
  slide,
  essay,
  article,
  strip,
  slip,
  lath,
  slat,
  phone,
  tiny,
];

/** How high a picture may be that goes across a column, as a share of its width: one that is higher is lower down the column. */
const MOST_HIGH = 0.85;

/** Below this no text should be, in px. */
const LEAST_TEXT_PX = 12;

export type Room = {
  readonly widthPx: number;
  /** Null where the frame gets as high as what is in it. */
  readonly heightPx: number | null;
  readonly remPx: number;
};

type Asked = {
  /** Whether the words of this study have room on a sheet. */
  readonly fits: (sheet: PageSheet) => boolean;
  readonly heightOf: (sheet: PageSheet) => number;
};

/**
 * The sheet for the room that a frame has: by its width, or, where its height is given too, the one that tells most of those whose
 * text can still be read; where none can, the one whose text is largest.
 */
export function frameSheet(
  { widthPx, heightPx, remPx }: Room,
  { fits, heightOf }: Asked,
): PageSheet {
  if (heightPx === null)
    return (
      byWidth.find(
        (sheet) =>
          widthPx >= sheet.fromRem * remPx &&
          fits(sheet) &&
          heightOf(sheet) <= MOST_HIGH * sheet.widthPx,
      ) ??
      down.find((sheet) => widthPx >= sheet.fromRem * remPx) ??
      tiny
    );
  const textOf = (sheet: PageSheet) =>
    sheet.textPx * Math.min(widthPx / sheet.widthPx, heightPx / heightOf(sheet));
  const least = (LEAST_TEXT_PX * remPx) / 16;
  const fitting = byHeight.filter(fits);
  return (
    fitting.find((sheet) => textOf(sheet) >= least) ??
    fitting.toSorted((one, other) => textOf(other) - textOf(one))[0] ??
    tiny
  );
}
