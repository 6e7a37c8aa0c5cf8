import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TalkTime } from '../../../../src/app/present/speaker/TalkTime.tsx';
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
  return <TalkTime clock={clock} minutes={10} onClock={setClock} />;
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
