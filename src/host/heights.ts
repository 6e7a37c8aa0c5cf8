// How high the frames of the built-in studies are as reported, so that the page around an element hardly moves when its frame has
// come. A test in the browser measures all of them.

/** From which width on, in CSS px, a frame has another form. */
const FROM = [1300, 1200, 1096, 936, 872, 674, 581, 512, 480, 304, 256];

/** The height of each study from each of these widths on, as a digit: so many steps of 20 px above 400. */
const HEIGHTS = {
  'walther-1997': 'pomrupoopmo',
  'robertson-1990': 'onkopfddecc',
  'walther-1993': 'onksvplmmll',
  'rackley-1994': 'rpnstkmnfjh',
  'wolf-1994': 'onkoqhfeecd',
  'franklin-1996': 'polrvooooom',
  'figlin-1997': 'onkquolmmll',
  'fallick-1997': 'oolqsjjkkii',
  'figlin-1999': 'pomqriklkgg',
  'kutikov-2010': 'rqntukofikj',
} as const;

/** A card of one number. */
const CARD_PX = 190;

/** How high a frame as wide as this usually is, in CSS px; one of a study that is not known here as if it were of the first. */
export function usualHeight(study: string, widthPx: number): number {
  const digits = Object.hasOwn(HEIGHTS, study)
    ? HEIGHTS[study as keyof typeof HEIGHTS]
    : HEIGHTS['walther-1997'];
  const digit = digits[FROM.findIndex((from) => widthPx >= from)];
  return digit === undefined ? CARD_PX : 400 + 20 * Number.parseInt(digit, 36);
}
