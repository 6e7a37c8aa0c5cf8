import { memo } from 'react';
import type { Tone } from '../../study/study.ts';

const TONES: readonly Tone[] = ['cohort', 'milestone', 'outcome', 'exit', 'death', 'rest'];

/** Fills for boxes that need an assumption, the colour of the group hatched, and for people who may be of the thread. */
export const Hatches = memo(function Hatches({ prefix }: { readonly prefix: string }) {
  return (
    <defs>
      {TONES.map((tone) => (
        <pattern
          key={tone}
          id={`${prefix}box-${tone}`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" fill={`var(--tone-${tone})`} />
          <rect width="1.5" height="5" fill="var(--hatch)" />
        </pattern>
      ))}
      {(['possible', 'possible-traced'] as const).map((name) => (
        <pattern
          key={name}
          id={`${prefix}${name}`}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect
            width="3"
            height="7"
            fill={name === 'possible' ? 'var(--thread)' : 'var(--trace)'}
          />
        </pattern>
      ))}
    </defs>
  );
});
