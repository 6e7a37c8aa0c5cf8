// What the lecturer reads while the room's guesses are entered.

import { called, listed, peopleCalled, whole } from './number.ts';
import { quoted } from './quoted.ts';

export const roomWords = {
  title: 'Guesses of the room',
  clear: 'Clear all',
  bringBack: 'Bring them back',
  codes: 'Codes that are read out, or numbers',
  add: 'Add',
  how: 'One after another with Enter, or many at once. The same code twice is two people with the same guess.',
  hands: 'Or count hands, of every 100',
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

/** "Added 12, 30 and 5.", or of more than `mostListed` how many: "Added 40 guesses." */
export function guessesAdded(guesses: readonly number[], mostListed: number): string {
  return guesses.length <= mostListed
    ? `Added ${listed(guesses.map(String))}.`
    : `Added ${whole(guesses.length)} guesses.`;
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

/** Names of what counts the hands for a range. */
export const handNames = {
  hands: (range: string) => `Hands for ${range}`,
  fewer: (range: string) => `One hand fewer for ${range}`,
  more: (range: string) => `One hand more for ${range}`,
} as const;

export function notHands(text: string, most: number): string {
  return `${quoted(text)} is not a whole number from 0 to ${most}.`;
}
