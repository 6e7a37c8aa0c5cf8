// What a frame in somebody else's page costs: the script that it loads, and when its picture is there on a slow network.
import { SLOW_4G } from './firstPaint.mjs';
import { median } from './statistics.mjs';

const ROUNDS = 3;

/** Loads the app as a frame, the page without a framework as a frame, and the app as a page of its own. */
export async function frameLoads(browser, addresses, tell) {
  const framed = (address) => `<iframe src="${address}" width="900" height="700"></iframe>`;
  const loads = { ours: [], bare: [], whole: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    tell(`frame, round ${round + 1} of ${ROUNDS}`);
    loads.ours.push(await load(browser, { html: framed(`${addresses.ours}?mode=embed`) }));
    loads.bare.push(await load(browser, { html: framed(addresses.bare) }));
    loads.whole.push(await load(browser, { address: addresses.ours }));
  }
  return Object.fromEntries(
    Object.entries(loads).map(([name, all]) => [
      name,
      {
        scriptBytes: median(all.map((each) => each.scriptBytes)),
        picture: median(all.map((each) => each.picture)),
      },
    ]),
  );
}

async function load(browser, { html, address }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    let scriptBytes = 0;
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js'))
        scriptBytes += Number(response.headers()['content-length'] ?? 0);
    });
    if (html === undefined) await page.goto(address);
    else await page.setContent(html);
    const frame = page.frames().at(-1);
    const seen = await frame.waitForFunction(
      () => {
        const box = document.querySelector('[data-group]');
        const isVeiled = 'pending' in document.documentElement.dataset;
        return box !== null && !isVeiled && box.getBoundingClientRect().width > 0
          ? performance.now()
          : false;
      },
      undefined,
      { polling: 'raf', timeout: 30_000 },
    );
    const picture = await seen.jsonValue();
    await page.waitForLoadState('networkidle');
    return { scriptBytes, picture };
  } finally {
    await context.close();
  }
}
