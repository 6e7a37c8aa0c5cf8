import { afterEach, describe, expect, it } from 'vitest';
import {
  readSavedTalk,
  savedTalk,
  type FoundTalk,
} from '../../../../src/app/present/away/savedTalk.ts';
import { noTalk, talkFile, type SavedTalk } from '../../../../src/export/talkFile.ts';
import { fittedTalk } from '../../../../src/inputs/talk/talkJson.ts';
import { faultsOfTalk } from '../../../../src/study/checkTalk.ts';
import type { Study } from '../../../../src/study/study.ts';
import { studies } from '../../../../src/study/studies.ts';
import { talkOf } from '../../../../src/locale/talk.ts';

const [first, ...others] = studies;

const saved: SavedTalk = {
  v: 1,
  link: '?v=1&r.eligible=75&scene=3',
  talk: talkOf(first),
  address: 'https://flow.example/a/',
  savedOn: '2026-11-23',
};

/** What was found, its talk as far as it is one of the study. */
function found({ saved: given, problem }: FoundTalk, study: Study = first) {
  if (given === null) return { saved: null, problem };
  const { talk, leftOut } = fittedTalk(given.talk, study, talkOf(study));
  return { saved: { ...given, talk }, problem, leftOut };
}

/** Puts what an HTML file holds between its marks into the document. */
function openFile(html: string) {
  const file = new DOMParser().parseFromString(html, 'text/html');
  document.head.append(
    ...[...file.querySelectorAll('#saved-talk')].map((each) => document.adoptNode(each)),
  );
}

afterEach(() => {
  document.getElementById('saved-talk')?.remove();
});

/** The saved talk after something was done to it by hand. */
function spoilt(place: string, value?: unknown): string {
  const copy: unknown = JSON.parse(JSON.stringify(saved));
  const keys = place.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((at, key) => (at as Record<string, unknown>)[key], copy) as Record<
    string,
    unknown
  >;
  // What is undefined is left out of the text.
  parent[last] = value;
  return JSON.stringify(copy);
}

describe('the talk saved in a file', () => {
  it('is read as it was saved', () => {
    openFile(talkFile(`<!doctype html>${noTalk}`, saved));
    expect(found(savedTalk())).toEqual({ saved, problem: null, leftOut: [] });
  });

  it('is read and fits its study without what talks tell since: how their answer is read', () => {
    const older = JSON.parse(JSON.stringify(saved), (key: string, value: unknown) =>
      key === 'told' ? undefined : value,
    ) as SavedTalk;
    expect(JSON.stringify(older)).not.toContain('"told"');
    const read = readSavedTalk(JSON.stringify(older));
    expect(found(read)).toEqual({ saved: older, problem: null, leftOut: [] });
    expect(faultsOfTalk(older.talk, first)).toEqual([]);
    // How it is read has been told longer than how that is called over the number.
    const shorter = JSON.parse(JSON.stringify(saved), (key: string, value: unknown) =>
      key === 'inShort' ? undefined : value,
    ) as SavedTalk;
    expect(found(readSavedTalk(JSON.stringify(shorter)))).toEqual({
      saved: shorter,
      problem: null,
      leftOut: [],
    });
  });

  it.each(others.map((study) => [study.id, study] as const))('may be that of %s', (_, study) => {
    const other = { ...saved, talk: talkOf(study) };
    expect(found(readSavedTalk(JSON.stringify(other)), study)).toEqual({
      saved: other,
      problem: null,
      leftOut: [],
    });
  });

  it('is none in the page on the web, and in a file where none was saved', () => {
    expect(savedTalk()).toEqual({ saved: null, problem: null });
    openFile(`<!doctype html>${noTalk}`);
    expect(savedTalk()).toEqual({ saved: null, problem: null });
  });

  it.each<[string, string, string]>([
    ['cut off', JSON.stringify(saved).slice(0, 300), 'it is cut off, or was changed by hand'],
    ['empty', '', 'it is cut off, or was changed by hand'],
    ['something else', '"hello"', 'it is no talk'],
    ['a list', '[]', 'it was saved by another version of this page'],
    ['of a later version', spoilt('v', 2), 'it was saved by another version of this page'],
    [
      'of an unknown study',
      spoilt('talk.study', 'nobody-2031'),
      'no study “nobody-2031” is known to this page',
    ],
    ['without scenes', spoilt('talk.scenes', []), 'scenes is empty'],
    ['with one scene for all', spoilt('talk.scenes', {}), 'scenes is not a list'],
    ['with a title that is none', spoilt('talk.title', null), 'title is not text'],
    [
      'with a link to elsewhere',
      spoilt('link', 'https://elsewhere.example/'),
      'link is no address of a page',
    ],
    [
      'with an address that is a script',
      spoilt('address', 'javascript:alert(1)'),
      'address is no address of a page',
    ],
    ['of no day', spoilt('savedOn', 'yesterday'), 'savedOn is not a day such as 2026-11-23'],
  ])('that is %s is not shown, and it is said why', (_, text, fault) => {
    expect(readSavedTalk(text)).toEqual({
      saved: null,
      problem: `The talk saved in this file could not be read: ${fault}. Shown is the talk of the study.`,
    });
  });

  it.each<[string, string, string]>([
    ['of notes that are none', spoilt('talk.scenes.2.notes', 7), 'scenes.3.notes is not text'],
    ['that has no notes', spoilt('talk.scenes.2.notes'), 'scenes.3.notes is missing'],
    [
      'with two scenes of one id',
      spoilt('talk.scenes.1.id', saved.talk.scenes[0].id),
      'scenes.2: “people” stands twice',
    ],
    [
      'with a picture of no known kind',
      spoilt('talk.scenes.0.picture', { kind: 'film' }),
      'scenes.1.picture.kind is of no kind that this page knows',
    ],
    [
      'with a word that is a number',
      spoilt('talk.scenes.0.sentence.0', 195),
      'scenes.1.sentence.1 is neither text nor a number to be filled in',
    ],
    [
      'with a rate that is text',
      spoilt('talk.scenes.0.rates', { eligible: '75%' }),
      'scenes.1.rates.eligible is not a number',
    ],
  ])('with one scene %s is shown without it', (_, text, fault) => {
    const { saved: read, problem, leftOut } = found(readSavedTalk(text));
    expect(problem).toBeNull();
    expect(leftOut).toEqual([fault]);
    expect(read?.talk?.scenes).toHaveLength(saved.talk.scenes.length - 1);
  });
});
