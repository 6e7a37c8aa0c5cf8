// Numbers → words and figures, the same everywhere. What a language decides about them is decided here alone, by what the browser
// says of English. The browser itself is asked only for numbers that the page has none of: before its first answer it looks up
// all languages that it knows, which takes a slow phone a tenth of the time until the numbers of a link are seen.

import { LEAST_WHOLE, roundedHalfUp } from '../model/shares.ts';

/** 141 → "141", 1000 → "1000", 620513 → "620,513". */
export function whole(value: number): string {
  if (!(Number.isInteger(value) && value >= 0 && value < 1_000_000_000))
    return value.toLocaleString('en', { useGrouping: 'min2' });
  if (value < 10_000) return String(value);
  lastThree ??= endsOfThousands();
  const thousands = Math.floor(value / 1000);
  const before =
    thousands < 1000
      ? String(thousands)
      : `${Math.floor(thousands / 1000)}${lastThree[thousands % 1000]}`;
  return `${before}${lastThree[value % 1000]}`;
}

/** What follows the thousands of a number, from ",000" on. */
let lastThree: readonly string[] | undefined;

function endsOfThousands(): readonly string[] {
  return Array.from({ length: 1000 }, (_, rest) => `,${String(rest).padStart(3, '0')}`);
}

/** 0.3 → "0.3", 57 → "57": to twelve decimals. */
const figure = kept((value) => {
  const plain = String(value);
  return /^\d{1,3}(\.\d{1,12})?$/.test(plain)
    ? plain
    : value.toLocaleString('en', { maximumFractionDigits: 12 });
});

/** A difference in people with its sign: 20 → "+20", −20 → "−20", 0 → "". */
export function signed(value: number): string {
  return value === 0 ? '' : `${value > 0 ? '+' : '−'}${whole(Math.abs(value))}`;
}

/** The same where nothing has to be said as well: 0 → "0". */
export function signedOrNone(value: number): string {
  return signed(value) || whole(0);
}

/** Keeps what it has made: of rates and ranges few are different, and each is asked for at every step of a slider. */
function kept<Made>(make: (value: number) => Made): (value: number) => Made {
  const known = new Map<number, Made>();
  return (value) => {
    const made = known.get(value) ?? make(value);
    known.set(value, made);
    return made;
  };
}

/** 64.4 → "64.4%". */
export function inPercent(percent: number): string {
  return `${figure(percent)}%`;
}

/** Per mille as percent, a decimal only where there is one: 644 → "64.4%", 750 → "75%". */
export function ratePercent(perMille: number): string {
  return inPercent(perMille / 10);
}

/**
 * `part` of `base` in whole percent: "72%". Nobody is "none": that none was seen does not make the rate 0%. What is neither
 * none nor all never reads as if it were; no base, no share.
 */
export function percentOf(part: number, base: number): string {
  return base === 0 ? '–' : shareInPercent(part / base);
}

/** The same of a share, 0 to 1, that may be of no whole number of people: 0.72 → "72%". */
export function shareInPercent(share: number): string {
  if (share === 0) return 'none';
  const { bound, percent } = wholePercent(share);
  return `${SIGNS[bound]}${inPercent(percent)}`;
}

/** The nearest whole percent; for a share that would then read as none or all, the percent that it is below or above. */
function wholePercent(share: number): { readonly bound: Bound; readonly percent: number } {
  const percent = roundedHalfUp(100 * share);
  if (percent === 0 && share > 0) return { bound: 'below', percent: 1 };
  if (percent === 100 && share < 1) return { bound: 'above', percent: 99 };
  return { bound: 'at', percent };
}

type Bound = 'below' | 'at' | 'above';

const SIGNS: Readonly<Record<Bound, string>> = { below: '<', at: '', above: '>' };

/** What numbers of people are of when they are told as shares. */
export const EVERY_HUNDRED = 'of every 100';

/** A share, 0 to 1, as people of a hundred, without the hundred: "11", "0.2", "under 0.1", "none". */
export function figureOfHundred(share: number): string {
  if (share === 0) return 'none';
  if (share < LEAST_WHOLE) {
    const tenths = roundedHalfUp(1000 * share);
    return tenths === 0 ? `under ${figure(0.1)}` : figure(tenths / 10);
  }
  const { bound, percent } = wholePercent(share);
  return `${bound === 'above' ? 'more than ' : ''}${whole(percent)}`;
}

/** "11 of every 100", the same share of a hundred people. */
export function ofEveryHundred(share: number): string {
  return `${figureOfHundred(share)} ${EVERY_HUNDRED}`;
}

/** Which of two words a number of things takes: 1 → "patient", 0 and 195 → "patients". */
export function called(count: number, one: string, many: string): string {
  return Math.abs(count) === 1 ? one : many;
}

/** "1 patient", "195 patients". */
export function peopleCalled(count: number, one: string, many: string): string {
  return `${whole(count)} ${called(count, one, many)}`;
}

/** ["a", "b", "c"] → "a, b and c": as the British write it, without a comma before "and". */
export function listed(items: readonly string[]): string {
  return inOneRow(items, 'and');
}

/** ["a", "b", "c"] → "a, b or c". */
export function eitherOf(items: readonly string[]): string {
  return inOneRow(items, 'or');
}

function inOneRow(items: readonly string[], last: string): string {
  const before = signsBefore(items.length, last);
  return items.map((item, index) => `${before[index]}${item}`).join('');
}

/** What stands before each item of a list of so many, for items that are more than text: "", ", ", " and ". */
export function beforeListed(count: number): readonly string[] {
  return signsBefore(count, 'and');
}

function signsBefore(count: number, last: string): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    if (index === 0) return '';
    return index === count - 1 ? ` ${last} ` : ', ';
  });
}

/** "12 more eligible", "1 fewer responder". */
export function moreOrFewer(difference: number, one: string, many: string): string {
  const size = Math.abs(difference);
  return `${whole(size)} ${difference > 0 ? 'more' : 'fewer'} ${called(size, one, many)}`;
}

/**
 * A range of shares in percent, no finer than its width supports: 0.573 to 0.709 → "57–71%", 0.007 to 0.025 → "0.7–2.5%".
 * An end that is not 0 or 1 never reads as if it were: 0.003 to 0.038 → "0.3–4%".
 */
export function percentRange(low: number, high: number): string {
  return percentsJoined(low, high, '–');
}

/** The same in a sentence: "57 to 71%". */
export function percentFromTo(low: number, high: number): string {
  return percentsJoined(low, high, ' to ');
}

/** The same in a sentence: "between 57 and 71%". */
export function percentBetween(low: number, high: number): string {
  return `between ${percentsJoined(low, high, ' and ')}`;
}

function percentsJoined(low: number, high: number, joint: string): string {
  const [from, to] = ends(low, high);
  return from === to ? inPercent(to) : `${figure(from)}${joint}${inPercent(to)}`;
}

/** The upper end of a range of shares that begins at 0: 0.058 → "6%". */
export function percentUpTo(high: number): string {
  return inPercent(ends(0, high)[1]);
}

/** A range of shares in people of a hundred: "between 57 and 71 of every 100", "at most 4 of every 100". */
export function rangeInWords(low: number, high: number): string {
  const [from, to] = ends(low, high).map(figure);
  if (low === 0) return `at most ${to} ${EVERY_HUNDRED}`;
  return high === 1
    ? `at least ${from} ${EVERY_HUNDRED}`
    : `between ${from} and ${to} ${EVERY_HUNDRED}`;
}

/** Both ends in percent: whole, in tenths where they lie close together, and to one figure where that would be 0 or 100. */
function ends(low: number, high: number): readonly [from: number, to: number] {
  const written = (share: number) => {
    const percent = (100 * share).toFixed(high - low < 0.02 ? 1 : 0);
    const rest = Math.min(share, 1 - share);
    const isBarelySo = rest > 0 && Number(percent) % 100 === 0;
    return Number(isBarelySo ? (100 * share).toFixed(Math.ceil(-Math.log10(100 * rest))) : percent);
  };
  return [written(low), written(high)];
}
