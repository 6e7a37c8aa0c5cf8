// Whether two studies that somebody wrote down are one, changed in between: what was made for the one is then of use for the other.

import { deepEqual } from '../deepEqual.ts';
import type { OwnStudy } from './own.ts';

/**
 * They have the same title, whatever their numbers; or the same groups, and of two titles both numbers as well: then one has been
 * called otherwise. Trials that were begun with the same groups are two.
 */
export function isSameOwn(a: OwnStudy, b: OwnStudy): boolean {
  if (a.title !== undefined && a.title === b.title) return true;
  const isEntitled = a.title !== undefined && b.title !== undefined;
  return isEntitled ? deepEqual(numbersOf(a), numbersOf(b)) : deepEqual(namesOf(a), namesOf(b));
}

function namesOf({ groups }: OwnStudy): readonly string[] {
  return groups.map(({ name }) => name).toSorted();
}

function numbersOf({ groups }: OwnStudy) {
  return groups.map(({ name, count, ways }) => [
    name,
    count?.patients ?? null,
    ways.map(({ from, patients }) => [from, patients ?? null]),
  ]);
}
