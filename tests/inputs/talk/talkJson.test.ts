import { describe, expect, it } from 'vitest';
import { jsonBreak, lineOf } from '../../../src/inputs/talk/jsonText.ts';
import {
  fittedTalk,
  readTalkText,
  writtenTalkFile,
  writtenTalkShort,
  type FittedTalk,
} from '../../../src/inputs/talk/talkJson.ts';
import { readTalkHash, withTalkHash } from '../../../src/inputs/talk/talkLink.ts';
import { MOST_IN_LINK } from '../../../src/inputs/mostInLink.ts';
import { edited, type TalkEdit } from '../../../src/inputs/talk/edits.ts';
import { talkOf } from '../../../src/locale/talk.ts';
import { first } from '../../../src/study/first.ts';
import { studies } from '../../../src/study/studies.ts';
import type { Talk } from '../../../src/study/talk.ts';

const written = talkOf(first);

/** A talk with a bit of everything that can be changed of it. */
const edits: readonly TalkEdit[] = [
  { type: 'title', title: 'Of whom?' },
  { type: 'move', id: 'answer', to: 1 },
  { type: 'hide', id: 'series', isHidden: true },
  { type: 'duplicate', id: 'question', title: 'Once more' },
  { type: 'minutes', id: 'people', minutes: 1.5 },
  { type: 'say', id: 'base', step: 2, said: { notes: 'Here are {eligible}.' } },
  { type: 'say', id: 'people', step: 1, said: { sentence: ['Look.'] } },
];
const own = edits.reduce<Talk>(edited, { ...written, key: 'a1b2' });

function read(text: string): FittedTalk {
  const given = readTalkText(text);
  if ('fault' in given) throw new Error(given.fault);
  return fittedTalk(given, first, written);
}

/** The exported talk with something changed by hand. */
function changedIn(change: (talk: { scenes: Record<string, unknown>[] }) => void): string {
  const file = JSON.parse(writtenTalkFile(own)) as { talk: { scenes: Record<string, unknown>[] } };
  change(file.talk);
  return JSON.stringify(file, null, 2);
}

describe('a talk as JSON', () => {
  it('is read as it was written: as a file, short, and in a link', () => {
    expect(read(writtenTalkFile(own))).toEqual({ talk: own, leftOut: [] });
    expect(read(writtenTalkShort(own, written))).toEqual({ talk: own, leftOut: [] });
    const hash = withTalkHash('', writtenTalkShort(own, written));
    expect(hash.length).toBeLessThan(MOST_IN_LINK / 2);
    expect(read(readTalkHash(hash) ?? '')).toEqual({ talk: own, leftOut: [] });
  });

  it('may be that of every study', () => {
    for (const study of studies) {
      const talk = talkOf(study);
      const given = readTalkText(writtenTalkFile(talk));
      if ('fault' in given) throw new Error(given.fault);
      expect(fittedTalk(given, study, talk)).toEqual({ talk, leftOut: [] });
    }
  });

  it('is indented, and names a scene that is as the study tells it where it is to be short', () => {
    expect(writtenTalkFile(own).split('\n').length).toBeGreaterThan(100);
    const { talk } = JSON.parse(writtenTalkShort(own, written)) as { talk: { scenes: unknown[] } };
    expect(talk.scenes.filter((scene) => typeof scene === 'string')).toContain('resection');
    expect(talk.scenes[0]).toMatchObject({ id: 'people', minutes: 1.5 });
  });

  it.each<[string, (talk: { scenes: Record<string, unknown>[] }) => void, RegExp]>([
    [
      'without notes',
      ({ scenes }) => delete scenes[2]!['notes'],
      /^scenes\.3\.notes is missing \(line \d+\)$/,
    ],
    [
      'with notes that are a number',
      ({ scenes }) => (scenes[2]!['notes'] = 7),
      /^scenes\.3\.notes is not text \(line \d+\)$/,
    ],
    [
      'of a group that is not there',
      ({ scenes }) => (scenes[2]!['picture'] = { kind: 'whom', group: 'cured', of: ['eligible'] }),
      /picture\.group: no group “cured” \(line \d+\)$/,
    ],
    [
      'with a number that is not there',
      ({ scenes }) => (scenes[2]!['notes'] = 'See {cured}.'),
      /notes: no number “\{cured\}” \(line \d+\)$/,
    ],
    [
      'of an id that stands twice',
      ({ scenes }) => (scenes[2]!['id'] = scenes[0]!['id']),
      /^scenes\.3: “people” stands twice \(line \d+\)$/,
    ],
    [
      'that is a name of none',
      ({ scenes }) => scenes.splice(2, 1, 'nowhere' as never),
      /^scenes\.3: the study’s talk has no scene “nowhere” \(line \d+\)$/,
    ],
    [
      'with a sentence as long as a book',
      ({ scenes }) => (scenes[2]!['sentence'] = ['x'.repeat(1_000_000)]),
      /^scenes\.3\.sentence\.1 is too long \(line \d+\)$/,
    ],
    [
      'that reads the paper in an impossible way',
      ({ scenes }) => (scenes[2]!['readings'] = { treated: 122 }),
      /^scenes\.resection\.readings\.treated: 122 is not a whole number from 22 to 121 \(line \d+\)$/,
    ],
    [
      'that reads the paper by half a patient',
      ({ scenes }) => (scenes[2]!['readings'] = { treated: 107.5 }),
      /readings\.treated: 107\.5 is not a whole number/,
    ],
    [
      'that answers what the paper does not leave open',
      ({ scenes }) => (scenes[2]!['readings'] = { weather: 1 }),
      /readings: no question “weather” \(line \d+\)$/,
    ],
    [
      'whose readings cannot be together',
      ({ scenes }) =>
        (scenes[2]!['readings'] = { 'deaths-resected': 0, 'unresectable-eligible': 5 }),
      /readings\.unresectable-eligible: 5 is not possible beside the others; \d is \(line \d+\)$/,
    ],
    [
      'with more steps than a link counts',
      ({ scenes }) => (scenes[2]!['builds'] = Array.from({ length: 9 }, () => ({}))),
      /^scenes\.3\.builds is too long/,
    ],
  ])('with one scene %s is read without it, and names it with its line', (_, change, says) => {
    const text = changedIn(change);
    const { talk, leftOut } = read(text);
    expect(leftOut).toHaveLength(1);
    expect(leftOut[0]).toMatch(says);
    expect(talk?.scenes.map(({ id }) => id)).toEqual(
      own.scenes.filter((__, index) => index !== 2).map(({ id }) => id),
    );
    // The line is that of the scene, or of what is wrong in it.
    const line = Number(/line (\d+)/.exec(leftOut[0]!)![1]);
    const rows = text.split('\n');
    const begins = rows.findIndex((row) => row.includes(`"id": "${own.scenes[1]!.id}"`));
    const ends = rows.findIndex((row) => row.includes(`"id": "${own.scenes[3]!.id}"`));
    expect(line - 1).toBeGreaterThan(begins);
    expect(line - 1).toBeLessThan(ends);
  });

  it('has no marks in its texts that would turn round the sentences in which they stand', () => {
    const text = changedIn(({ scenes }) => {
      for (const scene of scenes) scene['title'] = '\u202eBefore\u2066';
    });
    const { talk, leftOut } = read(text);
    expect(leftOut).toEqual([]);
    expect(new Set(talk?.scenes.map(({ title }) => title))).toEqual(new Set(['Before']));
  });

  it('loses a code with the scene to which it leads, and no other', () => {
    const { talk, leftOut } = read(
      changedIn(({ scenes }) => {
        scenes.find(({ id }) => id === 'question')!['title'] = 1;
      }),
    );
    expect(leftOut).toHaveLength(2);
    expect(talk?.scenes).toHaveLength(own.scenes.length - 2);
  });

  it.each([
    ['{"v": 1,\n"talk": {', 'it is cut off, or was changed by hand, at line 2'],
    ['{"v": 2, "talk": {}}', 'it was saved by another version of this page'],
    ['[]', 'it was saved by another version of this page'],
    ['7', 'it is no talk'],
    ['['.repeat(100_000), 'it is nested too deep to be a talk (line 1)'],
    [
      '{"v": 1, "talk": {"study": "walther-1997", "title": "", "minutes": 1, "scenes": []}}',
      'scenes is empty',
    ],
    [`"${'x'.repeat(4_000_001)}"`, 'it is too long to be a talk'],
  ])('that is none says so: %.30s', (text, fault) => {
    expect(readTalkText(text)).toEqual({ fault });
  });
});

describe('a talk in a link', () => {
  it('stands behind a study of the reader’s own, and goes without a trace', () => {
    expect(withTalkHash('#s=1abc', 'x')).toMatch(/^#s=1abc&t=1[\w-]+$/);
    expect(readTalkHash(withTalkHash('#s=1abc', 'x'))).toBe('x');
    expect(withTalkHash(withTalkHash('#s=1abc', 'x'), '')).toBe('#s=1abc');
    expect(withTalkHash(withTalkHash('', 'x'), '')).toBe('');
    expect(withTalkHash(withTalkHash('#t=1old', 'x'), 'y')).toBe(withTalkHash('', 'y'));
    expect(readTalkHash('#s=1abc')).toBe('');
  });

  it('that is damaged, or unpacks to more than any talk is, is none', () => {
    const hash = withTalkHash('', writtenTalkShort(own, written));
    expect(readTalkHash(hash.slice(0, -20))).toBeNull();
    expect(readTalkHash(hash.replace('t=1', 't=2'))).toBeNull();
    expect(readTalkHash(withTalkHash('', 'x'.repeat(3_000_000)))).toBeNull();
  });
});

describe('a line of a JSON text', () => {
  const text = '{\n "a": [1,\n {"b\\"": "}]"},\n true\n ]\n}\n';
  it('is that in which a value begins, or the nearest around it', () => {
    expect(lineOf(text, ['a'])).toBe(2);
    expect(lineOf(text, ['a', 1])).toBe(3);
    expect(lineOf(text, ['a', 2])).toBe(4);
    expect(lineOf(text, ['a', 1, 'missing', 4])).toBe(3);
  });

  it('is told where it is no JSON, and only there', () => {
    expect(jsonBreak(text)).toBeNull();
    for (const sound of ['0', '-1.5e3', '"\\u00e9"', '[]', ' {} ', 'null'])
      expect(jsonBreak(sound)).toBeNull();
    for (const broken of ['', '{', '[1,]', '{a:1}', '01', '"\n"', '1 2', '{"a" 1}', 'nul', "'a'"]) {
      expect(() => JSON.parse(broken) as unknown).toThrow();
      expect(jsonBreak(broken)?.kind).toBe('broken');
    }
  });
});
