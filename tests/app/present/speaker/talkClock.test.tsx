import { describe, expect, it } from 'vitest';
import {
  backToZero,
  clockText,
  elapsed,
  paused,
  started,
  type TalkClock,
} from '../../../../src/app/present/speaker/talkClock.ts';

const still: TalkClock = { startedAt: null, elapsedMs: 0 };

describe('the clock of a talk', () => {
  it('stands until it is started', () => {
    expect(elapsed(still, 99_000)).toBe(0);
    expect(elapsed(started(still, 1000), 61_000)).toBe(60_000);
  });

  it('goes on from where it stood after a pause', () => {
    const stopped = paused(started(still, 0), 60_000);
    expect(elapsed(stopped, 500_000)).toBe(60_000);
    expect(elapsed(started(stopped, 500_000), 510_000)).toBe(70_000);
  });

  it('is not moved by being started or paused twice', () => {
    const running = started(started(still, 0), 30_000);
    expect(elapsed(running, 60_000)).toBe(60_000);
    expect(elapsed(paused(paused(running, 60_000), 90_000), 99_000)).toBe(60_000);
  });

  it('goes back to zero, and runs on from there where it runs', () => {
    expect(elapsed(backToZero(started(still, 0), 60_000), 65_000)).toBe(5000);
    expect(elapsed(backToZero(paused(started(still, 0), 60_000), 70_000), 90_000)).toBe(0);
  });

  it('never shows less than nothing where another window’s clock is ahead', () => {
    expect(elapsed(started(still, 5000), 4000)).toBe(0);
  });

  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [254_000, '4:14'],
    [600_000, '10:00'],
    [3_854_000, '1:04:14'],
  ])('says %i ms as %s', (ms, text) => {
    expect(clockText(ms)).toBe(text);
  });
});
