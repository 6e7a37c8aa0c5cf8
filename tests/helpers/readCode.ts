// What a camera reads from a screenshot with a code in it.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { default as read } from 'jsqr';
import type { Page } from 'playwright-core';

const reader = await readFile(createRequire(import.meta.url).resolve('jsqr'), 'utf8');

declare global {
  interface Window {
    jsQR?: typeof read;
  }
}

/**
 * What is read when the screenshot is `share` of its size; undefined where nothing is. It is read in the page, because
 * millions of pixels take longer to hand over than to read.
 */
export async function readCode(
  page: Page,
  screenshot: Buffer,
  share: number,
): Promise<string | undefined> {
  if (!(await page.evaluate(() => 'jsQR' in window))) await page.evaluate(reader);
  return page.evaluate(
    async ([file, by]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${file}`;
      await image.decode();
      const [width, height] = [Math.round(image.width * by), Math.round(image.height * by)];
      const context = new OffscreenCanvas(width, height).getContext('2d');
      if (!context || !window.jsQR) throw new Error('the browser cannot read pictures');
      context.drawImage(image, 0, 0, width, height);
      return window.jsQR(context.getImageData(0, 0, width, height).data, width, height)?.data;
    },
    [screenshot.toString('base64'), share] as const,
  );
}
