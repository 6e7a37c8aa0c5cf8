// The screen stays awake while a talk is on, unless the speaker does not want that.

import { useEffect, useState } from 'react';

export type Awake = {
  /** Whether this browser can keep a screen awake; most can, on a page of a secure address. */
  readonly isSupported: boolean;
  /** Whether it is wanted. A browser may still refuse, when the battery is low. */
  readonly isOn: boolean;
  readonly toggle: () => void;
};

export function useWakeLock(): Awake {
  const [isOn, setIsOn] = useState(true);
  useEffect(() => (isOn && isSupported() ? keptAwake() : undefined), [isOn]);
  return { isSupported: isSupported(), isOn, toggle: () => setIsOn(!isOn) };
}

function isSupported(): boolean {
  return 'wakeLock' in navigator;
}

/**
 * Keeps the screen awake; gives what ends it. A browser lets go of it when the page is hidden, so it is asked for again
 * when the page is back. Some give it only after a press, so it is asked for at the next one as long as there is none.
 */
function keptAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let isAsking = false;
  let isOver = false;

  async function ask() {
    const isHeld = lock !== null && !lock.released;
    if (isHeld || isAsking || isOver || document.visibilityState !== 'visible') return;
    isAsking = true;
    try {
      const given = await navigator.wakeLock.request('screen');
      if (isOver) await given.release();
      else lock = given;
    } catch {
      // Refused. The talk goes on, and the next press asks again.
    }
    isAsking = false;
  }
  const again = () => void ask();

  again();
  document.addEventListener('visibilitychange', again);
  window.addEventListener('pointerdown', again, true);
  // Not keydown, which the keys of the hall keep to themselves.
  window.addEventListener('keyup', again, true);
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', again);
    window.removeEventListener('pointerdown', again, true);
    window.removeEventListener('keyup', again, true);
    void letGo(lock);
  };
}

async function letGo(lock: WakeLockSentinel | null): Promise<void> {
  try {
    await lock?.release();
  } catch {
    // The browser has let go of it already.
  }
}
