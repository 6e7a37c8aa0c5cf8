// How high the frames of the built-in studies are as reported, so that the page around an element hardly moves when its frame has
// come. A test in the browser measures all of them. Short, because every page that has the script loads it.

/** From which width on, in CSS px, a frame has another form. */
const FROM = [1160, 1096, 936, 896, 872, 792, 716, 674, 581, 556, 502, 480, 376, 303, 256];
/** Up to which of them rates stand in one row, and up to which they are sliders and no chips. */
const LAST_WIDE = 4;
const LAST_ACROSS = 11;

/**
 * Of each study the two ends of its name, in capitals where it has more than two rates, then its height from each of these widths on
 * as a letter: A is 620 px, each further one 20 more.
 */
const HEIGHTS =
  'WA97MLQRQQONLNMNLKN' +
  'ro90KJMMLGEECCBDBCA' +
  'WA93LKQTTQONJKKKKKK' +
  'ra94NMQRQLJIKMLEHIG' +
  'wo94KJNONIGGEDDCACB' +
  'FR96MLPSSPNMMNMMNMK' +
  'FI97LKPRRPNMJKLKJKJ' +
  'fa97MLPPPKIHIJIIHHH' +
  'fi99MMPONJIGIKJJFGE' +
  'ku10OMRRQLJIMDGGJIH';
const KEY_LENGTH = 4;

/** What is to be added without rates, and with rates under a finger: where they stand in one row, as chips, in two rows, in one of two. */
const FROZEN = [-237, -106, -227, -131];
const TOUCHED = [52, 0, -47, 25];

/** A card of one number. */
const CARD_PX = 190;

/** How high a frame as wide as this usually is, in CSS px; one of a study that is not known here as if it were of the first. */
export function usualHeight(
  study: string,
  widthPx: number,
  hasRates = true,
  isTouched = false,
): number {
  const place = FROM.findIndex((from) => widthPx >= from);
  const known = Math.max(0, HEIGHTS.toLowerCase().indexOf(study.slice(0, 2) + study.slice(-2)));
  const isMany = HEIGHTS.charAt(known) < 'a';
  const form = place <= LAST_WIDE ? 0 : place > LAST_ACROSS ? 1 : isMany ? 2 : 3;
  if (place < 0) return CARD_PX;
  return (
    20 * HEIGHTS.charCodeAt(known + KEY_LENGTH + place) -
    680 +
    ((hasRates ? isTouched && TOUCHED[form] : FROZEN[form]) || 0)
  );
}
