// What a frame in somebody else's page costs: when its picture is there on a phone's terms, and what script it loads.
import { interleaved } from './interleaved.mjs';
import { load } from './load.mjs';
import { DESK, openedOn, PHONE } from './terms.mjs';

const ROUNDS = 3;

const host = (content, head = '') => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>A page of somebody else</title>
    <link rel="icon" href="data:," />
    ${head}
  </head>
  <body>${content}</body>
</html>
`;
const frame = (address) =>
  `<iframe src="${address}" title="Patient flow" width="100%" height="600"></iframe>`;

export async function frames({ browser, sites: { ours, bare }, address, rounds, tell }) {
  const hosts = {
    'a frame': {
      at: ours.add('frame.html', host(frame(address('ours', '?mode=embed')))),
      says: ['121', '22'],
    },
    'a frame with ?r.eligible=75': {
      at: ours.add('frame-rate.html', host(frame(address('ours', '?mode=embed&r.eligible=75')))),
      says: ['141'],
    },
    'the element <patient-flow rate-eligible="75">': {
      at: ours.add(
        'element.html',
        host(
          '<patient-flow rate-eligible="75"></patient-flow>',
          '<script src="./embed.js"></script>',
        ),
      ),
      says: ['141'],
    },
    'the bare page': { at: bare.add('frame.html', host(frame(address('bare')))), says: ['22'] },
  };
  const found = await interleaved(
    Object.fromEntries(
      Object.entries(hosts).map(([name, { at, says }]) => [
        name,
        () => load(browser, at, { terms: PHONE, says, isInFrame: true }),
      ]),
    ),
    rounds(ROUNDS),
    tell,
  );
  const { 'the bare page': yardstick, ...own } = found;
  const script = {
    frame: await scriptOf(browser, hosts['a frame'].at),
    bare: await scriptOf(browser, hosts['the bare page'].at),
    page: await scriptOf(browser, address('ours')),
  };
  return {
    title: "In a page of somebody else, on a phone's terms, from when that is opened",
    beside: 'bare page in a frame',
    rows: [
      ...Object.entries(own).flatMap(([name, { firstPaint, right, requests, inRounds }]) => [
        {
          what: `${name}: first paint`,
          unit: 'ms',
          ours: firstPaint,
          beside: yardstick.firstPaint,
        },
        { what: '  right numbers painted', unit: 'ms', ours: right, beside: yardstick.right },
        { what: '  requests of the frame until then', ours: `${requests} in ${inRounds}` },
      ]),
      {
        what: 'All script of a frame, gzip -9',
        unit: 'kB',
        ours: script.frame / 1000,
        beside: script.bare / 1000,
        target: `at most the whole page's ${(script.page / 1000).toFixed(1)} kB`,
        met: script.frame <= script.page,
      },
    ],
  };
}

/** Bytes of all script that a page and its frames load by themselves. */
async function scriptOf(browser, address) {
  const context = await browser.newContext({ viewport: DESK.viewport });
  try {
    const { page } = await openedOn(context, DESK);
    let bytes = 0;
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js'))
        bytes += Number(response.headers()['content-length'] ?? 0);
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    return bytes;
  } finally {
    await context.close();
  }
}
