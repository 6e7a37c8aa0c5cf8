// What stands at the lectern: keys and clicker, fingers, the screen. It turns the pages of the talk.

import { useState } from 'react';
import type { HallDeed } from './hallKeys.ts';
import type { TalkNow } from '../scene/useTalk.ts';
import type { ZoomInUse } from '../scene/useZoom.ts';
import { useFullScreen, type FullScreen } from './useFullScreen.ts';
import { useHallKeys } from './useHallKeys.ts';
import { useSwipe } from './useSwipe.ts';
import { useWakeLock, type Awake } from './useWakeLock.ts';

/** What lies over the talk. */
type Over = 'black' | 'keys' | 'menu' | 'edit' | null;

export type Lectern = {
  /** Whether nothing of the talk is seen; all of it is to be inert then. */
  readonly isBlack: boolean;
  readonly over: Over;
  readonly setOver: (over: Over) => void;
  readonly full: FullScreen;
  readonly awake: Awake;
  /** Those of the number of a scene that is being typed; "" where none is. */
  readonly digits: string;
};

type Turned = Pick<TalkNow, 'goCalled' | 'goToEnd' | 'next' | 'previous' | 'backToScene'> & {
  /** Has a repeat fall, or takes one back; null where none fall one by one. */
  readonly fall: ((by: 1 | -1) => void) | null;
  readonly zoom: Pick<ZoomInUse, 'near' | 'toggle' | 'away'>;
};

/** Whether the screen of the hall is black: known to both windows of a talk. */
type Blackness = { readonly isBlack: boolean; readonly onBlack: (isBlack: boolean) => void };

export function useLectern(
  talk: Turned,
  { isBlack, onBlack }: Blackness,
  onSpeaker: () => void,
  /** Whether a swipe may go on: nobody who holds the question in a hand is told its answer. */
  goesOn = true,
): Lectern {
  const [opened, setOpened] = useState<Exclude<Over, 'black'>>(null);
  const full = useFullScreen();
  const awake = useWakeLock();
  const over: Over = isBlack ? 'black' : opened;
  const setOver = (next: Over) => {
    setOpened(next === 'black' ? null : next);
    if (isBlack !== (next === 'black')) onBlack(next === 'black');
  };

  function turn(deed: HallDeed) {
    // Whoever steps wants to see where to.
    if (deed !== 'full screen') setOver(null);
    if (typeof deed === 'object') {
      talk.goCalled(deed.scene);
      return;
    }
    switch (deed) {
      case 'next':
        talk.next();
        break;
      case 'previous':
        talk.previous();
        break;
      case 'first':
        talk.goToEnd('first');
        break;
      case 'last':
        talk.goToEnd('last');
        break;
      case 'black':
        setOver('black');
        break;
      case 'light':
        break;
      case 'full screen':
        full.toggle();
        break;
      case 'keys':
        setOver(over === 'keys' ? null : 'keys');
        break;
      case 'speaker':
        onSpeaker();
        break;
      case 'back to the scene':
        talk.backToScene();
        break;
      case 'near':
        talk.zoom.toggle();
        break;
      case 'whole':
        talk.zoom.away();
        break;
      case 'again':
        talk.fall?.(1);
        break;
      case 'one less':
        talk.fall?.(-1);
        break;
    }
  }

  const digits = useHallKeys({ isBlack, isNear: talk.zoom.near !== null }, turn);
  useSwipe((step) => {
    if (step === -1) turn('previous');
    else if (goesOn) turn('next');
  });
  return { isBlack, over, setOver, full, awake, digits };
}
