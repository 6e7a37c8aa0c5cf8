// A placed flow → the outline of its ribbon. Filled outlines, not thick strokes: strokes swell over their neighbours
// where they bend.

import type { Ends } from './sankey.ts';

/** Rounded to a hundredth of a pixel: finer than any screen, and short in the page. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** By how much shapes of one colour lie over one another where they meet, so that no light comes through. */
export const LAP_PX = 0.5;

/** To within a thousandth of the way. */
const HALVINGS = 10;

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

/** How far across the second edge of a ribbon is at this place along it. */
export function secondEdgeAt({ leaves, arrives }: Ends, along: number): number {
  const share = (along - leaves.along) / (arrives.along - leaves.along);
  if (share <= 0) return leaves.across.to;
  if (share >= 1) return arrives.across.to;
  // Its bends are at the middle, so along the way it goes by 3t/2 − 3t²/2 + t³, and across by 3t² − 2t³.
  let [low, high] = [0, 1];
  for (let step = 0; step < HALVINGS; step += 1) {
    const t = (low + high) / 2;
    if (1.5 * t - 1.5 * t * t + t ** 3 < share) low = t;
    else high = t;
  }
  return leaves.across.to + (arrives.across.to - leaves.across.to) * (3 - 2 * low) * low * low;
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
