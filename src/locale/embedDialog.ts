// Taking the picture into a page of one's own.

export const embedWords = {
  title: 'Embed',
  numbers: 'Numbers',
  asNow: 'As the page has them now',
  asReported: 'As reported',
  parts: 'Parts',
  theme: 'Theme',
  transparent: 'The background of the page around it',
  use: 'In use',
  frozen: 'Frozen: nothing can be moved, and there are no sliders',
  inSlides:
    'In slides: it keeps its height, without table and notes, and keys still turn the pages',
  locked: 'Locked in a sandbox',
  aboutLocked:
    'A locked frame may load nothing else, so the code names patient-flow.html: the whole page in one file.',
  aboutLocking:
    'Some pages lock every frame in. The code for them names the whole page in one file.',
  copy: 'Copy',
  theCode: 'the code',
  preview: 'Preview',
  frame: 'Preview of the frame',
  isFile:
    'This page is a file on your computer, and a frame needs an address. Put the page online, open it there, and the codes are here.',
} as const;

/** By the names that they have in a link. */
export const partNames = {
  title: 'Title',
  headline: 'Headline',
  sliders: 'Sliders',
  legend: 'Legend',
  table: 'Table',
  notes: 'Notes',
} as const;

export const themeNames = {
  system: 'As the reader’s system',
  light: 'Light',
  dark: 'Dark',
} as const;

/** How wide the frame is looked at. */
export const widthNames = {
  phone: 'Phone',
  column: 'Column',
  full: 'Full width',
} as const;

/** The field for how wide the column is in which the frame will stand. */
export const widthWords = {
  label: (least: number, most: number) => `Width of your column in px, from ${least} to ${most}`,
  before: 'or the width of your column:',
  unit: 'px',
  inPx: (px: number) => `${px} px`,
} as const;

export const codeNames = {
  frame: 'Plain frame',
  frameAndScript: 'Frame that fits',
  element: 'Element',
} as const;

/** What each code is for; a plain frame needs `heightPx` where it is `widthPx` wide, or has it as a slide has its own. */
export const aboutCodes = {
  frame: (heightPx: number, widthPx: number, isSlide: boolean) =>
    isSlide
      ? `For decks that take no scripts. ${widthPx} × ${heightPx} px is a slide: write its own height, and everything stands in it.`
      : `For pages that take no scripts. It cannot follow its content; ${heightPx} px is the height that it needs in a column of ${widthPx} px.`,
  frameAndScript: (_: number, __: number, isSlide: boolean) =>
    isSlide
      ? 'The same, with a script that hands the keys on to the deck.'
      : 'The same, with a script that keeps it as high as its content.',
  element: (_: number, __: number, isSlide: boolean) =>
    `${isSlide ? 'The same as an element' : 'As high as its content'}, and for pages that set the rates or want to hear what their readers do. A link where scripts are off.`,
} as const;

/** The name of the field with a code: "Code: Element". */
export function codeLabel(name: string): string {
  return `Code: ${name}`;
}

/** What no choice of parts takes away. */
export function alwaysStays(badge: string): string {
  return `“${badge}” and the source always stay.`;
}

/**
 * What a frame is called by those who cannot see it: "What becomes of 195 patients: patient flow (Walther 1997; eligible 75%)". What
 * is other than reported is said, so that two frames of one page are not called the same.
 */
export function frameTitle(title: string, source?: string, set: readonly string[] = []): string {
  const name = `${title}: patient flow`;
  const more = [...(source === undefined ? [] : [source]), ...set];
  return more.length === 0 ? name : `${name} (${more.join('; ')})`;
}
