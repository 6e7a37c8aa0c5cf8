// What doubt costs: ten thousand simulated cohorts of the study, and frames that come late because of them.
import { SLIDER } from './drag.mjs';
import { lateFrames } from './lateFrames.mjs';
import { median } from './statistics.mjs';
import { DESK } from './terms.mjs';

const MOST_MS = 16;
const PAGES = 7;
const WARM_RUNS = 20;

export async function doubt({ browser, address, rounds, tell }) {
  const cohorts = await cohortTimes(browser, address('cohorts'), rounds(PAGES), tell);
  const late = await lateFrames(
    browser,
    {
      shown: address('ours'),
      without: address('ours', '?v=1&doubt=none'),
      slider: SLIDER,
    },
    rounds,
    tell,
  );
  return {
    title: 'Doubt',
    beside: 'doubt not shown',
    rows: [
      {
        what: '10,000 simulated cohorts of the study',
        unit: 'ms',
        ours: cohorts.warm,
        target: `at most ${MOST_MS} ms`,
        met: cohorts.warm <= MOST_MS,
      },
      { what: '  the first in a fresh page', unit: 'ms', ours: cohorts.first },
      late,
    ],
  };
}

/**
 * Milliseconds of processor for 10,000 cohorts and their ranges: the first in a fresh page, and one of many once the engine
 * has compiled what it sees often.
 */
async function cohortTimes(browser, address, pages, tell) {
  const first = [];
  const warm = [];
  for (let fresh = 0; fresh < pages; fresh += 1) {
    tell(`cohorts, page ${fresh + 1} of ${pages}`);
    const context = await browser.newContext({ viewport: DESK.viewport });
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    first.push(await processorMs(session, page, 1));
    await processorMs(session, page, WARM_RUNS);
    warm.push((await processorMs(session, page, WARM_RUNS)) / WARM_RUNS);
    await context.close();
  }
  return { first: median(first), warm: median(warm) };
}

/** What so many runs cost the main thread, without what it waited for. */
async function processorMs(session, page, runs) {
  const before = await threadTime(session);
  await page.evaluate((most) => {
    for (let run = 0; run < most; run += 1) window.simulateCohorts(run + 1);
  }, runs);
  return 1000 * ((await threadTime(session)) - before);
}

async function threadTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ThreadTime').value;
}
