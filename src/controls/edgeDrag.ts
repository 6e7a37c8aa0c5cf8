import type { RateNow } from '../model/ratesNow.ts';
import type { PerMille } from '../study/units.ts';
import { FINE_PER_MILLE, pastPrinted } from './rateDrag.ts';

/** An edge of the picture that is dragged snaps from a little further: there is no track to show where it would. */
const SNAP_OF_EDGE = 0.015;

/**
 * The rate that the edge of the picture sets which was dragged to `next`: the reported one where it comes close to it, unless
 * the hand wants to be free of that.
 */
export function rateDragged(
  next: PerMille,
  {
    rate,
    perMille: value,
    reportedPerMille,
  }: Pick<RateNow, 'rate' | 'perMille' | 'reportedPerMille'>,
  isFree: boolean,
): PerMille {
  const most = next <= FINE_PER_MILLE && reportedPerMille < FINE_PER_MILLE ? FINE_PER_MILLE : 1000;
  const isClose = Math.abs(next - reportedPerMille) <= SNAP_OF_EDGE * most;
  return isClose && !isFree ? reportedPerMille : pastPrinted(rate, value, next);
}
