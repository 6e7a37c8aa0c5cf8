// What is said of a table that a study was read of, through what is done to the study afterwards.

import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useWriting } from '../../../src/app/own/useWriting.ts';

const BEGUN = { text: 'All 9\n  Well 6\n  Ill ?\n', said: [], source: [] };
const READ = 'All 100\n  Well 60\n  Dead ?\n';
const SAID = 'Row 3: no number.';

afterEach(() => window.localStorage.clear());

function writing() {
  const here = renderHook(() => useWriting(BEGUN, () => undefined)).result;
  act(() =>
    here.current.put(READ, ['Read as a table.'], [{ text: SAID, group: 'Dead', isOfRest: true }]),
  );
  return here;
}
type Here = ReturnType<typeof writing>;
const said = (here: Here) => here.current.read.notes.flatMap(({ ofSource }) => ofSource ?? []);
const type = (here: Here, text: string) =>
  act(() => here.current.step({ type: 'typed', text, typedIn: 'text' }));

it('stays when something else is changed, while what was said of the reading itself goes', () => {
  const here = writing();
  expect(here.current.said).toEqual(['Read as a table.']);
  type(here, `Title: Mine\n\n${READ}`);
  expect(said(here)).toEqual([SAID]);
  expect(here.current.said).toEqual([]);
  act(() => here.current.edit({ type: 'name', group: 2, text: 'Died' }));
  expect(here.current.read.own.groups[2]?.name).toBe('Died');
  expect(said(here)).toEqual([SAID]);
});

it('goes when a number is said, and when it is put away', () => {
  const here = writing();
  type(here, READ.replace('?', '3'));
  expect(said(here)).toEqual([]);
  act(() => here.current.step({ type: 'undo' }));
  expect(said(here)).toEqual([SAID]);
  act(() => here.current.putAway(SAID));
  expect(said(here)).toEqual([]);
});

it('is not said of what was there before, nor of another draft', () => {
  const here = writing();
  act(() => here.current.step({ type: 'undo' }));
  expect(said(here)).toEqual([]);
  act(() => here.current.step({ type: 'redo' }));
  expect(said(here)).toEqual([SAID]);
  act(() => here.current.begin(READ));
  expect(said(here)).toEqual([]);
});
