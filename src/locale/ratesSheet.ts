// The rates on a phone: a chip for each, which opens its slider, and at the head of the window what they come to.

import { difference, countedGroup, type Flows } from '../model/flows.ts';
import { areEnoughForShares } from '../model/shares.ts';
import type { RateOf } from '../study/rates.ts';
import { cohortSize, groupOf } from '../study/study.ts';
import { thanWhat } from './changes.ts';
import { inStudysNumber } from './fewPatients.ts';
import { called, moreOrFewer, ofEveryHundred, whole } from './number.ts';
import { rateWords, resultWords } from './studyWords.ts';

export const sheetWords = {
  chips: 'Which rate is moved',
  whatIf: 'What if? Press a rate: each is of the step before.',
  patients: 'Patients',
  undo: 'Undo',
  undoLast: 'Undo the last change',
} as const;

/** What stands on the chip of a rate, and its label where that is another: "Died" and "Perioperative death". */
export function chipWords(rate: RateOf): { readonly name: string; readonly label: string | null } {
  const { label, brief = label } = rateWords(rate);
  return { name: brief, label: brief === label ? null : label };
}

/** "29 of 195 · 15 of every 100"; of few patients "1 of 5 · in 195 it would be 22". */
export function resultAtHead(now: Flows): string {
  const { count, share } = countedGroup(now, resultWords(now.study).group);
  const told = areEnoughForShares(now.patients)
    ? ofEveryHundred(share)
    : inStudysNumber(now.study, share);
  return `${whole(count)} of ${whole(now.patients)} · ${told}`;
}

const NO_RATE_MOVED = 'with no rate moved';

/** Below it: "7 more than in this reading", "as many as with no rate moved"; "responders, with no rate moved". */
export function changeAtHead(now: Flows, reported: Flows): string {
  const { group, one, many } = resultWords(now.study);
  if (!now.flows.some((flow) => flow.rate))
    return `${called(countedGroup(now, group).count, one, many)}, ${NO_RATE_MOVED}`;
  const size = difference(now, reported, group);
  if (size === 0) return `as many as ${NO_RATE_MOVED}`;
  const change = moreOrFewer(size, '', '').trim();
  // What the rates give of another number of patients is in no paper, and to say so there is no room.
  return now.patients === cohortSize(now.study)
    ? `${change} ${thanWhat(now, [groupOf(now.study, group).count.basis])}`
    : `${change} than ${NO_RATE_MOVED}`;
}
