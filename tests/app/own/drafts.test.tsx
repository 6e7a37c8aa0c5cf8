// Drafts and talks that are kept in a browser: none is lost without a word, in two windows and where there is no room for more.

import { afterEach, expect, it, vi } from 'vitest';
import { deleteDraft, keepDraft, keptDrafts, newDraftId } from '../../../src/app/own/drafts.ts';
import { keepTalk, keptTalks } from '../../../src/app/present/edit/keptTalks.ts';
import { talkOf } from '../../../src/locale/talk.ts';
import { studies } from '../../../src/study/studies.ts';

afterEach(() => {
  vi.restoreAllMocks();
  window.localStorage.clear();
});

const texts = () => keptDrafts()?.map(({ text }) => text);

it('what another window has written in the same draft stays, and this one is kept beside it', () => {
  expect(keepDraft({ id: 1, text: 'begun' }, null)).toBe(1);
  // Both windows have opened it.
  expect(keepDraft({ id: 1, text: 'begun here' }, 'begun')).toBe(1);
  expect(keepDraft({ id: 1, text: 'begun there' }, 'begun')).toBe(2);
  expect(texts()).toEqual(['begun there', 'begun here']);
  // Each goes on in its own.
  expect(keepDraft({ id: 2, text: 'begun there, more' }, 'begun there')).toBe(2);
  expect(keepDraft({ id: 1, text: 'begun here, more' }, 'begun here')).toBe(1);
  expect(texts()).toEqual(['begun here, more', 'begun there, more']);
});

it('a draft that is as the other window has it is the same, and one that was deleted there comes back', () => {
  keepDraft({ id: 1, text: 'a' }, null);
  expect(keepDraft({ id: 1, text: 'a' }, 'x')).toBe(1);
  deleteDraft(1);
  expect(keepDraft({ id: 1, text: 'b' }, 'a')).toBe(1);
  expect(texts()).toEqual(['b']);
});

it('no draft goes so that another can come: one that has no room is told not to be kept', () => {
  const kept: (number | null)[] = [];
  for (let nth = 0; nth < 205; nth++)
    kept.push(keepDraft({ id: newDraftId(), text: `draft ${nth}` }, null));
  expect(kept.filter((id) => id === null)).toHaveLength(5);
  expect(texts()).toContain('draft 0');
  expect(keepDraft({ id: 1, text: 'goes on' }, 'draft 0')).toBe(1);
});

it('where storage is full or forbidden nothing is said to be kept, and what is there stays', () => {
  keepDraft({ id: 1, text: 'a' }, null);
  const [study] = studies;
  const talk = { ...talkOf(study), key: 'mine', title: 'Mine' };
  expect(keepTalk(talk)).toBe(true);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(keepDraft({ id: 1, text: 'ab' }, 'a')).toBeNull();
  expect(texts()).toEqual(['a']);
  expect(keepTalk({ ...talk, title: 'Mine, changed' })).toBe(false);
  expect(keptTalks(study)?.map(({ title }) => title)).toEqual(['Mine']);
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('forbidden', 'SecurityError');
  });
  expect(keptDrafts()).toBeNull();
  expect(keepDraft({ id: 1, text: 'b' }, 'a')).toBeNull();
});
