// A talk that is changed in two windows which know nothing of each other, and one for which there is no room.

import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { keepTalk, keptTalks } from '../../../../src/app/present/edit/keptTalks.ts';
import { useTalkEdits } from '../../../../src/app/present/edit/useTalkEdits.ts';
import { startingChoices } from '../../../../src/inputs/choices.ts';
import { talkOf } from '../../../../src/locale/talk.ts';
import { studies } from '../../../../src/study/studies.ts';

const [study] = studies;
const mine = { ...talkOf(study), key: 'mine', title: 'Mine' };

afterEach(() => {
  vi.restoreAllMocks();
  window.localStorage.clear();
});

function edits() {
  const choices = { chosen: startingChoices(study), change: () => undefined };
  return renderHook(() => useTalkEdits({ talk: mine, study }, choices)).result;
}
const kept = () => keptTalks(study)?.map(({ title }) => title);

it('what another window has kept of a talk stays, and this one is kept beside it', () => {
  keepTalk(mine);
  const here = edits();
  keepTalk({ ...mine, title: 'Mine, there' });
  act(() => here.current.edit({ type: 'title', title: 'Mine, here' }));
  expect(kept()).toEqual(['Mine, here', 'Mine, there']);
  expect(here.current.isApart).toBe(true);
});

it('a talk that nobody else has changed goes on as the same', () => {
  keepTalk(mine);
  const here = edits();
  act(() => here.current.edit({ type: 'title', title: 'Mine, here' }));
  expect(kept()).toEqual(['Mine, here']);
  expect(here.current.isApart).toBe(false);
  expect(here.current.isKept).toBe(true);
});

it('where there is no room it is not said to be kept', () => {
  keepTalk(mine);
  const here = edits();
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  act(() => here.current.edit({ type: 'title', title: 'Mine, here' }));
  expect(kept()).toEqual(['Mine']);
  expect(here.current.isKept).toBe(false);
});
