// A page that the tests lend from one to the next is to each of them as if nobody had been there.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';

const site = servedSite();

/** All that a test can leave behind. */
function left(page: Page): Promise<Readonly<Record<string, unknown>>> {
  return page.evaluate(async () => ({
    entries: history.length,
    name: window.name,
    stored: [sessionStorage.length, localStorage.length, (await caches.keys()).length],
    cookies: document.cookie,
    scripted: 'scripted' in window,
    size: [innerWidth, innerHeight],
    media: ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'].filter(
      (query) => matchMedia(query).matches,
    ),
    // A browser may take a pointer that nobody has moved to be in the corner, where there is nothing to be pointed at.
    hovered: document.querySelectorAll(':is(a, button, input, select, svg, svg *):hover').length,
  }));
}

// Compared as they are: what is looked into to be shown is asked for its clock, and counts as changed.
const lent: Page[] = [];
let fresh: Awaited<ReturnType<typeof left>>;

test('a page that was never used has nothing left in it', async () => {
  const page = await site.open();
  lent.push(page);
  fresh = await left(page);
  expect(fresh).toMatchObject({ name: '', stored: [0, 0, 0], cookies: '', scripted: false });
});

test('one that was used for everything there is', async () => {
  const page = await site.open('?v=1&view=table', {
    before: () => Object.assign(window, { scripted: true }),
  });
  lent.push(page);
  expect(await left(page)).toEqual({ ...fresh, scripted: true });
  await page.goto(site.address('?v=1&view=people'));
  await page.route('**/assets/*', (route) => route.abort());
  await page.setViewportSize({ width: 500, height: 500 });
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active', media: 'print' });
  await page.mouse.move(200, 200);
  await page.mouse.down();
  await page.evaluate(async () => {
    window.name = 'left';
    sessionStorage.setItem('left', 'here');
    localStorage.setItem('left', 'here');
    document.cookie = 'left=here';
    await caches.open('left');
  });
  await Promise.all([page.waitForEvent('popup'), page.evaluate(() => open('./'))]);
  expect(page.context().pages()).toHaveLength(2);
  site.forgive(/ERR_FAILED/);
});

test('is lent again, and looks as if it had never been used', async () => {
  const page = await site.open();
  expect(new Set([...lent, page]).size).toBe(1);
  expect(await left(page)).toEqual(fresh);
  expect(page.context().pages()).toEqual([page]);
});

test('also in another size, which is then its own', async () => {
  const page = await site.open('', { width: 390, height: 844 });
  expect(lent.includes(page)).toBe(true);
  expect(await left(page)).toEqual({ ...fresh, size: [390, 844] });
});

test('but not once what all pages of its context have was changed', async () => {
  const page = await site.open();
  expect(lent.includes(page)).toBe(true);
  await page.context().setOffline(true);
});

test('for then it is another', async () => {
  const page = await site.open();
  expect(lent.includes(page)).toBe(false);
  expect(await left(page)).toEqual(fresh);
});
