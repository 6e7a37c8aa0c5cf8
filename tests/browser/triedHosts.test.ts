// The frame in the pages of others, as their rules are documented: in each of them what the table of the documentation says.
// `npm run hosts` writes down what is measured here, and keeps a picture of each host to be looked at.

import type { Frame, Locator, Page } from 'playwright-core';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countsIn, drawn, heardOf, hosts, resizedIn, settled } from '../helpers/hostPage.ts';
import { builtHost, folderWithHosts } from '../helpers/packagedHosts.ts';
import {
  PLACE,
  readTable,
  triedHosts,
  withTable,
  type Measured,
  type Work,
} from '../helpers/triedHosts.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const IS_WRITTEN = process.env['PATIENT_FLOW_HOSTS'] === 'write';
const PICTURES = join(ROOT, 'node_modules', '.cache', 'hosts');
/** What another machine's letters may add to a height, or take from it. */
const LETTERS_PX = 25;

const site = hosts();
const eventually = { timeout: 10_000 };
const measured = new Map<string, Measured>();
let heights: ReadonlyMap<number, number> | null = null;
let withLibraries = '';

beforeAll(() => {
  withLibraries = folderWithHosts();
  if (IS_WRITTEN) mkdirSync(PICTURES, { recursive: true });
});

afterAll(() => {
  rmSync(withLibraries, { recursive: true });
  if (!IS_WRITTEN) return;
  const place = join(ROOT, PLACE);
  writeFileSync(place, withTable(readFileSync(place, 'utf8'), measured));
});

/** Keeps how high the first frame of a page is as soon as it has a height, before it can have told its own. */
function watchFirstHeight() {
  if (window.parent !== window) return;
  const find = (root: ParentNode): Element | null =>
    root.querySelector('iframe') ??
    [...root.querySelectorAll('*')]
      .flatMap(({ shadowRoot }) => (shadowRoot ? [find(shadowRoot)] : []))
      .find((found) => found !== null) ??
    null;
  const look = () => {
    const height = find(document)?.getBoundingClientRect().height ?? 0;
    if (height > 0) Object.assign(window, { firstHeight: Math.round(height) });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** How high the dialog says that a frame is in columns of these widths: as high as the frame says, in one after the other. */
async function heightsIn(columns: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const [first = 0] = columns;
  const page = await site.open(
    `<iframe title="flow" src="${site.address('?mode=embed')}" width="${first}" height="1000" style="border:0"></iframe>`,
    { viewport: { width: 1400, height: 1000 } },
  );
  await expect
    .poll(async () => (await heardOf(page, 'height')).length, eventually)
    .toBeGreaterThan(0);
  const heights = new Map<number, number>();
  for (const column of columns) {
    await page.locator('iframe').evaluate((frame, px) => {
      frame.setAttribute('width', String(px));
    }, column);
    await resizedIn(page);
    heights.set(column, Number((await heardOf(page, 'height')).at(-1)?.['height']));
  }
  return heights;
}

/** How much of what is in a frame is out of its sight: to the side, and down; and how much of the frame is empty below it. */
function beyond(frame: Frame): Promise<readonly number[]> {
  return frame.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    const empty = window.innerHeight - document.body.getBoundingClientRect().height;
    return [scrollWidth - clientWidth, scrollHeight - clientHeight, Math.max(0, Math.floor(empty))];
  });
}

type InHost = { readonly page: Page; readonly frame: Frame; readonly box: Locator };

/** Moves a rate with its slider, which stands behind its chip where there is no room for it. */
async function setRate({ frame, page }: InHost, percent: number) {
  const slider = frame.getByRole('slider', { name: /^Eligible/ });
  const chip = frame.locator('[data-chip="eligible"]');
  // A slide that has just come may still be of another form, of which all sliders are seen.
  await expect
    .poll(async () => {
      if (!(await slider.isVisible())) await chip.press('Enter');
      return slider.fill(String(percent), { timeout: 3000 }).then(
        () => true,
        () => false,
      );
    }, eventually)
    .toBe(true);
  const share = async () => {
    const { recovered = 0, eligible = 0 } = await countsIn(frame);
    return Math.abs(eligible - (recovered * percent) / 100) <= 1;
  };
  await expect.poll(share, eventually).toBe(true);
  await resizedIn(page);
}

/** How each of the things that work is found to work. */
const tried: Readonly<Record<Work, (host: InHost) => Promise<void>>> = {
  follows: async ({ page, frame }) => {
    const overflow = page.locator('[data-overflow]:visible');
    const seen = async () => {
      if ((await overflow.count()) > 0) await overflow.click();
      return beyond(frame);
    };
    const fitting = [0, 0, expect.toSatisfy((empty: number) => empty <= 2)];
    await expect.poll(seen, eventually).toEqual(fitting);
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    // At no host so narrow that its scroll bar decides the form of the frame, whose height decides about the scroll bar.
    await page.setViewportSize({ width: 430, height });
    await resizedIn(page);
    await expect.poll(seen, eventually).toEqual(fitting);
    await page.setViewportSize({ width, height });
    await resizedIn(page);
    await expect.poll(seen, eventually).toEqual(fitting);
  },
  given: async ({ frame }) => {
    await expect.poll(() => beyond(frame), eventually).toEqual([0, 0, expect.any(Number)]);
  },
  link: async ({ page, frame }) => {
    await frame.getByRole('link', { name: 'Open the full page' }).press('Enter');
    await page.waitForURL(/\/some\/folder\/.*r\.eligible=50/);
  },
  keys: async ({ page, frame }) => {
    const slide = () =>
      page.evaluate(
        () =>
          (window as unknown as { Reveal: { getIndices: () => { h: number } } }).Reveal.getIndices()
            .h,
      );
    expect(await slide()).toBe(0);
    await frame.getByText('Historical study').click();
    await page.keyboard.press('ArrowRight');
    await expect.poll(slide, eventually).toBe(1);
  },
  listens: async ({ page }) => {
    await expect.poll(() => page.title(), eventually).toContain('"eligible":50');
  },
  dark: async ({ page, frame, box }) => {
    expect(await frame.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    const shot = await box.screenshot();
    const colour = await page.evaluate(async (file) => {
      const image = new Image();
      image.src = `data:image/png;base64,${file}`;
      await image.decode();
      const context = new OffscreenCanvas(3, 3).getContext('2d');
      context?.drawImage(image, 0, 0);
      return [...(context?.getImageData(2, 2, 1, 1).data ?? [])].slice(0, 3);
    }, shot.toString('base64'));
    expect(colour).toEqual([0, 40, 60]);
  },
};

test.each(triedHosts)('in $name the frame is right, and works', async (host) => {
  const { name, column, works, body, options, builtFrom } = host;
  heights ??= await heightsIn([...new Set(triedHosts.map((each) => each.column))]);
  const height = heights.get(column) ?? Number.NaN;
  const around = { folder: site.address(), open: site.address('', 'open'), height };
  const page = await site.open(body(around), { ...options, before: watchFirstHeight });
  if (builtFrom !== undefined)
    await page.addScriptTag({
      content: await builtHost(withLibraries, builtFrom),
      type: 'module',
    });
  const box = page.locator('iframe').first();
  await box.scrollIntoViewIfNeeded();
  const inHost = { page, box, frame: await drawn(page, box) };
  const { frame } = inHost;
  const written = readTable(readFileSync(join(ROOT, PLACE), 'utf8')).get(name);
  const heightNow = async () => Math.round((await box.boundingBox())?.height ?? 0);
  // To be written down: told, followed and told once more; where it is not followed, seen that it is not.
  if (IS_WRITTEN) await settled(page, 1200);
  else
    await expect
      .poll(async () => Math.abs((await heightNow()) - (written?.after ?? 0)), eventually)
      .toBeLessThanOrEqual(LETTERS_PX);
  const before = await page.evaluate(
    () => (window as unknown as { firstHeight: number }).firstHeight,
  );
  const after = await heightNow();
  measured.set(name, { before, after });
  if (IS_WRITTEN)
    await page.screenshot({
      path: join(PICTURES, `${name.replaceAll(/\W+/g, '-')}.png`),
      fullPage: true,
    });

  expect((await beyond(frame))[0]).toBe(0);
  for (const part of [
    frame.getByText('Historical study (1997)'),
    frame.getByRole('link', { name: /Walther/ }),
    frame.locator('svg[role="group"]'),
  ])
    expect(await part.isVisible()).toBe(true);
  await setRate(inHost, 50);
  for (const work of works) await tried[work](inHost);
  // Policies forbid what this test itself puts into the page, and iframe-resizer greets before there is a page in the frame.
  site.forgive(/Content Security Policy|TrustedHTML|target origin provided|Permissions policy/i);

  if (IS_WRITTEN) return;
  expect(Math.abs(before - (written?.before ?? 0))).toBeLessThanOrEqual(LETTERS_PX);
});
