import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useMotion } from '../../../src/app/opening/useMotion.ts';
import { changed, startingChoices } from '../../../src/inputs/choices.ts';
import { first } from '../../../src/study/first.ts';
import { perMille } from '../../../src/study/units.ts';

const reported = startingChoices(first);
const set = changed(reported, { type: 'rate', branch: 'eligible', perMille: perMille(750) });

let frames: FrameRequestCallback[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  // A browser that paints only when the test says so.
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => (frames = []));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  frames = [];
});

test('a move that is no longer painted still ends at the numbers that were chosen', () => {
  const { result, rerender } = renderHook((target) => useMotion(target), {
    initialProps: reported,
  });
  act(() => result.current.start());
  rerender(set);
  const paint = (at: number) => act(() => frames.shift()?.(at));
  paint(0);
  paint(200);
  const onItsWay = result.current.shown.rates['eligible'] ?? 0;
  expect(onItsWay).toBeGreaterThan(644);
  expect(onItsWay).toBeLessThan(750);
  act(() => {
    vi.advanceTimersByTime(1000);
  });
  expect(result.current.shown).toEqual(set);
});
