import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';
import { pictured, tabled } from '../helpers/flowPage.ts';

const site = servedSite();

declare global {
  interface Window {
    /** When the numbers of the link were there to be seen; filled by a script of the test. */
    thereAt?: number;
  }
}

/** Notes when the veil over the numbers of a link lifts. */
function watchVeil() {
  new MutationObserver(() => {
    if (!('pending' in document.documentElement.dataset)) window.thereAt ??= performance.now();
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-pending'] });
}

/** A link on its way: its page, with every script held back that it has asked for. */
async function held(link: string, size = { width: 1280, height: 900 }) {
  const page = await site.another((await site.blank()).context());
  await page.setViewportSize(size);
  await page.addInitScript(watchVeil);
  const first: string[] = [];
  let letGo: () => void = () => undefined;
  const gone = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route('**/*.js', async (route) => {
    first.push(route.request().url());
    await gone;
    await route.continue();
  });
  await page.goto(site.address(link), { waitUntil: 'commit' });
  // The whole page as served is there, and so is all that it asks for by itself.
  await page.waitForFunction(() => document.readyState !== 'loading');
  await expect.poll(() => first.length).toBeGreaterThan(0);
  return { page, first, letGo };
}

/** The scripts that were asked for after the first had come, and had come themselves before the numbers were there. */
function waitedFor(page: Page, goneAt: number): Promise<string[]> {
  return page.evaluate(
    (from) =>
      performance
        .getEntriesByType('resource')
        .filter(
          (entry) =>
            entry.name.endsWith('.js') &&
            entry.startTime > from &&
            (entry as PerformanceResourceTiming).responseEnd < (window.thereAt ?? Infinity),
        )
        .map(({ name }) => name),
    goneAt,
  );
}

test.each([
  ['rates', '?v=1&r.eligible=75&r.responded=24'],
  ['another number of patients', '?v=1&n=1000'],
  ['people', '?v=1&view=people'],
  ['people of other rates', '?v=1&view=people&r.eligible=75'],
  ['the table', '?v=1&view=table'],
  ['another study', '?v=1&study=figlin-1997'],
  ['another reading', '?v=1&a.treated=107'],
  ['a comparison', '?v=1&r.eligible=75&pin=walther-1997'],
  ['the people of another study', '?v=1&study=figlin-1997&view=people'],
  ['a frame', '?mode=embed'],
  ['a frame with rates', '?v=1&mode=embed&r.eligible=75'],
  ['a frame of another study', '?v=1&mode=embed&study=figlin-1997'],
  ['a talk', '?mode=present'],
  ['a talk on another study', '?v=1&mode=present&study=figlin-1997'],
  ['a scene of a talk', '?v=1&mode=present&scene=7'],
])('what a link to %s needs is asked for in one round, of at most four', async (_, link) => {
  const { page, first, letGo } = await held(link);
  const names = first.map((url) => url.replace(/^.*\//, ''));
  expect(names.length, names.join(', ')).toBeLessThanOrEqual(4);
  const goneAt = await page.evaluate(() => performance.now());
  letGo();
  await page.waitForFunction(() => window.thereAt !== undefined);
  expect(await waitedFor(page, goneAt)).toEqual([]);
});

test.each([
  ['rates', '?v=1&r.eligible=75', /Cytoreductive surgery.*Walther et al/],
  ['another study', '?v=1&study=figlin-1997', /Share and save/],
  ['a talk', '?mode=present', /Cytoreductive surgery.*Walther et al/],
  ['a frame', '?mode=embed', /Cytoreductive surgery.*121 became eligible/],
  ['a frame with rates', '?mode=embed&r.eligible=75', /Cytoreductive surgery/],
])(
  'before any script a link to %s says what it is of, and no count that is not its own',
  async (_, link, says) => {
    const { page, letGo } = await held(link);
    const text = await page.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' '));
    expect(text).toMatch(says);
    const counted = await page.locator('[data-counted]').evaluateAll((parts) =>
      parts
        // Of what is not laid out `innerText` says what is in it.
        .filter((part) => part.getClientRects().length > 0)
        .map((part) => (part as HTMLElement).innerText.trim())
        .join(''),
    );
    if (link === '?mode=embed') expect(counted).toContain('121');
    else expect(counted).toBe('');
    letGo();
    await page.waitForFunction(() => window.thereAt !== undefined);
  },
);

test('in a frame the picture of the page as served stands before any script, and nothing that cannot be moved yet', async () => {
  for (const size of [
    { width: 640, height: 700 },
    { width: 1100, height: 700 },
    { width: 320, height: 900 },
  ]) {
    const { page, letGo } = await held('?mode=embed', size);
    // The drawings of other widths are in the page as well, and not seen.
    const drawn = page.locator('main svg[role="group"]:visible');
    expect(await drawn.count(), `${size.width}`).toBe(1);
    expect(await page.getByRole('slider').count()).toBe(0);
    expect(await page.locator('button:visible').count()).toBe(0);
    const before = await drawn.boundingBox();
    letGo();
    await page.waitForFunction(() => window.thereAt !== undefined);
    const after = await drawn.boundingBox();
    expect(before && after).toBeTruthy();
    // It stays where it is, to the line of a heading.
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0)), `${size.width}`).toBeLessThan(24);
    expect(Math.abs((after?.width ?? 0) - (before?.width ?? 0)), `${size.width}`).toBeLessThan(8);
  }
});

test.each([
  ['rates', '?v=1&r.eligible=75', 141],
  ['another number of patients', '?v=1&n=1000', 620],
])(
  'a link to %s has its numbers though nothing comes that is loaded later',
  async (_, link, eligible) => {
    const page = await site.another((await site.blank()).context());
    await page.route(/\/(?!index-)[^/]*\.js$/, (route) => route.abort());
    await page.addInitScript(watchVeil);
    await page.goto(site.address(link));
    await page.waitForFunction(() => window.thereAt !== undefined);
    expect((await tabled(page))['eligible']).toBe(eligible);
    expect((await pictured(page))['eligible']).toBe(eligible);
    expect(await page.getByRole('slider', { name: /^Eligible for IL-2/ }).isVisible()).toBe(true);
    site.forgive(/ERR_FAILED|Failed to fetch/);
  },
);
