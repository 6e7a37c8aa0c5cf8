// What stands beside the thread: which share of those who are still there its people are.

import { countedGroup, type Flows } from '../model/flows.ts';
import { areEnoughForShares } from '../model/shares.ts';
import type { Thread } from '../model/thread.ts';
import { ofEveryHundred, shareInPercent, whole } from './number.ts';
import { briefWhoOf, whoOf } from './studyWords.ts';

/** Nearer to nobody or to everybody a share has no number of a hundred people, and to say so there is no room. */
const LEAST_OF_HUNDRED = 0.0005;
const MOST_OF_HUNDRED = 0.995;

/**
 * Of a group that the thread goes through: "11 of every 100" and "taken to surgery", or "operated on" where there is little room; of few patients "2 of 19" and the same. A share that is not known exactly is told as at least and at most.
 */
export function threadWords(
  now: Flows,
  { of, count: all, groups }: Thread,
  id: string,
): { readonly strong: string; readonly rest: string; readonly briefRest: string } {
  const { count, share } = countedGroup(now, id);
  const { least = 0, most = 0 } = groups.get(id) ?? {};
  const who = { rest: ` ${whoOf(now.study, id)}`, briefRest: ` ${briefWhoOf(now.study, id)}` };
  const isTold = least === most && areEnoughForShares(count) && share > 0;
  if (!isTold)
    return {
      strong: `${least === most ? whole(most) : `${whole(least)} to ${whole(most)}`} of ${whole(count)}`,
      ...who,
    };
  // From the rates where all of them are here; where their ways part, of those who are.
  const traced = most === all ? now.groups.find(({ group }) => group.id === of) : undefined;
  const told = traced ? traced.share / share : most / count;
  return {
    strong:
      told === 0 || told === 1 || (told >= LEAST_OF_HUNDRED && told < MOST_OF_HUNDRED)
        ? ofEveryHundred(told)
        : shareInPercent(told),
    ...who,
  };
}

/** The widest that the first of these words can become, whatever the rates. */
export function widestStrong({ patients }: Flows): string {
  return areEnoughForShares(patients)
    ? ofEveryHundred(1)
    : `${whole(patients)} of ${whole(patients)}`;
}
