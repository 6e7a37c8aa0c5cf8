import { describe, expect, it } from 'vitest';
import { talkFaultInWords } from '../../src/locale/talkFaults.ts';
import { faultsOfTalk } from '../../src/study/checkTalk.ts';
import { first } from '../../src/study/first.ts';
import type { Scene, Talk } from '../../src/study/talk.ts';
import { talkOf } from '../../src/locale/talk.ts';

const scene: Scene = {
  id: 'one',
  title: 'One',
  sentence: ['A sentence.'],
  notes: '',
  picture: { kind: 'flow' },
};

function talkWith(changes: Partial<Scene>, ...more: Scene[]): Talk {
  return {
    study: first.id,
    title: 'A talk',
    minutes: 5,
    scenes: [{ ...scene, ...changes }, ...more],
  };
}

function toldFaults(talk: Talk): readonly string[] {
  return faultsOfTalk(talk, first).map(talkFaultInWords);
}

describe('a talk', () => {
  it('of one plain scene is sound', () => {
    expect(faultsOfTalk(talkWith({}), first)).toEqual([]);
  });

  it.each<[string, Partial<Scene>, string]>([
    [
      'a sentence about a group that is not there',
      { sentence: [{ kind: 'count', group: 'cured' }], ifChanged: ['x'] },
      'scenes.one.sentence: no group “cured”',
    ],
    [
      'a share of a group that is not there',
      {
        sentence: ['x'],
        ifChanged: [{ kind: 'perHundred', group: 'responded', of: 'cured' }],
      },
      'scenes.one.ifChanged: no group “cured”',
    ],
    [
      'numbers and no sentence for changed ones',
      { sentence: [{ kind: 'patients', group: 'operated' }] },
      'scenes.one: has numbers and no sentence for changed ones',
    ],
    ['a sentence without words', { sentence: [' '] }, 'scenes.one.sentence: has no words'],
    ['no sentence', { sentence: [] }, 'scenes.one.sentence: has no words'],
    ['no title', { title: ' ' }, 'scenes.one: has no title'],
    [
      'a stage that is not there',
      { picture: { kind: 'flow', through: 'cure' } },
      'scenes.one.picture.through: no stage “cure”',
    ],
    [
      'a group in focus that is not there',
      { picture: { kind: 'flow', focus: ['operated', 'cured'] } },
      'scenes.one.picture.focus: no group “cured”',
    ],
    [
      'a question for a group that is not there',
      { picture: { kind: 'flow', asks: 'cured' } },
      'scenes.one.picture.asks: no group “cured”',
    ],
    [
      'a question whose answer is in the picture',
      { picture: { kind: 'flow', through: 'eligibility', asks: 'resected' } },
      'scenes.one.picture.asks: “resected” is asked for and shown',
    ],
    [
      'guesses beside a group that is not there',
      { picture: { kind: 'flow', tells: 'cured' } },
      'scenes.one.picture.tells: no group “cured”',
    ],
    [
      'other series of a rate that is not there',
      { picture: { kind: 'series', branch: 'resected' } },
      'scenes.one.picture.branch: no rate “resected”',
    ],
    [
      'a code for a scene that is not there',
      { picture: { kind: 'code', scene: 'two' } },
      'scenes.one.picture.scene: no scene “two”',
    ],
    [
      'a share of more than all',
      {
        picture: {
          kind: 'shares',
          rows: [{ ofWhom: 'asked', x: 8, n: 7, basis: 'derived', how: 'made up' }],
        },
      },
      'scenes.one.picture.rows.1: 8 of 7 is not possible',
    ],
    [
      'nothing to tell',
      { picture: { kind: 'words', lines: [] } },
      'scenes.one.picture.lines: there are none',
    ],
    [
      'more lines there than there are',
      { picture: { kind: 'words', lines: [{ title: 'A', text: 'b' }], shown: 2 } },
      'scenes.one.picture.shown: 2 is not a whole number from 1 to 1',
    ],
    ['a rate that is not there', { rates: { cured: 10 } }, 'scenes.one.rates: no rate “cured”'],
    [
      'a rate above all',
      { rates: { eligible: 1001 } },
      'scenes.one.rates.eligible: 1001 is not a whole number from 0 to 1000',
    ],
    [
      'a rate between tenths',
      { rates: { eligible: 0.5 } },
      'scenes.one.rates.eligible: 0.5 is not a whole number from 0 to 1000',
    ],
    [
      'notes with a number that the study has not',
      { notes: 'Here are {operated}, and {cured} of them.' },
      'scenes.one.notes: no number “{cured}”',
    ],
    [
      'a sentence with a number that was mistyped',
      { sentence: ['Here are {operatd}.'] },
      'scenes.one.sentence: no number “{operatd}”',
    ],
    [
      'people followed who are in no group',
      { picture: { kind: 'flow', trace: 'cured' } },
      'scenes.one.picture.trace: no group “cured”',
    ],
    ['less than no minutes', { minutes: -1 }, 'scenes.one.minutes: -1 is no length of a talk'],
    ['nobody', { patients: 0 }, 'scenes.one.patients: 0 is not a whole number from 1 to 1000000'],
  ])('with %s is told so', (_, changes, fault) => {
    expect(toldFaults(talkWith(changes))).toEqual([fault]);
  });

  it('may ask the same twice, and gives each scene an id of its own', () => {
    const asks: Scene = {
      ...scene,
      picture: { kind: 'flow', through: 'resection', asks: 'responded' },
    };
    expect(toldFaults(talkWith(asks, { ...asks, id: 'two' }))).toEqual([]);
    expect(toldFaults(talkWith(asks, asks))).toEqual(['scenes: “one” stands twice']);
  });

  it('of another study does not fit', () => {
    const talk = { ...talkWith({}), study: 'figlin-1999' };
    expect(toldFaults(talk)).toEqual(['study: “figlin-1999” is not “walther-1997”']);
    expect(toldFaults({ ...talkOf(first), minutes: Number.NaN, title: '' })).toEqual([
      'title: there is none',
      'minutes: NaN is no length of a talk',
    ]);
  });
});
