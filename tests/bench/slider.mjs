// What one event of a slider costs the main thread, from the event to the paint, in the app and in the page without a
// framework. Both are measured in turns within one browser, so that a busy moment of the machine meets both.
import { pulled } from './drag.mjs';
import { eventCost, PAUSE_MS, traced } from './eventCost.mjs';
import { differencesBetween } from './sameShown.mjs';
import { medians } from './statistics.mjs';
import { DESK, FAST_PHONE } from './terms.mjs';

const SLOWDOWNS = [1, 4];
const ROUNDS = 7;
const TRACED_ROUNDS = 3;
const MOST = { ratio: 1.2, long: 0.05 };
const FEW = { values: pulled(40) };
const MANY = { values: pulled(300) };

export async function slider({ browser, address, rounds, tell }) {
  const pages = {
    ours: await opened(browser, address('ours'), DESK),
    bare: await opened(browser, address('bare'), DESK),
  };
  const phone = await opened(browser, address('ours'), FAST_PHONE);
  await makeSameSize(pages);
  const rows = [];
  for (const slowdown of SLOWDOWNS) {
    const measured = {};
    for (const [name, costs] of Object.entries(await costsOf(pages, slowdown, rounds, tell)))
      measured[name] = costs;
    const traces = { ours: [], bare: [], phone: [] };
    for (let round = 0; round < rounds(TRACED_ROUNDS); round += 1) {
      for (const [name, page] of Object.entries({ ...pages, phone })) {
        tell(`slider, ${slowdown}x slower, traced, round ${round + 1}`);
        await page.page.bringToFront();
        traces[name].push(await traced(browser, page, slowdown, MANY));
      }
    }
    rows.push(
      ...rowsOf(
        slowdown,
        { ...measured.ours, ...medians(traces.ours) },
        { ...measured.bare, ...medians(traces.bare) },
        medians(traces.phone),
      ),
    );
  }
  const differences = await differencesBetween(pages.ours, pages.bare);
  await Promise.all([...Object.values(pages), phone].map(({ context }) => context.close()));
  return {
    title: 'One event of a slider, the whole app included',
    beside: 'bare page',
    rows: [
      ...rows,
      {
        what: 'After the same events the two pages differ in',
        ours: differences.join(', ') || 'nothing',
        target: 'nothing',
        met: differences.length === 0,
      },
    ],
  };
}

async function opened(browser, address, { viewport }) {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.waitForTimeout(PAUSE_MS);
  return { context, page, session };
}

/** Gives the other page's picture the size that the app's has: a larger one takes longer to paint. */
async function makeSameSize({ ours, bare }) {
  const width = await ours.page.evaluate(
    () => document.querySelector('[data-group]').ownerSVGElement.getBoundingClientRect().width,
  );
  await bare.page.evaluate((px) => {
    document.body.style.padding = '0';
    document.body.style.width = `${px}px`;
    document.body.style.maxWidth = 'none';
  }, width);
}

async function costsOf(pages, slowdown, rounds, tell) {
  const all = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  const last = rounds(ROUNDS);
  // The first round is for the engine, which compiles what it sees often.
  for (let round = 0; round <= last; round += 1) {
    for (const [name, target] of Object.entries(pages)) {
      tell(`slider, ${slowdown}x slower, ${name}, round ${round} of ${last}`);
      await target.page.bringToFront();
      const cost = await eventCost(target, slowdown, FEW);
      if (round > 0) all[name].push(cost);
    }
  }
  return Object.fromEntries(Object.entries(all).map(([name, costs]) => [name, medians(costs)]));
}

function rowsOf(slowdown, ours, bare, phone) {
  const at = slowdown === 1 ? '' : `, CPU ${slowdown}x slower`;
  const compared = (what, key) => ({
    what: `${what}${at}`,
    unit: 'ms',
    ours: ours[key],
    beside: bare[key],
  });
  const held = {
    target: `at most ${MOST.ratio} times`,
  };
  const long = (what, share, beside) => ({
    what: `${what}${at}`,
    ours: percent(share),
    ...(beside === undefined ? {} : { beside: percent(beside) }),
    ...(slowdown === 1 ? {} : { target: `at most ${percent(MOST.long)}`, met: share <= MOST.long }),
  });
  return [
    { ...compared('Main thread', 'total'), ...held, met: ours.total <= MOST.ratio * bare.total },
    {
      ...compared('  of it processor time', 'processor'),
      ...held,
      met: ours.processor <= MOST.ratio * bare.processor,
    },
    compared('  of it script', 'script'),
    compared('  of it style', 'style'),
    compared('  of it layout', 'layout'),
    compared('  of it paint (traced)', 'paint'),
    compared('  slowest event (traced)', 'slowest'),
    long('Of 300 events longer than 16.7 ms (traced)', ours.long, bare.long),
    long('  the same in the window of a phone', phone.long),
  ];
}

function percent(share) {
  return `${(100 * share).toFixed(0)}%`;
}
