// Guesses and the truth in sentences.

import type { Truth } from '../layout/hall/guessTold.ts';
import { NEAR, type RoomSummary } from '../model/roomGuesses.ts';
import { perHundred } from '../locale/hundred.ts';
import { whole } from '../locale/number.ts';

/** How many people of the cohort a guess is; "about" where a share of 100 is no whole number of them. */
function peopleOf(
  guess: number,
  cohort: number,
): { readonly count: number; readonly about: string } {
  return {
    // Half up, as patients are counted everywhere.
    count: Math.floor((guess * cohort + 50) / 100),
    about: (guess * cohort) % 100 === 0 ? '' : 'about ',
  };
}

/** The truth in people of every 100, as it is printed everywhere and as guesses are compared with it. */
export function truthPerHundred({ count, cohort }: Truth): number {
  return Math.round((100 * count) / cohort);
}

/** One's own guess beside the truth: "You said 25 of every 100, which is about 49 of 195 people. It was about 22: 27 fewer." */
export function ownGapInWords(guess: number, truth: Truth): string {
  const { count, cohort, isChanged } = truth;
  const was = isChanged ? 'would be' : 'was';
  const who = `${whole(count)} of ${whole(cohort)} ${cohort === 1 ? 'person' : 'people'}`;
  if (guess === truthPerHundred(truth) && perHundred(count, cohort, 0) === String(guess))
    return `You said ${guess} of every 100, and so it ${was}: about ${who}.`;
  const said = peopleOf(guess, cohort);
  const gap = count - said.count;
  const ending = gap === 0 ? 'as many' : `${whole(Math.abs(gap))} ${gap > 0 ? 'more' : 'fewer'}`;
  return `You said ${guess} of every 100, which is ${said.about}${whole(said.count)} of ${whole(cohort)} ${cohort === 1 ? 'person' : 'people'}. It ${was} about ${whole(count)}: ${ending}.`;
}

/** How many guesses there are: what may be said before the answer. */
export function roomCountInWords(count: number): string {
  return count === 0 ? 'No guesses yet.' : `${guessesCalled(count)} so far.`;
}

/** The room beside the truth: "38 guesses: more than half of them 18 or more. 4 were within 2 of the truth, 30 above and 4 below." */
export function roomInWords(room: RoomSummary | null, truth: Truth): string {
  if (room === null) return 'Nobody’s guess was collected.';
  const { count, byHand, middle, middleOrMore, near, above, below, unclear } = room;
  const was = truth.isChanged ? 'would be' : 'was';
  const were = truth.isChanged ? 'would be' : 'were';
  const half = 2 * middleOrMore === count ? 'half' : 'more than half';
  const middleInWords =
    count === 1
      ? middle.from === middle.to
        ? `${middle.from} of every 100`
        : `between ${middle.from} and ${middle.to} of every 100`
      : middle.from !== middle.to
        ? `the one in the middle lies between ${middle.from} and ${middle.to}`
        : middleOrMore === count
          ? `all of them ${middle.from} or more`
          : `${half} of them ${middle.from} or more`;
  const hands = byHand === 0 ? '' : ` ${whole(byHand)} by hand, known only to a range.`;
  const known = `${near === 0 ? 'None' : whole(near)} ${near < 2 ? was : were} within ${NEAR} of the truth, ${whole(above)} above and ${whole(below)} below`;
  const rest = unclear === 0 ? '' : `; of ${whole(unclear)} by hand it is not known`;
  return `${guessesCalled(count)}: ${middleInWords}.${hands} ${known}${rest}.`;
}

function guessesCalled(count: number): string {
  return `${whole(count)} ${count === 1 ? 'guess' : 'guesses'}`;
}
