// What a hall sees besides the talk: nothing that drives it, and nothing that moves without a reason.

import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';
import { pictured, resize, slider } from '../helpers/flowPage.ts';
import { expectScene, openHall, sceneNumbered } from '../helpers/talkPage.ts';

const site = servedSite();
const QUESTION = sceneNumbered('question');
const ELIGIBLE = sceneNumbered('eligible');
const still = { reducedMotion: 'reduce' } as const;
const PHONE = { width: 390, height: 844, hasTouch: true, isMobile: true } as const;

const SCREENS = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1366, height: 657 },
  { width: 1920, height: 1080 },
];

const steps = (page: Page) => page.locator('[data-steps]');
const opacityOf = (part: Locator) => part.evaluate((each) => getComputedStyle(each).opacity);
const cursorOf = (page: Page) =>
  page.locator('[data-scene]').evaluate((each) => getComputedStyle(each).cursor);

test('buttons and pointer go when nobody has moved for three seconds; keys that step leave them gone, and a move brings them back at once', async () => {
  const page = await openHall(site, ELIGIBLE, still);
  await page.mouse.move(300, 300);
  expect(await opacityOf(steps(page))).toBe('1');
  await expect.poll(() => opacityOf(steps(page)), { timeout: 20_000 }).toBe('0');
  expect(await cursorOf(page)).toBe('none');
  await page.keyboard.press('PageDown');
  await expectScene(page, ELIGIBLE + 1);
  expect(await opacityOf(steps(page))).toBe('0');
  await page.mouse.move(320, 320);
  await expect.poll(() => opacityOf(steps(page))).toBe('1');
  expect(await cursorOf(page)).not.toBe('none');
  // Whoever goes from button to button by keys sees where.
  await expect.poll(() => opacityOf(steps(page)), { timeout: 20_000 }).toBe('0');
  await page.keyboard.press('Tab');
  await expect.poll(() => opacityOf(steps(page))).toBe('1');
});

test('what is open over the talk stays, and so do the buttons while one of them has the focus', async () => {
  const page = await openHall(site, ELIGIBLE, still);
  await page.getByRole('button', { name: 'Next scene' }).focus();
  await page.waitForTimeout(3500);
  expect(await opacityOf(steps(page))).toBe('1');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.waitForTimeout(3500);
  expect(await cursorOf(page)).not.toBe('none');
});

/** Where the first box, its title and the rates below stand. */
function standing(page: Page) {
  return page.evaluate(() => {
    const leftOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const box = leftOf('[data-group="operated"]');
    const heading = document.querySelector('h1');
    const range = document.createRange();
    if (heading) range.selectNodeContents(heading);
    const [line] = range.getClientRects();
    return {
      box: box
        ? [box.left, box.top, box.width, box.height].map((each) => Math.round(10 * each) / 10)
        : null,
      title: line ? [line.left, line.top].map((each) => Math.round(10 * each) / 10) : null,
      rates: [...document.querySelectorAll<HTMLElement>('[data-rate]')].map((rate) => ({
        id: rate.dataset['rate'] ?? '',
        left: rate.getBoundingClientRect().left,
      })),
      boxes: Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>('[data-group]')].map((group) => [
          group.dataset['group'] ?? '',
          group.getBoundingClientRect().left,
        ]),
      ),
    };
  });
}

/** By how little lines of text are rounded, and thumbs of 44 px are higher than their room on low screens: a pixel and a half. */
function expectSamePlace(
  place: readonly number[] | null | undefined,
  as: readonly number[] | null | undefined,
  where: string,
  mostPx = 1.5,
): void {
  expect(place?.length, where).toBe(as?.length);
  place?.forEach((each, index) =>
    expect(Math.abs(each - (as?.[index] ?? Number.NaN)), where).toBeLessThan(mostPx),
  );
}

test('titles begin at one height, flows stand still from scene to scene, and title, picture and rates share their left edges, on every screen', async () => {
  const page = await openHall(site, 2, still);
  for (const size of SCREENS) {
    await resize(page, size);
    const seen = new Map<string, Awaited<ReturnType<typeof standing>>>();
    for (const scene of ['1', '2', '3', '4', '6', '7', '9', '9.2', '10', '12']) {
      await page.goto(site.address(`?v=1&mode=present&scene=${scene}&guess=25`));
      await page.locator('[data-scene]').waitFor();
      seen.set(scene, await standing(page));
    }
    const name = `${size.width} × ${size.height}`;
    const first = seen.get('2');
    for (const [scene, { box, title, rates, boxes }] of seen) {
      expectSamePlace(title, first?.title, `${name}, scene ${scene}`);
      if (['3', '4', '9', '9.2', '12'].includes(scene))
        expectSamePlace(box, first?.box, `${name}, scene ${scene}`);
      if (box) expect(Math.abs((box[0] ?? 0) - (title?.[0] ?? 0)), name).toBeLessThanOrEqual(1);
      for (const { id, left } of rates)
        expect(Math.abs(left - (boxes[id] ?? 0)), `${name}, scene ${scene}, ${id}`).toBeLessThan(2);
    }
    expectSamePlace(seen.get('7')?.box, seen.get('6')?.box, name);
  }
});

test('a key that is held down steps once, and a slider that has the focus stays', async () => {
  const page = await openHall(site, 2, still);
  const rate = slider(page, 'Unresectable');
  const before = await rate.inputValue();
  await rate.focus();
  for (let press = 0; press < 6; press++) await page.keyboard.down('PageDown');
  await page.keyboard.up('PageDown');
  await expectScene(page, 3);
  expect(await slider(page, 'Unresectable').inputValue()).toBe(before);
});

test('Escape gives the focus back to the hall, also from what was open', async () => {
  const page = await openHall(site, ELIGIBLE, still);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement === document.body);
  await page.keyboard.press(' ');
  await expectScene(page, ELIGIBLE + 1);
});

test('the number of a scene is shown while it is typed, and until Enter', async () => {
  const page = await openHall(site, 2, still);
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await page.getByText('Go to 12: Enter').waitFor();
  await page.keyboard.press('Enter');
  await expectScene(page, 12);
  expect(await page.getByText('Go to 12').count()).toBe(0);
});

test('the source opens beside the talk, and the talk stays where it is', async () => {
  const page = await openHall(site, ELIGIBLE, still);
  const source = page.getByRole('link', { name: /^Walther et al/ });
  expect(await source.getAttribute('target')).toBe('_blank');
  expect(await source.getAttribute('rel')).toContain('noopener');
});

test('an arrow moves a rate by a step that a hall can see, with Shift finely', async () => {
  const page = await openHall(site, ELIGIBLE, still);
  const rate = slider(page, 'Eligible for IL-2');
  await rate.focus();
  const count = async () => (await pictured(page))['eligible'] ?? 0;
  const before = { rate: Number(await rate.inputValue()), count: await count() };
  await page.keyboard.press('ArrowRight');
  await expect.poll(count).toBeGreaterThanOrEqual(before.count + 3);
  const moved = Number(await rate.inputValue());
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(async () => Number(await rate.inputValue())).toBeCloseTo(moved - 0.1, 5);
  await expectScene(page, ELIGIBLE);
});

/** One finger from a point to the left, as it turns a page. */
async function swipeLeft(from: Locator): Promise<void> {
  await from.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const at = (clientX: number) =>
      new Touch({ identifier: 1, target: element, clientX, clientY: top + height / 2 });
    const start = at(left + width / 2);
    const end = at(left + width / 2 - 160);
    const send = (type: string, touches: Touch[], changedTouches: Touch[]) =>
      element.dispatchEvent(
        new TouchEvent(type, { bubbles: true, cancelable: true, touches, changedTouches }),
      );
    send('touchstart', [start], [start]);
    send('touchend', [], [end]);
  });
}

test('a swipe that begins on the guess never steps, one beside it does', async () => {
  const page = await openHall(site, QUESTION, { ...still, hasTouch: true });
  await swipeLeft(page.locator('[data-guess-target]'));
  await swipeLeft(page.getByText(/^Your guess, of every 100/));
  await expectScene(page, QUESTION);
  await swipeLeft(page.getByRole('heading', { level: 1 }));
  await expectScene(page, QUESTION + 1);
});

test('a phone at the question has no way on to the answer: no button, no swipe; elsewhere it has', async () => {
  const page = await openHall(site, QUESTION, { ...still, ...PHONE });
  expect(await page.getByRole('button', { name: 'Next scene' }).count()).toBe(0);
  await swipeLeft(page.getByRole('heading', { level: 1 }));
  await expectScene(page, QUESTION);
  await page.getByRole('button', { name: 'Previous scene' }).click();
  expect(await page.getByRole('button', { name: 'Next scene' }).count()).toBe(1);
});
