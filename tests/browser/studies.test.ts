import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite, takenOver } from '../helpers/browserPage.ts';
import { pictured, query, REPORTED, slider } from '../helpers/flowPage.ts';

const site = servedSite();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Figlin 1999, as its groups are drawn. */
const FIGLIN = {
  randomized: 160,
  treated: 140,
  'not-treated': 20,
  responded: 17,
  'no-response': 123,
  ineligible: 14,
  'surgical-complication': 4,
  'operative-death': 2,
};

declare global {
  interface Window {
    /** What was seen of the headline, frame by frame, and how far the page has shifted; filled by scripts of the tests. */
    seenHeads?: string[];
    shifted?: number;
  }
}

function watchHeads() {
  const seen: string[] = [];
  window.seenHeads = seen;
  function look() {
    const head = document.querySelector<HTMLElement>('main h2');
    if (head) seen.push(head.innerText.trim());
    requestAnimationFrame(look);
  }
  requestAnimationFrame(look);
}

function watchShifts() {
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      window.shifted =
        (window.shifted ?? 0) + (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

const heads = (page: Page) => page.evaluate(() => [...new Set(window.seenHeads)]);
const series = (page: Page) => page.getByRole('button', { name: /other series$/ });
const picker = (page: Page) => page.getByRole('combobox', { name: 'Study' });

test('a link to another study opens on its own numbers, with no others in any frame before', async () => {
  const page = await site.open('?v=1&study=figlin-1999', {
    before: watchHeads,
    scriptDelayMs: 300,
  });
  await expect.poll(() => pictured(page)).toEqual(FIGLIN);
  const seen = await heads(page);
  expect(seen[0]).toBe('');
  expect(seen).toHaveLength(2);
  expect(seen[1]).toContain('Of 160 patients randomized');
  expect(await page.locator('#late').isVisible()).toBe(false);
});

test('choosing a study is a step of the history, and Back and Forward take it back and again', async () => {
  const page = await site.open('?v=1&r.eligible=75', { reducedMotion: 'reduce' });
  await series(page).first().waitFor();
  await picker(page).selectOption('figlin-1999');
  await expect.poll(() => query(page)).toBe('?v=1&study=figlin-1999');
  expect(await pictured(page)).toEqual(FIGLIN);
  await picker(page).selectOption('wolf-1994');
  await expect.poll(() => query(page)).toBe('?v=1&study=wolf-1994');
  await page.goBack();
  await expect.poll(() => pictured(page)).toEqual(FIGLIN);
  expect(await picker(page).inputValue()).toBe('figlin-1999');
  await page.goBack();
  await expect.poll(() => query(page)).toBe('?v=1&r.eligible=75');
  await expect.poll(async () => (await pictured(page))['eligible']).toBe(141);
  await page.goForward();
  await expect.poll(() => pictured(page)).toEqual(FIGLIN);
  await page.reload();
  await takenOver(page);
  expect(await pictured(page)).toEqual(FIGLIN);
});

test('a study that cannot be loaded leaves the first, and a sentence that says so', async () => {
  const page = await site.open();
  await page.route('**/library*.js', (route) => route.abort());
  await page.goto(site.address('?v=1&study=figlin-1999&n=1000&r.responded=50'));
  await takenOver(page);
  expect(await pictured(page)).toEqual(REPORTED);
  expect(
    await page.getByText('Figlin 1999 could not be loaded. Shown is Walther 1997.').isVisible(),
  ).toBe(true);
  expect(await page.getByRole('table').isVisible()).toBe(true);
  site.forgive(/ERR_FAILED/);
});

test('the marks come into room that was kept for them: nothing shifts', async () => {
  for (const width of [1440, 390]) {
    const page = await site.open('', { width, before: watchShifts, scriptDelayMs: 200 });
    await series(page).first().waitFor();
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => window.shifted)).toBe(0);
  }
});

test('a row is as high with its list open, and a mark or a button of the list sets the rate', async () => {
  const page = await site.open('', { width: 1440, reducedMotion: 'reduce' });
  const row = page.locator('[data-rate="periop-death"]');
  await series(page).first().waitFor();
  const heightOf = async () => (await row.boundingBox())?.height;
  const before = await heightOf();
  await series(page).first().click();
  expect(await heightOf()).toBe(before);
  await page.getByRole('button', { name: 'Set to 8 of 141 (5.7%)' }).click();
  expect(await slider(page, 'Perioperative death').inputValue()).toBe('5.7');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('region', { name: /what other series saw/ }).count()).toBe(0);
  await page.locator('[data-rate="eligible"] [data-series="Walther 1993"] circle').click();
  expect(await slider(page, 'Eligible for IL-2').inputValue()).toBe('60.2');
});

test('no study is wider than a narrow screen, with or without a list', async () => {
  const page = await site.open('', { width: 320, height: 568 });
  for (const id of ['walther-1997', 'franklin-1996', 'figlin-1999', 'kutikov-2010']) {
    await page.goto(site.address(`?v=1&study=${id}`));
    await takenOver(page);
    await series(page).first().click();
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([id, over]).toEqual([id, 0]);
  }
});

test('axe finds nothing wrong with a list open, nor in another study', async () => {
  const page = await site.open('', { reducedMotion: 'reduce' });
  await page.evaluate(axe);
  const violations = () =>
    page.evaluate(async () => {
      const found = await window.axe?.run({ rules: { 'target-size': { enabled: true } } });
      return (found?.violations ?? []).map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    });
  await series(page).nth(1).click();
  expect(await violations()).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations()).toEqual([]);
  await picker(page).selectOption('franklin-1996');
  await page.getByRole('heading', { level: 1, name: /1990–94|UCLA|Franklin/ }).waitFor();
  await page.setViewportSize({ width: 320, height: 568 });
  await series(page).nth(1).click();
  expect(await violations()).toEqual([]);
});
