// What is said of a scene of a talk besides its own sentence, in the hall and in the speaker's window.

import type { ToldAs } from './guesses.ts';
import type { Truth } from '../model/truth.ts';
import { aboutHundred } from './hundred.ts';
import { ofEveryHundred, whole } from './number.ts';

export const talkSceneWords = {
  scene: 'Scene',
  rates: 'Rates',
  notDrawn: 'The picture of this scene could not be drawn.',
  repeatsToCome: 'The repeats are being worked out.',
  opensQuestion: 'Opens this page at the question.',
  roomGuesses: 'Guesses of the room',
  room: 'The room',
  hidden: 'not shown in the hall',
  black: 'The hall is black',
  noAddress:
    'This page does not know where others can open it. Its address can be given in the menu.',
  codeInHall: 'Before a hall a code stands here. It leads phones to the question:',
} as const;

/** Read out as a scene begins: "Scene 2 of 9. …". */
export function sceneBegins(number: number, scenes: number, sentence: string): string {
  return `Scene ${number} of ${scenes}. ${sentence}`;
}

/** "2 of 9". */
export function sceneOf(number: number, scenes: number): string {
  return `${number} of ${scenes}`;
}

/**
 * The truth where no guess stands beside it: "It was about 11 of every 100.", of few patients "In 195 it would be 22."; with how
 * it is read, "It was, read as a share of those treated, about …"
 */
export function truthAlone(
  { count, cohort, share, isOfFew, isChanged }: Truth,
  told?: ToldAs,
): string {
  const was = `${isChanged ? 'would be' : 'was'}${told ? `, ${told.as},` : ''}`;
  return isOfFew
    ? `In ${whole(cohort)} it ${was} ${whole(count)}.`
    : `It ${was} ${aboutHundred(share)}${ofEveryHundred(share)}.`;
}

/** One's own guess as it is read out, its code sign by sign. */
export function guessTold(guess: number, code: string): string {
  return `Your guess: ${guess} of every 100. Your code: ${Array.from(code).join(' ')}.`;
}
