import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '../helpers/axe.ts';
import { servedSite, type PageOptions } from '../helpers/browserPage.ts';
import { unfolded, field, framesPainted, type } from '../helpers/flowPage.ts';

const site = servedSite();

const STEP = 'Which step matters, and what would it take?';
const TOTALS = 'What the totals cannot tell';

/** The page with both parts opened as by a reader who uses the keys alone. */
async function openedByKeys(options: PageOptions = {}): Promise<Page> {
  const page = await site.open('', options);
  await unfolded(page);
  for (const title of [STEP, TOTALS]) {
    const summary = page.locator('summary', { hasText: title });
    await summary.focus();
    await page.keyboard.press('Enter');
  }
  await page.getByRole('table', { name: /^How many more or fewer/ }).waitFor();
  await page.getByRole('slider', { name: 'In both' }).waitFor();
  return page;
}

test('what answers the two questions is loaded only when one is asked', async () => {
  const page = await site.open();
  await page.waitForLoadState('networkidle');
  // What had come before is not asked for again, so nothing would be asked for here.
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.locator('summary', { hasText: STEP }).click();
  await page.getByRole('table', { name: /^How many more or fewer/ }).waitFor();
  expect(asked.some((url) => url.endsWith('.js'))).toBe(true);
});

test('without scripts each part opens and says that it needs them', async () => {
  const page = await site.open('', { javaScriptEnabled: false });
  for (const title of [STEP, TOTALS]) {
    const summary = page.locator('summary', { hasText: title });
    const part = summary.locator('..');
    const said = part.getByText('This part is worked out on the spot and needs scripts.');
    expect(await said.isVisible()).toBe(false);
    await summary.click();
    expect(await said.isVisible()).toBe(true);
  }
});

test('a part that was opened before the scripts came is filled by them', async () => {
  const page = await site.open('', {
    scriptDelayMs: 150,
    before: () => {
      document.addEventListener('DOMContentLoaded', () => {
        for (const part of document.querySelectorAll('details'))
          if (part.textContent.includes('Which step matters')) part.setAttribute('open', '');
      });
    },
  });
  const table = page.getByRole('table', { name: /^How many more or fewer/ });
  await expect.poll(() => table.isVisible(), { timeout: 10_000 }).toBe(true);
});

test('nothing of the page as served is taken away while its scripts come', async () => {
  const page = await site.open('', {
    scriptDelayMs: 150,
    before: () => {
      const seen = new Set<string>();
      Object.assign(window, { seenParts: seen });
      const look = () => {
        const titles = [...document.querySelectorAll('main :is(h2, summary, caption)')];
        if (titles.length > 0)
          seen.add(titles.map((title) => (title.textContent ?? '').slice(0, 20)).join(' | '));
        requestAnimationFrame(look);
      };
      document.addEventListener('DOMContentLoaded', look);
    },
  });
  await page
    .getByRole('button', { name: /other series$/ })
    .first()
    .waitFor();
  await page.waitForLoadState('networkidle');
  await framesPainted(page);
  const seen = await page.evaluate(() => [
    ...(window as typeof window & { seenParts: Set<string> }).seenParts,
  ]);
  expect(seen).toHaveLength(1);
});

test('by keys alone a target is typed and reached, and the overlap goes from one end to the other', async () => {
  const page = await openedByKeys();
  await type(page, 'I want how many', '30');
  await page.keyboard.press('Tab');
  // The first rate that can do it alone.
  await page.keyboard.press('Enter');
  await page.getByText('Now 30 responders: reached.').waitFor();
  await expect.poll(() => field(page, 'Eligible for IL-2').inputValue()).toBe('86.5');

  const slider = page.getByRole('slider', { name: 'In both' });
  await slider.focus();
  await page.keyboard.press('End');
  expect(await slider.inputValue()).toBe('45');
  await page.keyboard.press('Home');
  expect(await slider.inputValue()).toBe('26');
  await page.keyboard.press('ArrowRight');
  expect(await slider.getAttribute('aria-valuetext')).toBe('27 of 195 patients in both');
});

test('both parts fit a page of 320 px, also with text twice as large', async () => {
  const page = await openedByKeys({ width: 320, height: 568 });
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await sideways()).toBe(0);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await expect.poll(sideways).toBe(0);
});

test('axe finds nothing wrong in either part: light, dark, narrow, in forced colours, by touch', async () => {
  const found: string[] = [];
  const page = await openedByKeys({ colorScheme: 'light' });
  const looks = [
    ['light', 'all', () => page.emulateMedia({ colorScheme: 'light' })],
    ['dark', 'of colours', () => page.emulateMedia({ colorScheme: 'dark' })],
    ['forced colours', 'of colours', () => page.emulateMedia({ forcedColors: 'active' })],
    [
      '320 px',
      'all',
      async () => {
        await page.emulateMedia({ forcedColors: null });
        await page.setViewportSize({ width: 320, height: 568 });
      },
    ],
  ] as const;
  for (const [look, rules, enter] of looks) {
    await enter();
    for (const each of await violations(page, rules)) found.push(`${look}: ${each}`);
  }
  const touch = await openedByKeys({ width: 390, height: 844, isMobile: true, hasTouch: true });
  for (const each of await violations(touch)) found.push(`touch: ${each}`);
  expect(found).toEqual([]);
});

test('on a touch screen everything in the two parts that can be touched is 44 px high', async () => {
  const page = await openedByKeys({ width: 390, height: 844, isMobile: true, hasTouch: true });
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('details :is(summary, button, input, select)')]
      .filter((control) => control.getBoundingClientRect().height < 43.9)
      .map((control) => control.outerHTML.slice(0, 120)),
  );
  expect(small).toEqual([]);
});
