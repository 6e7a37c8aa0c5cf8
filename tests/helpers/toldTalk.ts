// A talk in present mode, told by its keys.

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Goes on from the present scene to the last, and says how many were told. */
export async function toldToTheEnd(page: Page): Promise<number> {
  const hall = page.locator('[data-scene]');
  const number = async () => Number(await hall.getAttribute('data-scene'));
  await hall.waitFor();
  let told = 1;
  for (;;) {
    const next = page.getByRole('button', { name: 'Next scene' });
    if (await next.isDisabled()) return told;
    const from = await number();
    await page.keyboard.press('PageDown');
    await expect.poll(number).toBe(from + 1);
    told += 1;
  }
}
