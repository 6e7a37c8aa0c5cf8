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

/** Milliseconds of 10,000 cohorts and their ranges: the first in a fresh page, and the middle of many once it is warm. */
export async function cohortTimes(browser, address, tell) {
  const first = [];
  const warm = [];
  for (let fresh = 0; fresh < PAGES; fresh += 1) {
    tell(`cohorts, page ${fresh + 1} of ${PAGES}`);
    const context = await browser.newContext({ viewport: VIEWPORT });
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    first.push(await page.evaluate(() => window.cohortsMs(1)));
    const runs = await page.evaluate((most) => {
      const times = [];
      for (let run = 0; run < most; run += 1) times.push(window.cohortsMs(run + 2));
      // The engine has compiled what it sees often by the second half.
      return times.slice(most / 2);
    }, WARM_RUNS);
    warm.push(median(runs));
    await context.close();
  }
  return { first: median(first), warm: median(warm) };
}

/** Frames of a drag that lasted over one and a half times the usual one, of how many, with doubt shown and without. */
export async function lateFrames(browser, address, tell) {
  const shown = await opened(browser, address);
  const without = await opened(browser, `${address}?v=1&doubt=none`);
  const late = { shown: 0, without: 0, frames: 0, asked: 0 };
  // The first round is for the engine.
  for (let round = -1; round < ROUNDS; round += 1) {
    tell(`late frames, round ${round + 1} of ${ROUNDS}`);
    for (const [name, { page }] of Object.entries({ shown, without })) {
      await page.bringToFront();
      const { intervals, asked } = await drag(page);
      if (round < 0) continue;
      const usual = median(intervals);
      late[name] += intervals.filter((interval) => interval > 1.5 * usual).length;
      if (name === 'shown') {
        late.frames += intervals.length;
        late.asked += asked;
      }
    }
  }
  await Promise.all([shown, without].map(({ context }) => context.close()));
  if (late.asked === 0) throw new Error('No ranges were shown during the drag.');
  return late;
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
      let asked = 0;
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
        if (document.querySelector('[data-soft-edges]')) asked += 1;
      }
      return { intervals, asked };
    },
    { slider: SLIDER, pulls: PULLS, steps: STEPS, rest: REST_FRAMES },
  );
}
