// When the picture is there on a slow mobile network with nothing cached, and when the first script has come.
import { median } from './statistics.mjs';

/** Lighthouse's Slow 4G. The round trip is added to every request; the browser does not slow the connecting itself. */
export const SLOW_4G = {
  offline: false,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
  latency: 150,
};
const VIEWPORT = { width: 1440, height: 900 };
const ROUNDS = 7;

export async function firstPaints(browser, addresses, tell) {
  const loads = { ours: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    tell(`first paint, round ${round + 1} of ${ROUNDS}`);
    for (const [name, address] of Object.entries(addresses)) {
      loads[name].push(await load(browser, address));
    }
  }
  return { ours: medians(loads.ours), bare: medians(loads.bare) };
}

async function load(browser, address) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    let requests = 0;
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) requests += 1;
    });
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForFunction(() => globalThis.watched.answers !== undefined, undefined, {
      timeout: 30_000,
    });
    await page.waitForTimeout(300);
    const times = await page.evaluate(() => {
      const scripts = performance
        .getEntriesByType('resource')
        .filter(({ initiatorType, name }) => initiatorType === 'script' || name.endsWith('.js'));
      const firstPaint = performance.getEntriesByName('first-contentful-paint')[0].startTime;
      return {
        firstPaint,
        // The frame may reach the screen later than the next one begins.
        picture: Math.max(globalThis.watched.picture, firstPaint),
        script: Math.min(...scripts.map(({ responseEnd }) => responseEnd)),
        answers: globalThis.watched.answers,
      };
    });
    return { ...times, requests };
  } finally {
    await context.close();
  }
}

/** Runs in the page before anything of it: looks at every frame whether the whole picture is there, and who answers. */
function watch() {
  const watched = {};
  globalThis.watched = watched;
  // What follows the picture in the page shows that all of it has come.
  const isWhole = (picture) =>
    document.readyState !== 'loading' ||
    Boolean(picture.nextElementSibling ?? picture.parentElement.nextElementSibling);
  const isThere = () => {
    const picture = document.querySelector('[data-group]')?.ownerSVGElement;
    if (!picture || !isWhole(picture)) return false;
    const { width, height } = picture.getBoundingClientRect();
    return width > 0 && height > 0 && picture.querySelectorAll('[data-group]').length >= 9;
  };
  // React leaves its properties on an element that it has taken over; the other page sets a mark.
  const answers = () => {
    const range = document.querySelector('input[type="range"]');
    return (
      performance.getEntriesByName('answers').length > 0 ||
      (range !== null && Object.keys(range).some((key) => key.startsWith('__reactProps')))
    );
  };
  let wasThere = false;
  function look(now) {
    // The frame in which it was seen first has been painted when the next one begins.
    if (wasThere) watched.picture ??= now;
    wasThere ||= isThere();
    if (answers()) watched.answers ??= now;
    if (watched.picture === undefined || watched.answers === undefined) requestAnimationFrame(look);
  }
  requestAnimationFrame(look);
}

function medians(loads) {
  return Object.fromEntries(
    Object.keys(loads[0]).map((key) => [key, median(loads.map((load) => load[key]))]),
  );
}
