// The ids of what somebody wrote down. In a link one can read them, so they are made of the letters of the names; and what a link or a
// talk means stays what it was, whatever else is written into the study, or in which order.

import { digest } from '../digest.ts';
import type { OwnStudy } from './own.ts';

/** By their names alone; or, as in the links of the first version, by their place where their letters tell too little. */
export type IdsFrom = 'names' | 'places';

export type OwnIds = {
  /** By the place of the group. */
  readonly groups: readonly string[];
  /** By the place of the total that is no step. */
  readonly totals: readonly string[];
};

/** None is that of a flow, which has a hyphen. */
export function ownIds(own: OwnStudy, from: IdsFrom): OwnIds {
  return from === 'names' ? byNames(own) : byPlaces(own);
}

/** The ids that groups and totals have by the other way of making them, where these are no ids by this one. */
export function otherIds(own: OwnStudy, from: IdsFrom): ReadonlyMap<string, string> {
  const here = ownIds(own, from);
  const there = ownIds(own, from === 'names' ? 'places' : 'names');
  const taken = new Set([...here.groups, ...here.totals]);
  const pairs = (['groups', 'totals'] as const).flatMap((kind) =>
    there[kind].map((id, place) => [id, here[kind][place] ?? ''] as const),
  );
  return new Map(pairs.filter(([id]) => !taken.has(id)));
}

const MOST_LETTERS = 40;

/** The letters of a name that any link keeps. */
function lettersOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
}

/** Whether a group may be called by these letters alone: no key that every object has, none of a total, no place of the first version. */
function mayBeId(letters: string, isOfTotal: boolean): boolean {
  if (isOfTotal) return letters !== '';
  return letters !== '' && !(letters in Object.prototype) && !/^(?:total.+|g\d+)$/.test(letters);
}

/** Whether other letters or figures of a name are lost. */
function losesLetters(name: string): boolean {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return (
    /[^a-z0-9]/i.test(plain.replaceAll(/[^\p{L}\p{N}]/gu, '')) ||
    lettersOf(name).length > MOST_LETTERS
  );
}

function byNames({ groups, totals = [] }: OwnStudy): OwnIds {
  const taken = new Set<string>();
  const idsOf = (all: readonly { readonly name: string }[], before: string) => {
    const plain = all.map(({ name }) => (losesLetters(name) ? null : lettersOf(name)));
    return all.map(({ name }, place) => {
      const letters = plain[place] ?? null;
      // Of names that are told apart by nothing that a link keeps none has the letters alone: it would be another's in another order.
      const isAlone = plain.filter((each) => each === letters).length === 1;
      const id =
        letters !== null && isAlone && mayBeId(letters, before !== '')
          ? letters
          : `${lettersOf(name).slice(0, MOST_LETTERS).replace(/_+$/, '') || 'x'}_${digest(name)}`;
      return free(`${before}${id}`, taken);
    });
  };
  return { groups: idsOf(groups, ''), totals: idsOf(totals, 'total_') };
}

/** An id that is not taken; that two names have the same digest nobody has seen yet. */
function free(id: string, taken: Set<string>): string {
  let made = id;
  for (let number = 2; taken.has(made); number++) made = `${id}_${number}`;
  taken.add(made);
  return made;
}

function byPlaces({ groups, totals = [] }: OwnStudy): OwnIds {
  const taken = new Set<string>();
  return {
    groups: groups.map(({ name }, place) => {
      const letters = lettersOf(name).slice(0, MOST_LETTERS);
      const isFree =
        letters !== '' &&
        !taken.has(letters) &&
        !(letters in Object.prototype) &&
        !/^(?:total|g)\d+$/.test(letters);
      const id = isFree ? letters : `g${place + 1}`;
      taken.add(id);
      return id;
    }),
    totals: totals.map((_, place) => `total${place + 1}`),
  };
}
