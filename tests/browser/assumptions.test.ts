import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations, type Rules } from '../helpers/axe.ts';
import { servedSite, takenOver, type PageOptions } from '../helpers/browserPage.ts';
import {
  unfolded,
  faultsOfLabels,
  framesPainted,
  pictured,
  query,
  REPORTED,
  resize,
  thumbAt,
} from '../helpers/flowPage.ts';

const site = servedSite();

const TITLE = 'What the numbers assume';
/** 18% of 107 treated, as its groups are drawn. */
const OF_107 = {
  ...REPORTED,
  treated: 107,
  'treatment-not-reported': 14,
  responded: 19,
  'no-response': 88,
};

declare global {
  interface Window {
    /** The headline as it was seen, frame by frame; filled by a script of the test. */
    seenFirst?: string[];
  }
}

function watchFirst() {
  const seen: string[] = [];
  window.seenFirst = seen;
  function look() {
    const head = document.querySelector<HTMLElement>('main h2');
    if (head) seen.push(head.innerText.trim());
    requestAnimationFrame(look);
  }
  requestAnimationFrame(look);
}

const treatedSlider = (page: Page) =>
  page.getByRole('slider', { name: 'How many of the eligible were treated?' });
const unresectable = (page: Page) =>
  page.getByRole('slider', { name: 'Could anybody unresectable be eligible?' });

/** The page with the part opened as by a reader who uses the keys alone. */
async function opened(link = '', options: PageOptions = {}): Promise<Page> {
  const page = await site.open(link, { reducedMotion: 'reduce', ...options });
  await unfolded(page);
  const summary = page.locator('summary', { hasText: TITLE });
  await summary.focus();
  await page.keyboard.press('Enter');
  await treatedSlider(page).waitFor();
  return page;
}

test('a link to another reading opens on its own numbers, with no others in any frame before', async () => {
  for (const link of ['?v=1&a.treated=107', '?a.treated=107']) {
    const page = await site.open(link, { before: watchFirst, scriptDelayMs: 300 });
    await expect.poll(() => pictured(page)).toEqual(OF_107);
    const seen = await page.evaluate(() => [...new Set(window.seenFirst)]);
    expect(seen[0]).toBe('');
    expect(seen).toHaveLength(2);
    expect(seen[1]).toContain('about 19 responded');
    expect(await page.locator('#late').isVisible()).toBe(false);
    expect(await page.getByText('As reported, read another way:').isVisible()).toBe(true);
  }
});

test('another reading that cannot be loaded leaves the usual one, and a sentence that says so', async () => {
  const page = await site.open();
  await page.route('**/others-*.js*', (route) => route.abort());
  await page.goto(site.address('?v=1&a.treated=107&r.eligible=75'));
  await takenOver(page);
  expect(await pictured(page)).toEqual(REPORTED);
  expect(
    await page
      .getByText(
        'Another reading of the paper could not be loaded. Shown is Walther et al., J Urol 1997.',
      )
      .isVisible(),
  ).toBe(true);
  site.forgive(/ERR_FAILED|Failed to fetch/);
});

test('where the readings cannot be loaded, a sentence says so where they were opened', async () => {
  const page = await site.open();
  await page.route('**/Assumptions-*.js*', (route) => route.abort());
  await page.locator('summary', { hasText: TITLE }).click();
  await page
    .getByText('This part could not be loaded. Close it and open it again to try once more.')
    .waitFor();
  expect(await pictured(page)).toEqual(REPORTED);
  site.forgive(/ERR_FAILED|Assumptions/);
});

test.each(['?a.treated=121', '?a.foo=1', '?mode=embed&a.treated=121', '?mode=embed&a.foo=1'])(
  '"%s", which changes nothing that is shown, is the page as served, of which nothing is drawn anew',
  async (link) => {
    const page = await site.open(link);
    expect(await pictured(page)).toEqual(REPORTED);
    const told = page.getByText('“a.foo” is no assumption of this study');
    expect(await told.count()).toBe(link.includes('foo') ? 1 : 0);
  },
);

test('a reading that makes no sense shows one line that names it, and the usual reading', async () => {
  const page = await site.open();
  for (const link of ['?v=1&a.treated=21', '?v=1&a.treated=abc', '?v=1&a.deaths-resected=3']) {
    await page.goto(site.address(link));
    await takenOver(page);
    const line = page.getByText(/Part of the link was not understood/);
    expect(await line.isVisible(), link).toBe(true);
    expect(await line.textContent()).toMatch(/is not a whole number from .*, so (121|2) is used/);
    expect(await pictured(page), link).toEqual(REPORTED);
  }
});

test('by mouse: one drag is one step, the link follows, and Back takes it back', async () => {
  const page = await opened();
  await treatedSlider(page).scrollIntoViewIfNeeded();
  const from = await thumbAt(treatedSlider(page), 1);
  const to = await thumbAt(treatedSlider(page), 0.3);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  const treated = Number(await treatedSlider(page).inputValue());
  expect(treated).toBeGreaterThan(22);
  expect(treated).toBeLessThan(121);
  await expect.poll(() => query(page)).toBe(`?v=1&a.treated=${treated}`);
  expect((await pictured(page))['treated']).toBe(treated);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await pictured(page)).toEqual(REPORTED);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect.poll(() => query(page)).toBe(`?v=1&a.treated=${treated}`);
  await page.goBack();
  await expect.poll(() => pictured(page)).toEqual(REPORTED);
});

test('by keys alone every question can be answered, and taken back', async () => {
  const page = await opened();
  await treatedSlider(page).focus();
  await page.keyboard.press('Home');
  expect(await treatedSlider(page).getAttribute('aria-valuetext')).toBe('22 treated');
  expect((await pictured(page))['responded']).toBe(4);
  await page.keyboard.press('ArrowRight');
  expect(await treatedSlider(page).inputValue()).toBe('23');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: 'Neither' }).isChecked()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  expect(await unresectable(page).inputValue()).toBe('3');
  await expect
    .poll(() => query(page))
    .toBe('?v=1&a.treated=23&a.deaths-resected=0&a.unresectable-eligible=3');
  await page.reload();
  await takenOver(page);
  expect((await pictured(page))['unresectable-alive']).toBe(3);
  await page.getByRole('button', { name: 'Back to the usual reading' }).first().click();
  await expect.poll(() => query(page)).toBe('');
  expect(await pictured(page)).toEqual(REPORTED);
});

test('the control stays under the hand though the picture above becomes higher or lower', async () => {
  for (const width of [1280, 390]) {
    const page = await opened('', { width, height: 800 });
    await treatedSlider(page).scrollIntoViewIfNeeded();
    await treatedSlider(page).focus();
    const top = async () => (await treatedSlider(page).boundingBox())?.y ?? 0;
    const before = await top();
    for (const key of ['Home', 'End', 'ArrowLeft']) {
      await page.keyboard.press(key);
      await framesPainted(page);
      expect(Math.abs((await top()) - before), `${width} ${key}`).toBeLessThanOrEqual(1);
    }
  }
});

test('no label of the picture meets another or leaves it, under any kind of reading, at any width', async () => {
  const links = [
    '?v=1&a.treated=22&a.deaths-resected=0',
    '?v=1&a.base=all',
    '?v=1&a.deaths-resected=1&a.unresectable-eligible=4',
    '?v=1&a.treated=107&a.deaths-resected=0&a.unresectable-eligible=2',
    '?v=1&a.deaths-resected=0&n=1000&r.eligible=20',
  ];
  const page = await site.open();
  const faults: string[] = [];
  for (const link of links) {
    await page.goto(site.address(link));
    await takenOver(page);
    for (const width of [1440, 1024, 700, 390, 320]) {
      await resize(page, { width, height: 900 });
      for (const fault of await faultsOfLabels(page)) faults.push(`${width} ${link}: ${fault}`);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect([width, link, over]).toEqual([width, link, 0]);
    }
  }
  expect(faults).toEqual([]);
});

test('axe finds nothing wrong in the part: light, dark, narrow, in forced colours, by touch', async () => {
  const found: string[] = [];
  const check = async (page: Page, look: string, rules: Rules = 'all') => {
    for (const each of await violations(page, rules)) found.push(`${look}: ${each}`);
  };
  const page = await opened('?v=1&a.treated=107');
  await check(page, 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await check(page, 'dark', 'of colours');
  await page.emulateMedia({ forcedColors: 'active' });
  await check(page, 'forced colours', 'of colours');
  await page.emulateMedia({ forcedColors: null });
  await page.setViewportSize({ width: 320, height: 568 });
  await check(page, '320 px');
  const touch = await opened('', { width: 390, height: 844, isMobile: true, hasTouch: true });
  await check(touch, 'touch');
  expect(found).toEqual([]);

  const small = await touch.evaluate(() =>
    [...document.querySelectorAll('details[open] :is(summary, button, input[type="range"], label)')]
      .filter((control) => control.getBoundingClientRect().height < 43.9)
      .map((control) => control.outerHTML.slice(0, 120)),
  );
  expect(small).toEqual([]);
});
