import { memo } from 'react';
import type { Picture } from '../../layout/flow/pictured.ts';

type HatchesProps = {
  readonly prefix: string;
  /** The tones of the boxes that are hatched, with spaces between. */
  readonly tones: string;
  /** Of whom it is of whom some may be of the thread; empty where nobody is. */
  readonly possible: 'possible' | 'possible-traced' | '';
};

/** What a picture needs of them: it is written into every page, so what nothing is filled with is left out. */
export function hatchesOf({ groups, thread }: Picture): Omit<HatchesProps, 'prefix'> {
  const assumed = groups.filter(({ basis }) => basis === 'assumed').map(({ tone }) => tone);
  const isPossible = thread !== null && thread.possible !== '';
  return {
    tones: [...new Set(assumed)].toSorted().join(' '),
    possible: !isPossible ? '' : thread.isOfResult ? 'possible' : 'possible-traced',
  };
}

/** Fills for boxes that need an assumption, the colour of the group hatched, and for people who may be of the thread. */
export const Hatches = memo(function Hatches({ prefix, tones, possible }: HatchesProps) {
  return (
    <defs>
      {(tones === '' ? [] : tones.split(' ')).map((tone) => (
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
      {possible && (
        <pattern
          id={`${prefix}${possible}`}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect
            width="3"
            height="7"
            fill={possible === 'possible' ? 'var(--thread)' : 'var(--trace)'}
          />
        </pattern>
      )}
    </defs>
  );
});
