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
  isHidden: 'hidden',
  black: 'The hall is black',
  noAddress:
    'This page does not know where others can open it. Its address can be given in the menu.',
  codeInHall: 'Before a hall a code stands here. It leads phones to the question:',
} as const;

/** Read out as a scene begins: "Scene 2 of 9. …"; one that is hidden has no number. */
export function sceneBegins(called: number | null, scenes: number, sentence: string): string {
  return `${called === null ? 'Hidden scene' : `Scene ${sceneOf(called, scenes)}`}. ${sentence}`;
}

/** "2 of 9". */
export function sceneOf(called: number | null, scenes: number): string {
  return called === null ? talkSceneWords.isHidden : `${called} of ${scenes}`;
}

/** The same as short as in the bar of a hall: "2 / 9". */
export function sceneInBar(called: number | null, scenes: number): string {
  return `${sceneCalled(called)} / ${scenes}`;
}

/** "3. Alive after surgery", in a list in which no column is kept for numbers. */
export function sceneInList(called: number | null, title: string): string {
  return called === null ? title : `${called}. ${title}`;
}

/** What a scene is called by in a list; one that is hidden has no number. */
export function sceneCalled(called: number | null): string {
  return called === null ? '–' : String(called);
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
