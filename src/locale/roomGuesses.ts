// What the lecturer reads while the room's guesses are entered.

import { called, listed, peopleCalled, whole } from './number.ts';
import { quoted } from './quoted.ts';

export const roomWords = {
  title: 'Guesses of the room',
  clear: 'Clear all',
  bringBack: 'Bring them back',
  codes: 'Codes, a tally, or phones by their letters',
  add: 'Add',
  how: 'Codes one after another with Enter, or many at once; a tally as “18: 37”, a line each; raised phones as “A 14, B 96, about half C”.',
  hands: 'Or count phones and hands, of every 100',
  hollow: 'Hands are drawn hollow: of them only the range is known.',
} as const;

/** "None yet", "1 guess", "12 guesses". */
export function guessesCounted(count: number): string {
  return count === 0 ? 'None yet' : peopleCalled(count, 'guess', 'guesses');
}

/** The name of the button that takes as many out that were added last. */
export function takeOut(count: number): string {
  return called(count, 'Take it out again', 'Take these out again');
}

/** "Added 12, 30 and 5.", or of more than `mostListed`, or of some that are not known one by one, how many: "Added 40 guesses." */
export function guessesAdded(
  guesses: readonly number[],
  count: number,
  mostListed: number,
): string {
  return guesses.length === count && count <= mostListed
    ? `Added ${listed(guesses.map(String))}.`
    : `Added ${peopleCalled(count, 'guess', 'guesses')}.`;
}

/** "A room holds 2000 guesses: 1 was left out." */
export function leftOut(count: number, most: number): string {
  return `A room holds ${whole(most)} guesses: ${whole(count)} ${called(count, 'was', 'were')} left out.`;
}

export function moreRefused(count: number): string {
  return `${whole(count)} more were not understood.`;
}

/** "10 to 19", "50 or more". */
export function rangeCalled(from: number, to: number): string {
  return to === 100 ? `${from} or more` : `${from} to ${to}`;
}

/** The same with the letter of a raised phone: "B: 10 to 19". */
export function rangeWithLetter(letter: string, range: string): string {
  return `${letter}: ${range}`;
}

/** In the hall itself, where what is typed is not shown: "37 more guesses. 2 pieces were not understood: they stay here." */
export function readInHall(taken: number, refused: number): string {
  return [
    ...(taken > 0 ? [`${peopleCalled(taken, 'more guess', 'more guesses')}.`] : []),
    ...(refused > 0
      ? [
          `${peopleCalled(refused, 'piece', 'pieces')} ${called(refused, 'was', 'were')} not understood and ${called(refused, 'stays', 'stay')} here.`,
        ]
      : []),
  ].join(' ');
}

/** Of what was pasted and not entered yet: "Enter adds 37 guesses. 2 pieces are not understood and would stay here." */
export function readBefore(count: number, refused: number): string {
  return [
    ...(count > 0 ? [`Enter adds ${peopleCalled(count, 'guess', 'guesses')}.`] : []),
    ...(refused > 0
      ? [
          `${peopleCalled(refused, 'piece', 'pieces')} ${called(refused, 'is', 'are')} not understood and would stay here.`,
        ]
      : []),
  ].join(' ');
}

/** What is typed in the hall itself. */
export const inHallWords = {
  label: 'Guesses of the room, typed unseen: codes, “18: 37” or “A 14, B 96”',
  placeholder: 'Codes, “18: 37”, “A 14, B 96”',
  hidden: 'The hall does not see what is typed.',
} as const;

/** The screen of a phone that is raised. */
export const raisedWords = {
  raise: 'Raise your phone',
  title: 'Raised phone',
  toGoBack: 'Hold it up. A press goes back.',
} as const;

/** By these a hall sees from afar for which range of guesses a phone is raised, the lowest first. */
export const RANGE_LETTERS = ['A', 'B', 'C', 'D', 'E'] as const;

export function letterOfRange(range: number): string {
  return RANGE_LETTERS[range] ?? '';
}

/** Names of what counts the hands for a range. */
export const handNames = {
  hands: (range: string) => `Hands for ${range}`,
  fewer: (range: string) => `One hand fewer for ${range}`,
  more: (range: string) => `One hand more for ${range}`,
} as const;

export function notHands(text: string, most: number): string {
  return `${quoted(text)} is not a whole number from 0 to ${most}.`;
}
