// Guesses and the truth in sentences.

import type { Told } from '../study/talk.ts';
import { NEAR, type Between, type RoomSummary } from '../model/roomGuesses.ts';
import { guessedPeople, type Truth } from '../model/truth.ts';
import { aboutHundred, perHundred } from './hundred.ts';
import { aboutPeople } from './nobody.ts';
import { EVERY_HUNDRED, peopleCalled, whole } from './number.ts';

/** In the column and on the line of a guess, and at their scales. */
export const guessWords = {
  invitation: 'Set your guess here',
  none: 'No guesses',
  /** Over one's own guess in figures. */
  own: 'You said',
  /** From whose guess to the truth so many people are. */
  ownGap: 'than you said',
  /** What guesses are of: the first that has room. */
  units: [EVERY_HUNDRED, 'of 100', ''],
  lastTick: '100 of 100',
} as const;

/** One's own guess at its line: "You said 25". */
export function ownGuess(guess: number): string {
  return `${guessWords.own} ${guess}`;
}

/** How a number is said that is read in one of several ways; only how it is read where nobody wrote what else it may be. */
export type ToldAs = Pick<Told, 'as'> & Partial<Told>;

/** Of a number that is not read in the usual way, of which no talk says anything. */
export const TOLD_ANOTHER_WAY: ToldAs = { as: 'read another way' };

const IN_THIS_READING = 'In this reading';

/**
 * Over the truth in figures: "It was about", or "So it was about" where one's own guess is right; where that is one reading of
 * several, which: "If of the eligible".
 */
function truthHead(
  { isChanged, share }: Pick<Truth, 'isChanged' | 'share'>,
  isRight: boolean,
  told?: ToldAs,
): string {
  if (told) return told.inShort ?? IN_THIS_READING;
  return `${isRight ? 'So it' : 'It'} ${itWas(isChanged)} ${aboutHundred(share)}`.trimEnd();
}

/** The same of a room's. */
export const middleOfRoom = 'than the middle guess';

/** So many people from a guess to the truth: "27", "fewer" and "than you said". */
export function gapTold(
  difference: number,
  than: string,
): { readonly people: string; readonly direction: string; readonly than: string } {
  return {
    people: whole(Math.abs(difference)),
    direction: difference > 0 ? 'more' : 'fewer',
    than,
  };
}

/** The truth above its box: "If of the eligible:" and "22 of 195". */
export function truthInPeople(
  truth: Truth,
  told?: ToldAs,
): { readonly head: string; readonly people: string } {
  const { count, cohort, isChanged } = truth;
  return {
    head: told ? `${truthHead(truth, false, told)}:` : `It ${itWas(isChanged)}`,
    people: `${whole(count)} of ${whole(cohort)}`,
  };
}

/** What a hollow mark is: "With all 195 as the base: 35". */
export function otherReading({ reading }: Told['otherwise'], people: number): string {
  return `${reading}: ${whole(people)}`;
}

/** Where one mark stands for many. */
export function peopleOfMark(people: number): string {
  return `One mark is ${whole(people)} people.`;
}

/**
 * The truth at its line: "It was about 11", and where that has no room "About 11"; with its reading "If of the eligible: about
 * 11" and "If of the eligible: 11".
 */
export function truthAtLine(
  truth: Pick<Truth, 'isChanged' | 'share'>,
  told?: ToldAs,
): { readonly full: string; readonly short: string } {
  const { share } = truth;
  const [people, about] = [perHundred(share, 0), aboutHundred(share)];
  const head = truthHead(truth, false, told);
  return told
    ? { full: `${head}: ${about}${people}`, short: `${head}: ${people}` }
    : { full: `${head} ${people}`, short: about === '' ? people : `About ${people}` };
}

/** A mark of the scale, with what it is of where there is room. */
export function tickWords(tick: number, unit: string): string {
  return unit === '' ? String(tick) : `${tick} ${unit}`;
}

function itWas(isChanged: boolean): string {
  return isChanged ? 'would be' : 'was';
}

/** How many people of the cohort a guess is, and whether its share of 100 is a whole number of them. */
function peopleOf(
  guess: number,
  cohort: number,
): { readonly count: number; readonly isExact: boolean } {
  return {
    count: guessedPeople(guess, cohort),
    isExact: (guess * cohort) % 100 === 0,
  };
}

/** Of a number that is read in one of several ways: "With all as the base 18 is right: another reading, and no error." */
export function rightOtherwise({ reading, perHundred: guess }: Told['otherwise']): string {
  return `${reading} ${guess} is right: another reading, and no error.`;
}

/** One's own guess beside the truth, and how that is read where it is open: "You said 25 of every 100, which is about 49 of 195 people. It was about 22: 27 fewer." */
export function ownGapInWords(guess: number, truth: Truth, told?: ToldAs): string {
  const as = told ? `, ${told.as},` : '';
  const { count, cohort, share, isChanged } = truth;
  const was = itWas(isChanged);
  const all = peopleCalled(cohort, 'person', 'people');
  if (perHundred(share, 0) === String(guess))
    return `You said ${guess} of every 100, and so it ${was}${told ? `, ${told.as}` : ''}: ${aboutPeople(count, share)} of ${all}.`;
  const said = peopleOf(guess, cohort);
  const gap = count - said.count;
  const ending = gap === 0 ? 'as many' : `${whole(Math.abs(gap))} ${gap > 0 ? 'more' : 'fewer'}`;
  return `You said ${guess} of every 100, which is ${said.isExact ? whole(said.count) : aboutPeople(said.count, guess)} of ${all}. It ${was}${as} ${aboutPeople(count, share)}: ${ending}.`;
}

/** How many guesses there are: what may be said before the answer. */
export function roomCountInWords(count: number): string {
  return count === 0 ? 'No guesses yet.' : `${guessesCalled(count)} so far.`;
}

/**
 * The room beside the truth: "38 guesses: more than half of them 18 or more. 4 were within 2 of the truth, 30 above and 4
 * below." Of hands, whose range alone is known, no more is said than that: "At most 5 were within 2 of the truth."
 */
export function roomInWords(room: RoomSummary | null, truth: Truth, told?: ToldAs): string {
  if (room === null) return 'Nobody’s guess was collected.';
  const { count, byHand, middle, middleOrMore, near, above, below } = room;
  const was = itWas(truth.isChanged);
  const were = truth.isChanged ? 'would be' : 'were';
  const ofFew = `In ${whole(truth.cohort)} it ${was}${told ? `, ${told.as},` : ''} ${whole(truth.count)}`;
  const middleInWords =
    count === 1
      ? middle.from === middle.to
        ? `${middle.from} of every 100`
        : `between ${middle.from} and ${middle.to} of every 100`
      : middle.from === middle.to
        ? `${shareOf(count, middleOrMore)} of them ${middle.from} or more`
        : `the one in the middle lies between ${middle.from} and ${middle.to}`;
  const hands = byHand === 0 ? '' : ` ${whole(byHand)} by hand, known only to a range.`;
  const nearInWords = near.to === 0 ? 'None' : asKnown(near, 'At most');
  const known = `${nearInWords} ${near.to < 2 ? was : were} within ${NEAR} of ${told ? 'this reading' : 'the truth'}, ${asKnown(above)} above and ${asKnown(below)} below`;
  return `${guessesCalled(count)}: ${middleInWords}.${hands} ${truth.isOfFew ? ofFew : known}.`;
}

/** Half a room or more, in words. */
function shareOf(count: number, { from, to }: Between): string {
  if (from === count) return 'all';
  if (2 * from > count) return 'more than half';
  return from === to ? 'half' : 'at least half';
}

/** As many as are known: "4", "at most 5", "90 to 186". */
function asKnown({ from, to }: Between, atMost = 'at most'): string {
  if (from === to) return from === 0 ? 'none' : whole(from);
  return from === 0 ? `${atMost} ${whole(to)}` : `${whole(from)} to ${whole(to)}`;
}

function guessesCalled(count: number): string {
  return peopleCalled(count, 'guess', 'guesses');
}
