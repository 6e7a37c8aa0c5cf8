// One page, opened once: when something is seen, when the right numbers, when its sliders answer, and what it asked for.
import { openedOn } from './terms.mjs';
import { isSettled, noted, watch } from './watch.mjs';

/** Longer than a request and the work that follows from it, on the slowest terms. */
const QUIET_MS = 2500;
const PATIENCE_MS = 90_000;

/**
 * Opens the address on these terms, in a context of its own unless one is given. `says` are words that its headline and
 * picture come to have: a page that does not is not measured. `isInFrame` where what is measured stands in a frame of the
 * page at the address. Times are in ms from when the reader began to open it. The numbers are right from when on they stay
 * what they are. `until` says what a page waits for: requests that were answered by then are counted.
 */
export async function load(
  browser,
  address,
  { terms, says = [], isInFrame = false, context: given, until = 'right' },
) {
  const context = given ?? (await browser.newContext({ viewport: terms.viewport }));
  try {
    const { page, session } = await openedOn(context, terms);
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: 'load', timeout: PATIENCE_MS });
    await page.waitForLoadState('networkidle', { timeout: PATIENCE_MS });
    const found = isInFrame ? page.frames().at(-1) : page.mainFrame();
    await found.waitForFunction(isSettled, QUIET_MS, { polling: 250, timeout: PATIENCE_MS });
    const before = isInFrame ? await page.evaluate(() => performance.timeOrigin) : null;
    const { startedAt, words, files, ...times } = await found.evaluate(noted);
    // The frame may reach the screen later than its message arrives.
    times.right = Math.max(times.right, times.firstPaint);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.close();
    const missing = says.filter((each) => !words.includes(each));
    if (missing.length > 0)
      throw new Error(`${address} says "${words}" and not "${missing.join('", "')}".`);
    const later = before === null ? 0 : startedAt - before;
    // What came later was not waited for, whenever it was asked for.
    const wanted = files.filter(({ to }) => to < times[until]);
    const moved = Object.fromEntries(
      Object.entries(times).map(([name, time]) => [name, time === undefined ? NaN : time + later]),
    );
    return { ...moved, ...requestsOf(wanted), firstScript: firstScriptOf(files) };
  } finally {
    if (!given) await context.close();
  }
}

/**
 * How many requests follow the HTML, and in how many rounds: one that begins after another has been answered may have had
 * to wait for it, and begins a new round.
 */
function requestsOf(files) {
  const rounds = [];
  for (const { from, to } of files.toSorted((a, b) => a.from - b.from)) {
    const before = rounds.filter((each) => each.to <= from).map(({ round }) => round);
    rounds.push({ to, round: 1 + Math.max(0, ...before) });
  }
  return { requests: files.length, inRounds: Math.max(0, ...rounds.map(({ round }) => round)) };
}

function firstScriptOf(files) {
  return Math.min(
    ...files.filter(({ name }) => new URL(name).pathname.endsWith('.js')).map(({ to }) => to),
  );
}
