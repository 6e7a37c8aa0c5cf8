import { memo, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { FlowTable } from '../../charts/FlowTable.tsx';
import type { MomentProps } from '../mode.ts';
import type { Moment } from '../moment.ts';

/** The table of the numbers. */
export const NumbersNow = memo(function NumbersNow({ moment }: MomentProps) {
  const place = useRef<HTMLDivElement>(null);
  const { now, reported, explained, interval, choices } = useShownInSight(moment, place);
  return (
    <div ref={place}>
      <FlowTable {...{ now, reported, explained, interval }} of={choices.shown.of} />
    </div>
  );
});

/** Changes that follow each other faster are one movement: a slider under a hand, a key that is held or pressed again and again. */
const REST_MS = 250;

/**
 * What is shown, for a part that takes long to lay out and mostly stands below what is seen: there it follows the first step of
 * a movement and, once that rests, the last; at once as it comes near, and before it is printed.
 */
function useShownInSight<Shown>(
  { now, listen }: Moment<Shown>,
  place: { readonly current: Element | null },
): Shown {
  const [shown, setShown] = useState(now);
  useLayoutEffect(() => {
    let isNear = true;
    let last = Number.NEGATIVE_INFINITY;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      clearTimeout(rest);
      setShown(now);
    };
    const stop = listen(() => {
      const before = last;
      last = performance.now();
      if (isNear || last - before > REST_MS) follow();
      else {
        clearTimeout(rest);
        rest = setTimeout(follow, REST_MS);
      }
    });
    // Paper is laid out before React would come to it by itself.
    const beforePrint = () => flushSync(follow);
    window.addEventListener('beforeprint', beforePrint);
    const observer =
      typeof IntersectionObserver === 'undefined'
        ? undefined
        : new IntersectionObserver(
            (entries) => {
              isNear = entries.at(-1)?.isIntersecting ?? true;
              if (isNear) follow();
            },
            { rootMargin: '25%' },
          );
    if (place.current) observer?.observe(place.current);
    return () => {
      stop();
      clearTimeout(rest);
      window.removeEventListener('beforeprint', beforePrint);
      observer?.disconnect();
    };
  }, [now, listen, place]);
  return shown;
}
