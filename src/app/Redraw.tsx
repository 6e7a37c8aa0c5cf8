import { useEffect, useState } from 'react';
import { Repeats } from '../controls/Repeats.tsx';
import type { Change } from '../inputs/choices.ts';

type RedrawProps = {
  readonly seed: number;
  readonly cohort: number;
  readonly onChange: (change: Change, gesture: string | null) => void;
};

/** Long enough to read one number, short enough to feel the spread: about 2.5 a second (Hullman et al. 2015). */
const PACE_MS = 400;

/** Steps through repeats, or plays them until stopped. The seed is the number of the repeat, so it is in the link. */
export function Redraw({ seed, cohort, onChange }: RedrawProps) {
  const [isPlaying, setIsPlaying] = useState(false);
  const mayPlay = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const isMoving = isPlaying && mayPlay;

  useEffect(() => {
    if (!isMoving) return undefined;
    const timer = setTimeout(
      () => onChange({ type: 'shown', shown: { seed: seed + 1 } }, 'repeat'),
      PACE_MS,
    );
    return () => clearTimeout(timer);
  }, [isMoving, seed, onChange]);

  return (
    <Repeats
      number={seed}
      cohort={cohort}
      isPlaying={isMoving}
      mayPlay={mayPlay}
      onStep={(steps) =>
        onChange({ type: 'shown', shown: { seed: Math.max(1, seed + steps) } }, 'repeat')
      }
      onPlay={setIsPlaying}
    />
  );
}
