import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../src/study/check.ts';
import { amongOthers as studies } from '../../src/study/studies.ts';
import type { Count, Group, Split, Study } from '../../src/study/study.ts';
import { anyStudy, makeCount, makeGroup, makeStudy } from '../helpers/makeStudy.ts';
import type { StudyWords } from '../../src/study/words.ts';

fc.configureGlobal({ seed: 1997 });

describe('the built-in studies', () => {
  it('have no faults: every count names its source, and every split adds up', () => {
    expect(studies.flatMap((study) => faultsOf(study))).toEqual([]);
  });

  it('each have an id of their own', () => {
    const ids = studies.map((study) => study.id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe('a made-up study', () => {
  it('has no faults, whatever its shape', () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        expect(faultsOf(study)).toEqual([]);
      }),
    );
  });
});

// Ten people, of whom four stay and six go; one of those who stay does good.
const all = makeGroup('all', 'begin', 10);
const stay = makeGroup('stay', 'middle', 4);
const go = makeGroup('go', 'middle', 6);
const good = makeGroup('good', 'end', 1);
const doubt = makeGroup('doubt', 'end', 3);
const first: Split = { from: 'all', branches: [{ to: 'stay' }, { to: 'go' }], hasRate: true };
const second: Split = { from: 'stay', branches: [{ to: 'good' }, { to: 'doubt' }], hasRate: true };
const bracket = {
  id: 'not-good',
  groups: ['go', 'doubt'],
  whole: 'all',
  without: 'good',
  count: makeCount(9),
};
const fact = { id: 'left-handed', count: makeCount(2), of: 10 };
const other = {
  branch: 'stay',
  series: 'Somebody 1990',
  x: 3,
  n: 8,
  ofWhom: 'there',
  isSameQuantity: true,
  basis: 'reported',
  how: 'made up for a test',
  source: 'paper',
} as const;
const hollow = {
  ...other,
  branch: 'good',
  isSameQuantity: false,
  difference: 'It is something else.',
} as const;
const sound = makeStudy({
  stages: ['begin', 'middle', 'end'].map((id) => ({ id })),
  groups: [all, stay, go, good, doubt],
  splits: [first, second],
  brackets: [bracket],
  sideFacts: [fact],
  others: [other, hollow],
  overlapsWith: [{ study: 'elsewhere', certainty: 'probably' }],
  outcomes: ['good'],
  words: {
    rates: { stay: { label: 'Rate', short: 'rate' } },
    outcomes: { good: { one: 'good', many: 'good' } },
    brackets: { 'not-good': 'not good' },
    sideFacts: { 'left-handed': 'Left-handed' },
    prose: { notes: [{ title: 'Mind', text: 'Mind this.', sources: ['paper'] }] },
  },
});

/** The sound study with other groups: each replaces the one of its id. */
function withGroups(...changed: Group[]): Partial<Study> {
  const [start, ...rest] = sound.groups.map(
    (group) => changed.find((each) => each.id === group.id) ?? group,
  );
  return start ? { groups: [start, ...rest] } : {};
}

/** The sound study with these words in place of the sound ones. */
function saying(words: Partial<StudyWords>): Partial<Study> {
  return { words: { ...sound.words, ...words } };
}

/** The sound study with this count of the group "good" in place of the sound one. */
function withCount(count: Partial<Count>): Partial<Study> {
  return withGroups({ ...good, count: { ...good.count, ...count } });
}

type Spoiled = readonly [kind: string, change: Partial<Study>, place: string, fault: string];

const spoiled: readonly Spoiled[] = [
  [
    'only one stage',
    { stages: sound.stages.slice(0, 1) },
    'stages',
    'a flow needs at least two stages',
  ],
  [
    'a cohort that does not stand first',
    withGroups({ ...all, stage: 'middle' }),
    'groups.all',
    'the first group is the cohort and stands at the first stage',
  ],
  [
    'nobody in it',
    withGroups({ ...all, count: makeCount(0) }),
    'groups.all.count',
    'the cohort has nobody in it',
  ],
  [
    'a stage twice',
    { stages: [...sound.stages, ...sound.stages.slice(1, 2)] },
    'stages',
    '"middle" stands twice',
  ],
  ['a group twice', { groups: [...sound.groups, good] }, 'groups', '"good" stands twice'],
  ['a group divided twice', { splits: [first, second, second] }, 'splits', '"stay" stands twice'],
  [
    'two rates of one name',
    {
      splits: [
        first,
        { from: 'go', branches: [{ to: 'stay', count: makeCount(0) }], hasRate: true },
        second,
      ],
    },
    'rates',
    '"stay" stands twice',
  ],
  [
    'a source twice',
    { sources: [...sound.sources, ...sound.sources] },
    'sources',
    '"paper" stands twice',
  ],
  ['a bracket twice', { brackets: [bracket, bracket] }, 'brackets', '"not-good" stands twice'],
  ['a side fact twice', { sideFacts: [fact, fact] }, 'sideFacts', '"left-handed" stands twice'],
  ['no paper', { paper: 'hearsay' }, 'paper', 'no source "hearsay"'],
  [
    'half a patient',
    withCount({ patients: 0.5 }),
    'groups.good.count',
    '0.5 is not a whole number of patients',
  ],
  [
    'fewer than no patients',
    withCount({ patients: -1 }),
    'groups.good.count',
    '-1 is not a whole number of patients',
  ],
  [
    'more patients than can be shown',
    withCount({ patients: 1_000_001 }),
    'groups.good.count',
    '1000001 is not a whole number of patients',
  ],
  [
    'a count from nowhere',
    withCount({ source: 'hearsay' }),
    'groups.good.count',
    'no source "hearsay"',
  ],
  [
    'a count that does not say how it is known',
    saying({ counts: { good: { how: ' ' } } }),
    'words.counts.good',
    'does not say where the number comes from',
  ],
  [
    'an assumption that is not named',
    withCount({ basis: 'assumed' }),
    'words.counts.good',
    'needs an assumption and names none',
  ],
  [
    'an assumption without need',
    saying({ counts: { good: { how: 'made up for a test', assumption: 'It is assumed.' } } }),
    'words.counts.good',
    'is reported and still names an assumption',
  ],
  [
    'a group at no stage',
    withGroups({ ...good, stage: 'after' }),
    'groups.good',
    'no stage "after"',
  ],
  [
    'a group without a label',
    saying({ groups: { ...sound.words.groups, good: { label: ' ', who: 'good' } } }),
    'words.groups.good',
    'says nothing',
  ],
  [
    'a rate without a label',
    saying({ rates: { ...sound.words.rates, stay: { label: ' ', short: 'stay' } } }),
    'words.rates.stay',
    'says nothing',
  ],
  [
    'a bracket without a label',
    saying({ brackets: { 'not-good': '' } }),
    'words.brackets.not-good',
    'says nothing',
  ],
  ['a group of which nothing is said', saying({ groups: {} }), 'words.groups.good', 'is missing'],
  ['a rate of which nothing is said', saying({ rates: {} }), 'words.rates.stay', 'is missing'],
  ['no title', saying({ title: ' ' }), 'words.title', 'says nothing'],
  [
    'a bracket with the id of a group',
    { brackets: [{ ...bracket, id: 'go' }] },
    'brackets.go',
    'has the id of a group or of a flow',
  ],
  [
    'a side fact with the id of a flow',
    { sideFacts: [{ ...fact, id: 'all-stay' }] },
    'sideFacts.all-stay',
    'has the id of a group or of a flow',
  ],
  ...(
    [
      ['a stage', 'stages', { beyond: 'Beyond' }, 'beyond'],
      ['a group', 'groups', { nobody: { label: 'Nobody', who: 'nobody' } }, 'nobody'],
      ['a rate', 'rates', { go: { label: 'Go', short: 'go' } }, 'go'],
      ['an outcome', 'outcomes', { nobody: { one: 'x', many: 'x' } }, 'nobody'],
      ['a bracket', 'brackets', { all: 'All' }, 'all'],
      ['a side fact', 'sideFacts', { all: 'All' }, 'all'],
      ['a count', 'counts', { 'all-stay': { how: 'x' } }, 'all-stay'],
    ] as const
  ).map(([what, kind, words, id]): Spoiled => [
    `a word for ${what} that there is not`,
    saying({ [kind]: words }),
    `words.${kind}.${id}`,
    'is said of nothing that the study has',
  ]),
  [
    'a split without branches',
    { splits: [first, second, { from: 'go', branches: [] }] },
    'splits.go',
    'has no branches',
  ],
  [
    'a rate with nothing for the rest',
    { splits: [first, { from: 'stay', branches: [{ to: 'good' }], hasRate: true }] },
    'splits.stay',
    'a rate needs a second branch for the rest',
  ],
  [
    'a printed share of nobody known',
    { splits: [first, { ...second, hasRate: true, printed: { percent: 18, of: 'nobody' } }] },
    'splits.stay.printed',
    'no group "nobody"',
  ],
  [
    'a printed share that is none',
    { splits: [first, { ...second, hasRate: true, printed: { percent: 118, of: 'stay' } }] },
    'splits.stay',
    '118% is not a printed share',
  ],
  [
    'two branches to one group',
    { splits: [first, { ...second, branches: [{ to: 'good' }, { to: 'good' }] }] },
    'splits.stay',
    'leads to "good" twice',
  ],
  [
    'a split of an unknown group',
    { splits: [first, second, { from: 'nobody', branches: [{ to: 'good' }] }] },
    'splits.nobody',
    'no group "nobody"',
  ],
  [
    'a branch to an unknown group',
    { splits: [first, { ...second, branches: [{ to: 'good' }, { to: 'nobody' }] }] },
    'splits.stay.nobody',
    'no group "nobody"',
  ],
  [
    'a branch with a count from nowhere',
    {
      splits: [
        {
          ...first,
          branches: [{ to: 'stay', count: { ...makeCount(4), source: 'hearsay' } }, { to: 'go' }],
        },
        second,
      ],
    },
    'splits.all.stay.count',
    'no source "hearsay"',
  ],
  [
    'a way within one stage',
    { splits: [first, second, { from: 'go', branches: [{ to: 'stay' }] }] },
    'splits.go.stay',
    'does not lead to a later stage',
  ],
  [
    'a way round in a circle',
    { splits: [first, second, { from: 'good', branches: [{ to: 'stay' }] }] },
    'splits.good.stay',
    'does not lead to a later stage',
  ],
  [
    'branches that do not add up',
    withCount({ patients: 2 }),
    'splits.stay',
    'the branches add up to 5, not to the 4 of "stay"',
  ],
  [
    'a way back into the cohort',
    { splits: [first, second, { from: 'good', branches: [{ to: 'all' }] }] },
    'groups.all',
    'is the cohort and yet a branch leads to it',
  ],
  ['a group out of reach', { splits: [first] }, 'groups.good', 'no branch leads to it'],
  [
    'other numbers arriving than are counted',
    {
      splits: [
        first,
        { ...second, branches: [{ to: 'good', count: makeCount(4) }, { to: 'doubt' }] },
      ],
    },
    'groups.good',
    '4 arrive where 1 are counted',
  ],
  [
    'a bracket with a count from nowhere',
    { brackets: [{ ...bracket, count: { ...makeCount(9), source: 'hearsay' } }] },
    'brackets.not-good',
    'no source "hearsay"',
  ],
  [
    'a bracket of an unknown group',
    { brackets: [{ ...bracket, groups: ['go', 'nobody'] }] },
    'brackets.not-good',
    'no group "nobody"',
  ],
  [
    'a bracket whose groups do not add up',
    { brackets: [{ ...bracket, groups: ['go'] }] },
    'brackets.not-good',
    'its groups add up to 6, not to 9',
  ],
  [
    'a bracket that is not what the rest leaves',
    { brackets: [{ ...bracket, without: 'doubt' }] },
    'brackets.not-good',
    '"all" without "doubt" is 7',
  ],
  [
    'a side fact from nowhere',
    { sideFacts: [{ ...fact, count: { ...makeCount(2), source: 'hearsay' } }] },
    'sideFacts.left-handed',
    'no source "hearsay"',
  ],
  [
    'a side fact of more people than there are',
    { sideFacts: [{ ...fact, count: makeCount(11) }] },
    'sideFacts.left-handed',
    '11 of 10 is too many',
  ],
  [
    'a comparison with a rate that there is not',
    { others: [{ ...other, branch: 'go' }] },
    'others.go.Somebody 1990',
    'no rate "go", and no side fact',
  ],
  ['a comparison twice', { others: [other, other] }, 'others', '"stay.Somebody 1990" stands twice'],
  [
    'a comparison with the study itself',
    { others: [{ ...other, study: 'made-up' }] },
    'others.stay',
    'compares the study with itself',
  ],
  [
    'a comparison from nowhere',
    { others: [{ ...other, source: 'hearsay' }] },
    'others.stay',
    'no source "hearsay"',
  ],
  [
    'a comparison whose assumption is not named',
    { others: [{ ...other, basis: 'assumed' }] },
    'others.stay',
    'needs an assumption and names none',
  ],
  [
    'a comparison of half a patient',
    { others: [{ ...other, x: 0.5 }] },
    'others.stay',
    '0.5 is not a whole number of patients',
  ],
  [
    'a comparison of fewer than none',
    { others: [{ ...other, x: -1 }] },
    'others.stay',
    '-1 is not a whole number of patients',
  ],
  [
    'a comparison of more than all',
    { others: [{ ...other, x: 9 }] },
    'others.stay',
    '9 of 8 is too many',
  ],
  [
    'a comparison of none of nobody',
    { others: [{ ...other, x: 0, n: 0 }] },
    'others.stay',
    '0 is not a number of patients to be part of',
  ],
  [
    'a comparison of nobody in particular',
    { others: [{ ...other, ofWhom: ' ' }] },
    'others.stay',
    'does not say of whom',
  ],
  [
    'another quantity without a word of what differs',
    { others: [{ ...hollow, difference: ' ' }] },
    'others.good',
    'is another quantity and does not say what differs',
  ],
  [
    'the same quantity with a difference',
    { others: [{ ...other, difference: 'It differs.' }] },
    'others.stay',
    'is the same quantity and still says what differs',
  ],
  [
    'an overlap with itself',
    { overlapsWith: [{ study: 'made-up', certainty: 'probably' }] },
    'overlapsWith',
    'names the study itself',
  ],
  [
    'a headline about nobody known',
    saying({ headline: { reported: [], hypothetical: [{ kind: 'count', group: 'nobody' }] } }),
    'words.headline.hypothetical',
    'no group "nobody"',
  ],
  ['an outcome of an unknown group', { outcomes: ['nobody'] }, 'outcomes', 'no group "nobody"'],
  [
    'a note that leans on nothing',
    saying({ prose: { notes: [{ title: 'Mind', text: 'Mind this.', sources: ['hearsay'] }] } }),
    'words.prose.notes.Mind',
    'no source "hearsay"',
  ],
];

describe('a study spoiled in one way', () => {
  it('was sound before', () => {
    expect(faultsOf(sound)).toEqual([]);
  });

  it.each(spoiled)('is told with its place: %s', (_kind, change, place, fault) => {
    const faults = faultsOf({ ...sound, ...change });
    // A count's place may say which count of the group it is.
    const found = faults.filter((each) => each.place.startsWith(place)).map((each) => each.fault);
    expect(found).toContain(fault);
  });
});
