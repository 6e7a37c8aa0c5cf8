import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';
import { picture, pictured, pointOn, query, slider } from '../helpers/flowPage.ts';

const site = servedSite();

const PHONE = { width: 390, height: 844, isMobile: true, hasTouch: true };

/** What of the grip of this rate can be taken hold of; it comes with the parts around the picture. */
async function gripOf(page: Page, branch: string): Promise<Locator> {
  const hit = picture(page).locator(`[data-grip="${branch}"] > path`);
  await hit.waitFor({ state: 'attached' });
  return hit;
}

/** The middle of a grip in the window, and how many px of the window are one of the picture. */
async function placeOf(page: Page, branch: string) {
  const hit = await gripOf(page, branch);
  return hit.evaluate((element) => {
    const matrix = (element as SVGGraphicsElement).getScreenCTM();
    if (!matrix) throw new Error('the grip is not seen');
    return { x: matrix.e, y: matrix.f, scale: matrix.a };
  });
}

/** Takes hold of a grip with the mouse and moves it by so many px of the window. */
async function dragged(page: Page, branch: string, byX: number, byY: number): Promise<void> {
  const { x, y } = await placeOf(page, branch);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + byX, y + byY, { steps: 5 });
}

const valueOf = async (page: Page, label: string) => Number(await slider(page, label).inputValue());

/** On a phone the slider is closed and out of reach by its role. */
const hiddenValueOf = (page: Page, branch: string) =>
  page.locator(`[data-rate="${branch}"] input[type="range"]`).inputValue().then(Number);

test('an edge that is dragged by the mouse sets slider, counts and link, as one step of undo', async () => {
  const page = await site.open('', { width: 1440, height: 900 });
  const { scale } = await placeOf(page, 'eligible');
  await dragged(page, 'eligible', 0, 30);
  // 188 people, at the scale of the sheet: 268 px for 195.
  const expected = 64.4 + (100 * 30) / scale / ((188 * 268) / 195);
  expect(Math.abs((await valueOf(page, 'Eligible for IL-2')) - expected)).toBeLessThan(0.5);
  expect(await picture(page).locator('[data-rail]').count()).toBe(1);
  await page.mouse.up();
  expect(await picture(page).locator('[data-rail]').count()).toBe(0);
  const set = await valueOf(page, 'Eligible for IL-2');
  expect((await pictured(page))['eligible']).toBe(Math.round((188 * set) / 100));
  await expect.poll(() => query(page)).toContain(`eligible=${set}`);
  // A hand that lets go has pressed nothing.
  expect(await page.getByRole('note').count()).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(() => valueOf(page, 'Eligible for IL-2')).toBe(64.4);
  expect((await pictured(page))['eligible']).toBe(121);
});

test('the edge lies below the hand that drags it, to a patient', async () => {
  const page = await site.open('', { width: 1440, height: 900 });
  const before = await placeOf(page, 'eligible');
  await dragged(page, 'eligible', 0, -47);
  const after = await placeOf(page, 'eligible');
  expect(Math.abs(after.y - before.y + 47)).toBeLessThan((before.scale * 268) / 195);
  expect(after.x).toBeCloseTo(before.x, 1);
  await page.mouse.up();
});

test('near the reported rate an edge snaps to it, and with Alt it does not', async () => {
  const page = await site.open('', { width: 1440, height: 900 });
  await dragged(page, 'eligible', 0, 40);
  const { y, x } = await placeOf(page, 'eligible');
  // Back to 3 px from where it was: about 1.1% of the 188.
  await page.mouse.move(x, y - 37, { steps: 4 });
  await expect.poll(() => valueOf(page, 'Eligible for IL-2')).toBe(64.4);
  await page.keyboard.down('Alt');
  await page.mouse.move(x, y - 36.5);
  await expect.poll(() => valueOf(page, 'Eligible for IL-2')).toBeGreaterThan(64.9);
  await page.keyboard.up('Alt');
  await page.mouse.up();
});

test('Escape takes a drag back, and nothing is left of it', async () => {
  const page = await site.open('', { width: 1440, height: 900 });
  await dragged(page, 'responded', 0, 25);
  expect(await valueOf(page, 'Responded')).toBeGreaterThan(25);
  await page.keyboard.press('Escape');
  expect(await valueOf(page, 'Responded')).toBe(18.2);
  // The hand is still down and moves nothing any more.
  const { x, y } = await placeOf(page, 'responded');
  await page.mouse.move(x, y + 60);
  expect(await valueOf(page, 'Responded')).toBe(18.2);
  await page.mouse.up();
  expect(
    await page.getByRole('button', { name: 'Undo' }).first().getAttribute('aria-disabled'),
  ).toBe('true');
  expect(query(page)).toBe('');
});

test('a press on a grip opens no card and takes no focus; a press on the ribbon still opens its own', async () => {
  const page = await site.open('', { width: 1440, height: 900 });
  const { x, y } = await placeOf(page, 'eligible');
  await page.mouse.click(x, y);
  await page.mouse.move(5, 5);
  expect(await page.getByRole('note').count()).toBe(0);
  expect(await valueOf(page, 'Eligible for IL-2')).toBe(64.4);
  const ribbon = await pointOn(page, '[data-flow="recovered-eligible"]');
  await page.mouse.click(ribbon.x, ribbon.y);
  await page.getByRole('note').waitFor();
});

test('grips are for the hand alone: no stop of Tab, nothing heard, and as large as hands need them', async () => {
  for (const [options, px] of [
    [{ width: 1440, height: 900 }, 24],
    [{ width: 1100, height: 700 }, 24],
    [PHONE, 44],
    [{ ...PHONE, width: 320, height: 640 }, 44],
  ] as const) {
    const page = await site.open('', options);
    const hit = await gripOf(page, 'eligible');
    const { x, y } = await placeOf(page, 'eligible');
    const reach = px / 2 - 1;
    const found = await hit.evaluate(
      (element, points) => {
        element.scrollIntoView({ block: 'center' });
        const matrix = (element as SVGGraphicsElement).getScreenCTM();
        return points.map(
          ([dx = 0, dy = 0]) =>
            document.elementFromPoint((matrix?.e ?? 0) + dx, (matrix?.f ?? 0) + dy) === element,
        );
      },
      [
        [-reach, -reach],
        [reach, -reach],
        [-reach, reach],
        [reach, reach],
      ],
    );
    expect(found, `${options.width} px, ${x}, ${y}`).toEqual([true, true, true, true]);
    expect(
      await hit.evaluate((element) => [
        element.closest('[aria-hidden="true"]') !== null,
        element.closest('g')?.querySelectorAll('[tabindex], [role]').length,
      ]),
    ).toEqual([true, 0]);
  }
});

/** A finger that comes down, goes a way and lifts, as the browser itself hears it. */
async function swiped(page: Page, x: number, y: number, byX: number, byY: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x + share * byX, y: y + share * byY }],
    });
  await touch('touchStart', 0);
  for (let step = 1; step <= 8; step += 1) await touch('touchMove', step / 8);
  await touch('touchEnd', 1);
  await session.detach();
}

test('on a phone a finger on a grip moves the rate and not the page; elsewhere on the picture it scrolls', async () => {
  const page = await site.open('', PHONE);
  const { x, y } = await placeOf(page, 'eligible');
  await swiped(page, x, y, -40, -120);
  await expect.poll(() => hiddenValueOf(page, 'eligible')).toBeLessThan(50);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  const set = await hiddenValueOf(page, 'eligible');
  const box = await pointOn(page, '[data-flow="operated-resected"]');
  await swiped(page, box.x, box.y, 0, -150);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(50);
  expect(await hiddenValueOf(page, 'eligible')).toBe(set);
});

test('where many ways part, and where a rate is small or of few, every edge can be dragged', async () => {
  const page = await site.open('?study=franklin-1996', { width: 1440, height: 900 });
  await dragged(page, 'complete', 0, 20);
  await page.mouse.up();
  expect(await hiddenValueOf(page, 'complete')).toBeGreaterThan(45);
  // Upwards, as the edge of those who go on: reported of nobody, and on the fine scale.
  await dragged(page, 'periop-death', 0, -20);
  await page.mouse.up();
  const died = await hiddenValueOf(page, 'periop-death');
  expect(died).toBeGreaterThan(1);
  expect(died).toBeLessThan(4);
  expect((await pictured(page))['periop-death']).toBe(Math.round((63 * died) / 100));
});

test('there is nothing to drag in a frame, while repeats are drawn and on paper', async () => {
  const grips = (page: Page) => page.locator('[data-grip]:visible').count();
  const frame = await site.open('?mode=embed');
  await frame.locator('[data-fans]').first().waitFor({ state: 'attached' });
  expect(await grips(frame)).toBe(0);
  const page = await site.open('', { width: 1440, height: 900 });
  await gripOf(page, 'eligible');
  await page.emulateMedia({ media: 'print' });
  expect(await grips(page)).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  expect(await grips(page)).toBe(4);
  const repeats = await site.open('?doubt=redraw', { width: 1440, height: 900 });
  await repeats.getByRole('button', { name: 'Share and save' }).waitFor();
  await repeats.locator('[data-ghost]').first().waitFor({ state: 'attached' });
  expect(await grips(repeats)).toBe(0);
});
