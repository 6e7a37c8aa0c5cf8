// Frames that come late because ranges are worked out beside the page while a slider is dragged.
import { median } from './statistics.mjs';
import { DESK } from './terms.mjs';

const ROUNDS = 5;
/** A drag in pulls: within one every frame has another value; at its end a hand rests long enough for ranges to be asked for. */
const PULLS = 6;
const STEPS = 25;
const REST_FRAMES = 20;

/**
 * Frames of a drag that lasted over one and a half times the usual one, of how many, with doubt shown and without; of
 * several drags the middle one, as a busy moment of the machine makes frames late too.
 */
export async function lateFrames(
  browser,
  { shown: atShown, without: atWithout, slider, rest = REST_FRAMES },
  rounds,
  tell,
) {
  const shown = await opened(browser, atShown);
  const without = await opened(browser, atWithout);
  const last = rounds(ROUNDS);
  const late = { shown: [], without: [] };
  let frames = 0;
  let found = 0;
  // The first round is for the engine.
  for (let round = 0; round <= last; round += 1) {
    tell(`late frames, round ${round} of ${last}`);
    for (const [name, { page }] of Object.entries({ shown, without })) {
      await page.bringToFront();
      const { intervals, drawn } = await drag(page, slider, rest);
      if (round === 0) continue;
      const usual = median(intervals);
      late[name].push(intervals.filter((interval) => interval > 1.5 * usual).length);
      frames = intervals.length;
      found += drawn;
    }
  }
  await Promise.all([shown, without].map(({ context }) => context.close()));
  if (found === 0) throw new Error('No ranges were shown during the drag.');
  const [ours, beside] = [median(late.shown), median(late.without)];
  return {
    what: `Late frames of ${frames} while a slider is dragged`,
    ours,
    beside,
    target: 'at most 1% of frames more',
    met: ours - beside <= frames / 100,
  };
}

async function opened(browser, address) {
  const context = await browser.newContext({ viewport: DESK.viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1000);
  return { context, page };
}

/** Milliseconds between the frames of a drag, and after how many pulls new ranges were drawn. */
function drag(page, slider, rest) {
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
        if (document.querySelector('[data-fans]')) drawn += 1;
      }
      return { intervals, drawn };
    },
    { slider, pulls: PULLS, steps: STEPS, rest },
  );
}
