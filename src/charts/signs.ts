// What the signs of the flow mean, in words and as samples: for the legend, and for a picture that leaves the page.

import type { SVGProps } from 'react';
import type { Study } from '../study/study.ts';

/** What a sign of a picture means, and how a sample of it is painted. */
export type Sign = readonly [meaning: string, paint: SVGProps<SVGRectElement>];

/**
 * What the signs of the flow mean, and how a sample of each is painted. `hatch` is the id of the hatching, `ghost` what the
 * outline stands for.
 */
export function flowSigns(study: Study, hatch: string, ghost = 'as reported'): readonly Sign[] {
  const { tone } = study.groups[0];
  const fill = `var(--tint-${tone})`;
  const stroke = `var(--tone-${tone})`;
  return [
    ['reported, or arithmetic on reported numbers', { fill, stroke }],
    ['needs an assumption', { fill: `url(#${hatch})`, stroke }],
    ['set by you', { fill, stroke: 'var(--ink)', strokeWidth: 2 }],
    [ghost, { fill: 'none', stroke: 'var(--ghost)', strokeDasharray: '4 3' }],
    ['nobody', { y: 7, height: 0.01, stroke, strokeDasharray: '1.5 3' }],
  ];
}
