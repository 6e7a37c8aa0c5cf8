// What browsers and extensions do to a page without asking: it stays readable and its picture stays a picture.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';

const site = servedSite();

/** Where each text of the picture begins and ends, from the left edge of the picture, and each thumb on its track. */
function placesIn(page: Page) {
  return page.evaluate(() => {
    const picture = document.querySelector('svg[role="group"]');
    const left = picture?.getBoundingClientRect().left ?? 0;
    const texts = [...(picture?.querySelectorAll('text') ?? [])].map((text) => {
      const box = text.getBoundingClientRect();
      return [text.textContent, Math.round(box.left - left), Math.round(box.width)];
    });
    const thumbs = [...document.querySelectorAll('[data-rate]')].map((rate) => {
      const track = rate.querySelector('svg');
      const from = track?.getBoundingClientRect().left ?? 0;
      const marks = [...(track?.querySelectorAll('line') ?? [])].map((line) =>
        Math.round(line.getBoundingClientRect().left - from),
      );
      const range = rate.querySelector('input[type="range"]');
      return [marks, range && getComputedStyle(range).direction];
    });
    return { texts, thumbs };
  });
}

test('on a page that is turned around, the picture and the sliders go from left to right as before', async () => {
  const asServed = await placesIn(await site.open());
  expect(asServed.texts.length).toBeGreaterThan(10);
  const turned = await site.open('', {
    before: () => {
      new MutationObserver(() => {
        document.documentElement.dir = 'rtl';
      }).observe(document, { childList: true });
    },
  });
  expect(await turned.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
  expect(await placesIn(turned)).toEqual(asServed);
});

/** How bright the picture of the page is at a place where nothing is drawn, from 0 to 255. */
async function brightness(page: Page): Promise<number> {
  const shot = await page.screenshot({ clip: { x: 2, y: 2, width: 1, height: 1 } });
  return page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    canvas?.drawImage(image, 0, 0);
    return canvas?.getImageData(0, 0, 1, 1).data[1] ?? -1;
  }, shot.toString('base64'));
}

test.each(['?theme=light', '?mode=present&scene=7&theme=light', '?mode=embed&theme=light'])(
  'a page that was asked to be light stays so in a browser that makes all pages dark (%s)',
  async (link) => {
    const page = await site.open(link, { colorScheme: 'dark' });
    const browser = await page.context().newCDPSession(page);
    await browser.send('Emulation.setAutoDarkModeOverride', { enabled: true });
    await expect.poll(() => brightness(page)).toBeGreaterThan(240);
    // So is one that is light in the browser's hands no more.
    await page.evaluate(() => {
      document.documentElement.style.colorScheme = 'light';
    });
    await expect.poll(() => brightness(page)).toBeLessThan(60);
  },
);
