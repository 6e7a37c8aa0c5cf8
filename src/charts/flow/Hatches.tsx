import { memo } from 'react';
import type { Tone } from '../../study/study.ts';

const TONES: readonly Tone[] = ['cohort', 'milestone', 'outcome', 'exit', 'death', 'rest'];

/** Fills for what needs an assumption: the colour of the group, hatched. */
export const Hatches = memo(function Hatches({ prefix }: { readonly prefix: string }) {
  return (
    <defs>
      {TONES.map((tone) => (
        <pattern
          key={tone}
          id={`${prefix}hatch-${tone}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="8" height="8" fill={`var(--tint-${tone})`} />
          <rect width="2" height="8" fill="var(--hatch)" />
        </pattern>
      ))}
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
    </defs>
  );
});
