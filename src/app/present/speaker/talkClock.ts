// How long a talk has taken. The clock can be stopped; it goes on from where it stood.

import type { TalkState } from '../sync/sync.ts';

export type TalkClock = Pick<TalkState, 'startedAt' | 'elapsedMs'>;

/** How long it has run, in milliseconds. Windows' clocks that differ a little never show less than nothing. */
export function elapsed({ startedAt, elapsedMs }: TalkClock, nowMs: number): number {
  return elapsedMs + (startedAt === null ? 0 : Math.max(0, nowMs - startedAt));
}

export function started(clock: TalkClock, nowMs: number): TalkClock {
  return clock.startedAt === null ? { ...clock, startedAt: nowMs } : clock;
}

/** Started, where the talk has not begun; one that was stopped stays so. */
export function begun(clock: TalkClock, nowMs: number): TalkClock {
  return clock.startedAt === null && clock.elapsedMs === 0 ? started(clock, nowMs) : clock;
}

export function paused(clock: TalkClock, nowMs: number): TalkClock {
  return { startedAt: null, elapsedMs: elapsed(clock, nowMs) };
}

/** At nought: running on from there where it runs. */
export function backToZero({ startedAt }: TalkClock, nowMs: number): TalkClock {
  return { startedAt: startedAt === null ? null : nowMs, elapsedMs: 0 };
}

/** 254 000 ms → "4:14"; from an hour on "1:04:14". */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const start = hours > 0 ? `${hours}:${two(minutes)}` : String(minutes);
  return `${start}:${two(seconds % 60)}`;
}
