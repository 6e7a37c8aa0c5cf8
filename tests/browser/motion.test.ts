import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';
import { pictured, REPORTED, slider } from '../helpers/flowPage.ts';

const site = servedSite();

type Frame = { readonly at: number; readonly counts: Readonly<Record<string, number>> };

declare global {
  interface Window {
    /** The counts of the picture in each frame; filled by a script of the test. */
    seenFrames?: Frame[];
    /** When the rates were last moved, and what the status said when; filled by a script of the test. */
    lastCounted?: number;
    said?: { at: number; text: string }[];
  }
}

/** Notes every group's count in every frame from now on. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames: Frame[] = [];
    window.seenFrames = frames;
    function look(at: number) {
      const boxes = [...document.querySelectorAll('[data-group]')];
      const counts = Object.fromEntries(
        boxes.map((box) => [
          box.getAttribute('data-group') ?? '',
          Number(box.getAttribute('data-count')),
        ]),
      );
      frames.push({ at, counts });
      // A later watch ends this one.
      if (window.seenFrames === frames) requestAnimationFrame(look);
    }
    // Back when one was seen, so that what is at rest is among them.
    return new Promise<void>((done) => {
      requestAnimationFrame((at) => {
        look(at);
        done();
      });
    });
  });
}

async function seenFrames(page: Page): Promise<Frame[]> {
  // One more frame, so that the last state was seen too.
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(done);
        });
      }),
  );
  return page.evaluate(() => window.seenFrames ?? []);
}

const SET = '?v=1&r.unresectable=20&r.eligible=95&r.responded=80';

test('a reset moves there within 400 ms, and every frame on the way adds up', async () => {
  const page = await site.open(SET);
  const start = await pictured(page);
  await watchFrames(page);
  await page.getByRole('button', { name: 'Reset all' }).click();
  await expect.poll(() => pictured(page)).toEqual(REPORTED);
  const frames = await seenFrames(page);

  for (const { counts } of frames) {
    const sum = (one: string, other: string) => Number(counts[one]) + Number(counts[other]);
    expect(sum('resected', 'unresectable')).toBe(counts['operated']);
    expect(sum('recovered', 'periop-death')).toBe(counts['resected']);
    expect(sum('eligible', 'not-eligible')).toBe(counts['recovered']);
    expect(sum('responded', 'no-response')).toBe(counts['eligible']);
  }
  const key = ({ counts }: Frame) => JSON.stringify(counts);
  const isOnTheWay = (frame: Frame) =>
    key(frame) !== JSON.stringify(start) && key(frame) !== JSON.stringify(REPORTED);
  const way = frames.filter(isOnTheWay);
  expect(way.length).toBeGreaterThan(2);
  // From the last frame at rest to the first at the end; a busy machine may leave a few frames out.
  const began = frames.findLast((frame) => key(frame) === JSON.stringify(start))?.at ?? Number.NaN;
  const ended = frames.find((frame) => key(frame) === JSON.stringify(REPORTED))?.at ?? Number.NaN;
  expect(ended - began).toBeLessThan(400 + 200);
  // It goes one way: nobody is taken back on the way.
  const responded = frames.map(({ counts }) => Number(counts['responded']));
  expect(responded).toEqual(responded.toSorted((a, b) => b - a));
});

test('with reduced motion no number in between is ever shown, and nothing moves', async () => {
  const page = await site.open('', { reducedMotion: 'reduce' });
  const range = slider(page, 'Eligible for IL-2');
  const ways = {
    undo: () => page.keyboard.press('Control+z'),
    back: () => page.evaluate(() => history.back()),
    'reset all': () => page.getByRole('button', { name: 'Reset all' }).click(),
    'back to reported': () => page.getByRole('button', { name: 'Back to reported' }).click(),
    'reset of the rate': () => page.getByRole('button', { name: /^Reset Eligible/ }).click(),
  };
  for (const [way, act] of Object.entries(ways)) {
    await range.focus();
    await page.keyboard.press('End');
    await expect.poll(() => page.url(), { message: way }).toContain('r.eligible=100');
    await watchFrames(page);
    await act();
    await expect.poll(() => pictured(page), { message: way }).toEqual(REPORTED);
    const seen = new Set((await seenFrames(page)).map(({ counts }) => counts['eligible']));
    expect([...seen], way).toEqual([188, 121]);
    expect(await page.evaluate(() => document.getAnimations().length), way).toBe(0);
    await expect.poll(() => page.url(), { message: way }).not.toContain('r.eligible');
  }
});

const VIEWS = { flow: '[data-group]', people: '[data-people]' } as const;

/** From now on what moves is held at its first moment, so that it can be looked at. */
async function heldAtFirst(page: Page): Promise<void> {
  await page.evaluate(() => {
    Element.prototype.animate = new Proxy(Reflect.get(Element.prototype, 'animate'), {
      apply(animate, element, given) {
        const animation: Animation = Reflect.apply(animate, element, given);
        animation.pause();
        return animation;
      },
    });
  });
}

/** Where the eligible stand in the window: their box, or their marks. */
const eligibleAt = (page: Page) =>
  page.evaluate(() => {
    const part = document.querySelector(
      '[data-group="eligible"], [data-people="eligible"] > path[data-standing="there"]:not([data-traced])',
    );
    const { left, top, width, height } = part?.getBoundingClientRect() ?? new DOMRect();
    return { left, top, width, height };
  });

test('from flow to people and back marks and boxes go from where they stood to where they stand', async () => {
  const page = await site.open('', { width: 1440, height: 900 });
  for (const [to, view] of [
    ['People', 'people'],
    ['Flow', 'flow'],
  ] as const) {
    const before = await eligibleAt(page);
    await heldAtFirst(page);
    await page.getByRole('radio', { name: to }).check({ force: true });
    await page.locator(VIEWS[view]).first().waitFor({ state: 'attached' });
    await expect
      .poll(() => page.evaluate(() => document.getAnimations().length))
      .toBeGreaterThan(5);
    const begins = await eligibleAt(page);
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    const ends = await eligibleAt(page);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    // It begins within what stood there before, which is of another shape than where it ends.
    const [outer, inner] = view === 'people' ? [before, begins] : [begins, before];
    expect(inner.left).toBeGreaterThanOrEqual(outer.left - 3);
    expect(inner.left + inner.width).toBeLessThanOrEqual(outer.left + outer.width + 3);
    expect(inner.top).toBeGreaterThanOrEqual(outer.top - 3);
    expect(Math.abs(begins.left - ends.left) + Math.abs(begins.width - ends.width)).toBeGreaterThan(
      20,
    );
  }
});

test('with reduced motion the other view is there at once', async () => {
  const page = await site.open('', { reducedMotion: 'reduce' });
  for (const to of ['People', 'Flow']) {
    await page.getByRole('radio', { name: to }).check({ force: true });
    await page.locator('[data-people], [data-group]').first().waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
});

test('fifty quick changes are told in one sentence, after a pause, in people', async () => {
  const page = await site.open();
  const status = page.getByRole('status');
  expect(await status.textContent()).toBe('');
  await page.evaluate(() => {
    const region = document.querySelector('[role="status"]');
    if (!region) throw new Error('there is no status');
    const said: { at: number; text: string }[] = [];
    window.said = said;
    // The last presses move the rate and no patient: there is nothing more to be told after them.
    new MutationObserver(() => {
      window.lastCounted = performance.now();
    }).observe(document.querySelector('main') ?? document, {
      subtree: true,
      attributeFilter: ['data-count'],
    });
    new MutationObserver(() => {
      if (region.textContent) said.push({ at: performance.now(), text: region.textContent });
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  await slider(page, 'Eligible for IL-2').focus();
  for (let press = 0; press < 50; press++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => status.textContent()).not.toBe('');

  const { said, last } = await page.evaluate(() => ({
    said: window.said ?? [],
    last: window.lastCounted ?? Number.NaN,
  }));
  expect(said).toHaveLength(1);
  const [only] = said;
  // 64.4% and fifty tenths: 130 of 188.
  expect(only?.text).toMatch(
    /^9 more eligible and 2 more responders than in this reading\. Of 195 patients/,
  );
  const pause = Number(only?.at) - last;
  expect(pause).toBeGreaterThan(500);
  expect(pause).toBeLessThan(1500);

  await page.getByRole('button', { name: 'Reset all' }).click();
  await expect.poll(() => status.textContent()).toMatch(/^As reported\. /);
});

test('a stage that is told to a hall grows out of the one before it, which stays as it was; back again it is gone at once', async () => {
  const page = await site.open('?v=1&mode=present&scene=3', { width: 1280, height: 720 });
  const hall = page.locator('svg:has([data-group="recovered"])').first();
  await hall.waitFor();
  await heldAtFirst(page);
  await page.keyboard.press('PageDown');
  await page.locator('[data-group="eligible"]').first().waitFor({ state: 'attached' });
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(1);
  const uncovered = () =>
    hall.evaluate((svg) => {
      const { right } = svg.getBoundingClientRect();
      const [, veiledPx = '0'] = getComputedStyle(svg).clipPath.match(/inset\(\S+ (\S+)px/) ?? [];
      const end = right - Number(veiledPx);
      return Object.fromEntries(
        [...svg.querySelectorAll('[data-group]')].map((box) => [
          box.getAttribute('data-group'),
          box.getBoundingClientRect().right <= end + 0.5,
        ]),
      );
    });
  const told = { operated: true, resected: true, unresectable: true, recovered: true };
  expect(await uncovered()).toEqual({
    ...told,
    'periop-death': true,
    eligible: false,
    'not-eligible': false,
  });
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  expect(Object.values(await uncovered())).toEqual(Array(7).fill(true));
  await page.keyboard.press('PageUp');
  await page.locator('[data-group="eligible"]').first().waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('the marks of all patients become the box of all, and are gone when they are there; with reduced motion they never come', async () => {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    const page = await site.open('?v=1&mode=present', { width: 1280, height: 720, reducedMotion });
    const marks = page.locator('[data-marks]');
    while ((await marks.count()) === 0) await page.keyboard.press('PageDown');
    await marks.waitFor();
    await heldAtFirst(page);
    await page.keyboard.press('PageDown');
    await page.locator('[data-group="operated"]').waitFor({ state: 'attached' });
    if (reducedMotion === 'reduce') {
      expect(await marks.count()).toBe(0);
      continue;
    }
    // A hair before their end, as that takes them away.
    const [there, box] = await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.currentTime = 559.99;
      return ['[data-marks]', '[data-group="operated"]'].map((part) => {
        const { left, top, width, height } = document.querySelector(part)!.getBoundingClientRect();
        return { left, top, width, height };
      });
    });
    for (const side of ['left', 'top', 'width', 'height'] as const)
      expect(Math.abs((there?.[side] ?? 0) - (box?.[side] ?? 1e6)), side).toBeLessThan(3);
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    await expect.poll(() => marks.count()).toBe(0);
  }
});
