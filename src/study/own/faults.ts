// What keeps a study that somebody wrote down from being drawn, and what to know of one that can be. Nothing is ever made to fit
// in silence: each fault has its place and, where there is one, a mend, which is the study mended. Sentences are made of these
// in `locale/own/ownFaults.ts`.

import type { Tone } from '../study.ts';
import { countedOwn, type CountedOwn } from './counted.ts';
import { numberFaults } from './numberFaults.ts';
import { inOutlineOrder, MOST, type OwnStudy } from './own.ts';
import type { AddedWords, OwnFault, OwnNote } from './ownFault.ts';
import { notesOf } from './ownNotes.ts';
import { rolesOf } from './roles.ts';
import { shapeFaults, tooMany } from './shapeFaults.ts';

export type CheckedOwn = {
  readonly own: OwnStudy;
  readonly counted: CountedOwn;
  readonly roles: readonly Tone[];
  readonly faults: readonly OwnFault[];
  readonly notes: readonly OwnNote[];
};

/** Of more groups nothing else is said: all that could be said of each would take longer than anybody waits. */
const MOST_LOOKED_AT = 1000;

/** Every fault of a study as it was written down, with its mends; an empty list where it can be drawn. */
export function checkedOwn(given: OwnStudy, words: AddedWords): CheckedOwn {
  const { length } = given.groups;
  if (length > MOST_LOOKED_AT) {
    const counted = countedOwn({ ...given, groups: [] });
    return { own: given, counted, roles: [], faults: [tooMany('groups', length)], notes: [] };
  }
  const fed = given.groups.findIndex(({ ways }) => ways.length > MOST.ways);
  const { name = '', ways = [] } = given.groups[fed] ?? {};
  if (fed >= 0) {
    const counted = countedOwn({ ...given, groups: [] });
    const fault: OwnFault = {
      kind: 'too many ways',
      name,
      most: MOST.ways,
      are: ways.length,
      place: { group: fed },
      mends: [],
    };
    return { own: given, counted, roles: [], faults: [fault], notes: [] };
  }
  const own = inOutlineOrder(given);
  const counted = countedOwn(own);
  const shape = shapeFaults(own, counted);
  // Of what has no shape no sum can be said.
  const faults = shape.length > 0 ? shape : numberFaults(own, counted, words);
  return {
    own,
    counted,
    roles: faults.length > 0 ? [] : rolesOf(own),
    faults,
    notes: faults.length > 0 ? [] : notesOf(own, counted, words),
  };
}
