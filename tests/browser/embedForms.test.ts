// The form of a frame by its width and height: a column of an article, a card, a slide. What it needs is known before it says so.

import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { countsIn, drawn, heardOf, hosts, resizedIn, settled } from '../helpers/hostPage.ts';

const site = hosts();
const eventually = { timeout: 10_000 };
const WIDE = { viewport: { width: 1400, height: 1000 } };

function frameOf(link: string, width: number, height: number): string {
  return `<iframe title="Patient flow" src="${site.address(`?mode=embed${link}`)}" width="${width}" height="${height}" style="border:0;display:block"></iframe>`;
}

/** The height that a frame tells of itself. */
async function toldBy(page: Page): Promise<number> {
  await expect
    .poll(async () => (await heardOf(page, 'height')).length, eventually)
    .toBeGreaterThan(0);
  return Number((await heardOf(page, 'height')).at(-1)?.['height']);
}

/** How far the content reaches beyond the frame, to the side and down. */
function beyond(frame: Frame): Promise<readonly number[]> {
  return frame.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return [scrollWidth - clientWidth, scrollHeight - clientHeight];
  });
}

/** Whether the badge, the source and the picture lie within what is seen of the frame, none over another. */
function standing(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const parts = ['footer > span', 'footer a', 'svg[role="group"]', '[data-chip]', 'footer']
      .map((selector) => [selector, document.querySelector(selector)] as const)
      .map(([selector, element]) => [selector, element?.getBoundingClientRect()] as const);
    const faults: string[] = [];
    for (const [name, box] of parts) {
      if (!box || box.width === 0 || box.height === 0) faults.push(`no ${name}`);
      else if (
        box.top < 0 ||
        box.left < 0 ||
        box.bottom > innerHeight + 1 ||
        box.right > innerWidth + 1
      )
        faults.push(`${name} is cut`);
    }
    const [, , picture, chip, foot] = parts.map(([, box]) => box);
    if (picture && chip && picture.bottom > chip.top + 1)
      faults.push('the picture lies under the chips');
    if (chip && foot && chip.bottom > foot.top + 1) faults.push('the chips lie under the foot');
    return faults;
  });
}

describe('in a column', () => {
  test.each([280, 320, 390, 470])(
    '%d px wide it is a narrow picture with chips, no higher than 1.6 times its width, and 900 px in all',
    async (width) => {
      const page = await site.open(frameOf('', width, 1000), WIDE);
      const frame = await drawn(page);
      expect(await toldBy(page)).toBeLessThanOrEqual(900);
      const picture = await frame.locator('svg[role="group"]').boundingBox();
      expect(picture?.width).toBeGreaterThan(width * 0.8);
      expect(picture?.height).toBeLessThanOrEqual(1.6 * (picture?.width ?? 0));
      expect(await frame.getByRole('slider').count()).toBe(0);
      await frame.locator('[data-chip="eligible"]').click();
      await frame.getByRole('slider', { name: /^Eligible/ }).fill('75');
      await expect.poll(async () => (await countsIn(frame))['eligible'], eventually).toBe(141);
      expect((await beyond(frame))[0]).toBe(0);
    },
  );

  test.each([480, 560, 640, 760])(
    '%d px wide the picture goes across, and all rates are sliders',
    async (width) => {
      const page = await site.open(frameOf('', width, 1000), WIDE);
      const frame = await drawn(page);
      const picture = await frame.locator('svg[role="group"]').boundingBox();
      expect(picture?.height).toBeLessThan(picture?.width ?? 0);
      expect(await frame.getByRole('slider').count()).toBe(4);
      expect(await toldBy(page)).toBeLessThanOrEqual(1000);
      expect(await frame.locator('[data-chip]:visible').count()).toBe(0);
    },
  );

  test('under a finger it has a chip for each rate, and the slider of the result open, which another chip takes the place of', async () => {
    const page = await site.open(frameOf('', 640, 900), { ...WIDE, hasTouch: true });
    const frame = await drawn(page);
    const sliders = frame.getByRole('slider');
    expect(await frame.locator('[data-chip]:visible').count()).toBe(4);
    expect(await sliders.count()).toBe(1);
    await sliders.fill('24');
    await frame.locator('[data-chip="eligible"]').tap();
    expect(await sliders.count()).toBe(1);
    await sliders.fill('75');
    await expect.poll(async () => (await countsIn(frame))['responded'], eventually).toBe(34);
    expect(await toldBy(page)).toBeLessThanOrEqual(900);
    // One row of sliders stays as it is.
    await page
      .locator('iframe')
      .evaluate((element: HTMLIFrameElement) => (element.src += '&study=rackley-1994'));
    await expect.poll(async () => (await drawn(page)).getByRole('slider').count()).toBe(2);
  });

  test.each(['', '&r.eligible=75', '&n=1000&r.responded=50', '&study=franklin-1996'])(
    'from 600 to 700 px wide nothing is below what WordPress cuts off (%s)',
    async (link) => {
      const page = await site.open(frameOf(link, 600, 1000), WIDE);
      await drawn(page);
      for (const width of [600, 640, 675, 676, 700]) {
        await page.locator('iframe').evaluate((frame, px) => {
          frame.setAttribute('width', String(px));
        }, width);
        await resizedIn(page);
        expect(await toldBy(page), `at ${width}`).toBeLessThanOrEqual(1000);
      }
    },
  );

  test('the strong share of the headline stays in one line', async () => {
    const page = await site.open(frameOf('', 640, 1000), WIDE);
    const frame = await drawn(page);
    for (const width of [300, 340, 380, 420, 480, 560, 640]) {
      await page.locator('iframe').evaluate((element, px) => {
        element.setAttribute('width', String(px));
      }, width);
      const lines = await frame
        .locator('#message strong')
        .evaluateAll((all) => all.map((each) => each.getClientRects().length));
      expect(lines, `at ${width}`).toEqual(lines.map(() => 1));
    }
  });

  test.each([280, 320, 480, 640, 760, 1100])(
    'of %d px the element is as high before its frame has come as after, but for 40 px',
    async (width) => {
      const page = await site.open(
        `<div style="width:${width}px"><patient-flow></patient-flow></div><script src="${site.address('embed.js')}"></script>`,
        WIDE,
      );
      const height = () =>
        page.locator('iframe').evaluate((frame) => Number.parseFloat(frame.style.height));
      const before = await height();
      await toldBy(page);
      await resizedIn(page);
      await expect
        .poll(async () => (await height()) === (await toldBy(page)), eventually)
        .toBe(true);
      const after = await height();
      expect(Math.abs(after - before)).toBeLessThanOrEqual(40);
    },
  );
});

describe('in a height that its host has given', () => {
  test.each([
    [1280, 720],
    [960, 540],
    [854, 480],
    [720, 405],
    [640, 360],
    [480, 270],
  ])('%d × %d holds everything with fit=1, and its slider too', async (width, height) => {
    const page = await site.open(frameOf('&fit=1', width, height), WIDE);
    const frame = await drawn(page);
    await expect.poll(() => frame.locator('svg[role="group"]').isVisible()).toBe(true);
    expect(await beyond(frame)).toEqual([0, 0]);
    expect(await standing(frame)).toEqual([]);
    const before = await frame.locator('svg[role="group"]').boundingBox();
    // It is there for the picture.
    expect(before?.height).toBeGreaterThan(height * 0.4);
    await frame.locator('[data-chip="eligible"]').click();
    const slider = frame.getByRole('slider', { name: /^Eligible/ });
    await slider.fill('75');
    await expect.poll(async () => (await countsIn(frame))['eligible'], eventually).toBe(141);
    expect((await slider.boundingBox())?.width).toBeGreaterThan(60);
    const field = frame.getByRole('spinbutton', { name: /^Eligible/ });
    await field.fill('64.4');
    expect(await field.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
    await slider.fill('75');
    // The picture stays as it is under the hand.
    expect(await frame.locator('svg[role="group"]').boundingBox()).toEqual(before);
    expect(await frame.getByText('ypothetical').locator('visible=true').count()).toBeGreaterThan(0);
    expect(await beyond(frame)).toEqual([0, 0]);
    // Nobody is told a height that nobody has to follow.
    await settled(page, 800);
    expect(await heardOf(page, 'height')).toEqual([]);
  });

  test.each([
    [1280, 720],
    [960, 540],
    [854, 480],
    [720, 405],
    [640, 360],
    [480, 270],
  ])(
    '%d × %d, a slide whose host keeps its height, holds everything by itself',
    async (width, height) => {
      const page = await site.open(frameOf('', width, height), WIDE);
      const frame = await drawn(page);
      await expect.poll(() => beyond(frame), eventually).toEqual([0, 0]);
      await expect.poll(() => standing(frame), eventually).toEqual([]);
      expect((await heardOf(page, 'height')).length).toBe(1);
    },
  );

  test('a host that comes to follow the height after all has a frame that is as high as its content', async () => {
    const page = await site.open(frameOf('', 960, 540), WIDE);
    const frame = await drawn(page);
    await expect.poll(() => frame.locator('[data-fit]').count(), eventually).toBe(1);
    const told = await toldBy(page);
    await page.locator('iframe').evaluate((each, px) => {
      each.setAttribute('height', String(px));
    }, told);
    await expect.poll(() => frame.locator('[data-fit]').count(), eventually).toBe(0);
    expect(await toldBy(page)).toBe(told);
    expect(await frame.getByRole('slider').count()).toBe(4);
  });

  test.each([
    [320, 180],
    [400, 225],
    [300, 250],
    [256, 256],
  ])(
    '%d × %d, too low for a picture that can be read, holds the number, the rates, the badge and the source',
    async (width, height) => {
      const page = await site.open(frameOf('&fit=1&v=1&r.responded=24', width, height), WIDE);
      const frame = await drawn(page);
      const parts = ['main > p > b', '[data-chip]', 'footer > span', 'footer a', 'footer'];
      const faults = (selectors: readonly string[]) =>
        frame.evaluate((all) => {
          const cut = (each: Element) => {
            const { top, left, bottom, right } = each.getBoundingClientRect();
            return top < 0 || left < 0 || bottom > innerHeight || right > innerWidth;
          };
          return all.filter((selector) => {
            const seen = [...document.querySelectorAll(selector)].filter(
              (each) => each.getClientRects().length > 0,
            );
            return seen.length === 0 || seen.some(cut);
          });
        }, selectors);
      expect(await frame.locator('svg[role="group"]').isVisible()).toBe(false);
      expect(await faults(parts)).toEqual([]);
      await frame.locator('[data-chip="eligible"]').click();
      expect(await faults(['input[type="range"]', 'input[role]', '[data-chip]', 'footer'])).toEqual(
        [],
      );
      const field = frame.getByRole('spinbutton', { name: /^Eligible/ });
      expect(await field.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
      await frame.getByRole('slider', { name: /^Eligible/ }).fill('75');
      await expect(frame.locator('main > p > b').textContent()).resolves.toContain('34');
      expect(await beyond(frame)).toEqual([0, 0]);
    },
  );

  test.each(['people', 'table'])('as %s it stands in that height too', async (view) => {
    const page = await site.open(frameOf(`&fit=1&view=${view}`, 960, 540), WIDE);
    const frame = await drawn(page);
    await expect.poll(() => beyond(frame), eventually).toEqual([0, 0]);
    expect(await frame.getByText('Historical study (1997)').isVisible()).toBe(true);
  });
});
