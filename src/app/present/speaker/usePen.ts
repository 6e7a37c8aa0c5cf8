// The pen of the lectern: lines over the hall that fade.

import { useRef, useState } from 'react';
import { draw } from '../sync/passed.ts';
import { MOST_POINTS, type Pointed } from '../sync/sync.ts';
import type { SyncInUse } from '../sync/useSync.ts';

export type Pen = {
  readonly isInHand: boolean;
  readonly toggle: () => void;
  /** A line begins at this place, or goes on to it; in both windows. */
  readonly draw: (at: Exclude<Pointed, null>, isBegin: boolean) => void;
};

export function usePen(sync: Pick<SyncInUse, 'draw'>): Pen {
  const [isInHand, setInHand] = useState(false);
  const line = useRef({ number: 0, points: 0 });
  return {
    isInHand,
    toggle: () => setInHand(!isInHand),
    draw: (at, isBegin) => {
      if (isBegin) line.current = { number: line.current.number + 1, points: 0 };
      const { number, points: first } = line.current;
      if (first >= MOST_POINTS) return;
      line.current.points += 1;
      const ink = { stroke: number, first, points: [at] };
      draw(ink);
      sync.draw(ink);
    },
  };
}
