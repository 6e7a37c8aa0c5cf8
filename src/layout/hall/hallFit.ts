// What a picture for a hall says of its own height: nearly always it fits, and what does not is drawn smaller as a whole.

import type { Hall } from './hall.ts';

export type Fitted = {
  readonly hall: Hall;
  /** What all that is drawn is multiplied with; 1 unless it needs more height than there is. */
  readonly scale: number;
};

/** Narrower than any screen before a hall: a page in a hand, which may be scrolled. */
const HAND_PX = 600;

export function isInHand({ widthPx }: Hall): boolean {
  return widthPx < HAND_PX;
}

/** A picture that needs this height at the sizes of the hall. */
export function fitIn(hall: Hall, neededPx: number): Fitted {
  return { hall, scale: Math.min(1, hall.heightPx / neededPx) };
}

/** The same for a list that is as long in a hand as it needs to be. */
export function listIn(hall: Hall, neededPx: number): Fitted {
  return isInHand(hall)
    ? { hall: { ...hall, heightPx: Math.ceil(neededPx) }, scale: 1 }
    : fitIn(hall, neededPx);
}
