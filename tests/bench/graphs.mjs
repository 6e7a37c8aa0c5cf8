// Graphs of thousands of flows, drawn by the app's own picture and by the least that draws them with d3-sankey.
import { interleaved } from './interleaved.mjs';
import { median } from './statistics.mjs';
import { DESK, openedOn } from './terms.mjs';

const ROUNDS = 3;

/** Flows of a graph, with what it may take to draw it and to draw it anew. */
const GRAPHS = [
  { stages: 16, groups: 300, flows: 1000, patients: 1_000_000, mostMs: 33 },
  { stages: 21, groups: 1000, flows: 5000, patients: 1_000_000, mostMs: 100 },
];

export async function graphs({ browser, address, rounds, tell }) {
  const context = await browser.newContext({ viewport: DESK.viewport, reducedMotion: 'reduce' });
  try {
    const { page, session } = await openedOn(context, DESK);
    await session.send('Performance.enable');
    await page.goto(address('graph'), { waitUntil: 'networkidle' });
    const rows = [];
    for (const size of GRAPHS) {
      await page.evaluate((asked) => window.graph.begin(asked), size);
      const drawnBy = (name) => () => drawn(page, session, name);
      // The first are for the engine.
      for (const name of ['ours', 'bare']) await drawn(page, session, name);
      const { ours, bare } = await interleaved(
        { ours: drawnBy('ours'), bare: drawnBy('bare') },
        rounds(ROUNDS),
        tell,
      );
      for (const [what, key] of [
        ['drawn', 'first'],
        ['drawn anew as a rate moves', 'again'],
      ]) {
        rows.push({
          what: `${size.flows} flows ${what}`,
          unit: 'ms',
          ours: ours[key],
          beside: bare[key],
          target: `at most ${size.mostMs} ms`,
          met: ours[key] <= size.mostMs,
        });
      }
    }
    return {
      title: 'A graph of many flows, main thread',
      beside: 'd3-sankey alone',
      rows,
    };
  } finally {
    await context.close();
  }
}

/** What drawing a graph costs the main thread, paint included: where there was none, and where another rate has been drawn. */
async function drawn(page, session, name) {
  const first = await costOf(page, session, name, 30);
  const again = [];
  for (const percent of [40, 55, 35, 60, 45])
    again.push(await costOf(page, session, name, percent));
  await page.evaluate((who) => window.graph[who].clear(), name);
  await session.send('HeapProfiler.collectGarbage');
  return { first, again: median(again) };
}

async function costOf(page, session, name, percent) {
  const before = await taskTime(session);
  await page.evaluate(
    async ({ who, at }) => {
      window.graph[who].draw(at);
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      await frame();
    },
    { who: name, at: percent },
  );
  return 1000 * ((await taskTime(session)) - before);
}

async function taskTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value;
}
