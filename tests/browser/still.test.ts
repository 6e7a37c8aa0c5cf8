import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite, takenOver } from '../helpers/browserPage.ts';
import { faultsOfLabels, moved, resize } from '../helpers/flowPage.ts';

const site = servedSite();

const WIDTHS = [1440, 1024, 390, 320];

/** Over the whole of a slider, closest where a group is almost empty. */
const SWEEP = [0, 0.1, 1, 9, 18, 30, 42, 50, 64, 75, 88, 99.9, 100];

/** All four rates at once: ends, extremes against each other, and some drawn at random once and for all. */
const TOGETHER = [
  [0, 0, 0, 0],
  [100, 100, 100, 100],
  [0, 0, 100, 100],
  [0, 0, 100, 0],
  [0, 0, 0.3, 50],
  [50, 50, 50, 50],
  [25, 33.3, 99.9, 0.5],
  [0.5, 0.5, 1, 99],
  [99.9, 99.9, 99.9, 99.9],
  [12.3, 4.5, 67.8, 90.1],
  [71.2, 8.6, 33.4, 45.9],
  [3.4, 61.7, 12.9, 77.2],
] as const;

/** Where on the page the picture and everything that is moved by hand stand, to a tenth of a pixel. */
function places(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(() => {
    const top = (element: Element) =>
      Math.round(10 * (element.getBoundingClientRect().top + window.scrollY)) / 10;
    const svg = document.querySelector('svg[role="group"]');
    if (!svg) throw new Error('no picture is seen');
    const places = { picture: top(svg), height: Math.round(svg.getBoundingClientRect().height) };
    // On a phone the sliders are in its sheet, which stands at the foot of the window.
    const sliders = [...document.querySelectorAll('input[type="range"]')]
      .filter((range) => range.getClientRects().length > 0)
      .map((range) => [range.getAttribute('aria-label') ?? '', top(range)] as const);
    return { ...places, ...Object.fromEntries(sliders) };
  });
}

/** What stands elsewhere than at the start: a phrase for each. */
function changes(
  start: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): string[] {
  return Object.entries(now)
    .filter(([name, place]) => Math.abs(place - (start[name] ?? Number.NaN)) > 0.5)
    .map(([name, place]) => `${name} ${start[name]} → ${place}`);
}

test.each(WIDTHS)(
  'at %i px the picture and the sliders stay where they are while rates sweep, and labels stay apart and inside',
  async (width) => {
    const page = await site.open('', { width, reducedMotion: 'reduce' });
    const start = await places(page);
    const faults = new Set<string>();
    async function look(what: string) {
      const [now, wrong] = await Promise.all([places(page), faultsOfLabels(page)]);
      for (const fault of [...changes(start, now), ...wrong]) faults.add(`${fault} (${what})`);
    }
    for (let rate = 0; rate < 4; rate++) {
      for (const percent of SWEEP) {
        await moved(page, { [rate]: percent });
        await look(`rate ${rate} at ${percent}%`);
      }
      await page.getByRole('button', { name: 'Reset all' }).click();
      await page.waitForFunction(() => document.querySelector('[data-kind="edited"]') === null);
    }
    for (const rates of TOGETHER) {
      await moved(page, rates);
      await look(`rates ${rates.join(', ')}`);
    }
    expect([...faults].slice(0, 12)).toEqual([]);
  },
);

test('another number of patients moves nothing either, at any width', async () => {
  const page = await site.open('', { reducedMotion: 'reduce' });
  const faults = new Set<string>();
  for (const width of WIDTHS) {
    await page.goto(site.address());
    await takenOver(page);
    await resize(page, { width, height: 900 });
    const chip = page.locator('[data-chip]:visible').last();
    if (await chip.isVisible()) await chip.click();
    const start = await places(page);
    for (const size of ['1000', '100', '195']) {
      await page.getByRole('radio', { name: size, exact: true }).check();
      for (const rates of [[], [10, 10, 90, 90], [99.9, 99.9, 99.9, 99.9]]) {
        await moved(page, rates);
        const what = `n = ${size}, ${width} px`;
        const [now, wrong] = await Promise.all([places(page), faultsOfLabels(page)]);
        for (const fault of [...changes(start, now), ...wrong]) faults.add(`${fault} (${what})`);
      }
    }
  }
  expect([...faults]).toEqual([]);
});

test('labels stay apart at a million patients, at sizes between the usual ones, and with large text', async () => {
  const page = await site.open('?v=1&n=1000000&r.unresectable=33.3&r.eligible=50.1');
  const faults: string[] = [];
  for (const textSize of ['100%', '200%']) {
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, textSize);
    for (const width of [320, 480, 639, 640, 700, 900, 1055, 1056, 1200, 2560]) {
      await resize(page, { width, height: 900 });
      for (const fault of await faultsOfLabels(page))
        faults.push(`${fault} (${width} px, text at ${textSize})`);
    }
  }
  expect(faults).toEqual([]);
});
