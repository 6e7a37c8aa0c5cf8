// How high the frames of the built-in studies are as reported, so that the page around an element hardly moves when its frame has
// come. A test in the browser measures all of them. Short, because every page that has the script loads it.

/** From which width on, in CSS px, a frame has another form. */
const FROM = [1096, 872, 674, 581, 512, 480, 304, 256];

/** Of each study the two ends of its name, then its height from each of these widths on as a letter: so many steps of 20 px above 400. */
const HEIGHTS =
  'wa97nspoopmo' +
  'ro90lofddecc' +
  'wa93luplmmll' +
  'ra94oskmnfjh' +
  'wo94lphfeecd' +
  'fr96mtooooom' +
  'fi97lsolmmll' +
  'fa97mrjjkkii' +
  'fi99nqiklkgg' +
  'ku10oukofikj';
const KEY_LENGTH = 4;

/** A card of one number. */
const CARD_PX = 190;

/** How high a frame as wide as this usually is, in CSS px; one of a study that is not known here as if it were of the first. */
export function usualHeight(study: string, widthPx: number): number {
  const place = FROM.findIndex((from) => widthPx >= from);
  const known = Math.max(0, HEIGHTS.indexOf(study.slice(0, 2) + study.slice(-2)));
  const letter = HEIGHTS.charAt(known + KEY_LENGTH + place);
  return place < 0 ? CARD_PX : 400 + 20 * Number.parseInt(letter, 36);
}
