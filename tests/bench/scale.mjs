// How large a study may become: the whole app with 60 groups, 150 flows and a million people, and graphs of thousands of
// flows beside the least that draws them with d3-sankey.
import { pulled } from './drag.mjs';
import { eventCost, traced } from './eventCost.mjs';
import { interleaved } from './interleaved.mjs';
import { lateFrames } from './lateFrames.mjs';
import { median, medians } from './statistics.mjs';
import { DESK, openedOn } from './terms.mjs';

const ROUNDS = 3;
const FRAME_MS = 1000 / 60;
const SLIDER = '[data-rate] input[type="range"]';
const MOVES = { slider: SLIDER, values: pulled(40) };
/** Ranges of so large a study take longer: a hand has to rest that long for them. */
const REST_FRAMES = 90;

/** Flows of a graph, with what it may take to draw it and to draw it anew. */
const GRAPHS = [
  { stages: 16, groups: 300, flows: 1000, patients: 1_000_000, mostMs: 33 },
  { stages: 21, groups: 1000, flows: 5000, patients: 1_000_000, mostMs: 100 },
];

export async function scale(bench) {
  const { browser, address, rounds, tell } = bench;
  const large = (link) => address('large', link);
  const rows = [];
  for (const [what, link] of [
    ['the flow', '?doubt=none'],
    ['the people', '?doubt=none&view=people'],
  ]) {
    tell(`a large study, ${what}`);
    const { total, slowest } = await moved(browser, large(link), rounds(ROUNDS));
    rows.push(
      {
        what: `Slider event, ${what}`,
        unit: 'ms',
        ours: total,
        target: `at most ${FRAME_MS.toFixed(1)} ms`,
        met: total <= FRAME_MS,
      },
      { what: '  slowest (traced)', unit: 'ms', ours: slowest },
    );
  }
  const late = await lateFrames(
    browser,
    { shown: large(''), without: large('?doubt=none'), slider: SLIDER, rest: REST_FRAMES },
    rounds,
    tell,
  );
  return [
    {
      title: '60 groups, 150 flows, 1,000,000 people, the whole app',
      beside: 'doubt not shown',
      rows: [...rows, late],
    },
    {
      title: 'A graph of many flows, main thread',
      beside: 'd3-sankey alone',
      rows: await graphs(bench),
    },
  ];
}

async function moved(browser, address, rounds) {
  const context = await browser.newContext({ viewport: DESK.viewport, reducedMotion: 'reduce' });
  try {
    const target = await openedOn(context, DESK);
    await target.session.send('Performance.enable');
    await target.page.goto(address, { waitUntil: 'networkidle' });
    await target.page.locator(SLIDER).first().waitFor();
    // The first is for the engine, which compiles what it sees often.
    const costs = [];
    for (let round = 0; round <= rounds; round += 1) costs.push(await eventCost(target, 1, MOVES));
    return { ...medians(costs.slice(1)), ...(await traced(browser, target, 1, MOVES)) };
  } finally {
    await context.close();
  }
}

async function graphs({ browser, address, rounds, tell }) {
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
    return rows;
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
