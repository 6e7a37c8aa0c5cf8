import { useEffectEvent, useLayoutEffect, useRef } from 'react';

/**
 * Does `then`, with what is known by then, once `what` has been the same for so long. It is told of every step of a slider, so the
 * one timer is not set anew for each: as it ends it is seen how much is left to wait.
 */
export function useRest(what: unknown, ms: number, then: () => void): void {
  const rested = useEffectEvent(then);
  const moved = useRef<() => void>(undefined);
  useLayoutEffect(() => {
    let last = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (leftMs: number) => {
      timer = setTimeout(() => {
        const left = last + ms - performance.now();
        timer = undefined;
        if (left > 0) wait(left);
        else rested();
      }, leftMs);
    };
    moved.current = () => {
      last = performance.now();
      if (timer === undefined) wait(ms);
    };
    return () => clearTimeout(timer);
  }, [ms]);
  useLayoutEffect(() => moved.current?.(), [what]);
}
