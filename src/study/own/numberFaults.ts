// What does not add up, in a study whose shape is right.

import { MOST_PATIENTS } from '../units.ts';
import type { CountedOwn } from './counted.ts';
import { wrongCourse } from './courses.ts';
import { fitting } from './fitting.ts';
import { asAssumed, asRest, asTotals, leftOver, without, withGroup, withWay } from './mended.ts';
import type { AddedWords, Mend, OwnFault, OwnPlace } from './ownFault.ts';
import { waysOn, type OwnGroup, type OwnNumber, type OwnStudy, type OwnWay } from './own.ts';

export function numberFaults(
  own: OwnStudy,
  counted: CountedOwn,
  words: AddedWords,
): readonly OwnFault[] {
  const { groups, totals = [] } = own;
  const faults: OwnFault[] = [];
  const checkWhole = (
    place: OwnPlace,
    name: string,
    said: OwnNumber | undefined,
    mended: (patients: number) => OwnStudy,
  ) => {
    const { patients } = said ?? {};
    if (patients === undefined || isPeople(patients)) return;
    // "1.234" is how some write 1,234.
    const thousands = Math.round(patients * 1000);
    const mends: readonly Mend[] =
      !Number.isInteger(patients) &&
      /^\d{1,3}\.\d{1,3}$/.test(String(patients)) &&
      isPeople(thousands)
        ? [{ kind: 'count', patients: thousands, name, own: mended(thousands) }]
        : [];
    faults.push({ kind: 'not a number of people', name, patients, place, mends });
  };
  groups.forEach(({ name, count, ways }, group) => {
    checkWhole({ group }, name, count, (patients) =>
      withGroup(own, group, (each) => ({ ...each, count: { ...each.count, patients } })),
    );
    ways.forEach((each, way) =>
      checkWhole({ group, way }, name, each, (patients) =>
        withWay(own, group, way, (old) => ({ ...old, patients })),
      ),
    );
  });
  totals.forEach(({ name, ...said }, total) =>
    checkWhole({ total }, name, said, (patients) => ({
      ...own,
      totals: totals.map((each, index) => (index === total ? { ...each, patients } : each)),
    })),
  );
  if (faults.length > 0) return faults;

  const [first] = groups;
  const cohort = counted.groups[0]?.patients;
  if (first && (cohort === undefined || cohort < 1))
    faults.push({ kind: 'no number', name: first.name, place: { group: 0 }, mends: [] });
  if (cohort === undefined || faults.length > 0) return faults;

  const on = waysOn(groups);
  for (const place of counted.order) {
    const parent = groups[place];
    const all = counted.groups[place]?.patients;
    const leaving = parent ? (on.get(parent.name) ?? []) : [];
    if (!parent || leaving.length === 0 || all === undefined) continue;
    const of = faultsOfSplit(own, counted, { parent, place, all, leaving, cohort }, words);
    faults.push(...of);
  }
  groups.forEach(({ name, count, ways }, group) => {
    const parts = (counted.ways[group] ?? []).flatMap((each) => each?.patients ?? []);
    const sum = parts.reduce((total, each) => total + each, 0);
    if (
      ways.length > 0 &&
      parts.length === ways.length &&
      count?.patients !== undefined &&
      sum !== count.patients
    )
      faults.push({
        kind: 'group differs',
        name,
        parts,
        all: count.patients,
        place: { group },
        mends: [],
      });
  });
  totals.forEach(({ name, patients, of = cohort }, total) => {
    if (patients > of || !isPeople(of))
      faults.push({ kind: 'total of too few', name, patients, of, place: { total }, mends: [] });
  });
  const wrong = faults.length > 0 ? null : wrongCourse(own, counted);
  if (wrong)
    faults.push({
      kind: 'other courses',
      name: wrong.name,
      place: { course: wrong.course },
      mends: [{ kind: 'drop', what: 'courses', own: without(own, 'courses') }],
    });
  return faults;
}

type SplitOf = {
  readonly parent: OwnGroup;
  readonly place: number;
  readonly all: number;
  readonly cohort: number;
  readonly leaving: readonly { readonly group: number; readonly way: number }[];
};

function faultsOfSplit(
  own: OwnStudy,
  counted: CountedOwn,
  { parent, place, all, cohort, leaving }: SplitOf,
  words: AddedWords,
): readonly OwnFault[] {
  const { groups } = own;
  const faults: OwnFault[] = [];
  const parts = leaving.map((at) => ({
    ...at,
    name: groups[at.group]?.name ?? '',
    said: groups[at.group]?.ways[at.way],
    patients: groups[at.group]?.ways[at.way]?.patients,
  }));
  const basesOf = (share: OwnWay['share']) => {
    const named = groups.findIndex(({ name }) => name === share?.of);
    const base = counted.groups[named]?.patients;
    if (share?.of !== undefined && base !== undefined) return [{ name: share.of, patients: base }];
    return [
      { name: parent.name, patients: all },
      ...(cohort === all ? [] : [{ name: groups[0]?.name ?? '', patients: cohort }]),
    ];
  };

  const alone = parts.filter(({ said, patients }) => patients === undefined && said?.share);
  for (const { name, said, group, way } of alone) {
    const { share } = said ?? {};
    if (!share) continue;
    const fits = basesOf(share).map((base) => fitting(share.percent, base));
    faults.push({
      kind: 'share alone',
      name,
      percent: share.percent,
      fits,
      place: { group, way },
      mends: fits.flatMap(({ base, whole }): readonly Mend[] =>
        whole.slice(0, 3).map((patients) => ({
          kind: 'share',
          patients,
          percent: share.percent,
          of: base.name,
          base: base.patients,
          own: withWay(own, group, way, (old) => ({
            ...old,
            patients,
            basis: 'assumed',
            assumption: old.assumption ?? words.shareOf(share.percent, base.name),
            share: { ...share, of: base.name },
          })),
        })),
      ),
    });
  }
  const sumOfShares = alone.reduce((sum, { said }) => sum + (said?.share?.percent ?? 0), 0);
  if (alone.length === parts.length && parts.length > 1 && sumOfShares !== 100)
    faults.push({
      kind: 'shares alone',
      from: parent.name,
      sum: sumOfShares,
      place: { group: place },
      mends: [],
    });
  if (alone.length > 0) return faults;

  for (const { name, said, patients, group, way } of parts) {
    const { share } = said ?? {};
    if (!share || patients === undefined) continue;
    const fits = basesOf(share).map((base) => fitting(share.percent, base));
    if (!fits.some(({ whole }) => whole.includes(patients)))
      faults.push({
        kind: 'share differs',
        name,
        patients,
        percent: share.percent,
        fits,
        place: { group, way },
        mends: [],
      });
    else if (share.of !== undefined && share.of !== parent.name && said?.assumption === undefined)
      faults.push({
        kind: 'other base',
        name,
        percent: share.percent,
        of: share.of,
        from: parent.name,
        place: { group, way },
        mends: [
          {
            kind: 'assumed',
            percent: share.percent,
            of: share.of,
            own: asAssumed(own, group, way, words.amongStep(parent.name)),
          },
        ],
      });
  }

  const larger = parts.filter(({ patients = 0 }) => patients > all);
  for (const { name, patients = 0, group, way } of larger)
    faults.push({
      kind: 'larger',
      name,
      patients,
      from: parent.name,
      all,
      place: { group, way },
      mends: asTotals(own, group, patients, cohort),
    });
  if (larger.length > 0) return faults;

  const rests = parts.filter(({ patients }) => patients === undefined);
  const known = parts.flatMap(({ patients }) => patients ?? []);
  const sum = known.reduce((total, each) => total + each, 0);
  if (rests.length > 1) {
    const [, second] = rests;
    faults.push({
      kind: 'several rests',
      names: rests.map(({ name }) => name),
      from: parent.name,
      place: { group: second?.group ?? place, way: second?.way ?? 0 },
      mends: [],
    });
  } else if ((rests.length === 0 && sum !== all) || sum > all) {
    const isTooMany = sum > all;
    faults.push({
      kind: 'no sum',
      from: parent.name,
      parts: known,
      all,
      place: { group: place },
      mends: [
        ...(isTooMany ? [] : [leftOver(own, parent, place, all - sum, words)]),
        // One that overlaps the others is no step.
        ...parts.flatMap(({ group, patients = -1 }) =>
          isTooMany && sum - patients === all ? asTotals(own, group, patients, cohort) : [],
        ),
        // The last may simply be the rest.
        ...parts.slice(-1).flatMap(({ group, way, name, patients = 0 }): readonly Mend[] => {
          const left = all - (sum - patients);
          if (left < 0 || parts.length < 2) return [];
          return [
            {
              kind: 'rest',
              name,
              patients: left,
              own: withWay(own, group, way, asRest),
            },
          ];
        }),
      ],
    });
  }
  return faults;
}

function isPeople(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST_PATIENTS;
}
