// The people of one group as shares of several others: what is written where they are looked at, and all of it in words.

import { amongOf } from '../model/among.ts';
import { countedGroup, type Flows } from '../model/flows.ts';
import { areEnoughForShares } from '../model/shares.ts';
import { EVERY_HUNDRED, figureOfHundred, whole } from './number.ts';
import { groupLabel, whoOf } from './studyWords.ts';

export type ShareTold = {
  /** "18" and "of every 100"; no figure where there are too few to tell a share of. */
  readonly figure: string | null;
  readonly unit: string;
  /** "22 of 121 eligible for IL-2". */
  readonly people: string;
};

/** The people of `group` as a share of those of `base`. */
export function shareTold(now: Flows, group: string, base: string): ShareTold {
  const all = countedGroup(now, base);
  const { people, share } = amongOf(now, group, base);
  return {
    figure: areEnoughForShares(all.count) ? bothOf(share, figureOfHundred) : null,
    unit: EVERY_HUNDRED,
    people:
      all.count === 0
        ? `Nobody ${whoOf(now.study, base)}`
        : `${bothOf(people, whole)} of ${whole(all.count)} ${whoOf(now.study, base)}`,
  };
}

/** "22", or where more than one number is possible "22 to 30". */
function bothOf(
  { least, most }: { readonly least: number; readonly most: number },
  written: (value: number) => string,
): string {
  const [low, high] = [written(least), written(most)];
  return low === high ? low : `${low} to ${high}`;
}

/** The people of the group at the end of their way: "22" and "Responded". */
export function endTold(now: Flows, group: string): readonly [count: string, name: string] {
  return [whole(countedGroup(now, group).count), groupLabel(now.study, group)];
}

/** "22 of 121 eligible for IL-2: 18 of every 100. 22 of 195 taken to surgery: 11 of every 100." */
export function whomInWords(now: Flows, group: string, bases: readonly string[]): string {
  return bases
    .map((base) => {
      const { figure, unit, people } = shareTold(now, group, base);
      return figure === null ? `${people}.` : `${people}: ${figure} ${unit}.`;
    })
    .join(' ');
}
