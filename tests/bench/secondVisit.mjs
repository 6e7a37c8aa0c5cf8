// The second visit to a site that the browser has kept, on a phone's terms: with a network, and without one.
import { interleaved } from './interleaved.mjs';
import { load } from './load.mjs';
import { OFFLINE_PHONE, PHONE } from './terms.mjs';

const ROUNDS = 3;
const MOST_MS = 1000;

const LINKS = [
  { link: '', says: ['195', '121', '22'] },
  { link: '?r.eligible=75&r.responded=24', says: ['141', '34'] },
  { link: '?study=figlin-1997', says: ['62', '55', '19'] },
  { link: '?mode=present', says: ['195'] },
];

export async function secondVisit({ browser, address, rounds, tell }) {
  const visits = LINKS.flatMap(({ link, says }) => [
    { what: `${link || 'the page'}, online`, link, says, terms: PHONE },
    { what: `${link || 'the page'}, offline`, link, says, terms: OFFLINE_PHONE },
  ]);
  const found = await interleaved(
    Object.fromEntries(
      visits.map(({ what, link, says, terms }) => [
        what,
        async () => {
          const context = await browser.newContext({ viewport: terms.viewport });
          try {
            await visit(context, address('ours', link));
            await context.setOffline(terms.network.offline);
            const at = address('ours', link);
            return await load(browser, at, { terms, says, context });
          } finally {
            await context.close();
          }
        },
      ]),
    ),
    rounds(ROUNDS),
    tell,
  );
  return {
    title: 'Second visit, on a phone: right numbers painted',
    rows: visits.map(({ what }) => ({
      what,
      unit: 'ms',
      ours: found[what].right,
      target: `at most ${MOST_MS} ms`,
      met: found[what].right <= MOST_MS,
    })),
  };
}

/** Opens the site for the first time, and stays until the browser keeps it. */
async function visit(context, address) {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active.state === 'activated') return;
    await new Promise((done) => {
      active.addEventListener('statechange', done, { once: true });
    });
  });
  await page.close();
}
