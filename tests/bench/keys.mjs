// From an arrow key on a slider to what it changes on the screen, as the browser itself times it (Event Timing).
import { SLIDER } from './drag.mjs';
import { interleaved } from './interleaved.mjs';
import { quantile } from './statistics.mjs';
import { DESK, FAST_PHONE, openedOn } from './terms.mjs';

const ROUNDS = 3;
const PRESSES = 300;
const MOST_MS = 48;
/** Time for one press to be painted before the next, as a hand leaves it. */
const BETWEEN_MS = 60;
/** The browser tells of no event that took less than this, and of none more finely than in eighths of a hundredth of a second. */
const LEAST_MS = 16;

export async function keys({ browser, address, rounds, tell }) {
  const at = (name, terms, slowdown) => () =>
    keyToPaint(browser, address(name), { ...terms, network: undefined, slowdown });
  const found = await interleaved(
    {
      ours: at('ours', DESK, 1),
      bare: at('bare', DESK, 1),
      'ours, slower': at('ours', DESK, 4),
      'bare, slower': at('bare', DESK, 4),
      phone: at('ours', FAST_PHONE, 4),
    },
    rounds(ROUNDS),
    tell,
  );
  const row = (what, ours, bare, isHeld) => ({
    what,
    unit: 'ms',
    ours: found[ours].most,
    ...(bare ? { beside: found[bare].most } : {}),
    ...(isHeld ? { target: `at most ${MOST_MS} ms`, met: found[ours].most <= MOST_MS } : {}),
  });
  return {
    title: `Arrow key to paint, 98 of 100 of ${PRESSES} presses (Event Timing)`,
    beside: 'bare page',
    rows: [
      row('At a desk', 'ours', 'bare', false),
      row('At a desk, CPU 4x slower', 'ours, slower', 'bare, slower', true),
      row('In the window of a phone, CPU 4x slower', 'phone', undefined, true),
    ],
  };
}

async function keyToPaint(browser, address, terms) {
  const context = await browser.newContext({
    viewport: terms.viewport,
    reducedMotion: 'reduce',
  });
  try {
    const { page, session } = await openedOn(context, { ...terms, slowdown: 1 });
    await page.addInitScript(watchKeys, LEAST_MS);
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.focus(SLIDER);
    const keysOf = (index) => (index % 60 < 30 ? 'ArrowUp' : 'ArrowDown');
    // The first are for the engine, which compiles what it sees often.
    for (let index = 0; index < 60; index += 1) await page.keyboard.press(keysOf(index));
    await session.send('Emulation.setCPUThrottlingRate', { rate: terms.slowdown });
    await page.waitForTimeout(1000);
    await page.evaluate(() => window.keyTimes.splice(0));
    for (let index = 0; index < PRESSES; index += 1) {
      await page.keyboard.press(keysOf(index));
      await page.waitForTimeout(BETWEEN_MS);
    }
    await page.waitForTimeout(500);
    const told = await page.evaluate(() => window.keyTimes);
    const untold = Array.from({ length: Math.max(0, PRESSES - told.length) }, () => LEAST_MS);
    return { most: quantile([...told, ...untold], 0.98) };
  } finally {
    await context.close();
  }
}

/** Runs in the page before anything of it. */
function watchKeys(leastMs) {
  window.keyTimes = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name === 'keydown') window.keyTimes.push(duration);
  }).observe({ type: 'event', durationThreshold: leastMs });
}
