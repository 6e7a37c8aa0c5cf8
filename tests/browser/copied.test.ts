// What is copied to the clipboard, of which there is one for all pages: no other file of tests copies anything.

import { expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';
import { chooseAction } from '../helpers/flowPage.ts';

const site = servedSite();
const LINK = '?v=1&r.eligible=75&r.responded=24&n=1000';
const permissions = ['clipboard-read', 'clipboard-write'];

function closeClipboard() {
  Object.defineProperty(navigator.clipboard, 'writeText', {
    value: () => Promise.reject(new DOMException('not here', 'NotAllowedError')),
  });
}

test.each([
  ['the clipboard', []],
  ['a selection, where the clipboard is closed', [closeClipboard]],
])('the link is copied by %s', async (_, before) => {
  const page = await site.open(LINK, { before, permissions });
  await chooseAction(page, 'Share');
  await page.getByRole('dialog', { name: 'Share' }).waitFor();
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await page.getByText('Copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(site.address(LINK));
});

test('the code for other pages is copied, also from a window of 320 px', async () => {
  const page = await site.open('', { width: 320, permissions });
  await chooseAction(page, 'Embed');
  const element = page
    .getByRole('dialog', { name: 'Embed' })
    .getByRole('region', { name: 'Element' });
  // The height in it is that of the preview, as soon as that has come.
  await expect
    .poll(async () => {
      await element.getByRole('button', { name: 'Copy' }).click();
      await element.getByText('Copied.').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      return copied === (await element.getByRole('textbox').inputValue());
    })
    .toBe(true);
});
