// How marks of people are painted: the shape tells what becomes of them, gold or the colour of a trace whose they are.

import type { MarkShape } from '../layout/people/marks.ts';
import { rounded } from '../layout/flow/ribbon.ts';
import type { Standing } from '../model/people.ts';

/** The shape of a mark; people of the thread who are still there have the largest. */
export function markShape(standing: Standing, isTraced: boolean): MarkShape {
  if (!isTraced) return standing;
  if (standing === 'there') return 'certain';
  return standing === 'before' ? 'certain-before' : standing;
}

/** Those who go on are lighter on paper than gold, and darker on a dark page; in forced colours, which are one, gold is what is full. */
export const GOING_OPACITY = 0.42;

/** How marks so far apart are painted. */
export function markPaint(
  standing: Standing,
  isTraced: boolean,
  isOfResult: boolean,
  pitchPx: number,
) {
  // On paper as the band of the flow is; on a dark page lighter than those who go on, as small as it is.
  const traced = isOfResult ? 'var(--thread-mark)' : 'var(--trace-box)';
  const edge = isOfResult ? 'var(--thread-box)' : 'var(--trace-box)';
  const fine = rounded(Math.min(1.25, 0.07 * pitchPx));
  const wide = rounded(Math.min(2.25, Math.max(0.9, (isTraced ? 0.16 : 0.11) * pitchPx)));
  switch (standing) {
    case 'there':
      return isTraced
        ? { fill: traced, stroke: edge, strokeWidth: fine }
        : {
            fill: 'var(--tone-milestone)',
            fillOpacity: GOING_OPACITY,
            stroke: 'var(--tone-milestone)',
            strokeWidth: fine,
          };
    case 'leaves':
    case 'told':
      return { fill: 'none', stroke: isTraced ? traced : 'var(--tone-exit)', strokeWidth: wide };
    case 'dies':
      return {
        fill: 'none',
        stroke: isTraced ? traced : 'var(--tone-death)',
        strokeWidth: rounded(1.25 * wide),
        strokeLinecap: 'round' as const,
      };
    case 'before':
      return { fill: isTraced ? traced : 'var(--tone-exit)' };
  }
}
