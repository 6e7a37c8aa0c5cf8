import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite, takenOver } from '../helpers/browserPage.ts';
import { tabled, REPORTED } from '../helpers/flowPage.ts';
import { readPdf } from '../helpers/pdfText.ts';

const site = servedSite();

const PHONE = { width: 390, height: 844 };

/** The most that is to be gone through on a phone, in px, until something is opened. */
const LONGEST_PX = 3500;

/** What can be opened below the picture of a phone, by its title. */
const FOLDS = [
  'How to read this picture',
  'How sure is this?',
  'Table of the numbers',
  'For the critical reader',
];
const fold = (page: Page, title: string) =>
  page.locator('details').filter({ has: page.locator('summary', { hasText: title }) });

/** Down the page as a hand goes, until its end. */
async function scrolledThrough(page: Page) {
  await page.mouse.move(200, 400);
  let top = -1;
  for (;;) {
    const before = top;
    await page.mouse.wheel(0, 500);
    top = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          requestAnimationFrame(() => requestAnimationFrame(() => done(scrollY)));
        }),
    );
    const left = await page.evaluate(
      () => document.documentElement.scrollHeight - innerHeight - scrollY,
    );
    if (left < 1 && top === before) return;
  }
}

test('on a phone what follows the picture is four titles, each of which opens, and the page is short', async () => {
  const page = await site.open('', PHONE);
  expect(
    await page
      .locator('summary')
      .evaluateAll((all) =>
        all.filter((each) => each.checkVisibility()).map((each) => each.textContent),
      ),
  ).toEqual(FOLDS);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(LONGEST_PX);
  for (const title of FOLDS) {
    expect(await page.getByRole('heading', { name: title }).first().isVisible()).toBe(true);
    await page.locator('summary', { hasText: title }).click();
    expect(await fold(page, title).evaluate((each) => (each as HTMLDetailsElement).open)).toBe(
      true,
    );
  }
  for (const text of ['Read from surgery to response', 'There is no comparison group'])
    expect(await page.getByText(text).first().isVisible()).toBe(true);
});

test('on a wide page all of it stands open and nothing says that it could be closed, also after it was narrow', async () => {
  const page = await site.open('', PHONE);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const isWide = width === 1280;
    for (const each of ['#table', '#reading-title', '#notes-title'])
      await expect
        .poll(() => page.locator(each).evaluate((found) => found.checkVisibility()))
        .toBe(isWide);
    for (const title of FOLDS.filter((name) => name !== 'How sure is this?'))
      expect(await page.locator('summary', { hasText: title }).isVisible(), title).toBe(!isWide);
  }
});

test.each([390, 360, 320])(
  'at %i px the table of the numbers stands within the window, in letters of 13 px and more',
  async (width) => {
    const page = await site.open('?v=1&n=1000000&r.eligible=99.9', { ...PHONE, width });
    await page.locator('summary', { hasText: 'Table of the numbers' }).click();
    const cells = await page.getByRole('table').evaluate((table) =>
      [...table.querySelectorAll('caption, td, tbody th, th:nth-child(-n + 3)')].map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        const { left, right } = range.getBoundingClientRect();
        return { left, right, size: Number.parseFloat(getComputedStyle(cell).fontSize) };
      }),
    );
    expect(Math.min(...cells.map(({ left }) => left))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...cells.map(({ right }) => right))).toBeLessThanOrEqual(width);
    expect(Math.min(...cells.map(({ size }) => size))).toBeGreaterThanOrEqual(13);
    const { scrollWidth, clientWidth } = await page
      .getByRole('region', { name: 'Table of patients' })
      .evaluate((each) => ({ scrollWidth: each.scrollWidth, clientWidth: each.clientWidth }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  },
);

test('on a phone nothing shifts under a reader who goes down the page and back', async () => {
  const page = await site.open('', PHONE);
  await page.evaluate(() => {
    Object.assign(window, { shifts: [] as string[] });
    new PerformanceObserver((list) => {
      for (const each of list.getEntries()) {
        const { value, sources } = each as PerformanceEntry & {
          value: number;
          sources: readonly { readonly node: Node | null }[];
        };
        const what = sources.map(({ node }) => node?.textContent?.slice(0, 30));
        (window as unknown as { shifts: string[] }).shifts.push(`${value} ${what.join()}`);
      }
    }).observe({ type: 'layout-shift' });
  });
  await scrolledThrough(page);
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
});

test('what is far below on a phone is found, led to, focused, told and printed', async () => {
  const page = await site.open('?v=1&r.eligible=75', PHONE);
  expect((await tabled(page))['eligible']).toBe(141);

  // By words, as the search of the browser finds them: it opens what it finds them in, as a link to words does.
  await page.goto(`${site.address('?v=1&r.eligible=75')}#:~:text=There%20is%20no%20comparison`);
  await expect
    .poll(() =>
      page
        .getByText('There is no comparison group')
        .first()
        .evaluate((each) => {
          const { top, bottom } = each.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
    )
    .toBe(true);

  // By the link at the head of the page.
  await page.goto(site.address('?v=1&r.eligible=75'));
  await takenOver(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect
    .poll(() =>
      page.locator('#table').evaluate((each) => Math.abs(each.getBoundingClientRect().top)),
    )
    // Clear of what sticks to the head of the window.
    .toBeLessThan(100);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('table');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('region');

  // By a link to a part of the page.
  await page.goto(`${site.address()}#notes-title`);
  await expect
    .poll(() =>
      page.locator('#notes-title').evaluate((each) => {
        const { top } = each.getBoundingClientRect();
        return top > -20 && top < 200;
      }),
    )
    .toBe(true);

  const { text } = readPdf(await page.pdf({ format: 'A4' }));
  const close = (words: string) => words.normalize('NFKC').replaceAll(/\s/g, '');
  for (const words of ['There is no comparison group', 'Read from surgery to response'])
    expect(text).toContain(close(words));
  expect(await tabled(page)).toEqual(REPORTED);
});
