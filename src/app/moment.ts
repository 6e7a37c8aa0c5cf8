// What the page shows at the moment, for parts that need it only where they are open or pressed: what is closed is not drawn
// again while a rate moves.

import { useLayoutEffect, useState } from 'react';

export type Moment<Shown> = {
  /** What the page shows now: for what happens when something is pressed. */
  readonly now: () => Shown;
  /** Tells at once, and when the page has come to show something else, before that is painted. Given back is what ends it. */
  readonly listen: (listener: () => void) => () => void;
};

/** The same moment at every drawing, whatever is shown. */
export function useMoment<Shown>(shown: Shown): Moment<Shown> {
  const [{ moment, change }] = useState(() => begun(shown));
  useLayoutEffect(() => change(shown));
  return moment;
}

/** What is shown, for a part that is open: drawn again whenever it is another, in the same frame as the rest of the page. */
export function useShown<Shown>({ now, listen }: Moment<Shown>): Shown {
  const [shown, setShown] = useState(now);
  // It listens before the page, which is around it, says what it has come to show: also where both are new.
  useLayoutEffect(() => listen(() => setShown(now)), [now, listen]);
  return shown;
}

function begun<Shown>(first: Shown) {
  let shown = first;
  const listeners = new Set<() => void>();
  const moment: Moment<Shown> = {
    now: () => shown,
    listen: (listener) => {
      listeners.add(listener);
      listener();
      return () => listeners.delete(listener);
    },
  };
  const change = (next: Shown) => {
    shown = next;
    for (const listener of listeners) listener();
  };
  return { moment, change };
}
