export const guessWords = {
  code: 'Your code:',
  readOut: 'Read it out; it says nothing but the number.',
  back: 'Take it back',
} as const;

/** "Your guess, of every 100 taken to surgery". */
export function guessAsked(who: string): string {
  return `Your guess, of every 100 ${who}`;
}

export function guessAsNumber(asked: string): string {
  return `${asked}, as a number`;
}

/** "22 of every 100"; null is none. In a sentence, and as the position of a slider is read out. */
export function guessCalled(guess: number | null): string {
  return guess === null ? 'No guess' : `${guess} of every 100`;
}

export function guessPlace(guess: number | undefined): string {
  return guess === undefined ? 'no guess yet' : guessCalled(guess);
}

export function noGuessYet(isOnPicture: boolean): string {
  return `No guess yet. ${isOnPicture ? 'Press the picture or move' : 'Move'} the slider.`;
}
