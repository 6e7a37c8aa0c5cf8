// What a camera reads from a screenshot with a code in it.

import jsQR from 'jsqr';
import type { Page } from 'playwright-core';

/** What is read when the screenshot is `share` of its size; undefined where nothing is. */
export async function readCode(
  page: Page,
  screenshot: Buffer,
  share: number,
): Promise<string | undefined> {
  const { data, width, height } = await page.evaluate(
    async ([file, by]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${file}`;
      await image.decode();
      const size = { width: Math.round(image.width * by), height: Math.round(image.height * by) };
      const context = new OffscreenCanvas(size.width, size.height).getContext('2d');
      context?.drawImage(image, 0, 0, size.width, size.height);
      const pixels = context?.getImageData(0, 0, size.width, size.height).data ?? [];
      // As text: a list of millions of numbers takes longer to hand over than to read.
      let text = '';
      for (let at = 0; at < pixels.length; at += 8192)
        text += String.fromCharCode(...pixels.slice(at, at + 8192));
      return { data: btoa(text), ...size };
    },
    [screenshot.toString('base64'), share] as const,
  );
  return jsQR(new Uint8ClampedArray(Buffer.from(data, 'base64')), width, height)?.data;
}
