// The talk over all of the screen. Where the browser has no full screen (iPhone) or refuses it (most frames), it fills the
// window instead: an attribute of the document says so, and `.layer` of FullScreen.module.css follows it.

import { useEffect, useState, useSyncExternalStore } from 'react';

export type FullScreen = { readonly isFull: boolean; readonly toggle: () => void };

export function useFullScreen(): FullScreen {
  const isOnScreen = useSyncExternalStore(hearChange, () => fullElement() !== null);
  const [isInWindow, setIsInWindow] = useState(false);

  useEffect(() => {
    if (!isInWindow) return undefined;
    const leave = (event: KeyboardEvent) => {
      // Escape has been used by what had the focus, or closes a dialog.
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (!document.querySelector('dialog[open]')) setIsInWindow(false);
    };
    document.documentElement.dataset.full = 'window';
    window.addEventListener('keydown', leave);
    return () => {
      delete document.documentElement.dataset.full;
      window.removeEventListener('keydown', leave);
    };
  }, [isInWindow]);

  // Whoever leaves the talk is back on the page, not on a full screen of it.
  useEffect(() => () => void leaveScreen(), []);

  async function toggle() {
    if (isInWindow) setIsInWindow(false);
    else if (fullElement()) await leaveScreen();
    else if (!(await isTaken())) setIsInWindow(true);
  }
  return { isFull: isOnScreen || isInWindow, toggle: () => void toggle() };
}

/** Null also where the browser knows no full screen and so has no such property. */
function fullElement(): Element | null {
  return document.fullscreenElement ?? null;
}

function hearChange(onChange: () => void): () => void {
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
}

/** Whether the browser has given the screen. */
async function isTaken(): Promise<boolean> {
  if (!document.fullscreenEnabled) return false;
  try {
    await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
    return true;
  } catch {
    return false;
  }
}

async function leaveScreen(): Promise<void> {
  try {
    if (fullElement()) await document.exitFullscreen();
  } catch {
    // The browser has left it by itself meanwhile.
  }
}
