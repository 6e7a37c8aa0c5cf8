import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite, takenOver } from '../helpers/browserPage.ts';
import { framesPainted, pictured, query, REPORTED, slider } from '../helpers/flowPage.ts';
import { watchShifts } from '../helpers/shifts.ts';

const site = servedSite();

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
    /** What was seen of the headline, frame by frame; filled by a script of the tests. */
    seenHeads?: string[];
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

const heads = (page: Page) => page.evaluate(() => [...new Set(window.seenHeads)]);
/** Also where they are behind the chip of their rate. */
const series = (page: Page) =>
  page.getByRole('button', { name: /other series$/, includeHidden: true });
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
  await page.route('**/others-*.js*', (route) => route.abort());
  await page.goto(site.address('?v=1&study=figlin-1999&n=1000&r.responded=50'));
  await takenOver(page);
  expect(await pictured(page)).toEqual(REPORTED);
  expect(
    await page
      .getByText('Figlin 1999 could not be loaded. Shown is Walther et al., J Urol 1997.')
      .isVisible(),
  ).toBe(true);
  expect(await page.getByRole('table').isVisible()).toBe(true);
  // What stands around the picture needs the same file.
  site.forgive(/ERR_FAILED|Failed to fetch/);
});

test('the marks come into room that was kept for them: nothing shifts', async () => {
  for (const width of [1440, 390]) {
    const page = await site.open('', { width, before: watchShifts, scriptDelayMs: 200 });
    // On a phone they wait with their rate behind its chip.
    await series(page).first().waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    await framesPainted(page);
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
  await page.getByRole('button', { name: 'Set to 5.7%, as in Kutikov 2010' }).click();
  expect(await slider(page, 'Perioperative death').inputValue()).toBe('5.7');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('region', { name: /what other series saw/ }).count()).toBe(0);
  await page.locator('[data-rate="eligible"] [data-series="Walther 1993"] circle').click();
  expect(await slider(page, 'Eligible for IL-2').inputValue()).toBe('60.2');
});

test('by keys alone a list is opened, a rate taken over from it, and the list left again', async () => {
  const page = await site.open('', { reducedMotion: 'reduce' });
  const opener = page.getByRole('button', { name: 'Responded to IL-2: 7 other series' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('region', { name: 'Responded to IL-2: what other series saw' });
  // Next in line is the list: its way out, then for each series its paper and its button.
  await page.keyboard.press('Tab');
  expect(await list.locator(':focus').innerText()).toBe('Close');
  await page.keyboard.press('Tab');
  expect(await list.locator(':focus').innerText()).toBe('Figlin 1999');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await slider(page, 'Responded to IL-2').inputValue()).toBe('12.1');
  await page.keyboard.press('Escape');
  expect(await list.count()).toBe(0);
  expect(await opener.evaluate((button) => document.activeElement === button)).toBe(true);
});

test('a mark that is pointed at shows its interval, and no other does', async () => {
  const page = await site.open('', { reducedMotion: 'reduce' });
  await series(page).first().waitFor();
  const shown = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-rate] [data-series]')]
        .filter((mark) => {
          const line = mark.querySelector('line');
          return line !== null && getComputedStyle(line).visibility === 'visible';
        })
        .map((mark) => mark.getAttribute('data-series')),
    );
  expect(await shown()).toEqual([]);
  await page.locator('[data-rate="eligible"] [data-series="Wolf 1994"] circle').hover();
  expect(await shown()).toEqual(['Wolf 1994']);
});

/** The rates of which two marks that are seen stand closer than a mark is wide. */
function closeMarks(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-rate]')].flatMap((rate) => {
      const middles = [...rate.querySelectorAll('[data-series] circle')]
        .map((circle) => circle.getBoundingClientRect())
        .filter(({ width }) => width > 0);
      return middles.flatMap((a, index) =>
        middles
          .slice(index + 1)
          .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 5)
          .map(() => rate.getAttribute('data-rate') ?? ''),
      );
    }),
  );
}

test('no two marks of a slider cover each other, at any width', async () => {
  const page = await site.open();
  await series(page).first().waitFor();
  const close: string[] = [];
  for (const width of [1440, 1060, 1024, 700, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const look = async () => {
      for (const rate of await closeMarks(page)) close.push(`${rate} at ${width} px`);
    };
    await look();
    for (const chip of await page.locator('[data-chip]:visible').all()) {
      await chip.click();
      await look();
    }
  }
  expect(close).toEqual([]);
});

test('no study is wider than a narrow screen, with or without a list', async () => {
  const page = await site.open('', { width: 320, height: 568 });
  for (const id of ['walther-1997', 'franklin-1996', 'figlin-1999', 'kutikov-2010']) {
    await page.goto(site.address(`?v=1&study=${id}`));
    await takenOver(page);
    await series(page).first().waitFor({ state: 'attached' });
    const rate = await series(page)
      .first()
      .evaluate((opener) => opener.closest('[data-rate]')?.getAttribute('data-rate'));
    await page.locator(`[data-chip="${rate}"]`).click();
    await series(page).first().click();
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([id, over]).toEqual([id, 0]);
  }
});
