// What is said of the two arms of a randomised trial that a reader wrote down.

import type { ComparedArms } from '../../model/arms.ts';
import { areEnoughForShares } from '../../model/shares.ts';
import type { Note } from '../../study/words.ts';
import { percentOf, whole } from '../number.ts';

/** `from` is called whose people chance has parted, `results` what they came to; `nameOf` says what a group is called. */
export function armsNote(
  from: string,
  compared: ComparedArms | null,
  results: readonly string[],
  nameOf: (id: string) => string,
): Note {
  const title = `Chance decided who of “${from}” came to which arm.`;
  const result = results.map((name) => `“${name}”`).join(' or ');
  if (!compared)
    return {
      title,
      text: `No difference is worked out: it needs two arms, and that the numbers say how many of each came to ${result}.`,
    };
  const { arms, difference, interval } = compared;
  const of = arms.map(
    ({ id, x, n }) =>
      `${whole(x)} of ${whole(n)} in “${nameOf(id)}”${areEnoughForShares(n) ? ` (${percentOf(x, n)})` : ''}`,
  );
  const counted = `${of.join(' and ')} came to ${result}, of all who were sent there.`;
  if (!arms.every(({ n }) => areEnoughForShares(n)))
    return { title, text: `${counted} They are too few for a difference of shares.` };
  return {
    title,
    text: `${counted} The first share minus the second is ${points(difference)} percentage points, with a 95% interval from ${points(interval.low)} to ${points(interval.high)} (Newcombe 1998, method 10).${interval.low <= 0 && interval.high >= 0 ? ' No difference at all is within it.' : ''}`,
  };
}

function points(share: number): string {
  const text = Math.abs(100 * share).toFixed(1);
  return share < 0 && text !== '0.0' ? `−${text}` : text;
}
