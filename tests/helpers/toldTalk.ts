// A talk in present mode, told by its keys.

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Goes on from the present place to the last, and says how many were told. */
export async function toldToTheEnd(page: Page): Promise<number> {
  const hall = page.locator('[data-scene]');
  const place = () => hall.evaluate(({ dataset }) => `${dataset['scene']}.${dataset['step']}`);
  await hall.waitFor();
  let told = 1;
  for (;;) {
    const next = page.getByRole('button', { name: 'Next scene' });
    if (await next.isDisabled()) return told;
    const from = await place();
    await page.keyboard.press('PageDown');
    await expect.poll(place).not.toBe(from);
    told += 1;
  }
}
