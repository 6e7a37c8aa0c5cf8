import { act, render, screen } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { loadParts } from '../../../src/app/after/late.tsx';
import { App } from '../../../src/app/App.tsx';
import { readLink } from '../../../src/inputs/link.ts';
import { readable } from '../../../src/study/readable.ts';
import { studies } from '../../../src/study/studies.ts';

beforeAll(async () => {
  await loadParts();
});

it.each([
  ['other rates', '?v=1&r.eligible=75', '?mode=present'],
  ['another reading', '?v=1&a.treated=95&r.responded=24', '?mode=present'],
  ['a cohort and two scenarios side by side', '?v=1&n=50&pin=walther-1997', '?mode=present'],
  ['another study', '?v=1&study=robertson-1990&n=1000', '?v=1&study=robertson-1990&mode=present'],
  ['a theme and a guess', '?v=1&theme=dark&guess=18', '?v=1&theme=dark&guess=18&mode=present'],
  ['the scene that was left', '?v=1&scene=5&r.eligible=75', '?mode=present'],
])('Present begins the talk as it is written, also beside %s', async (_, shown, talk) => {
  await act(async () => {
    render(<App start={readLink(shown, studies, readable)} />);
  });
  const present = await screen.findByRole('link', { name: 'Present' });
  expect(present.getAttribute('href')).toBe(talk);
});
