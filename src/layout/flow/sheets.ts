// The few sizes at which the picture is laid out. Between them it is scaled, text and all, so the page before any script
// and the page after it are the same picture, and every picture that a reader can see can be tested.

export type Sheet = {
  readonly name:
    | 'wide'
    | 'low'
    | 'middle'
    | 'medium'
    | 'half'
    | 'narrow'
    | 'short'
    | 'article'
    | 'leaf'
    | 'essay'
    | 'column'
    | 'story'
    | 'broad'
    | 'ample'
    | 'journal'
    | 'review'
    | 'tiny'
    | 'slide'
    | 'strip'
    | 'slip'
    | 'slat'
    | 'lath'
    | 'hall-wide'
    | 'hall-tall';
  /** Which way patients go: across the page, or down it where the page is narrow. */
  readonly flow: 'across' | 'down';
  readonly widthPx: number;
  /** How long a box is that holds the whole cohort: the one scale of the picture. */
  readonly bandPx: number;
  /** How high the flow may be with its words, where a window has no more: where many stand at one stage the band is shorter then. */
  readonly mostPx?: number;
  /** How thick a box is, along the flow. */
  readonly boxPx: number;
  /** Between the boxes of one stage. */
  readonly gapPx: number;
  /** Text sizes: names of groups; everything else; counts of groups, where they are larger. */
  readonly namePx: number;
  readonly textPx: number;
  readonly countPx?: number;
  /** Height of the headings above the flow and of a bracket below it; width of its lines: where text is larger than on a page. */
  readonly headingPx?: number;
  readonly bracketPx?: number;
  readonly strokePx?: number;
  /** Whether a label is its number and its name in one text, so that stages stand close; and whether that is all there is to read. */
  readonly isBrief?: boolean;
  readonly isBare?: boolean;
  /** Room beside the box of the result for the dots of its repeats; none where they are not drawn. */
  readonly dotsPx?: number;
  /** Whether boxes move to their words where many stand at one stage; a hall has no height for that. */
  readonly isLevel?: boolean;
  /** Whether the groups of a crowded stage have their number and name in one line, so that a window holds them with all rates. */
  readonly isTight?: boolean;
  /** Whether a stage is as wide as its words need: where no rates stand below it in columns of their own. */
  readonly isUneven?: boolean;
  /** Whether a stage is wider than others where its words or its heading need it: where rates below it stand in columns of their own. */
  readonly isWidened?: boolean;
  /** From the stage at this place on no other is shown after it: that stage has what is left of a hall, as far as `toPx`. */
  readonly open?: { readonly from: number; readonly toPx: number };
  /** Whether many small groups of a stage share one label, because neither the window nor a frame has the height for all. */
  readonly isGathered?: boolean;
  /** Whether no table stands below the picture, to which its words could lead. */
  readonly isAlone?: boolean;
  /** Whether it is told below the shares above the thread of whom they are, where a line has not the room for both. */
  readonly isOfWhomBelow?: boolean;
  /** The narrowest column of the page, in rem, on which this sheet is used; also in `FlowDiagram.module.css`. */
  readonly fromRem: number;
};

/** A sheet that a page may show, by the width of its column. */
export type PageSheet = Sheet & {
  readonly name: Exclude<Sheet['name'], `hall-${string}`>;
};

/** From the widest down. No text falls below 12 px at the narrowest column of its sheet. */
export const sheets: readonly [PageSheet, PageSheet, PageSheet] = [
  {
    name: 'wide',
    flow: 'across',
    widthPx: 1216,
    bandPx: 268,
    mostPx: 394,
    boxPx: 12,
    gapPx: 30,
    namePx: 15,
    textPx: 14,
    dotsPx: 44,
    isLevel: true,
    isTight: true,
    fromRem: 66,
  },
  {
    name: 'medium',
    flow: 'across',
    widthPx: 792,
    bandPx: 238,
    boxPx: 10,
    gapPx: 38,
    namePx: 15.5,
    textPx: 15,
    dotsPx: 27,
    isLevel: true,
    isGathered: true,
    isWidened: true,
    isOfWhomBelow: true,
    fromRem: 40,
  },
  {
    name: 'narrow',
    flow: 'down',
    widthPx: 344,
    bandPx: 172,
    boxPx: 10,
    gapPx: 28,
    namePx: 14.35,
    textPx: 14.35,
    isBrief: true,
    isGathered: true,
    fromRem: 0,
  },
];

export type SheetName = PageSheet['name'];

/**
 * For one of two pictures side by side where the page is as wide as a small laptop: across all the same, so that both and
 * the rates below them stand on one screen. A picture that stands alone has no use for it.
 */
export const half: PageSheet = {
  name: 'half',
  flow: 'across',
  widthPx: 560,
  bandPx: 216,
  boxPx: 8,
  gapPx: 34,
  namePx: 13,
  textPx: 13,
  headingPx: 22,
  isBrief: true,
  isGathered: true,
  isWidened: true,
  fromRem: 33,
};

/** The wide sheet for a picture that leaves the page: how far its numbers may lie is said there in words. */
export const saved: Sheet = { ...sheets[0], dotsPx: 0 };

/**
 * For a wide page in a window that is not high, as on most laptops: the same width on a smaller scale, so that the picture and
 * all rates stand on one screen.
 */
export const low: PageSheet = {
  ...sheets[0],
  name: 'low',
  bandPx: 144,
  mostPx: 280,
  gapPx: 26,
  dotsPx: 58,
  isGathered: true,
};

/**
 * Between the wide and the medium one, so that the letters of a small computer, or of a tablet held across, are not larger than those of a
 * large one, and a window of 1024 by 768 px holds the whole picture.
 */
export const middle: PageSheet = {
  ...sheets[1],
  name: 'middle',
  widthPx: 940,
  bandPx: 204,
  mostPx: 300,
  gapPx: 30,
  namePx: 14.5,
  textPx: 14,
  dotsPx: 30,
  isTight: true,
  fromRem: 52,
};

/** Below which height of a window a wide page has the low sheet; also in `FlowDiagram.module.css` and `Explore.module.css`. */
export const LOW_REM = 53;

/**
 * For a narrow page in a window that is not high, as on small phones and on any that is held across: of each group its number and its
 * name, so that the whole picture and the rates stand on one screen.
 */
export const short: PageSheet = {
  ...sheets[2],
  name: 'short',
  bandPx: 150,
  gapPx: 24,
  isBare: true,
};

/** Below which height of a window a narrow page has the short sheet; also in `FlowDiagram.module.css`. */
export const SHORT_REM = 51;

/** What the page as served holds, for a window of any width and height. */
export const served: readonly PageSheet[] = [...sheets, low, middle, short];

/**
 * The sheet for a column of the page that is this many rem wide; `mayBeHalf` for one of two pictures, `isLower` says whether the
 * window is less than so many rem high.
 */
export function sheetFor(
  columnRem: number,
  {
    mayBeHalf = false,
    isLower = () => false,
  }: { readonly mayBeHalf?: boolean; readonly isLower?: (rem: number) => boolean } = {},
): PageSheet {
  if (mayBeHalf && columnRem >= half.fromRem && columnRem < sheets[1].fromRem) return half;
  const sheet = sheets.find(({ fromRem }) => columnRem >= fromRem) ?? sheets[2];
  if (sheet.name === 'wide' && isLower(LOW_REM)) return low;
  if (sheet.name === 'medium' && columnRem >= middle.fromRem) return middle;
  return sheet.name === 'narrow' && isLower(SHORT_REM) ? short : sheet;
}
