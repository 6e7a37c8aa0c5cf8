// What one event costs the main thread, from the event to the paint. `moves` is what `drag` is told.
import { drag } from './drag.mjs';

/** Longer than any pause after which the app does something on its own (address bar, announcement). */
export const PAUSE_MS = 1000;
const FRAME_MS = 1000 / 60;
const MARK = 'traced';

/** Milliseconds of one event: those of a run with events, less those of the same run without, by their number. */
export async function eventCost(target, slowdown, moves) {
  const quiet = await metered(target, slowdown, { ...moves, isMoved: false });
  const moved = await metered(target, slowdown, moves);
  return Object.fromEntries(
    Object.keys(moved).map((key) => [
      key,
      (1000 * (moved[key] - quiet[key])) / moves.values.length,
    ]),
  );
}

async function metered({ page, session }, slowdown, moves) {
  await rested({ page, session });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const before = await metrics(session);
  await drag(page, moves);
  const after = await metrics(session);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return {
    total: after.TaskDuration - before.TaskDuration,
    // Without what the thread waited for: other programs, and the compositor when it commits a frame.
    processor: after.ThreadTime - before.ThreadTime,
    script: after.ScriptDuration - before.ScriptDuration,
    style: after.RecalcStyleDuration - before.RecalcStyleDuration,
    layout: after.LayoutDuration - before.LayoutDuration,
  };
}

async function metrics(session) {
  const { metrics: list } = await session.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

async function rested({ page, session }) {
  await page.waitForTimeout(PAUSE_MS);
  await session.send('HeapProfiler.collectGarbage');
}

/** One run with a trace: the slowest event, the share of those that took longer than a frame, and what paint took of each. */
export async function traced(browser, target, slowdown, moves) {
  const { page, session } = target;
  const { values } = moves;
  await rested(target);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await browser.startTracing(page, {
    categories: ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  await drag(page, { ...moves, mark: MARK });
  const trace = JSON.parse((await browser.stopTracing()).toString());
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const marks = trace.traceEvents.filter(
    ({ name, cat }) => name === MARK && cat.includes('user_timing'),
  );
  const [first] = marks;
  if (marks.length !== values.length + 1) throw new Error('The trace lacks the marks of events.');
  const starts = marks.map(({ ts }) => ts).toSorted((a, b) => a - b);
  const thread = trace.traceEvents.filter(
    ({ ph, pid, tid, ts }) =>
      ph === 'X' && pid === first.pid && tid === first.tid && ts >= starts[0] - 50_000,
  );
  const perEvent = values.map(() => 0);
  for (const { name, ts, dur } of thread) {
    if (name !== 'RunTask') continue;
    // A task belongs to the last event that began before it ended.
    const event = starts.findLastIndex((start) => start <= ts + dur);
    if (event >= 0 && event < values.length) perEvent[event] += dur / 1000;
  }
  const share = (...names) =>
    thread
      .filter(({ name, ts }) => names.includes(name) && ts >= starts[0] && ts < starts.at(-1))
      .reduce((sum, { dur }) => sum + dur, 0) /
    1000 /
    values.length;
  return {
    slowest: Math.max(...perEvent),
    long: perEvent.filter((ms) => ms > FRAME_MS).length / values.length,
    paint: share('PrePaint', 'Paint', 'Layerize', 'Commit'),
  };
}
