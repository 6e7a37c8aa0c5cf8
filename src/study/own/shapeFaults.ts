// What has a wrong shape, whatever its numbers are: names, ways that lead nowhere or round, too many of something.

import type { CountedOwn } from './counted.ts';
import { without, withGroup, withoutCount } from './mended.ts';
import type { Mend, OwnFault, OwnPlace } from './ownFault.ts';
import { MOST, type OwnNumber, type OwnStudy } from './own.ts';

type Many = 'groups' | 'totals' | 'notes' | 'courses';

export function tooMany(what: Many, are: number): OwnFault {
  return {
    kind: 'too many',
    what,
    most: MOST[what],
    are,
    place: placeOfLast(what, are),
    mends: [],
  };
}

export function shapeFaults(
  own: OwnStudy,
  { order, stages: stageOf }: CountedOwn,
): readonly OwnFault[] {
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
    if (all.length > MOST[what]) faults.push(tooMany(what, all.length));
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
  const beginnings = groups.flatMap(({ ways }, group) => (ways.length === 0 ? [group] : []));
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
          ...(group === beginnings[1] ? oneBelowAnother(own, beginnings) : []),
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

/** Beginnings that are the steps of one flow, as a table of counts has them: three or more, none larger than the one before it. */
function oneBelowAnother(own: OwnStudy, beginnings: readonly number[]): readonly Mend[] {
  const counts = beginnings.map((group) => own.groups[group]?.count?.patients);
  const isFalling = counts.every(
    (count, index) => count !== undefined && (index === 0 || count <= (counts[index - 1] ?? 0)),
  );
  if (beginnings.length < 3 || !isFalling) return [];
  const mended = beginnings.slice(1).reduce((before, group, index) => {
    const from = own.groups[beginnings[index] ?? 0]?.name ?? '';
    return withGroup(before, group, (each) => ({
      ...withoutCount(each),
      ways: [{ ...each.count, from }],
    }));
  }, own);
  return [{ kind: 'one below another', lines: beginnings.length - 1, own: mended }];
}

function textsOf(said: OwnNumber | undefined): readonly (string | undefined)[] {
  return [said?.how, said?.assumption];
}

function placeOfLast(what: 'groups' | 'totals' | 'notes' | 'courses', length: number): OwnPlace {
  if (what === 'courses') return { course: length - 1 };
  if (what === 'groups') return { group: length - 1 };
  return what === 'totals' ? { total: length - 1 } : { key: 'notes' };
}
