// Changes in numbers of patients → places along a bar, with round numbers to read them by.

import { scaleLinear } from 'd3-scale';

export type EffectScale = {
  /** Where a change stands, in percent of the bar's length. */
  readonly at: (more: number) => number;
  /** Round whole numbers of patients from one end to the other, 0 among them. */
  readonly ticks: readonly number[];
};

/** About as many as can be told apart beside one another on a phone. */
const TICKS = 4;

/** One scale for all these changes, from a round number at or below the least of them, or 0, to one at or above the most. */
export function effectScale(changes: readonly number[]): EffectScale {
  const least = Math.min(0, ...changes);
  const most = Math.max(0, ...changes);
  const scale = scaleLinear(least === most ? [-1, 1] : [least, most], [0, 100]).nice(TICKS);
  return { at: scale, ticks: scale.ticks(TICKS).filter(Number.isInteger) };
}
