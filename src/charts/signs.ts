// What the signs of the flow mean, in words and as samples: for the legend, and for a picture that leaves the page.

import type { SVGProps } from 'react';
import {
  GHOST_NAMES,
  signWords,
  threadMeaning,
  tracedMeaning,
  type Ghost,
} from '../locale/signs.ts';
import { resultWords, totalLabel } from '../locale/studyWords.ts';
import type { SignOf } from './signsUnused.ts';
import { isTraceable, type Study } from '../study/study.ts';

/** What a sign of a picture stands for, that in words, and how a sample of it is painted. */
export type Sign = {
  readonly of: SignOf;
  readonly meaning: string;
  /** What there is to add where there is room for it. */
  readonly more?: string;
  readonly paint: SVGProps<SVGRectElement>;
};

/**
 * What the signs of the flow mean, and how a sample of each is painted. `hatch` is the id of the hatching of a box, `ghost` what the
 * outline stands for, `trace` whose people are the thread.
 */
export function flowSigns(
  study: Study,
  hatch: string,
  ghost: Ghost = 'reported',
  trace?: string,
): readonly Sign[] {
  const { tone } = study.groups[0];
  const stroke = `var(--tone-${tone})`;
  const fill = stroke;
  return [
    trace === undefined || !isTraceable(study, trace)
      ? {
          of: 'thread',
          meaning: threadMeaning(resultWords(study).many),
          more: signWords.nobodyKnew,
          paint: { fill: 'var(--thread)', stroke: 'var(--thread-box)' },
        }
      : {
          of: 'thread',
          meaning: tracedMeaning(totalLabel(study, trace)),
          paint: { fill: 'var(--trace)', stroke: 'var(--trace-box)' },
        },
    { of: 'reported', meaning: signWords.reported, paint: { fill, stroke } },
    { of: 'assumed', meaning: signWords.assumed, paint: { fill: `url(#${hatch})`, stroke } },
    { of: 'set', meaning: signWords.set, paint: { fill, stroke: 'var(--ink)', strokeWidth: 2 } },
    {
      of: 'ghost',
      meaning: GHOST_NAMES[ghost],
      paint: { fill: 'none', stroke: 'var(--ghost)', strokeDasharray: '4 3' },
    },
    {
      of: 'nobody',
      meaning: signWords.nobody,
      paint: { y: 7, height: 0.01, stroke, strokeDasharray: '1.5 3' },
    },
  ];
}
