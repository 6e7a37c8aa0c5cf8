import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '../helpers/axe.ts';
import { servedSite, type PageOptions } from '../helpers/browserPage.ts';
import { places } from '../helpers/talkPage.ts';

const site = servedSite();

const MEDIA = [
  { colorScheme: 'light', forcedColors: null },
  { colorScheme: 'dark', forcedColors: null },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

async function openTalk(scene: number, options: PageOptions = {}): Promise<Page> {
  const page = await site.open(`?v=1&mode=present&scene=${scene}`, {
    width: 1280,
    height: 720,
    reducedMotion: 'reduce',
    ...options,
  });
  await page.locator(`[data-scene="${scene}"]`).waitFor();
  return page;
}

/** What axe finds wrong in light, in dark and in forced colours, one line a finding. */
async function wrongIn(page: Page, where: string): Promise<string[]> {
  const found: string[] = [];
  for (const media of MEDIA) {
    await page.emulateMedia(media);
    // There nothing lies under the steps of a phone.
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const look = media.forcedColors ? 'forced colours' : media.colorScheme;
    const wrong = await violations(page, media === MEDIA[0] ? 'all' : 'of colours');
    found.push(...wrong.map((each) => `${where}, ${look}: ${each}`));
  }
  return found;
}

test.each<[string, PageOptions]>([
  ['a screen before a hall', {}],
  ['a phone', { width: 390, height: 844, hasTouch: true, isMobile: true }],
])('axe finds nothing wrong in any scene on %s', async (_, options) => {
  const page = await openTalk(1, options);
  const wrong: string[] = [];
  for (const { number, step } of places) {
    await page.locator(`[data-scene="${number}"][data-step="${step}"]`).waitFor();
    wrong.push(...(await wrongIn(page, `scene ${number}.${step}`)));
    await page.keyboard.press('PageDown');
  }
  expect(wrong).toEqual([]);
});

test.each<[string, PageOptions, isOfRoom: boolean]>([
  ['a screen before a hall', {}, true],
  // Whoever holds a phone is one of the room, and does not collect its guesses.
  ['a phone', { width: 390, height: 844, hasTouch: true, isMobile: true }, false],
])('axe finds nothing wrong in what opens over the talk on %s', async (_, options, isOfRoom) => {
  const page = await openTalk(6, options);
  const wrong: string[] = [];
  const opened = async (name: string, open: () => Promise<unknown>) => {
    await open();
    const dialog = page.getByRole('dialog', { name });
    await dialog.waitFor();
    wrong.push(...(await wrongIn(page, name)));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  };
  await opened('The talk', () => page.getByRole('button', { name: 'Menu' }).click());
  await opened('Keys', () => page.keyboard.press('?'));
  const ofRoom = page.getByRole('button', { name: 'Guesses of the room' });
  expect(await ofRoom.count()).toBe(isOfRoom ? 1 : 0);
  if (isOfRoom) await opened('The room', () => ofRoom.click());
  await opened('Black screen', () => page.keyboard.press('b'));
  expect(wrong).toEqual([]);
});

test('nothing moves by itself where the system asks for less motion', async () => {
  const page = await openTalk(2);
  const moving = () => page.evaluate(() => document.getAnimations().length);
  const second = places.findIndex(({ number }) => number === 2);
  for (const { number, step } of places.slice(second + 1)) {
    await page.keyboard.press('PageDown');
    await page.locator(`[data-scene="${number}"][data-step="${step}"]`).waitFor();
    expect(await moving()).toBe(0);
  }
});
