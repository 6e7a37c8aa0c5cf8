// What the window is: a screen for a hall, of one shape or the other, or something held in a hand.

import { useSyncExternalStore } from 'react';
import { screens, type Screen } from '../../../layout/hall/codeSheet.ts';
import { hallFor, type Hall } from '../../../layout/hall/hall.ts';

/** A hand may hold it upright, or across: wide enough for the picture that a hall sees, and low. */
export type Shape = Hall['name'] | 'hand' | 'hand across';

export function isInHand(shape: Shape): shape is 'hand' | 'hand across' {
  return shape === 'hand' || shape === 'hand across';
}

/** From this size on it is read from afar. Styles that are not told the shape ask the same: of `shell/page.css`, answers, guesses, rates and keys. */
const HALL = '(min-width: 900px) and (min-height: 540px)';

/** From here on the picture of a hall of 4:3, less the margins of the page, has no letter under 12 px. `Stage.tsx` tells its styles. */
const ACROSS = '(min-width: 712px) and (min-aspect-ratio: 3/2)';

export function useShape(): Shape {
  return useSyncExternalStore(subscribe, shapeNow);
}

/** The whole window, for what fills all of it; not narrower than has room for words beside a square. */
export function useScreen(): Screen {
  const widthPx = useSyncExternalStore(subscribe, screenWidthNow);
  return { ...screens.tall, widthPx };
}

function screenWidthNow(): number {
  const { widthPx, heightPx } = screens.tall;
  const wanted = Math.round((heightPx * window.innerWidth) / window.innerHeight);
  return wanted > widthPx ? wanted : widthPx;
}

function shapeNow(): Shape {
  if (typeof window.matchMedia === 'function' && !window.matchMedia(HALL).matches)
    return window.matchMedia(ACROSS).matches ? 'hand across' : 'hand';
  return hallFor(window.innerWidth, window.innerHeight).name;
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('resize', onChange);
  return () => window.removeEventListener('resize', onChange);
}
