import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite, takenOver } from '../helpers/browserPage.ts';
import { tabled, REPORTED } from '../helpers/flowPage.ts';
import { readPdf } from '../helpers/pdfText.ts';

const site = servedSite();

const PHONE = { width: 390, height: 844 };

/** What is far below on a phone, each with its place as it is kept and as it is once it is laid out. */
const FAR = ['[aria-labelledby="reading-title"]', '#table', '[aria-labelledby="notes-title"]'];

/** Whether each of these is laid out. */
function laidOut(page: Page): Promise<boolean[]> {
  return page.evaluate(
    (far) =>
      far.map((each) => {
        const words = document.querySelector(each)?.querySelector('p, li, td');
        return words?.checkVisibility({ contentVisibilityAuto: true }) ?? false;
      }),
    FAR,
  );
}

function heights(page: Page): Promise<number[]> {
  return page.evaluate(
    (far) => far.map((each) => document.querySelector(each)?.getBoundingClientRect().height ?? 0),
    FAR,
  );
}

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

test.each([390, 320, 600])(
  'at %i px what is far below is not laid out before it is near; about as much room is kept as it takes',
  async (width) => {
    const page = await site.open('', { ...PHONE, width });
    expect(await laidOut(page)).toEqual(FAR.map(() => false));
    const kept = await heights(page);
    await scrolledThrough(page);
    const taken = await heights(page);
    for (const [index, height] of taken.entries()) {
      expect(kept[index], FAR[index]).toBeGreaterThan(0.75 * height);
      expect(kept[index], FAR[index]).toBeLessThan(1.25 * height);
    }
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

  // By the search of the browser.
  expect(
    await page.evaluate(
      () =>
        'find' in window &&
        (window.find as (text: string) => boolean)('There is no comparison group'),
    ),
  ).toBe(true);
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
    .toBeLessThan(4);
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
