// What doubt costs: ten thousand simulated cohorts of the study, and frames that come late because of them while a slider
// is dragged.
import { median } from './statistics.mjs';

const SLIDER = 'input[type="range"][aria-label^="Eligible for IL-2"]';
const VIEWPORT = { width: 1440, height: 900 };
const PAGES = 7;
const WARM_RUNS = 20;
const ROUNDS = 5;
/** A drag in pulls: within one every frame has another value; at its end a hand rests long enough for ranges to be asked for. */
const PULLS = 6;
const STEPS = 25;
const REST_FRAMES = 20;

/**
 * Milliseconds of processor for 10,000 cohorts and their ranges: the first in a fresh page, and one of many once the engine
 * has compiled what it sees often.
 */
export async function cohortTimes(browser, address, tell) {
  const first = [];
  const warm = [];
  for (let fresh = 0; fresh < PAGES; fresh += 1) {
    tell(`cohorts, page ${fresh + 1} of ${PAGES}`);
    const context = await browser.newContext({ viewport: VIEWPORT });
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

/**
 * Frames of a drag that lasted over one and a half times the usual one, of how many, with doubt shown and without; of
 * several drags the middle one, as a busy moment of the machine makes frames late too.
 */
export async function lateFrames(browser, address, tell) {
  const shown = await opened(browser, address);
  const without = await opened(browser, `${address}?v=1&doubt=none`);
  const late = { shown: [], without: [] };
  let frames = 0;
  let found = 0;
  // The first round is for the engine.
  for (let round = -1; round < ROUNDS; round += 1) {
    tell(`late frames, round ${round + 1} of ${ROUNDS}`);
    for (const [name, { page }] of Object.entries({ shown, without })) {
      await page.bringToFront();
      const { intervals, drawn } = await drag(page);
      if (round < 0) continue;
      const usual = median(intervals);
      late[name].push(intervals.filter((interval) => interval > 1.5 * usual).length);
      frames = intervals.length;
      found += drawn;
    }
  }
  await Promise.all([shown, without].map(({ context }) => context.close()));
  if (found === 0) throw new Error('No ranges were shown during the drag.');
  return { shown: median(late.shown), without: median(late.without), frames };
}

async function opened(browser, address) {
  const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1000);
  return { context, page };
}

/** Milliseconds between the frames of a drag, and after how many pulls new ranges were drawn. */
function drag(page) {
  return page.evaluate(
    async ({ slider, pulls, steps, rest }) => {
      const range = document.querySelector(slider);
      // Past React's own property of the element, as the browser itself sets it.
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const intervals = [];
      let drawn = 0;
      let last = await frame();
      for (let pull = 0; pull < pulls; pull += 1) {
        for (let step = 0; step < steps + rest; step += 1) {
          if (step < steps) {
            const percent = 30 + 8 * pull + step;
            value.set.call(range, String(percent));
            range.dispatchEvent(new Event('input', { bubbles: true }));
          }
          const now = await frame();
          intervals.push(now - last);
          last = now;
        }
        if (document.querySelector('[data-soft-edges]')) drawn += 1;
      }
      return { intervals, drawn };
    },
    { slider: SLIDER, pulls: PULLS, steps: STEPS, rest: REST_FRAMES },
  );
}
