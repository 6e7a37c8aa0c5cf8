// What keeps a study that somebody wrote down from being drawn, and what to know of one that can be. Nothing is ever made to fit
// in silence: each fault has its place and, where there is one, a mend, which is the study mended. Sentences are made of these
// in `locale/own/ownFaults.ts`.

import type { Tone } from '../study.ts';
import { MOST_PATIENTS } from '../units.ts';
import { countedOwn, type CountedOwn } from './counted.ts';
import { fitting } from './fitting.ts';
import {
  inOutlineOrder,
  MOST,
  waysOn,
  type OwnGroup,
  type OwnNumber,
  type OwnStudy,
  type OwnWay,
} from './own.ts';
import type { AddedWords, Mend, OwnFault, OwnNote, OwnPlace } from './ownFault.ts';
import { wrongCourse } from './courses.ts';
import { rolesOf } from './roles.ts';
import { smallNotes } from './small.ts';

export type CheckedOwn = {
  readonly own: OwnStudy;
  readonly counted: CountedOwn;
  readonly roles: readonly Tone[];
  readonly faults: readonly OwnFault[];
  readonly notes: readonly OwnNote[];
};

/** Every fault of a study as it was written down, with its mends; an empty list where it can be drawn. */
export function checkedOwn(given: OwnStudy, words: AddedWords): CheckedOwn {
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

function shapeFaults(own: OwnStudy, { order, stages: stageOf }: CountedOwn): readonly OwnFault[] {
  const faults: OwnFault[] = [];
  const { groups, totals = [], notes = [], stages = [], outcomes = [] } = own;
  const [first] = groups;
  if (!first) return [{ kind: 'nobody', place: { key: 'title' }, mends: [] }];

  const lengths: readonly (readonly [OwnPlace, number, string | undefined])[] = [
    [{ key: 'title' }, MOST.letters, own.title],
    [{ key: 'source' }, MOST.lettersOfText, own.source],
    [{ key: 'doi' }, MOST.letters, own.doi],
    ...notes.map((note) => [{ key: 'notes' }, MOST.lettersOfText, note] as const),
    ...stages.map((stage) => [{ key: 'stages' }, MOST.letters, stage] as const),
    ...groups.flatMap(({ name, count, ways }, group) => [
      [{ group }, MOST.letters, name] as const,
      ...textsOf(count).map((text) => [{ group }, MOST.lettersOfText, text] as const),
      ...ways.flatMap((each, way) =>
        textsOf(each).map((text) => [{ group, way }, MOST.lettersOfText, text] as const),
      ),
    ]),
    ...totals.flatMap((each, total) => [
      [{ total }, MOST.letters, each.name] as const,
      ...textsOf(each).map((text) => [{ total }, MOST.lettersOfText, text] as const),
    ]),
  ];
  for (const [place, most, text = ''] of lengths)
    if (text.length > most)
      faults.push({ kind: 'too long', most, are: text.length, place, mends: [] });
  for (const [what, all] of [
    ['groups', groups],
    ['totals', totals],
    ['notes', notes],
    ['courses', own.courses ?? []],
  ] as const)
    if (all.length > MOST[what])
      faults.push({
        kind: 'too many',
        what,
        most: MOST[what],
        are: all.length,
        place: placeOfLast(what, all.length),
        mends: [],
      });
  const last = Math.max(...stageOf);
  const isPossible = groups.every(({ stage = 1 }) => stage <= MOST.stages);
  if (isPossible && Math.max(stages.length, last) > MOST.stages)
    faults.push({
      kind: 'too many',
      what: 'stages',
      most: MOST.stages,
      are: Math.max(stages.length, last),
      place: { key: 'stages' },
      mends: [],
    });

  const names = groups.map(({ name }) => name);
  groups.forEach(({ name, ways, stage }, group) => {
    const place = { group };
    if (name === '') faults.push({ kind: 'no name', place, mends: [] });
    if (names.indexOf(name) !== group) faults.push({ kind: 'twice', name, place, mends: [] });
    if (ways.length === 0 && group > 0)
      faults.push({
        kind: 'second beginning',
        name,
        first: first.name,
        place,
        mends: [
          {
            kind: 'under',
            name,
            under: first.name,
            own: withGroup(own, group, (each) => ({
              ...withoutCount(each),
              ways: [{ ...each.count, from: first.name }],
            })),
          },
        ],
      });
    ways.forEach(({ from, share }, way) => {
      const at = { group, way };
      const before = names.indexOf(from);
      if (before < 0)
        faults.push({ kind: 'unknown', name: from, what: 'from', place: at, mends: [] });
      else if (ways.findIndex((each) => each.from === from) !== way)
        faults.push({ kind: 'leads twice', name, from, place: at, mends: [] });
      else if (order.includes(group) && (stageOf[before] ?? 0) >= (stageOf[group] ?? 0))
        faults.push({ kind: 'not later', name, from, place: at, mends: [] });
      if (share?.of !== undefined && !names.includes(share.of))
        faults.push({ kind: 'unknown', name: share.of, what: 'share', place: at, mends: [] });
    });
    if (stage !== undefined && (!Number.isInteger(stage) || stage < 1 || stage > MOST.stages))
      faults.push({
        kind: 'no stage',
        name,
        stage,
        stages: Math.max(2, stages.length),
        place,
        mends: [],
      });
  });
  const circled = groups.flatMap(({ name }, group) => (order.includes(group) ? [] : [name]));
  const [inCircle] = circled;
  if (inCircle !== undefined && !faults.some(({ kind }) => kind === 'unknown'))
    faults.push({
      kind: 'circle',
      names: circled,
      place: { group: names.indexOf(inCircle) },
      mends: [],
    });
  if (faults.length > 0) return faults;

  if (last < 2) faults.push({ kind: 'one stage', place: { group: 0 }, mends: [] });
  for (let stage = 1; stage <= last; stage++) {
    const here = groups.flatMap((_, place) => (stageOf[place] === stage ? [place] : []));
    const [at] = here.slice(-1);
    if (here.length > MOST.groupsOfStage)
      faults.push({
        kind: 'too many at a stage',
        stage: stages[stage - 1] ?? String(stage),
        most: MOST.groupsOfStage,
        are: here.length,
        place: { group: at ?? 0 },
        mends: [],
      });
  }
  for (const name of outcomes) {
    if (!names.includes(name))
      faults.push({
        kind: 'unknown',
        name,
        what: 'outcome',
        place: { key: 'outcomes' },
        mends: [{ kind: 'drop', what: 'outcomes', own: without(own, 'outcomes') }],
      });
  }
  if (own.doi !== undefined && !/^10\.\d{4,9}\/[^\s<>"]+$/.test(own.doi))
    faults.push({
      kind: 'no doi',
      doi: own.doi,
      place: { key: 'doi' },
      mends: [{ kind: 'drop', what: 'doi', own: without(own, 'doi') }],
    });
  return faults;
}

function numberFaults(own: OwnStudy, counted: CountedOwn, words: AddedWords): readonly OwnFault[] {
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

/** The study in which those of whom nobody says where they are stand in a group of their own. */
function leftOver(
  own: OwnStudy,
  parent: OwnGroup,
  place: number,
  patients: number,
  words: AddedWords,
): Mend {
  const taken = new Set(own.groups.map(({ name }) => name));
  let name = words.name;
  for (let number = 2; taken.has(name); number++) name = `${words.name} (${number})`;
  const added: OwnGroup = {
    name,
    ways: [{ from: parent.name, patients, basis: 'assumed', assumption: words.assumption }],
  };
  return {
    kind: 'not accounted for',
    patients,
    own: inOutlineOrder({
      ...own,
      groups: [...own.groups.slice(0, place + 1), ...own.groups.slice(place + 1), added],
    }),
  };
}

/** The study in which a group from which nobody goes on is a total that is no step. */
function asTotals(own: OwnStudy, group: number, patients: number, cohort: number): readonly Mend[] {
  const given = own.groups[group];
  if (!given || given.ways.length !== 1 || patients > cohort) return [];
  const { name } = given;
  if (waysOn(own.groups).has(name) || own.outcomes?.includes(name)) return [];
  const { basis, how, assumption }: OwnNumber = given.ways[0] ?? {};
  const said = {
    ...(basis === undefined ? {} : { basis }),
    ...(how === undefined ? {} : { how }),
    ...(assumption === undefined ? {} : { assumption }),
  };
  return [
    {
      kind: 'as a total',
      name,
      own: {
        ...own,
        groups: own.groups.filter((_, index) => index !== group),
        totals: [...(own.totals ?? []), { name, patients, ...said }],
      },
    },
  ];
}

/** The study in which it is assumed that these come from where they are drawn, whatever their number itself rests on. */
function asAssumed(own: OwnStudy, group: number, way: number, assumption: string): OwnStudy {
  const assumed = withWay(own, group, way, (old) => ({ ...old, basis: 'assumed', assumption }));
  return withGroup(assumed, group, (each) => {
    const { basis, how } = own.groups[group]?.ways[way] ?? {};
    if (each.count || each.ways.length > 1 || basis === undefined || basis === 'assumed')
      return each;
    return { ...each, count: { basis, ...(how === undefined ? {} : { how }) } };
  });
}

function notesOf(own: OwnStudy, counted: CountedOwn, words: AddedWords): readonly OwnNote[] {
  const notes: OwnNote[] = [];
  const unsaid = own.groups.flatMap(({ name }, place) => {
    const all = [counted.groups[place], ...(counted.ways[place] ?? [])];
    return all.some((each) => each && !each.isSaid) ? [name] : [];
  });
  if (unsaid.length > 0) notes.push({ kind: 'without basis', names: unsaid });
  const patients = counted.groups[0]?.patients ?? 0;
  if (patients < 20) notes.push({ kind: 'few', patients });
  own.groups.forEach(({ name }, group) => {
    if (AT_A_TIME.test(name)) notes.push({ kind: 'survival', name, place: { group } });
    if (MISSING_JOINED.test(name)) notes.push({ kind: 'missing joined', name, place: { group } });
  });
  if (own.counted) notes.push(...smallNotes(own, counted, words));
  return notes;
}

/** "Alive at 2 years": of those who were not followed so long nobody can be counted. */
const AT_A_TIME =
  /\b(?:surviv\w*|alive|free)\b.*\b(?:at|after)\s+\d+\s*-?\s*(?:years?|months?|yrs?|mo)\b|\b\d+\s*-?\s*(?:years?|months?|yrs?)\s+surviv/i;

/** "No response or unknown": those of whom nothing is known are not those of whom something is. */
const MISSING_JOINED = /\b(?:or|and|\/)\s*(?:missing|unknown)\b/i;

function isPeople(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST_PATIENTS;
}

function textsOf(said: OwnNumber | undefined): readonly (string | undefined)[] {
  return [said?.how, said?.assumption];
}

function placeOfLast(what: 'groups' | 'totals' | 'notes' | 'courses', length: number): OwnPlace {
  if (what === 'courses') return { course: length - 1 };
  if (what === 'groups') return { group: length - 1 };
  return what === 'totals' ? { total: length - 1 } : { key: 'notes' };
}

function withGroup(own: OwnStudy, place: number, change: (group: OwnGroup) => OwnGroup): OwnStudy {
  return {
    ...own,
    groups: own.groups.map((group, index) => (index === place ? change(group) : group)),
  };
}

function withWay(
  own: OwnStudy,
  group: number,
  place: number,
  change: (way: OwnWay) => OwnWay,
): OwnStudy {
  return withGroup(own, group, (each) => ({
    ...each,
    ways: each.ways.map((way, index) => (index === place ? change(way) : way)),
  }));
}

function withoutCount(group: OwnGroup): OwnGroup {
  const { count: _, ...rest } = group;
  return rest;
}

function asRest(way: OwnWay): OwnWay {
  const { patients: _, share: __, ...rest } = way;
  return rest;
}

function without(own: OwnStudy, key: 'doi' | 'outcomes' | 'courses'): OwnStudy {
  const { [key]: _, ...rest } = own;
  return rest;
}
