import { memo } from 'react';
import type { PicturedFlow } from '../../layout/flow/pictured.ts';
import { edgeOf, fill, focusable, HIT_PX, type Part } from '../paint.ts';

type RibbonProps = Part &
  Pick<PicturedFlow, 'id' | 'd' | 'tone' | 'onward' | 'basis' | 'count' | 'thicknessPx'>;

/** The patients on their way from one group to the next. Nobody is a dotted hairline, not a gap. */
export const Ribbon = memo(function Ribbon({
  id,
  d,
  tone,
  onward,
  basis,
  count,
  thicknessPx,
  ...part
}: RibbonProps) {
  const { isMarked, isPale } = part;
  return (
    <g {...focusable(id, part)}>
      {thicknessPx < HIT_PX && (
        <path d={d} fill="none" stroke="transparent" strokeWidth={HIT_PX} pointerEvents="stroke" />
      )}
      <path
        d={d}
        {...(isMarked ? { 'data-flow': id, 'data-count': count, 'data-basis': basis } : {})}
        {...(count === 0
          ? {
              fill: 'none',
              stroke: `var(--tone-${tone})`,
              strokeWidth: part.strokePx ?? 1.25,
              strokeDasharray: '1.5 3',
            }
          : { ...fill(tone, onward, isPale), ...edgeOf(tone, part.strokePx) })}
      />
    </g>
  );
});
