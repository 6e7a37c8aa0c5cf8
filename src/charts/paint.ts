// How the parts of the diagram are painted and reached, the same for ribbons and boxes.

import type { Tone } from '../study/study.ts';

/** What every part that can be pointed at is given. `prefix` keeps the ids of two pictures on one page apart. */
export type Part = {
  readonly prefix: string;
  /** What a screen reader says of it. */
  readonly spoken: string;
  /** Whether Tab reaches it; the others are reached from it by arrow keys. */
  readonly isTabStop: boolean;
  readonly isPicked: boolean;
  readonly isMarked: boolean;
  /** Whether nothing happens when it is pressed: looked at in a hall, or on paper. */
  readonly isStill: boolean;
  readonly strokePx: number | undefined;
  /** Whether others than those of the result are followed, beside whom it is pale. */
  readonly isPale: boolean;
};

/** Keeps letters readable where an edge or a hatch runs behind them. */
export const HALO = {
  stroke: 'var(--halo)',
  strokeWidth: 'var(--halo-width)',
  strokeLinejoin: 'round',
  paintOrder: 'stroke',
} as const;

/**
 * A part thinner than this can be hit this wide: a finger is not a pixel. In px of the sheet, which is scaled down to
 * four fifths at the least, so no target falls below 24 px of the page.
 */
export const HIT_PX = 30;

/** Those who go on have one colour, darker with each stage; those who leave, die or respond have one each. */
function fillOf(tone: Tone, onward: number): string {
  return tone === 'cohort' || tone === 'milestone'
    ? `var(--going-${onward})`
    : `var(--tint-${tone})`;
}

/** Beside people who are followed: still the shape of the flow, and no longer what is looked at. */
const PALE = 0.45;

/** How those who go on and those who leave are filled. */
export function fill(tone: Tone, onward: number, isPale: boolean) {
  return { fill: fillOf(tone, onward), fillOpacity: isPale ? PALE : undefined };
}

/** A fine edge in the colour of the group to which it leads. */
export function edgeOf(tone: Tone, strokePx = 0.75) {
  return { stroke: `var(--tone-${tone})`, strokeWidth: strokePx };
}

/** The attributes of a part that can be reached, heard and pressed. */
export function focusable(id: string, { spoken, isTabStop, isPicked, isStill }: Part) {
  return isStill
    ? {}
    : {
        'data-id': id,
        role: 'button',
        tabIndex: isTabStop ? 0 : -1,
        'aria-label': spoken,
        'aria-expanded': isPicked,
      };
}
