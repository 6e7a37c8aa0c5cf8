// A hall sees the talk, and not what drives it: buttons and pointer go when nobody has moved for a while.

import { useEffect, useState } from 'react';

/** How long the hand lies still, in ms, until they go. */
const QUIET_MS = 3000;

/** What brings them back: a hand that moves, and keys that go from button to button. Those that step do not. */
const MOVES = ['pointermove', 'pointerdown', 'touchstart', 'wheel'] as const;

/** Whether nobody has moved for a while. While it is `held` somebody reads what is open. */
export function useQuiet(isHeld: boolean): boolean {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    let timer = setTimeout(() => setQuiet(true), QUIET_MS);
    const moved = () => {
      clearTimeout(timer);
      setQuiet(false);
      timer = setTimeout(() => setQuiet(true), QUIET_MS);
    };
    const pressed = ({ key }: KeyboardEvent) => {
      if (key === 'Tab') moved();
    };
    for (const type of MOVES) window.addEventListener(type, moved, { passive: true });
    window.addEventListener('keydown', pressed, true);
    return () => {
      clearTimeout(timer);
      for (const type of MOVES) window.removeEventListener(type, moved);
      window.removeEventListener('keydown', pressed, true);
    };
  }, [isHeld]);
  return isQuiet && !isHeld;
}
