// Talks of studies of one's own: each is found at its study, and at no other.

import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { keptTalks } from '../../../../src/app/present/edit/keptTalks.ts';
import { useTalkEdits } from '../../../../src/app/present/edit/useTalkEdits.ts';
import { keepExtras, keptExtras } from '../../../../src/app/present/sync/keptExtras.ts';
import { keptAs } from '../../../../src/app/present/sync/talkId.ts';
import { startingChoices } from '../../../../src/inputs/choices.ts';
import { readOutline } from '../../../../src/inputs/own/outline.ts';
import { writtenTalkFile } from '../../../../src/inputs/talk/talkJson.ts';
import { understood } from '../../../../src/app/own/understood.ts';
import { emptyRoom } from '../../../../src/model/roomGuesses.ts';
import { talkOf } from '../../../../src/locale/talk.ts';
import { isSameOwn } from '../../../../src/study/own/sameOwn.ts';
import type { Study } from '../../../../src/study/study.ts';
import type { Talk } from '../../../../src/study/talk.ts';

const TRIAL = 'Title: Hearts\n\nAll 100 (printed)\n  Treated 60 (printed)\n  Not treated ?\n';
const OTHER = 'Title: Lungs\n\nAll 80 (printed)\n  Treated 30 (printed)\n  Not treated ?\n';

afterEach(() => {
  window.localStorage.clear();
  window.sessionStorage.clear();
});

function studyIn(text: string): Study {
  const { study } = understood(text);
  if (!study) throw new Error('it adds up');
  return study;
}
/** The talk of a study is called otherwise, and so kept. */
function entitle(study: Study, title: string, talk: Talk = talkOf(study)): void {
  const choices = { chosen: startingChoices(study), change: () => undefined };
  const here = renderHook(() => useTalkEdits({ talk, study }, choices)).result;
  act(() => here.current.edit({ type: 'title', title }));
}
const titles = (study: Study) => keptTalks(study)?.map(({ title }) => title);
/** As talks were kept when nothing said of which study of one's own they are. */
function keepAsBefore(talk: Talk): void {
  window.localStorage.setItem('patient-flow-talks', JSON.stringify([writtenTalkFile(talk)]));
}

it('a talk of one study is not offered for another', () => {
  entitle(studyIn(TRIAL), 'Of hearts');
  expect(titles(studyIn(OTHER))).toEqual([]);
  entitle(studyIn(OTHER), 'Of lungs');
  expect(titles(studyIn(TRIAL))).toEqual(['Of hearts']);
  expect(titles(studyIn(OTHER))).toEqual(['Of lungs']);
});

it('it is found again where numbers, groups or the title of its study were changed since', () => {
  entitle(studyIn(TRIAL), 'Of hearts');
  for (const [from, to] of [
    ['60', '61'],
    ['Not treated ?', 'Refused 10\n  Not treated ?'],
    ['Title: Hearts', 'Title: Hearts, second edition'],
    ['Title: Hearts\n', ''],
  ] as const)
    expect(titles(studyIn(TRIAL.replace(from, to))), to).toEqual(['Of hearts']);
});

it('what was kept before its study was is found by all, and stays for all when one goes on with it', () => {
  const [hearts, lungs] = [studyIn(TRIAL), studyIn(OTHER)];
  const before = { ...talkOf(hearts), key: 'old', title: 'From before' };
  keepAsBefore(before);
  expect(titles(hearts)).toEqual(['From before']);
  expect(titles(lungs)).toEqual(['From before']);
  entitle(lungs, 'Now of lungs', before);
  expect(titles(lungs)).toEqual(['Now of lungs', 'From before']);
  expect(titles(hearts)).toEqual(['From before']);
});

it('what a room has guessed of one study is not there for another', () => {
  const [hearts, lungs] = [studyIn(TRIAL), studyIn(OTHER)].map(keptAs);
  const extras = { isBlack: false, room: emptyRoom, startedAt: 7, elapsedMs: 0, fallen: 1 };
  keepExtras(hearts ?? '', { ...extras, zoom: null });
  expect(keptExtras(hearts ?? '')?.startedAt).toBe(7);
  expect(keptExtras(lungs ?? '')).toBeNull();
});

it('two studies made from the same template are two as soon as they have titles of their own', () => {
  const [one, other] = [TRIAL, OTHER.replace('80', '100')].map((text) => readOutline(text).own);
  expect(one && other && isSameOwn(one, other)).toBe(false);
  expect(one && isSameOwn(one, one)).toBe(true);
});
