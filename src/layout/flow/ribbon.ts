// A placed flow → the outline of its ribbon. Filled outlines, not thick strokes: strokes swell over their neighbours
// where they bend.

import type { Ends } from './sankey.ts';

/** Rounded to a hundredth of a pixel: finer than any screen, and short in the page. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** By how much shapes of one colour lie over one another where they meet, so that no light comes through. */
export const LAP_PX = 0.5;

type Flow = 'across' | 'down';

/** The `d` of a ribbon between two boxes, or of a hairline where nobody goes that way. */
export function ribbon(placed: Ends, flow: Flow): string {
  const { leaves, arrives } = placed;
  if (leaves.across.to === leaves.across.from) return ribbonEdges(placed, flow);
  const at = pointOn(flow);
  return (
    `M${at(leaves.along, leaves.across.from)}` +
    bend(placed, flow, leaves.across.from, arrives.across.from, 'onward') +
    `L${at(arrives.along, arrives.across.to)}` +
    // Not closed: it is filled all the same, and has no edge where those who go on have stood together before.
    bend(placed, flow, arrives.across.to, leaves.across.to, 'back')
  );
}

/** The `d` of the two long edges alone; a single one where nobody goes that way. */
export function ribbonEdges(placed: Ends, flow: Flow): string {
  const { leaves, arrives } = placed;
  const at = pointOn(flow);
  const edge = (from: number, to: number) =>
    `M${at(leaves.along, from)}${bend(placed, flow, from, to, 'onward')}`;
  const first = edge(leaves.across.from, arrives.across.from);
  return leaves.across.to === leaves.across.from
    ? first
    : first + edge(leaves.across.to, arrives.across.to);
}

/** With patients going down the page the axes change places. */
function pointOn(flow: Flow): (along: number, across: number) => string {
  return flow === 'across'
    ? (along, across) => `${rounded(along)},${rounded(across)}`
    : (along, across) => `${rounded(across)},${rounded(along)}`;
}

/** One edge: it leaves and arrives along the way that patients go, and bends in the middle. */
function bend(
  { leaves, arrives }: Ends,
  flow: Flow,
  from: number,
  to: number,
  way: 'onward' | 'back',
): string {
  const at = pointOn(flow);
  const middle = (leaves.along + arrives.along) / 2;
  const end = way === 'onward' ? arrives.along : leaves.along;
  return `C${at(middle, from)} ${at(middle, to)} ${at(end, to)}`;
}
