// Two groups of a study that somebody wrote down, made one.

import type { Basis } from '../evidence.ts';
import { renamedCourses } from './courses.ts';
import type { CountedOwn } from './counted.ts';
import type { OwnGroup, OwnStudy, OwnWay } from './own.ts';

/**
 * The study in which two groups of the same stage are one, by this name and at the place of the second, with all who come to either
 * and all who go on from either. Those who came from the same group, or went on to the same, are added up.
 */
export function merged(
  own: OwnStudy,
  counted: CountedOwn,
  [gone, kept]: readonly [number, number],
  name: string,
): OwnStudy {
  const pair = new Set([own.groups[gone]?.name, own.groups[kept]?.name]);
  const nameOf = (each: string) => (pair.has(each) ? name : each);
  // Numbers that follow from others follow from other ones afterwards: they are said.
  const countedWays = (place: number) =>
    (own.groups[place]?.ways ?? []).map((way, index): OwnWay => {
      const count = counted.ways[place]?.[index];
      if (way.patients !== undefined || !count) return way;
      const { patients, basis, isSaid } = count;
      return { ...way, patients, ...(isSaid ? { basis } : {}) };
    });
  const groups = own.groups.flatMap((group, place): readonly OwnGroup[] => {
    if (place === gone) return [];
    if (place === kept) {
      const { stage, role } = group;
      const all = [...countedWays(kept), ...countedWays(gone)];
      return [
        {
          name,
          ...(stage === undefined ? {} : { stage }),
          ...(role === undefined ? {} : { role }),
          ways: together(all),
        },
      ];
    }
    if (!group.ways.some(({ from, share }) => pair.has(from) || pair.has(share?.of)))
      return [group];
    const ways = countedWays(place).map(({ share, ...way }): OwnWay => ({
      ...way,
      from: nameOf(way.from),
      ...(share && !pair.has(share.of) ? { share } : {}),
    }));
    return [{ ...group, ways: together(ways) }];
  });
  return {
    ...own,
    groups,
    ...(own.outcomes ? { outcomes: [...new Set(own.outcomes.map(nameOf))] } : {}),
    ...(own.courses ? { courses: renamedCourses(own.courses, nameOf) } : {}),
  };
}

/** The ways with one from each group. What is added up rests on the weakest of what its parts rest on, and no longer stands anywhere. */
function together(ways: readonly OwnWay[]): readonly OwnWay[] {
  const from = [...new Set(ways.map((way) => way.from))];
  return from.map((name) => {
    const all = ways.filter((way) => way.from === name);
    const [first = { from: name }, ...others] = all;
    if (others.length === 0) return first;
    const basis = all.map((way) => way.basis).toSorted((a, b) => strength(a) - strength(b))[0];
    const patients = all.reduce<number | undefined>(
      (sum, way) =>
        sum === undefined || way.patients === undefined ? undefined : sum + way.patients,
      0,
    );
    return {
      from: name,
      // Of those of whom it is not known how many they are both are what the others leave.
      ...(patients === undefined ? {} : { patients }),
      ...(basis ? { basis } : {}),
      ...(all.some(({ hasSlider }) => hasSlider) ? { hasSlider: true as const } : {}),
    };
  });
}

function strength(basis: Basis | undefined): number {
  return [undefined, 'assumed', 'derived', 'reported'].indexOf(basis);
}
