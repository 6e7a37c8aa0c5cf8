// Moves the page from one set of rates to another in a moment that the eye can follow.

import { useEffect, useRef, useState } from 'react';
import { between, type Choices } from '../inputs/choices.ts';

const DURATION_MS = 320;

type Motion = { readonly from: Choices; readonly progress: number };

/**
 * What to show now on the way to `target`. `start`, called in the event that changes the target, begins the move from
 * what is shown; with reduced motion, or where the page is not on screen, there is no way, only the end.
 */
export function useMotion(target: Choices): {
  shown: Choices;
  start: () => void;
  stop: () => void;
} {
  const [motion, setMotion] = useState<Motion | null>(null);
  const frame = useRef(0);
  const shown = motion === null ? target : between(motion.from, target, motion.progress);

  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  function stop() {
    cancelAnimationFrame(frame.current);
    setMotion(null);
  }

  function start() {
    stop();
    if (!isMotionWelcome()) return;
    const from = shown;
    setMotion({ from, progress: 0 });
    let began: number | null = null;
    function next(at: number) {
      began ??= at;
      const linear = (at - began) / DURATION_MS;
      if (linear >= 1) {
        setMotion(null);
        return;
      }
      setMotion({ from, progress: eased(linear) });
      frame.current = requestAnimationFrame(next);
    }
    frame.current = requestAnimationFrame(next);
  }

  return { shown, start, stop };
}

/** Quick to leave, gentle to arrive. */
function eased(linear: number): number {
  return 1 - (1 - linear) ** 3;
}

function isMotionWelcome(): boolean {
  return (
    typeof window.matchMedia === 'function' &&
    !window.matchMedia('(prefers-reduced-motion: reduce)').matches &&
    document.visibilityState === 'visible'
  );
}
