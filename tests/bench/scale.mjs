// How large a study may become: the whole app with 60 groups, 150 flows and a million people.
import { pulled } from './drag.mjs';
import { eventCost, traced } from './eventCost.mjs';
import { lateFrames } from './lateFrames.mjs';
import { medians } from './statistics.mjs';
import { DESK, openedOn } from './terms.mjs';

const ROUNDS = 3;
const FRAME_MS = 1000 / 60;
const SLIDER = '[data-rate] input[type="range"]';
const MOVES = { slider: SLIDER, values: pulled(40) };
/** Ranges of so large a study take longer: a hand has to rest that long for them. */
const REST_FRAMES = 90;

export async function scale({ browser, address, rounds, tell }) {
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
  return {
    title: '60 groups, 150 flows, 1,000,000 people, the whole app',
    beside: 'doubt not shown',
    rows: [...rows, late],
  };
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
