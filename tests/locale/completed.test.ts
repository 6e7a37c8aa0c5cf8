import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completed } from '../../src/locale/completed.ts';
import { headlineText } from '../../src/locale/phrases.ts';
import { proseOf } from '../../src/locale/prose.ts';
import { talkOf } from '../../src/locale/talk.ts';
import { flowsOf, reportedFlows } from '../../src/model/flows.ts';
import { faultsOf } from '../../src/study/check.ts';
import { faultsOfTalk } from '../../src/study/checkTalk.ts';
import { first } from '../../src/study/first.ts';
import { amongOthers, studies } from '../../src/study/studies.ts';
import { cohortSize, type GivenStudy } from '../../src/study/study.ts';
import { walther1997Readable } from '../../src/study/trials/walther1997Readings.ts';
import { patients, perMille } from '../../src/study/units.ts';
import { everythingSaid, wrongIn } from '../helpers/everythingSaid.ts';
import { anyBareStudy, bareStudy, makeCount, makeGroup } from '../helpers/makeStudy.ts';

fc.configureGlobal({ seed: 1997 });

const asked = bareStudy({
  id: 'survey',
  stages: [{ id: 'asked' }, { id: 'answered' }],
  groups: [
    makeGroup('people', 'asked', 40),
    { ...makeGroup('yes', 'answered', 12), tone: 'outcome' },
    { ...makeGroup('no', 'answered', 28), tone: 'rest', count: makeCount(28, 'assumed') },
  ],
  splits: [{ from: 'people', branches: [{ to: 'yes' }, { to: 'no' }], hasRate: true }],
  sideFacts: [
    { id: 'left-handed', count: makeCount(5), of: 40 },
    { id: 'colour-blind', count: makeCount(3), of: 40 },
  ],
  brackets: [{ id: 'rest', groups: ['no'], whole: 'people', without: 'yes', count: makeCount(28) }],
});
const labelled: GivenStudy = {
  ...asked,
  words: {
    stages: { asked: 'Asked', answered: 'Answered' },
    groups: { people: { label: 'People' }, yes: { label: 'Said yes' }, no: { label: 'Said no' } },
  },
};

describe('a study with labels and counts and not a word besides', () => {
  const study = completed(labelled);
  const own = patients(cohortSize(study));

  it('has a headline from its labels, as reported and with another rate', () => {
    expect(headlineText(reportedFlows(study, own))).toBe(
      'Of 40 patients in “People”, 12 came to “Said yes”: 30 of every 100.',
    );
    expect(headlineText(flowsOf(study, own, { yes: perMille(500) }))).toBe(
      'Of 40 patients in “People”, 20 would come to “Said yes”: 50 of every 100.',
    );
  });

  it('is read, explained and told by its labels', () => {
    expect(proseOf(study).howToRead).toBe(
      'Read from “Asked” to “Answered”: the width of a band is a number of patients, on one scale for the whole picture. Those who go on stay in the straight band; those who leave it peel off. Hatching marks a number that needs an assumption. With a keyboard, Tab to the picture and walk along the flow by arrow keys; from a way that a rate divides Enter goes to its slider, and Escape comes back.',
    );
    expect(proseOf(study).glossary.map(({ term }) => term)).toEqual([
      'Reported',
      'Needs an assumption',
    ]);
    expect(proseOf(study).notes.map(({ title }) => title)).toEqual(['No notes have been written.']);
    expect(talkOf(study).scenes.map(({ title }) => title)).toEqual([
      'Asked',
      'Answered',
      'All of it',
      'What it cannot tell',
    ]);
  });

  it('says something everywhere, and nothing of another study', () => {
    expect(wrongIn(everythingSaid(study))).toEqual([]);
  });

  it('is whole: nothing is missing, and its talk holds together', () => {
    expect(faultsOf(study)).toEqual([]);
    expect(faultsOfTalk(talkOf(study), study)).toEqual([]);
  });

  it('says of another study with its id what that one says', () => {
    const other = completed({
      ...labelled,
      words: { title: 'Another', prose: { setting: 'Who?' } },
    });
    expect(proseOf(other).setting).toBe('Who?');
    expect(talkOf(other).title).toBe('Another');
    expect(talkOf(study).title).toBe('Nobody');
  });
});

describe('a study without even labels', () => {
  it('is called by its ids', () => {
    const study = completed(asked);
    expect(headlineText(reportedFlows(study, patients(40)))).toBe(
      'Of 40 patients in “people”, 12 came to “yes”: 30 of every 100.',
    );
    expect(study.words.stages).toEqual({ asked: 'asked', answered: 'answered' });
  });

  it('says something everywhere, whatever its shape, and however much of it is labelled', () => {
    fc.assert(
      fc.property(anyBareStudy, fc.nat(), (bare, labels) => {
        const groups = bare.groups
          .filter((_, index) => (index + labels) % 3 > 0)
          .map(({ id }) => [id, { label: `Group ${id}` }]);
        for (const words of [{}, { groups: Object.fromEntries(groups) }]) {
          const study = completed({ ...bare, words });
          expect(wrongIn(everythingSaid(study))).toEqual([]);
          expect(faultsOf(study)).toEqual([]);
          expect(faultsOfTalk(talkOf(study), study)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('takes words that say nothing for words that are not there', () => {
    const blank = completed({
      ...asked,
      words: {
        title: ' ',
        caveat: '',
        stages: { asked: '' },
        groups: { people: { label: ' ', who: '' } },
        counts: { yes: { how: '' }, no: { how: ' ', assumption: '' } },
      },
    });
    expect(faultsOf(blank)).toEqual([]);
    expect(wrongIn(everythingSaid(blank))).toEqual([]);
  });
});

describe('a study of which everything is written', () => {
  it.each(studies.map((study) => [study.id, study] as const))(
    'says past the door what it said before: %s',
    (_, study) => {
      const { words } = completed(study);
      const { counts, known, brackets, sideFacts, ...rest } = words;
      expect(rest).toEqual({
        ...study.words,
        counts: undefined,
        known: undefined,
        brackets: undefined,
        sideFacts: undefined,
      });
      expect(counts).toEqual(study.words.counts ?? {});
      expect(known).toMatchObject(study.words.known ?? {});
      expect([brackets, sideFacts]).toEqual([
        study.words.brackets ?? {},
        study.words.sideFacts ?? {},
      ]);
      // What it says last of all is what it names as its outcomes.
      const { outcomes: _named, ...unnamed } = study;
      expect(completed(unnamed).outcomes).toEqual(study.outcomes);
    },
  );

  it('has its own running text, the first too, whatever is beside it and however its paper is read', () => {
    const [setting] = [proseOf(first).setting];
    expect(setting).toContain('renal cell carcinoma');
    expect(proseOf(amongOthers[0]).setting).toBe(setting);
    expect(proseOf(walther1997Readable.read({ treated: 107 })).setting).toBe(setting);
    expect(talkOf(walther1997Readable.read({ treated: 107 }))).toBe(talkOf(first));
    expect(talkOf(amongOthers[0])).toBe(talkOf(first));
  });
});
