// The few sizes at which the picture is laid out. Between them it is scaled, text and all, so the page before any script
// and the page after it are the same picture, and every picture that a reader can see can be tested.

export type Sheet = {
  readonly name: 'wide' | 'medium' | 'half' | 'narrow' | 'hall-wide' | 'hall-tall';
  /** Which way patients go: across the page, or down it where the page is narrow. */
  readonly flow: 'across' | 'down';
  readonly widthPx: number;
  /** How long a box is that holds the whole cohort: the one scale of the picture. */
  readonly bandPx: number;
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
  /** The narrowest column of the page, in rem, on which this sheet is used; also in `Sankey.module.css`. */
  readonly fromRem: number;
};

/** A sheet that a page may show, by the width of its column. */
export type PageSheet = Sheet & { readonly name: 'wide' | 'medium' | 'half' | 'narrow' };

/** From the widest down. No text falls below 12 px at the narrowest column of its sheet. */
export const sheets: readonly [PageSheet, PageSheet, PageSheet] = [
  {
    name: 'wide',
    flow: 'across',
    widthPx: 1216,
    bandPx: 280,
    boxPx: 12,
    gapPx: 30,
    namePx: 15,
    textPx: 14,
    fromRem: 66,
  },
  {
    name: 'medium',
    flow: 'across',
    widthPx: 792,
    bandPx: 256,
    boxPx: 10,
    gapPx: 40,
    namePx: 15.5,
    textPx: 15,
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
  namePx: 13.5,
  textPx: 13,
  fromRem: 33,
};

/** The sheet for a column of the page that is this many rem wide; `mayBeHalf` for one of two pictures. */
export function sheetFor(columnRem: number, mayBeHalf = false): PageSheet {
  if (mayBeHalf && columnRem >= half.fromRem && columnRem < sheets[1].fromRem) return half;
  return sheets.find((sheet) => columnRem >= sheet.fromRem) ?? sheets[2];
}
