// What stays in memory: after many events of a slider, and after many dialogs that were opened and closed.
import { pulled, SLIDER } from './drag.mjs';
import { DESK, openedOn } from './terms.mjs';

const EVENTS = 10_000;
const DIALOGS = 200;
/** So many of each before it is measured: what is made once is made by then. */
const WARM_EVENTS = 1000;
const WARM_DIALOGS = 12;
const MOST_KB = 1000;
const OPENERS = 'button[aria-haspopup="dialog"]';

export async function heap({ browser, address, tell }) {
  const context = await browser.newContext({ viewport: DESK.viewport, reducedMotion: 'reduce' });
  try {
    const { page, session } = await openedOn(context, DESK);
    await session.send('Performance.enable');
    await page.goto(address('ours'), { waitUntil: 'networkidle' });
    await move(page, WARM_EVENTS);
    await openAndClose(page, WARM_DIALOGS);
    tell(`heap, ${EVENTS} events`);
    const atFirst = await kept(page, session);
    await move(page, EVENTS);
    const afterEvents = await kept(page, session);
    tell(`heap, ${DIALOGS} dialogs`);
    await openAndClose(page, DIALOGS);
    const afterDialogs = await kept(page, session);
    return {
      title: 'What stays in memory (after garbage was collected)',
      rows: [
        { what: 'Heap of the page before', unit: 'kB', ours: atFirst.heap },
        ...grown(`${EVENTS} events of a slider`, atFirst, afterEvents),
        ...grown(`${DIALOGS} dialogs opened and closed`, afterEvents, afterDialogs),
      ],
    };
  } finally {
    await context.close();
  }
}

function grown(what, before, after) {
  const kB = after.heap - before.heap;
  return [
    {
      what: `More after ${what}`,
      unit: 'kB',
      ours: kB,
      target: `at most ${MOST_KB} kB`,
      met: kB <= MOST_KB,
    },
    { what: '  elements and texts', ours: after.nodes - before.nodes },
    { what: '  listeners', ours: after.listeners - before.listeners },
  ];
}

async function move(page, count) {
  await page.evaluate(
    async ({ slider, values }) => {
      const range = document.querySelector(slider);
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      for (const [index, next] of values.entries()) {
        value.set.call(range, String(next));
        range.dispatchEvent(new Event('input', { bubbles: true }));
        // All are drawn, some are painted.
        if (index % 20 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
        else await Promise.resolve();
      }
    },
    { slider: SLIDER, values: pulled(count) },
  );
}

async function openAndClose(page, count) {
  const openers = page.locator(OPENERS);
  const kinds = await openers.count();
  if (kinds === 0) throw new Error('No button opens a dialog.');
  for (let index = 0; index < count; index += 1) {
    const opener = openers.nth(index % kinds);
    if (!(await opener.isVisible())) await openMenuOf(page, opener);
    await opener.click();
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }
}

/** Some stand in a menu, which closes with each press. */
async function openMenuOf(page, opener) {
  const menu = await opener.evaluate((element) => element.closest('[id]').id);
  await page.locator(`button[aria-controls="${menu}"]`).click();
}

/** What is left once all that can be thrown away has been. */
async function kept(page, session) {
  // The address is written and ranges are worked out after a pause.
  await page.waitForTimeout(2000);
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
  return {
    heap: of('JSHeapUsedSize') / 1000,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
  };
}
