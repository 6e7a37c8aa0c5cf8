// A talk on a phone, read from near and touched.

import { expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';
import { resize } from '../helpers/flowPage.ts';
import { hallFaults } from '../helpers/hallPage.ts';
import { lookAtScenes, openHall, sceneNumbered } from '../helpers/talkPage.ts';

const site = servedSite();

const PHONES = [
  { width: 390, height: 844 },
  { width: 320, height: 568 },
  { width: 844, height: 390 },
];
const WANTED = {
  textPx: 12,
  numberPx: 12,
  sentencePx: 20,
  contrast: 4.5,
  strokePx: 0.5,
  margin: 0.01,
  isWhole: false,
};
const TOUCH = { hasTouch: true, isMobile: true, reducedMotion: 'reduce' } as const;

test.each([
  ['as it begins', ''],
  ['after a guess, with other rates', '&guess=25&r.eligible=90&r.responded=5'],
])('every scene can be read and touched on a phone, %s', { timeout: 180_000 }, async (_, more) => {
  const page = await openHall(site, 1, { more, ...TOUCH, ...PHONES[0] });
  const faults: string[] = [];
  await lookAtScenes(site, page, more, async (scene) => {
    for (const size of PHONES) {
      await resize(page, size);
      await page.locator(`[data-scene="${scene}"][data-shape="hand"]`).waitFor();
      const found = await hallFaults(page, WANTED);
      faults.push(
        ...found.map((fault) => `scene ${scene}, ${size.width} × ${size.height}: ${fault}`),
      );
    }
  });
  expect(faults).toEqual([]);
});

test.each(PHONES)(
  'at $width × $height the steps stay in sight, and at the end of the page nothing lies under them',
  async (size) => {
    const page = await site.open('?v=1&mode=present&scene=12', { ...TOUCH, ...size });
    const next = page.getByRole('button', { name: 'Next scene' });
    const inSight = async () => {
      const box = await next.boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= size.height;
    };
    expect(await inSight()).toBe(true);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    expect(await inSight()).toBe(true);
    const source = await page.getByRole('link', { name: /Walther/ }).boundingBox();
    const steps = await next.boundingBox();
    expect((source?.y ?? 0) + (source?.height ?? 0)).toBeLessThanOrEqual(steps?.y ?? 0);
  },
);

test('held across, a flow is seen whole with its words and its sentence', async () => {
  const page = await openHall(site, 1, { ...TOUCH, width: 844, height: 390 });
  const below: string[] = [];
  await lookAtScenes(site, page, '', async (scene) => {
    const flow = page.locator('main svg:has([data-flow])');
    // At the question the guess comes before it.
    if ((await flow.count()) === 0 || scene === sceneNumbered('question')) return;
    const end = await flow
      .locator('[data-group], [data-label], [data-bracket]')
      .evaluateAll((boxes) => Math.max(...boxes.map((box) => box.getBoundingClientRect().bottom)));
    const steps = await page.getByRole('button', { name: 'Previous scene' }).boundingBox();
    if (end > (steps?.y ?? 0)) below.push(`scene ${scene}: ${end} of ${steps?.y}`);
  });
  expect(below).toEqual([]);
});

test('where a screen shows a code, a phone has a link that opens the question', async () => {
  const page = await site.open('?v=1&mode=present&scene=5', { ...TOUCH, width: 390, height: 844 });
  await page.locator('[data-scene="5"]').waitFor();
  expect(await page.locator('[data-code]').count()).toBe(0);
  const link = page.getByRole('main').getByRole('link');
  await link.tap();
  await page.locator('[data-scene="6"]').waitFor();
  await page.getByRole('slider', { name: /^Your guess/ }).waitFor();
  await page.getByText('No guess yet. Move the slider.').waitFor();
});

test('the scale of the other series is long enough to be read', async () => {
  const page = await site.open('?v=1&mode=present&scene=11', { ...TOUCH, width: 390, height: 844 });
  const marks = page.locator('[data-series] circle');
  await marks.first().waitFor();
  const middles = await marks.evaluateAll((all) =>
    all.map((each) => {
      const { x, width } = each.getBoundingClientRect();
      return x + width / 2;
    }),
  );
  expect(Math.max(...middles) - Math.min(...middles)).toBeGreaterThan(50);
});
