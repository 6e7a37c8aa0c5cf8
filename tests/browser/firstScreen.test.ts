import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';
import { chooseAction, resize } from '../helpers/flowPage.ts';

const site = servedSite();

/** What most computers leave of their screens to a page. */
const SCREENS = [
  [1440, 900],
  [1366, 657],
  [1280, 720],
  [1536, 730],
  [1920, 950],
] as const;

/** How far below the fold the message, the picture and each slider end, in px; what ends above it is left out. */
function cutByTheFold(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(() => {
    const ends: [string, Element | null][] = [
      ['message', document.querySelector('main > h2')],
      ['picture', document.querySelector('main svg[role="group"]')],
      ...[...document.querySelectorAll('#rates input[type="range"]')].map(
        (slider): [string, Element] => [slider.getAttribute('aria-label') ?? '', slider],
      ),
    ];
    return Object.fromEntries(
      ends.flatMap(([name, element]) => {
        const { bottom = Number.NaN, height = 0 } = element?.getBoundingClientRect() ?? {};
        if (height === 0) return [[name, Number.NaN]];
        return bottom > window.innerHeight ? [[name, Math.round(bottom - window.innerHeight)]] : [];
      }),
    );
  });
}

describe('the first screen of a computer', () => {
  test.each([
    '',
    '?v=1&r.eligible=75&r.responded=24',
    '?v=1&n=1000&r.responded=0.1',
    '?v=1&of=step',
    // Studies with many groups at one stage.
    '?v=1&study=franklin-1996',
    '?v=1&study=franklin-1996&r.treated=20&r.responded=70',
    '?v=1&study=kutikov-2010',
    '?v=1&study=rackley-1994',
    '?v=1&study=fallick-1997',
  ])('holds the message, the whole picture and all rates: "%s"', async (link) => {
    const page = await site.open(link);
    for (const [width, height] of SCREENS) {
      await resize(page, { width, height });
      expect(await cutByTheFold(page), `${width}x${height}`).toEqual({});
    }
  });

  test('has a picture that fills a low window from side to side', async () => {
    const page = await site.open('');
    for (const [width, height] of SCREENS) {
      await resize(page, { width, height });
      const share = await page.evaluate(
        () =>
          (document.querySelector('main svg[role="group"]')?.getBoundingClientRect().width ?? 0) /
          window.innerWidth,
      );
      expect(share, `${width}x${height}`).toBeGreaterThan(0.78);
    }
  });

  test('moves nothing while a rate goes from none to all', async () => {
    const page = await site.open('');
    for (const [width, height] of SCREENS) {
      await resize(page, { width, height });
      const tops = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('main svg[role="group"], #rates input[type="range"]')].map(
            (each) => Math.round(each.getBoundingClientRect().top),
          ),
        );
      const before = await tops();
      for (const name of [/^Responded to IL-2/, /^Unresectable/]) {
        for (const value of ['0', '0.1', '50', '100']) {
          await page.getByRole('slider', { name }).fill(value);
          expect(await tops(), `${value}% at ${width}x${height}`).toEqual(before);
        }
      }
      await page.getByRole('button', { name: 'Back to reported' }).click();
      await expect.poll(tops).toEqual(before);
    }
  });
});

describe('the bar', () => {
  test.each([
    [1366, 657],
    [1024, 768],
    [390, 844],
    [320, 568],
  ])(
    'is one row with all that can be done behind one button, %i px wide',
    async (width, height) => {
      const page = await site.open('', { viewport: { width, height } });
      const bar = await page.locator('header').first().boundingBox();
      expect(bar?.height).toBeLessThanOrEqual(width < 400 ? 116 : 92);
      await chooseAction(page, 'Share');
      await page.getByRole('dialog', { name: 'Share' }).waitFor();
      await page.keyboard.press('Escape');
      const menu = page.getByRole('button', { name: /^(Share and save|Menu)$/ });
      await expect
        .poll(() => menu.evaluate((button) => button === document.activeElement))
        .toBe(true);
      expect(await menu.getAttribute('aria-expanded')).toBe('false');
    },
  );

  test('closes its menu by Escape, by a press elsewhere and where the focus leaves it', async () => {
    const page = await site.open('');
    const menu = page.getByRole('button', { name: 'Share and save' });
    const save = page.getByRole('button', { name: 'Save', exact: true });
    const isFocused = () => menu.evaluate((button) => button === document.activeElement);
    await menu.click();
    await save.waitFor();
    await page.keyboard.press('Escape');
    await save.waitFor({ state: 'hidden' });
    expect(await isFocused()).toBe(true);
    await menu.click();
    await page.getByRole('heading', { level: 1 }).click();
    await save.waitFor({ state: 'hidden' });
    await menu.click();
    await page.getByRole('link', { name: 'Walther et al., J Urol 1997' }).first().focus();
    await save.waitFor({ state: 'hidden' });
  });

  test('says what is assumed behind the line below the message', async () => {
    const page = await site.open('');
    await page.getByRole('link', { name: 'What is assumed' }).click();
    await page.getByRole('heading', { name: 'What the numbers assume' }).waitFor();
    await expect
      .poll(() =>
        page
          .locator('#assumed')
          .evaluate((part) => part instanceof HTMLDetailsElement && part.open),
      )
      .toBe(true);
    await expect
      .poll(async () => (await page.locator('#assumed').boundingBox())?.y ?? Number.NaN)
      .toBeLessThan(300);
  });
});
