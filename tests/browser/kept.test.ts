import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';
import { countsNamed, openRate, pictured, query, REPORTED, slider } from '../helpers/flowPage.ts';

const site = servedSite();

const open = (link = '', options = {}) => site.open(link, { reducedMotion: 'reduce', ...options });

const CHANGED = countsNamed([195, 190, 5, 188, 2, 141, 47, 34, 107]);

/** What holds the focus: its role or element, and its name or text. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: at } = document;
    return `${at?.tagName.toLowerCase()} ${at?.getAttribute('aria-label') ?? at?.textContent}`;
  });
}

/** A finger comes down in the middle of a slider and moves by so many px before it leaves. */
async function swipe(page: Page, label: string, by: { x: number; y: number }) {
  const range = slider(page, label);
  await range.scrollIntoViewIfNeeded();
  const box = await range.boundingBox();
  if (!box) throw new Error('the slider is not on the page');
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd' ? [] : [{ x: from.x + by.x * share, y: from.y + by.y * share }],
    });
  await touch('touchStart', 0);
  for (const share of [0.1, 0.25, 0.5, 0.75, 1]) await touch('touchMove', share);
  await touch('touchEnd', 1);
}

const phone = { width: 390, height: 844, hasTouch: true, isMobile: true };

test('a finger that comes down on a slider and scrolls the page leaves the rate as it was', async () => {
  const page = await open('', phone);
  await openRate(page, 'Eligible for IL-2');
  const before = await page.evaluate(() => scrollY);
  await swipe(page, 'Eligible for IL-2', { x: 4, y: -200 });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
  await expect.poll(() => pictured(page)).toEqual(REPORTED);
  expect(query(page)).toBe('');
});

test('a finger that goes along a slider moves the rate', async () => {
  const page = await open('', phone);
  await openRate(page, 'Eligible for IL-2');
  await swipe(page, 'Eligible for IL-2', { x: 60, y: 0 });
  await expect.poll(async () => (await pictured(page))['eligible']).not.toBe(121);
});

test('after a reset the focus stays on the page', async () => {
  const page = await open('?v=1&r.eligible=75&r.responded=24');
  await page.getByRole('button', { name: 'Reset all' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => pictured(page)).toEqual(REPORTED);
  expect(await focused(page)).not.toMatch(/^body/);
  // The next Tab goes on from there and not from the top of the page.
  await page.keyboard.press('Tab');
  expect(await focused(page)).not.toContain('Skip to');
});

test('going back to what is reported leaves the focus on the message', async () => {
  const page = await open('?v=1&r.eligible=75');
  await page.getByRole('button', { name: 'Back to reported' }).focus();
  await page.keyboard.press('Enter');
  expect(await focused(page)).toContain('121 became eligible');
});

test('Escape in a card gives the focus back to what the card is about', async () => {
  const page = await open();
  await page.locator('[data-id="eligible"][role="button"]').focus();
  await page.keyboard.press('Enter');
  const link = page.getByRole('note').getByRole('link');
  await link.focus();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('note').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe(
    'eligible',
  );
});

test('Back after a reset brings all rates again', async () => {
  const page = await open('?v=1&r.eligible=75&r.responded=24');
  await page.getByRole('button', { name: 'Back to reported' }).click();
  await expect.poll(() => query(page)).toBe('');
  await page.goBack();
  await expect.poll(() => pictured(page)).toEqual(CHANGED);
  expect(query(page)).toBe('?v=1&r.eligible=75&r.responded=24');
});

test.each([
  ['by the system', ''],
  ['by the link', '?v=1&theme=dark'],
] as const)('paper is light though the page is dark %s', async (_, link) => {
  const page = await open(link, { colorScheme: 'dark' });
  // Ink is as light as paper is dark.
  const ink = () =>
    page.evaluate(() => {
      const { color } = getComputedStyle(document.querySelector('td') ?? document.body);
      const [red = 0, green = 0, blue = 0] = color.match(/\d+/g)?.map(Number) ?? [];
      return (red + green + blue) / 3;
    });
  expect(await ink()).toBeGreaterThan(200);
  await page.emulateMedia({ media: 'print' });
  expect(await ink()).toBeLessThan(60);
});
