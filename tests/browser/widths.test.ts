import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';
import { faultsOfLabels, moved, openRate, picture, resize } from '../helpers/flowPage.ts';

const site = servedSite();

/** WCAG 1.4.12: what a reader may do to the spacing of all text. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/** How far the page reaches beyond the window, and what of its controls is cut off. */
function overflow(page: Page): Promise<{ sideways: number; clipped: string[] }> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'button, input[role="spinbutton"], label, legend, h1, h2, h3',
    );
    const clipped = [...controls]
      .filter((control) => getComputedStyle(control).visibility === 'visible')
      .filter(
        (control) =>
          control.scrollWidth > control.clientWidth + 1 &&
          getComputedStyle(control).display !== 'inline',
      )
      .map((control) => control.getAttribute('aria-label') ?? control.textContent);
    return {
      sideways: document.documentElement.scrollWidth - window.innerWidth,
      clipped,
    };
  });
}

test('the page never scrolls sideways and cuts nothing off, from a small phone to a projector', async () => {
  const page = await site.open();
  const sizes = [
    [320, 568],
    [390, 844],
    [844, 390],
    [639, 900],
    [640, 900],
    [1024, 768],
    [1280, 900],
    [2560, 1440],
  ] as const;
  const faults = new Set<string>();
  for (const rates of [[], [99.9, 99.9, 88.8, 99.9]]) {
    await moved(page, rates);
    for (const [width, height] of sizes) {
      await resize(page, { width, height });
      const { sideways, clipped } = await overflow(page);
      if (sideways !== 0) faults.add(`${sideways} px too wide at ${width} px`);
      for (const control of clipped) faults.add(`cut off: ${control} (${width} px)`);
    }
  }
  expect([...faults]).toEqual([]);
});

test('at 320 px neither text twice as large nor the widest spacing of letters makes it scroll sideways', async () => {
  const page = await site.open('?v=1&n=1000000&r.eligible=99.9', { width: 320, height: 568 });
  const faults: object[] = [];
  async function look(what: string) {
    await expect.poll(() => picture(page).count()).toBe(1);
    const found = await overflow(page);
    if (found.sideways !== 0 || found.clipped.length > 0) faults.push({ what, ...found });
  }
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await look('text at 200%');
  await page.evaluate(async (css) => {
    document.documentElement.style.fontSize = '';
    // Not a <style>: the page's own policy would rightly refuse it.
    document.adoptedStyleSheets = [await new CSSStyleSheet().replace(css)];
  }, SPACING);
  await look('wide spacing');
  expect(faults).toEqual([]);
});

test('labels of the picture stay apart under the widest spacing of letters', async () => {
  const page = await site.open();
  await page.evaluate(async (css) => {
    document.adoptedStyleSheets = [await new CSSStyleSheet().replace(css)];
  }, SPACING);
  const faults: string[] = [];
  for (const width of [1280, 800, 320]) {
    await resize(page, { width, height: 900 });
    for (const fault of await faultsOfLabels(page)) faults.push(`${fault} (${width} px)`);
  }
  expect(faults).toEqual([]);
});

test('a wide window is used: at 2560 px the picture is wider and its words are larger', async () => {
  const page = await site.open('', { width: 1280 });
  const width = () =>
    page.evaluate(() => document.querySelector('svg[role="group"]')?.getBoundingClientRect().width);
  const usual = Number(await width());
  await page.setViewportSize({ width: 2560, height: 1440 });
  await expect.poll(async () => Number(await width())).toBeGreaterThan(usual * 1.3);
});

test('for a finger the numbers of patients to choose from stand in one row, each large enough', async () => {
  const page = await site.open('', { width: 1280, height: 900, hasTouch: true, isMobile: true });
  const offered = page.getByRole('group', { name: 'Number of patients' }).getByRole('radio');
  for (const width of [320, 390, 1024, 1200, 1280, 1440]) {
    await resize(page, { width, height: 900 });
    if (width === 320) await openRate(page, 'Patients');
    const boxes = await offered.evaluateAll((all) =>
      all.map((each) => {
        const { y, width: across, height } = each.getBoundingClientRect();
        return { y, isLarge: across >= 44 && height >= 44 };
      }),
    );
    expect(boxes.map(({ isLarge }) => isLarge)).toEqual([true, true, true]);
    expect(new Set(boxes.map(({ y }) => y)).size, `${width} px`).toBe(1);
  }
});
