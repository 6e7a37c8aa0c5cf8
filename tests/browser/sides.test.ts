// At every width of a window all that can be pressed or read is within its sides, or can be scrolled to.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { beyondSides } from '../helpers/beyondSides.ts';
import { servedSite } from '../helpers/browserPage.ts';
import { resize } from '../helpers/flowPage.ts';
import { chooseAction } from '../helpers/flowPage.ts';

const site = servedSite();

const WIDTHS = [
  320, 360, 390, 414, 480, 560, 639, 640, 720, 768, 844, 900, 960, 1000, 1024, 1056, 1100, 1152,
  1220, 1280, 1366, 1440,
];

const dialog = (name: 'Share' | 'Embed' | 'Save') => async (page: Page) => {
  await chooseAction(page, name);
  await page.getByRole('dialog').waitFor();
};

async function everythingOpen(page: Page) {
  for (const more of await page.getByRole('button', { name: /other series/ }).all())
    await more.click();
  await page.locator('details').first().waitFor();
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
  // What stands in them comes by itself.
  await expect.poll(() => page.getByText('…', { exact: true }).count()).toBe(0);
}

const nothing = () => Promise.resolve();
const CHANGED = '&n=1000000&r.eligible=99.9&r.responded=88.8';

test.each<readonly [name: string, link: string, enter: (page: Page) => Promise<unknown>]>([
  ['the flow', '', nothing],
  ['the people', '?v=1&view=people', nothing],
  ['the table', '?v=1&view=table', nothing],
  ['the table with other rates', `?v=1&view=table${CHANGED}`, nothing],
  ['the longest study’s table', '?v=1&study=kutikov-2010&view=table', nothing],
  ['two pictures compared', `?v=1&pin=walther-1997${CHANGED}`, nothing],
  ['two pictures of people compared', '?v=1&pin=walther-1997&view=people', nothing],
  ['everything that opens', '', everythingOpen],
  ['everything that opens, with other rates', `?v=1${CHANGED}`, everythingOpen],
  ['the menu', '', (page) => page.getByRole('button', { name: 'Share and save' }).click()],
  ['the dialog to save', '', dialog('Save')],
  ['the dialog to share', `?v=1${CHANGED}`, dialog('Share')],
  ['the dialog to embed', '', dialog('Embed')],
  ['the page in a frame', '?v=1&mode=embed', nothing],
  ['the table in a frame', '?v=1&mode=embed&view=table', nothing],
  ['the speaker’s window', '?v=1&mode=present&window=speaker', nothing],
])('%s: nothing hangs out of the window at any width', async (_, link, enter) => {
  const page = await site.open(link, { width: 1280 });
  await enter(page);
  const faults: Record<string, number[]> = {};
  for (const width of WIDTHS) {
    await resize(page, { width, height: 900 });
    for (const fault of await beyondSides(page)) (faults[fault] ??= []).push(width);
  }
  expect(faults).toEqual({});
});
