// What one event of a slider costs the main thread, from the event to the paint, in the app and in the page without a
// framework. Both are measured in turns within one browser, so that a busy moment of the machine meets both.
import { median } from './statistics.mjs';

const SLIDER = 'input[type="range"][aria-label^="Eligible for IL-2"]';
const VIEWPORT = { width: 1440, height: 900 };

/** Every step moves patients: 1% of 188 is more than one. */
const VALUES = Array.from({ length: 40 }, (_, index) => 30 + index * 1.3);
const ROUNDS = 7;
/** Longer than any pause after which the app does something on its own (address bar, announcement). */
const PAUSE_MS = 1000;

/** Opens both pages, measures them at each speed, and says whether they show the same in the end. */
export async function sliderTimes(browser, addresses, slowdowns, tell) {
  const ours = await opened(browser, addresses.ours);
  const bare = await opened(browser, addresses.bare);
  await makeSameSize(ours, bare);
  const times = {};
  for (const slowdown of slowdowns) {
    const sums = { ours: [], bare: [] };
    const traces = { ours: [], bare: [] };
    // The first round is for the engine, which compiles what it sees often.
    for (let round = -1; round < ROUNDS; round += 1) {
      tell(`slider, ${slowdown}x slower, round ${round + 1} of ${ROUNDS}`);
      for (const [name, page] of Object.entries({ ours, bare })) {
        const sum = await eventCost(page, slowdown);
        if (round >= 0) sums[name].push(sum);
      }
    }
    for (let round = 0; round < 3; round += 1) {
      for (const [name, page] of Object.entries({ ours, bare })) {
        traces[name].push(await traced(browser, page, slowdown));
      }
    }
    times[slowdown] = {
      ours: { ...medians(sums.ours), ...medians(traces.ours) },
      bare: { ...medians(sums.bare), ...medians(traces.bare) },
    };
  }
  const differences = await differencesBetween(ours, bare);
  await Promise.all([ours, bare].map(({ context }) => context.close()));
  return { times, differences };
}

async function opened(browser, address) {
  const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.waitForTimeout(PAUSE_MS);
  return { context, page, session };
}

/** Gives the other page's picture the size that the app's has: a larger one takes longer to paint. */
async function makeSameSize(ours, bare) {
  const width = await ours.page.evaluate(
    () => document.querySelector('[data-group]').ownerSVGElement.getBoundingClientRect().width,
  );
  await bare.page.evaluate((px) => {
    document.body.style.padding = '0';
    document.body.style.width = `${px}px`;
    document.body.style.maxWidth = 'none';
  }, width);
}

/** Milliseconds of one event: those of a run with events, less those of the same run without, by their number. */
async function eventCost(target, slowdown) {
  const quiet = await metered(target, slowdown, false);
  const moved = await metered(target, slowdown, true);
  return Object.fromEntries(
    Object.keys(moved).map((key) => [key, (1000 * (moved[key] - quiet[key])) / VALUES.length]),
  );
}

async function metered({ page, session }, slowdown, isMoved) {
  await page.waitForTimeout(PAUSE_MS);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const before = await metrics(session);
  await drag(page, isMoved, 'step');
  const after = await metrics(session);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return {
    total: after.TaskDuration - before.TaskDuration,
    // Without what the thread waited for: other programs, and the compositor when it commits a frame.
    processor: after.ThreadTime - before.ThreadTime,
    script: after.ScriptDuration - before.ScriptDuration,
    style: after.RecalcStyleDuration - before.RecalcStyleDuration,
    layout: after.LayoutDuration - before.LayoutDuration,
  };
}

async function metrics(session) {
  const { metrics: list } = await session.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

/** Moves the slider as a drag does: the value changes, an event says so, the page paints. */
async function drag(page, isMoved, mark) {
  await page.evaluate(
    async ({ slider, values, isMoved, mark }) => {
      const range = document.querySelector(slider);
      // Past React's own property of the element, as the browser itself sets it.
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      for (const next of values) {
        performance.mark(mark);
        if (isMoved) {
          value.set.call(range, String(Math.round(next * 10) / 10));
          range.dispatchEvent(new Event('input', { bubbles: true }));
        }
        await frame();
        await frame();
      }
      performance.mark(mark);
    },
    { slider: SLIDER, values: VALUES, isMoved, mark },
  );
}

/** Of each figure the middle of all rounds; so too of the slowest events, as the slowest of all is the machine's own. */
function medians(rounds) {
  return Object.fromEntries(
    Object.keys(rounds[0]).map((key) => [key, median(rounds.map((round) => round[key]))]),
  );
}

/** One run with a trace: the slowest event, and what style, layout and paint took. */
async function traced(browser, { page, session }, slowdown) {
  await page.waitForTimeout(PAUSE_MS);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await browser.startTracing(page, {
    categories: ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  await drag(page, true, 'traced');
  const trace = JSON.parse((await browser.stopTracing()).toString());
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const marks = trace.traceEvents.filter(
    ({ name, cat }) => name === 'traced' && cat.includes('user_timing'),
  );
  const [first] = marks;
  if (marks.length !== VALUES.length + 1) throw new Error('The trace lacks the marks of events.');
  const starts = marks.map(({ ts }) => ts).toSorted((a, b) => a - b);
  const thread = trace.traceEvents.filter(
    ({ ph, pid, tid, ts }) =>
      ph === 'X' && pid === first.pid && tid === first.tid && ts >= starts[0] - 50_000,
  );
  const perEvent = VALUES.map(() => 0);
  for (const { name, ts, dur } of thread) {
    if (name !== 'RunTask') continue;
    // A task belongs to the last event that began before it ended.
    const event = starts.findLastIndex((start) => start <= ts + dur);
    if (event >= 0 && event < VALUES.length) perEvent[event] += dur / 1000;
  }
  const share = (...names) =>
    thread
      .filter(({ name, ts }) => names.includes(name) && ts >= starts[0] && ts < starts.at(-1))
      .reduce((sum, { dur }) => sum + dur, 0) /
    1000 /
    VALUES.length;
  return {
    slowest: Math.max(...perEvent),
    paint: share('PrePaint', 'Paint', 'Layerize', 'Commit'),
  };
}

/** What differs between the two pages after the same events: they must show the same, or the comparison is not one. */
async function differencesBetween(ours, bare) {
  const [one, other] = await Promise.all([ours, bare].map(({ page }) => page.evaluate(shown)));
  return Object.keys({ ...one, ...other }).filter((key) => one[key] !== other[key]);
}

/** Runs in the page: every number and place of the picture, the headline, the rates and the table. */
function shown() {
  const text = (element) => element?.textContent.replace(/\s+/g, ' ').trim();
  const pairs = [['headline', text(document.querySelector('h2'))]];
  const boxes = [...document.querySelectorAll('[data-group]')];
  const picture = boxes[0].ownerSVGElement;
  pairs.push(['picture', `${picture.getAttribute('width')} ${picture.getAttribute('height')}`]);
  for (const box of boxes) {
    const { x, y, width, height } = box.getBBox();
    const place = [x, y, width, height].map((number) => number.toFixed(1)).join(' ');
    const { count, basis, group } = box.dataset;
    pairs.push([`box ${group}`, `${count} ${basis} ${place} ${box.getAttribute('fill')}`]);
  }
  for (const ribbon of picture.querySelectorAll('[data-flow]')) {
    const { flow, count, basis } = ribbon.dataset;
    pairs.push([`ribbon ${flow}`, `${count} ${basis} ${ribbon.getTotalLength().toFixed(0)}`]);
    pairs.push([`name ${flow}`, ribbon.parentElement.getAttribute('aria-label')]);
  }
  const frame = picture.getBoundingClientRect();
  for (const element of picture.querySelectorAll('text')) {
    const { left, top } = element.getBoundingClientRect();
    const at = [left - frame.left, top - frame.top].map(Math.round).join(' ');
    pairs.push([`text ${pairs.length}`, `${text(element)} ${at}`]);
  }
  const ghost = picture.querySelector('[data-ghost]');
  pairs.push(['ghost', ghost ? ghost.getTotalLength().toFixed(0) : '']);
  for (const range of document.querySelectorAll('input[type="range"]')) {
    pairs.push([range.getAttribute('aria-label'), range.getAttribute('aria-valuetext')]);
  }
  document.querySelectorAll('table tr').forEach((row, index) => {
    pairs.push([`row ${index}`, [...row.cells].map(text).join(' | ')]);
  });
  const count = (selector) => picture.querySelectorAll(selector).length;
  for (const selector of ['pattern', '[role=button]', 'text', 'tspan']) {
    pairs.push([`number of ${selector}`, String(count(selector))]);
  }
  // The two pages name their patterns differently.
  return Object.fromEntries(
    pairs.map(([key, value]) => [key, value?.replace(/#[a-z]+-(hatch|box)-/, '#$1-')]),
  );
}
