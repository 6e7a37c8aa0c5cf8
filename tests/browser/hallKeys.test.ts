// A talk by clicker, keys and fingers.

import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { walther1997Talk } from '../../src/study/trials/walther1997Talk.ts';
import { servedSite, type PageOptions } from '../helpers/browserPage.ts';
import { places, placesFrom } from '../helpers/talkPage.ts';
import { framesPainted } from '../helpers/flowPage.ts';

const site = servedSite();

const SCENES = walther1997Talk.scenes.length;

async function openTalk(scene: number, options: PageOptions = {}): Promise<Page> {
  const page = await site.open(`?v=1&mode=present&scene=${scene}`, {
    width: 1280,
    height: 800,
    ...options,
  });
  await expectScene(page, scene);
  return page;
}

/** Where the talk stands, and where a key comes to from scene to scene: nobody has guessed, so no room's guesses are told. */
const placeOf = (page: Page) =>
  page.locator('[data-scene]').evaluate(({ dataset }) => `${dataset['scene']}.${dataset['step']}`);
const PLACES = places.map(({ number, step }) => `${number}.${step}`);

const sceneOf = (page: Page) => page.locator('[data-scene]').getAttribute('data-scene');

async function expectScene(page: Page, scene: number): Promise<void> {
  await page.locator(`[data-scene="${scene}"]`).waitFor();
}

/** All that can have the focus. */
function focusable(page: Page): Locator {
  return page.locator(
    ':is(a[href], button:not(:disabled), input, select, textarea, summary, [tabindex="0"]):visible',
  );
}

/** Counts from now on how often a control of the page takes another value, or is pressed. */
async function countUses(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as { uses?: number };
    counted.uses = 0;
    const count = () => {
      counted.uses = (counted.uses ?? 0) + 1;
    };
    for (const type of ['input', 'change', 'click']) window.addEventListener(type, count, true);
  });
  return () => page.evaluate(() => (window as { uses?: number }).uses ?? Number.NaN);
}

test('the keys of a clicker step from everything that can have the focus, and change nothing else', async () => {
  const page = await openTalk(1, { reducedMotion: 'reduce' });
  const uses = await countUses(page);
  let walked = 0;
  for (const [at, place] of PLACES.entries()) {
    await expect.poll(() => placeOf(page)).toBe(place);
    const number = await focusable(page).count();
    expect(number).toBeGreaterThan(2);
    for (let index = 0; index < number; index++) {
      const isLast = at === PLACES.length - 1;
      const [away, back] = isLast ? ['PageUp', 'PageDown'] : ['PageDown', 'PageUp'];
      await focusable(page).nth(index).focus();
      await page.keyboard.press(away);
      expect(await placeOf(page)).toBe(PLACES[isLast ? at - 1 : at + 1]);
      await page.keyboard.press(back);
      expect(await placeOf(page)).toBe(place);
      walked += 1;
    }
    await page.keyboard.press('PageDown');
  }
  // At the end there is nothing further on.
  expect(await sceneOf(page)).toBe(String(SCENES));
  expect(await uses()).toBe(0);
  expect(walked).toBeGreaterThan(SCENES * 3);
});

test('thirty quick presses end at the last scene, and thirty back at the first', async () => {
  const page = await openTalk(1);
  for (let press = 0; press < 30; press++) await page.keyboard.press('PageDown');
  expect(await sceneOf(page)).toBe(String(SCENES));
  for (let press = 0; press < 30; press++) await page.keyboard.press('PageUp');
  expect(await sceneOf(page)).toBe('1');
  // A key that is held down: the same event again and again.
  for (let press = 0; press < 6; press++) await page.keyboard.down('PageDown');
  await page.keyboard.up('PageDown');
  await page.locator('[data-scene="1"][data-step="2"]').waitFor();
  expect(await sceneOf(page)).toBe('1');
});

test('after a slider was dragged the arrows move it, and after Escape they step', async () => {
  const page = await openTalk(3);
  const slider = page.getByRole('slider').first();
  const box = await slider.boundingBox();
  if (!box) throw new Error('there is no slider');
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  const dragged = await slider.inputValue();
  await page.keyboard.press('ArrowRight');
  expect(Number(await slider.inputValue())).toBeGreaterThan(Number(dragged));
  expect(await sceneOf(page)).toBe('3');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement === document.body);
  await page.keyboard.press('ArrowRight');
  expect(await sceneOf(page)).toBe('4');
});

test('letters, digits and a period that are typed into a number are not heard', async () => {
  const page = await openTalk(3);
  const field = page.getByRole('spinbutton').first();
  await field.fill('');
  await page.keyboard.type('1.5');
  expect(await field.inputValue()).toBe('1.5');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await sceneOf(page)).toBe('3');
  await page.keyboard.press('PageDown');
  expect(await sceneOf(page)).toBe('4');
});

test('Home, End, and a number with Enter go to their scenes', async () => {
  const page = await openTalk(3);
  await page.keyboard.press('End');
  expect(await sceneOf(page)).toBe(String(SCENES));
  await page.keyboard.press('Home');
  expect(await sceneOf(page)).toBe('1');
  for (const key of ['1', '1', 'Enter']) await page.keyboard.press(key);
  expect(await sceneOf(page)).toBe('11');
});

test('the start key of a clicker, which reloads the page, comes back to the same scene', async () => {
  const page = await openTalk(3);
  await page.keyboard.press('PageDown');
  await page.waitForURL(/scene=4/);
  await page.reload();
  await expectScene(page, 4);
});

test('f is the full screen of the browser, and f again the window', async () => {
  const page = await openTalk(3);
  const isFull = () => page.evaluate(() => document.fullscreenElement === document.documentElement);
  expect(await isFull()).toBe(false);
  await page.keyboard.press('f');
  await page.waitForFunction(() => document.fullscreenElement !== null);
  expect(await isFull()).toBe(true);
  await page.keyboard.press('PageDown');
  expect(await sceneOf(page)).toBe('4');
  await page.keyboard.press('f');
  await page.waitForFunction(() => document.fullscreenElement === null);
  expect(await isFull()).toBe(false);
});

test.each<[string, () => void]>([
  [
    'has no full screen',
    () => {
      Object.defineProperty(Element.prototype, 'requestFullscreen', { value: undefined });
      Object.defineProperty(Document.prototype, 'fullscreenEnabled', { value: undefined });
    },
  ],
  [
    'refuses it',
    () => {
      Element.prototype.requestFullscreen = async () => Promise.reject(new TypeError('refused'));
    },
  ],
])('where the browser %s the talk fills the window, until Escape', async (_, before) => {
  for (const size of [
    { width: 1024, height: 768 },
    { width: 390, height: 664 },
  ]) {
    const page = await openTalk(3, { ...size, before });
    await page.keyboard.press('f');
    await page.locator('html[data-full="window"]').waitFor({ state: 'attached' });
    const box = await page.locator('[data-scene]').boundingBox();
    expect(box).toEqual({ x: 0, y: 0, ...size });
    await page.keyboard.press('Escape');
    await page.locator('html:not([data-full])').waitFor({ state: 'attached' });
  }
});

test('the screen is kept awake, and may sleep when the speaker says so', async () => {
  const page = await openTalk(3, {
    before: () => {
      const { wakeLock } = navigator;
      const request = wakeLock.request.bind(wakeLock);
      const kept: WakeLockSentinel[] = [];
      Object.assign(window, { kept });
      wakeLock.request = async (type) => {
        const lock = await request(type);
        kept.push(lock);
        return lock;
      };
    },
  });
  await page.context().grantPermissions(['screen-wake-lock']);
  await page.reload();
  const awake = () =>
    page.evaluate(
      () =>
        (window as { kept?: WakeLockSentinel[] }).kept?.filter(({ released }) => !released).length,
    );
  await page.waitForFunction(() => (window as { kept?: unknown[] }).kept?.length === 1);
  expect(await awake()).toBe(1);
  await page.evaluate(async () => {
    await (window as { kept?: WakeLockSentinel[] }).kept?.[0]?.release();
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.waitForFunction(() => (window as { kept?: unknown[] }).kept?.length === 2);
  expect(await awake()).toBe(1);
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: 'Keep the screen awake' }).uncheck();
  await page.waitForFunction(() =>
    (window as { kept?: WakeLockSentinel[] }).kept?.every(({ released }) => released),
  );
});

/** What of the window, at its corners and in its middle, is not the black screen. */
function lightPlaces(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { innerWidth: width, innerHeight: height } = window;
    return [
      [1, 1],
      [width - 2, 1],
      [1, height - 2],
      [width - 2, height - 2],
      [width / 2, height / 2],
    ].flatMap(([x = 0, y = 0]) => {
      const element = document.elementFromPoint(x, y);
      return element?.closest('[data-black]') ? [] : [`${x},${y}: ${element?.tagName}`];
    });
  });
}

/** What could still have the focus outside of the black screen. */
function live(page: Page): Promise<number> {
  return focusable(page).evaluateAll(
    (all) => all.filter((each) => !each.closest('[inert], [data-black]')).length,
  );
}

test.each(['b', '.'])(
  '%s makes all of the window black and everything in it inert, and again brings it back',
  async (key) => {
    const page = await openTalk(3);
    const slider = page.getByRole('slider').first();
    await slider.focus();
    await page.keyboard.press(key);
    const black = page.getByRole('dialog', { name: 'Black screen' });
    await black.waitFor();
    expect(await black.getByRole('status').textContent()).toBe('Black screen. Press b to go on.');
    expect(await lightPlaces(page)).toEqual([]);
    expect(await live(page)).toBe(0);
    expect(await black.evaluate((each) => getComputedStyle(each).backgroundColor)).toBe(
      'rgb(0, 0, 0)',
    );
    for (const other of ['r', 's', 'f', '?', '5', 'Home', 'End']) await page.keyboard.press(other);
    expect(await black.count()).toBe(1);
    expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
    await page.keyboard.press(key);
    await black.waitFor({ state: 'detached' });
    expect(await sceneOf(page)).toBe('3');
    expect(await live(page)).toBeGreaterThan(0);
    // Whoever held the slider holds it again.
    expect(await slider.evaluate((each) => each === document.activeElement)).toBe(true);
  },
);

test('a step, Escape, Space, and a press end a black screen, and the scene is the same', async () => {
  const page = await openTalk(3);
  const black = page.getByRole('dialog', { name: 'Black screen' });
  for (const key of ['PageDown', 'PageUp', 'ArrowRight', ' ', 'Enter', 'Escape']) {
    await page.keyboard.press('b');
    await black.waitFor();
    await page.keyboard.press(key);
    await black.waitFor({ state: 'detached' });
    expect(await sceneOf(page)).toBe('3');
  }
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Black screen' }).click();
  await black.waitFor();
  await page.mouse.click(40, 40);
  await black.waitFor({ state: 'detached' });
  await page.keyboard.press('PageDown');
  expect(await sceneOf(page)).toBe('4');
});

test('a screen is black also over an open dialog', async () => {
  const page = await openTalk(3);
  await page.keyboard.press('?');
  await page.keyboard.press('.');
  await page.getByRole('dialog', { name: 'Black screen' }).waitFor();
  expect(await lightPlaces(page)).toEqual([]);
  expect(await live(page)).toBe(0);
});

test.each([
  [1024, 768],
  [1280, 720],
  [1920, 1080],
])('at %i × %i the list of keys is seen whole, in letters for a hall', async (width, height) => {
  const page = await openTalk(3, { width, height });
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keys' });
  await list.waitFor();
  const { hidden, least } = await list.evaluate((dialog) => ({
    hidden: dialog.scrollHeight - dialog.clientHeight,
    least: Math.min(
      ...[...dialog.querySelectorAll(':is(h2, td, tbody th, kbd, p, label, button)')].map((each) =>
        Number.parseFloat(getComputedStyle(each).fontSize),
      ),
    ),
  }));
  expect(hidden).toBeLessThanOrEqual(0);
  expect(least / height).toBeGreaterThanOrEqual(1 / 50);
});

test('a step closes the menu, so that its scene is seen', async () => {
  const page = await openTalk(3);
  await page.getByRole('button', { name: 'Menu' }).click();
  const menu = page.getByRole('dialog', { name: 'The talk' });
  await menu.waitFor();
  await page.keyboard.press('PageDown');
  await menu.waitFor({ state: 'detached' });
  expect(await sceneOf(page)).toBe('4');
});

test('the list of keys goes by ?, by Escape, and by a step, which steps', async () => {
  const page = await openTalk(3);
  const list = page.getByRole('dialog', { name: 'Keys' });
  for (const [key, scene] of [
    ['?', '3'],
    ['Escape', '3'],
    ['PageDown', '4'],
  ] as const) {
    await page.keyboard.press('?');
    await list.waitFor();
    await page.keyboard.press(key);
    await list.waitFor({ state: 'detached' });
    await expect.poll(() => sceneOf(page)).toBe(scene);
    // As soon after as a hand could press again.
    await framesPainted(page);
  }
});

const TOUCH = { hasTouch: true, isMobile: true } as const;

/** One finger from one point to another, as a hand does it. */
async function swipe(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const at = (share: number) => [
    { x: from[0] + (to[0] - from[0]) * share, y: from[1] + (to[1] - from[1]) * share },
  ];
  // By its own clock: on a busy machine the same stroke may take longer than a swipe does.
  const begun = Date.now() / 1000;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', step: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : at(step / 5),
      timestamp: begun + step * 0.02,
    });
  await touch('touchStart', 0);
  for (let step = 1; step <= 5; step++) await touch('touchMove', step);
  await touch('touchEnd', 6);
  await session.detach();
}

async function middleOf(locator: Locator): Promise<[number, number]> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('it is not seen');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** The middle of what was scrolled to the middle of the window, once it stands still there. */
async function inTheMiddle(locator: Locator): Promise<[number, number]> {
  await locator.evaluate(async (element) => {
    for (let still = 0, top = Number.NaN; still < 5;) {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise(requestAnimationFrame);
      const now = element.getBoundingClientRect().top;
      still = now === top ? still + 1 : 0;
      top = now;
    }
  });
  return middleOf(locator);
}

test.each([
  ['a tablet', { width: 1024, height: 768 }],
  ['a phone', { width: 390, height: 700 }],
])(
  'on %s a swipe over the picture steps, and one on a slider moves the slider',
  async (_, size) => {
    const page = await openTalk(3, { ...size, ...TOUCH });
    const [x, y] = await middleOf(page.getByRole('region', { name: 'Scene' }));
    await swipe(page, [x + 80, y], [x - 80, y]);
    await expectScene(page, 4);
    await swipe(page, [x - 80, y], [x + 80, y + 10]);
    await expectScene(page, 3);
    // Up or down is no step.
    await swipe(page, [x, y + 60], [x - 20, y - 60]);
    const slider = page.getByRole('slider').first();
    const before = await slider.inputValue();
    // In the middle: at the lower edge the buttons that step would lie over it.
    const [sliderX, sliderY] = await inTheMiddle(slider);
    await swipe(page, [sliderX - 60, sliderY], [sliderX + 60, sliderY]);
    await page.waitForFunction(
      ([value]) => document.querySelector<HTMLInputElement>('input[type=range]')?.value !== value,
      [before],
    );
    expect(await sceneOf(page)).toBe('3');
  },
);

test.each([
  ['a tablet', { width: 1024, height: 768 }],
  ['a phone', { width: 390, height: 700 }],
])('on %s everything that is pressed is at least 44 pixels high and wide', async (_, size) => {
  const page = await openTalk(1, { ...size, ...TOUCH });
  const small: string[] = [];
  for (const scene of PLACES) {
    await expect.poll(() => placeOf(page)).toBe(scene);
    small.push(
      ...(await focusable(page).evaluateAll(
        (all, number) =>
          all.flatMap((each) => {
            const { width, height } = each.getBoundingClientRect();
            const name = each.getAttribute('aria-label') ?? each.textContent;
            return width > 43.5 && height > 43.5
              ? []
              : [`${number}: ${name} ${Math.round(width)} × ${Math.round(height)}`];
          }),
        scene,
      )),
    );
    await page.keyboard.press('PageDown');
  }
  expect([...new Set(small)]).toEqual([]);
});

test('two fingers may zoom into the talk', async () => {
  const page = await openTalk(3, { width: 390, height: 700, ...TOUCH });
  expect(await page.locator('meta[name="viewport"]').getAttribute('content')).not.toMatch(
    /user-scalable|maximum-scale/,
  );
  const allowed = await page
    .locator('[data-scene]')
    .evaluate((each) => getComputedStyle(each).touchAction);
  expect(allowed).toContain('pinch-zoom');
});

test('on a phone the buttons that step are in sight, however long the scene is', async () => {
  const page = await openTalk(7, { width: 390, height: 700, ...TOUCH });
  const box = await page.getByRole('button', { name: 'Next scene' }).boundingBox();
  if (!box) throw new Error('there is no button');
  expect(box.y + box.height).toBeLessThanOrEqual(700);
});

test('the step to the last scene, and to the first, leaves the focus where it was', async () => {
  const page = await openTalk(SCENES - 1);
  for (const [name, scene, start] of [
    ['Next scene', SCENES, SCENES - 1],
    ['Previous scene', 1, 2],
  ] as const) {
    await page.keyboard.press('Home');
    await expectScene(page, 1);
    await page.keyboard.type(String(start));
    await page.keyboard.press('Enter');
    await expectScene(page, start);
    const button = page.getByRole('button', { name });
    await button.focus();
    // Through the steps of the scene before, and no further.
    for (let press = 0; press < placesFrom(SCENES - 1); press++) await page.keyboard.press('Enter');
    await expectScene(page, scene);
    expect(await button.isDisabled()).toBe(true);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
  }
});
