// What a hall must be able to see from its last row, measured in every scene on the screens that halls have.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ratesOf } from '../../src/study/rates.ts';
import { studies } from '../../src/study/studies.ts';
import { talkOf } from '../../src/locale/talk.ts';
import { servedSite } from '../helpers/browserPage.ts';
import { resize } from '../helpers/flowPage.ts';
import { hallFaults } from '../helpers/hallPage.ts';
import { lookAtScenes, openHall } from '../helpers/talkPage.ts';

const site = servedSite();

const SCREENS = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

/** However small or pale: where things are is looked at alone. */
const ANY_SIZE = {
  textPx: 0,
  numberPx: 0,
  sentencePx: 0,
  contrast: 0,
  strokePx: 0,
  margin: 0,
  isWhole: true,
};

/** Faults of a scene on every screen, in light and in dark. */
async function faultsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of SCREENS) {
    await resize(page, size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { width, height } = size;
      const faults = await hallFaults(page, {
        textPx: height / 50,
        numberPx: height / 30,
        sentencePx: height / 25,
        contrast: 7,
        strokePx: 2,
        margin: 0.02,
        isWhole: true,
      });
      found.push(...faults.map((fault) => `${width} × ${height}, ${colorScheme}: ${fault}`));
    }
  }
  return found;
}

/** 72 guesses, as in a lecture. */
function ofARoom() {
  const room = Array.from({ length: 101 }, () => 0);
  for (const [guess, count] of [
    [10, 6],
    [15, 5],
    [18, 9],
    [20, 12],
    [30, 14],
    [35, 6],
    [40, 8],
    [50, 10],
    [60, 2],
  ])
    room[guess ?? 0] = count ?? 0;
  sessionStorage.setItem(
    'patient-flow-talk-walther-1997',
    JSON.stringify({ isBlack: false, room, hands: [0, 0, 0, 0, 0], startedAt: null, elapsedMs: 0 }),
  );
}

test('what is moved lies on nothing else and is all in the window, with all the rates of every study', async () => {
  const page = await site.open('?v=1&mode=present', { reducedMotion: 'reduce' });
  const found: string[] = [];
  for (const study of studies) {
    const all = talkOf(study).scenes.findLastIndex(({ picture }) => picture.kind === 'flow');
    await page.goto(site.address(`?v=1&mode=present&study=${study.id}&scene=${all + 1}`));
    await page.locator('[data-rate]').last().waitFor();
    expect(await page.locator('[data-rate]').count()).toBe(ratesOf(study).length);
    for (const size of [...SCREENS, { width: 1366, height: 768 }]) {
      await resize(page, size);
      const faults = await hallFaults(page, ANY_SIZE);
      found.push(...faults.map((fault) => `${study.id}, ${size.width} × ${size.height}: ${fault}`));
    }
  }
  expect(found).toEqual([]);
});

test.each([
  ['as it begins', '', []],
  [
    'after a guess, with other rates and a room',
    '&guess=25&r.eligible=90&r.responded=5',
    [ofARoom],
  ],
])(
  'everything in every scene is seen from the last row, %s',
  { timeout: 180_000 },
  async (_, more, before) => {
    const page = await openHall(site, 1, { more, before, reducedMotion: 'reduce' });
    const found: string[] = [];
    await lookAtScenes(site, page, more, async (scene) => {
      found.push(...(await faultsOf(page)).map((fault) => `scene ${scene}, ${fault}`));
    });
    expect(found).toEqual([]);
  },
);
