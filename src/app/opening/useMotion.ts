// Moves the page from one set of rates to another in a moment that the eye can follow.

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { between, type Choices } from '../../inputs/choices.ts';

const DURATION_MS = 320;

/** By now the end is due even if the browser paints nothing: a window that is covered on the way gets no more frames. */
const LATEST_MS = 3 * DURATION_MS;

type Motion = { readonly from: Choices; readonly progress: number };

/**
 * What to show now on the way to `target`. `start`, called in the event that changes the target, begins the move from
 * what is shown; with reduced motion, or where the page is not on screen, there is no way, only the end.
 */
export function useMotion(target: Choices): {
  readonly shown: Choices;
  readonly start: () => void;
  readonly stop: () => void;
} {
  const [motion, setMotion] = useState<Motion | null>(null);
  const frame = useRef(0);
  const end = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = motion === null ? target : between(motion.from, target, motion.progress);
  // Where a move that starts now starts from.
  const latest = useRef(shown);
  useLayoutEffect(() => {
    latest.current = shown;
  });
  const halt = useCallback(() => {
    cancelAnimationFrame(frame.current);
    clearTimeout(end.current);
  }, []);
  useEffect(() => halt, [halt]);

  const stop = useCallback(() => {
    halt();
    setMotion(null);
  }, [halt]);

  const start = useCallback(() => {
    halt();
    if (!isMotionWelcome()) {
      setMotion(null);
      return;
    }
    const from = latest.current;
    setMotion({ from, progress: 0 });
    let began: number | null = null;
    function next(at: number) {
      began ??= at;
      const linear = (at - began) / DURATION_MS;
      if (linear >= 1) {
        stop();
        return;
      }
      setMotion({ from, progress: eased(linear) });
      frame.current = requestAnimationFrame(next);
    }
    frame.current = requestAnimationFrame(next);
    end.current = setTimeout(stop, LATEST_MS);
  }, [halt, stop]);

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
