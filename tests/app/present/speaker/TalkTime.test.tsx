import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TalkTime } from '../../../../src/app/present/speaker/TalkTime.tsx';
import { sceneMinutes } from '../../../../src/model/talkPace.ts';
import { walther1997Talk } from '../../../../src/study/trials/walther1997Talk.ts';
import type { TalkClock } from '../../../../src/app/present/speaker/talkClock.ts';

const HOUR = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 28, 12, 0, 0) });
});

afterEach(() => {
  vi.useRealTimers();
});

function Timed() {
  const [clock, setClock] = useState<TalkClock>({ startedAt: null, elapsedMs: 0 });
  return <TalkTime clock={clock} talk={walther1997Talk} number={1} onClock={setClock} />;
}

function pass(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

const told = () => screen.getByRole('timer').textContent;

it.each([
  ['back', -HOUR],
  ['forward', HOUR],
])('the time of a talk goes on as it went where the system’s clock is set %s', (_, byMs) => {
  render(<Timed />);
  fireEvent.click(screen.getByRole('button', { name: 'Start' }));
  pass(254_000);
  expect(told()).toMatch(/^4:14/);
  const day = document.querySelector('time')?.textContent;
  vi.setSystemTime(Date.now() + byMs);
  pass(6000);
  expect(told()).toMatch(/^4:20/);
  // The time of day is the system's, right or wrong.
  expect(document.querySelector('time')?.textContent).not.toBe(day);
  fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
  pass(60_000);
  expect(told()).toMatch(/^4:20/);
});

it('one calm line says how far behind the scene is, and nothing before the talk has begun', () => {
  render(<Timed />);
  expect(screen.queryByText(/On time|behind|ahead/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Start' }));
  pass(1000);
  expect(screen.getByText('On time.')).toBeTruthy();
  const [begins = 0] = sceneMinutes(walther1997Talk);
  pass(60_000 * (begins + 2));
  expect(screen.getByText('2 min behind.')).toBeTruthy();
});
