// A file that is dropped on a page from outside, as a browser tells it.

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Drops a file on the page, once there is somebody who would take it. */
export async function dropped(page: Page, name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? [...Buffer.from(content)] : [...content];
  const send = (type: 'dragover' | 'drop') =>
    page.evaluate(
      ([kind, called, all]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new Uint8Array(all)], called));
        const event = new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true });
        return !document.body.dispatchEvent(event);
      },
      [type, name, bytes] as const,
    );
  await expect.poll(() => send('dragover')).toBe(true);
  expect(await send('drop')).toBe(true);
}
