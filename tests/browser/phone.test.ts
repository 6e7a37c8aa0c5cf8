// The page on a phone: the rates in a sheet at the foot of the window, what they come to at its head, and the picture between.

import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { studies } from '../../src/study/studies.ts';
import { servedSite, type PageOptions } from '../helpers/browserPage.ts';
import { picture, pictured, REPORTED, resize, slider, type } from '../helpers/flowPage.ts';

const site = servedSite();

const TOUCH = { hasTouch: true, isMobile: true, reducedMotion: 'reduce' } as const;
const PHONE = { width: 390, height: 844 };
const SIZES = [PHONE, { width: 360, height: 640 }, { width: 320, height: 568 }] as const;

const open = (link = '', options: PageOptions = {}) =>
  site.open(link, { ...TOUCH, ...PHONE, ...options });

/** The chips of the rates, which open their sliders. */
const chips = (page: Page) => page.getByRole('group', { name: 'Which rate is moved' });
const chip = (page: Page, name: string) => chips(page).getByRole('button', { name });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo the last change' });

/** Whether its middle is to be seen, and pressed: covered by nothing and within the window. */
const isOnTop = (locator: Locator) =>
  locator.evaluate((each) => {
    const { left, right, top, bottom } = each.getBoundingClientRect();
    return each.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  });

const slidersSeen = (page: Page) =>
  page
    .getByRole('slider')
    .evaluateAll((all) =>
      all.filter((each) => each.checkVisibility()).map((each) => each.ariaLabel),
    );

test.each(['walther-1997', 'kutikov-2010', 'franklin-1996', 'fallick-1997', 'figlin-1997'])(
  'every rate of %s has a chip at the foot of the window that cuts nothing off',
  async (study) => {
    const page = await open(`?v=1&study=${study}&n=1000000`);
    const rates = await page.locator('[data-rate]').count();
    const faults: string[] = [];
    for (const size of SIZES) {
      await resize(page, size);
      const found = await chips(page)
        .getByRole('button')
        .evaluateAll((all) =>
          all.map((each) => {
            const { top, bottom, left, right, height, width } = each.getBoundingClientRect();
            const parts = [each, ...each.querySelectorAll(':scope > :is(span, b)')];
            return {
              name: each.textContent,
              isCut: parts.some(
                (part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0,
              ),
              isSmall: height < 48 || width < 44,
              isOutside: top < 0 || left < 0 || bottom > innerHeight || right > innerWidth,
            };
          }),
        );
      expect(found.length).toBe(rates + 1);
      const pagePx = await page.evaluate(() => document.documentElement.scrollHeight);
      if (pagePx > 3500) faults.push(`${pagePx} px of page at ${size.width}`);
      for (const { name, isCut, isSmall, isOutside } of found)
        if (isCut || isSmall || isOutside)
          faults.push(`${name} at ${size.width}: ${JSON.stringify({ isCut, isSmall, isOutside })}`);
    }
    expect(faults).toEqual([]);
  },
);

test('on the narrowest phone the chips of every study stand in one row, also with other rates', async () => {
  const page = await open('', { width: 320, height: 568 });
  const rows = () =>
    chips(page)
      .getByRole('button')
      .evaluateAll((all) => new Set(all.map((each) => each.getBoundingClientRect().top)).size);
  const inRows: Record<string, number> = {};
  for (const { id } of studies) {
    await site.goOn(page, `?v=1&study=${id}`);
    inRows[id] = await rows();
  }
  await site.goOn(
    page,
    '?v=1&r.unresectable=11.1&r.periop-death=100&r.eligible=88.8&r.responded=100',
  );
  inRows['other rates'] = await rows();
  expect(inRows).toEqual(Object.fromEntries(Object.keys(inRows).map((each) => [each, 1])));
});

test.each([PHONE, { width: 360, height: 640 }, { width: 360, height: 740 }])(
  'the whole picture stands above the closed rates on the first screen of $width by $height',
  async (size) => {
    const page = await open('', size);
    for (const link of ['', '?v=1&r.eligible=75']) {
      await site.goOn(page, link);
      const foot = await chips(page).evaluate(
        (each) => each.parentElement?.getBoundingClientRect().top ?? 0,
      );
      const drawn = await picture(page).boundingBox();
      expect(drawn && drawn.y + drawn.height, link).toBeLessThanOrEqual(foot);
      expect(drawn?.y, link).toBeGreaterThan(0);
    }
  },
);

test.each([
  { width: 844, height: 390 },
  { width: 667, height: 375 },
  { width: 932, height: 430 },
])(
  'on a phone held across, $width by $height, the whole picture stands beside one rate, whichever is open, on the first screen, and the message with it',
  async (size) => {
    for (const javaScriptEnabled of [false, true]) {
      const page = await open('', { ...size, javaScriptEnabled });
      const look = async (branch: string) => {
        expect(await page.evaluate(() => scrollY)).toBe(0);
        const seen = page.locator('[data-rate]').filter({ visible: true });
        expect(await seen.evaluateAll((all) => all.map((each) => each.dataset['rate']))).toEqual([
          branch,
        ]);
        const drawn = await picture(page).boundingBox();
        const range = await seen.locator('input[type="range"]').boundingBox();
        const first = await chips(page).boundingBox();
        const message = await page.locator('main h2').first().boundingBox();
        if (!drawn || !range || !first || !message) throw new Error('all of them are seen');
        const lowest = await picture(page)
          .locator('text, rect, path')
          .evaluateAll((all) =>
            Math.max(...all.map((each) => each.getBoundingClientRect().bottom)),
          );
        // Where nothing can be moved, a line that says so stands above all of it.
        const line = javaScriptEnabled ? 0 : drawn.y;
        expect(lowest - line, branch).toBeLessThanOrEqual(size.height);
        expect(range.y + range.height - line, branch).toBeLessThanOrEqual(size.height);
        expect(message.y, branch).toBeGreaterThanOrEqual(0);
        expect(first.y, branch).toBeGreaterThanOrEqual(message.y + message.height);
        expect(range.x, branch).toBeGreaterThan(drawn.x + drawn.width);
      };
      // Where none has been opened it is the last.
      await look('responded');
      if (!javaScriptEnabled) continue;
      await chip(page, 'Eligible').click();
      await look('eligible');
      await chip(page, 'Eligible').click();
      await look('responded');
    }
  },
);

test('a press on a chip opens its slider alone, and another press or Escape closes it', async () => {
  const page = await open();
  expect(await slidersSeen(page)).toEqual([]);
  const eligible = chip(page, 'Eligible');
  expect(await eligible.getAttribute('aria-expanded')).toBe('false');
  await eligible.click();
  expect(await slidersSeen(page)).toEqual(['Eligible for IL-2, of those alive after surgery']);
  expect(await eligible.getAttribute('aria-expanded')).toBe('true');
  await chip(page, 'Died').click();
  expect(await slidersSeen(page)).toEqual(['Perioperative death, of those resected']);
  expect(await eligible.getAttribute('aria-expanded')).toBe('false');
  await chip(page, 'Died').click();
  expect(await slidersSeen(page)).toEqual([]);

  await eligible.click();
  await slider(page, 'Eligible for IL-2').focus();
  await page.keyboard.press('Escape');
  expect(await slidersSeen(page)).toEqual([]);
  expect(await eligible.evaluate((each) => each === document.activeElement)).toBe(true);

  await chip(page, 'Patients').click();
  expect(await page.getByRole('radio', { name: '1000' }).isVisible()).toBe(true);
});

test('the box of a rate that is open stands above its sheet, which takes no more than two fifths of the window', async () => {
  const faults: string[] = [];
  const page = await open();
  for (const size of SIZES) {
    await site.goOn(page, '', size);
    for (const [name, label, branch] of [
      ['Unresect.', 'Unresectable', 'unresectable'],
      ['Eligible', 'Eligible for IL-2', 'eligible'],
      ['Responded', 'Responded to IL-2', 'responded'],
    ] as const) {
      await chip(page, name).click();
      const found = await page.evaluate((of) => {
        const sheet = document.querySelector('[data-chip]')?.closest('[data-open]');
        const top = sheet?.getBoundingClientRect().top ?? 0;
        const head = document.querySelector('section [data-many], section > [data-counted]');
        const box = document.querySelector(`[data-group="${of}"]`)?.getBoundingClientRect();
        const range = document
          .querySelector(`[data-rate="${of}"] input[type="range"]`)
          ?.getBoundingClientRect();
        return {
          share: (innerHeight - top) / innerHeight,
          isBoxSeen: Boolean(
            box && box.bottom <= top && box.top >= (head?.getBoundingClientRect().bottom ?? 0),
          ),
          isSliderSeen: Boolean(range && range.top >= top && range.bottom <= innerHeight),
        };
      }, branch);
      if (found.share > 0.405 || !found.isBoxSeen || !found.isSliderSeen)
        faults.push(`${label} at ${size.width}: ${JSON.stringify(found)}`);
    }
  }
  expect(faults).toEqual([]);
});

test('at the head of the window stands what the rates come to, and what takes it back', async () => {
  const page = await open();
  await chip(page, 'Responded').click();
  await page.evaluate(() => scrollTo(0, 600));
  expect(await undo(page).isVisible()).toBe(false);
  await type(page, 'Responded to IL-2', '24');
  const head = page.getByText('29 of 195 · 15 of every 100');
  await head.waitFor();
  expect(await page.getByText('7 more than in this reading').isVisible()).toBe(true);
  expect((await head.boundingBox())?.y).toBeLessThan(60);
  await undo(page).click();
  await expect.poll(() => pictured(page)).toEqual(REPORTED);
  expect(await page.getByText('22 of 195 · 11 of every 100').isVisible()).toBe(true);
});

test('at the top of the page the head of the window waits behind the message', async () => {
  const page = await open();
  for (const size of [...SIZES, { width: 768, height: 1024 }]) {
    await site.goOn(page, '', size);
    await chip(page, 'Responded').click();
    await page.getByRole('button', { name: 'Responded to IL-2: raise' }).click();
    await chip(page, 'Responded').click();
    await page.evaluate(() => scrollTo(0, 0));
    const seen = await isOnTop(undo(page));
    expect(seen, `${size.width}`).toBe(false);
    // By keys it is come to all the same, and then it is seen.
    await undo(page).focus();
    expect(await isOnTop(undo(page)), `${size.width}`).toBe(true);
  }
});

test('on a wide page there is no sheet and no head, and all sliders stand there', async () => {
  const page = await site.open('', { width: 1280 });
  expect(await chips(page).count()).toBe(0);
  expect(await undo(page).count()).toBe(0);
  expect((await slidersSeen(page)).length).toBe(4);
});

test('before any script the chips say the rates and do not ask to be pressed; on paper there are none', async () => {
  const page = await open('', { javaScriptEnabled: false });
  expect(await chips(page).getByRole('button').allTextContents()).toEqual([
    'Unresect. (Unresectable) 2.6%',
    'Died (Perioperative death) 1.1%',
    'Eligible (Eligible for IL-2) 64.4%',
    'Responded (Responded to IL-2) 18.2%',
    'Patients 195',
  ]);
  expect(await chip(page, 'Died').evaluate((each) => getComputedStyle(each).cursor)).toBe(
    'default',
  );
  await page.emulateMedia({ media: 'print' });
  expect(await chip(page, 'Died').isVisible()).toBe(false);
});

test('in a very low window, or with very large text, nothing sticks and all can be reached', async () => {
  const page = await open();
  for (const [size, font] of [
    [{ width: 320, height: 256 }, '100%'],
    [PHONE, '200%'],
  ] as const) {
    await site.goOn(page, '', size);
    await page.evaluate((large) => (document.documentElement.style.fontSize = large), font);
    await chip(page, 'Eligible').click();
    const range = slider(page, 'Eligible for IL-2');
    await range.scrollIntoViewIfNeeded();
    expect(await isOnTop(range), font).toBe(true);
    expect(
      await chips(page).evaluate((each) => getComputedStyle(each.parentElement ?? each).position),
      font,
    ).toBe('static');
  }
});
