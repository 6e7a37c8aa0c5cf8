// The code that brings the phones of a hall to the question (P21, P22).

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DIST, servedSite } from '../helpers/browserPage.ts';
import { resize } from '../helpers/flowPage.ts';
import { expectScene, openHall, sceneNumbered } from '../helpers/talkPage.ts';
import { readCode } from '../helpers/readCode.ts';

const site = servedSite();
const PHONES = sceneNumbered('phones');
const question = (page = site.address()) => `${page}?v=1&mode=present&scene=question`;

/** The code as it is on the screen, in px, and in modules. */
function codeShown(page: Page) {
  return page.getByRole('region', { name: 'Scene' }).evaluate((scene) => {
    const [sheet, code] = ['[data-code-sheet]', '[data-code]'].map((mark) =>
      scene.querySelector(mark),
    );
    if (!(sheet instanceof SVGElement) || !(code instanceof SVGPathElement)) return null;
    const outer = sheet.getBoundingClientRect();
    const inner = code.getBoundingClientRect();
    const modules = code.getBBox().width;
    const modulePx = inner.width / modules;
    return {
      side: Math.min(inner.width, inner.height),
      quiet:
        Math.min(
          inner.left - outer.left,
          inner.top - outer.top,
          outer.right - inner.right,
          outer.bottom - inner.bottom,
        ) / modulePx,
      colours: [sheet, code].map((part) => getComputedStyle(part).fill),
      isInSight:
        outer.left >= 0 &&
        outer.top >= -0.01 &&
        outer.right <= innerWidth &&
        outer.bottom <= innerHeight + 0.01,
      covered: [...document.querySelectorAll('footer *')].some((part) => {
        const box = part.getBoundingClientRect();
        return (
          box.width > 0 &&
          box.left < outer.right &&
          box.bottom > outer.top &&
          box.right > outer.left
        );
      }),
    };
  });
}

/** All that is written beside the code, without the breaks between lines. */
async function written(page: Page): Promise<string> {
  const lines = await page
    .getByRole('region', { name: 'Scene' })
    .locator('svg text')
    .allTextContents();
  return lines.join('');
}

const HALLS = [
  [1280, 720],
  [1280, 800],
  [1024, 768],
  [1920, 1080],
  [1920, 1200],
] as const;

test.each(['light', 'dark'] as const)(
  'in a %s hall of any size a camera reads the address of the question, from near and from afar',
  async (colorScheme) => {
    const page = await openHall(site, PHONES, { colorScheme, reducedMotion: 'reduce' });
    for (const [width, height] of HALLS) {
      await resize(page, { width, height });
      const at = `${width} × ${height}`;
      const shot = await page.screenshot();
      expect(await readCode(page, shot, 1), at).toBe(question());
      expect(await readCode(page, shot, 0.25), at).toBe(question());
      const code = await codeShown(page);
      expect(code?.side, at).toBeGreaterThanOrEqual(0.8 * Math.min(width, height));
      expect(code?.quiet, at).toBeGreaterThanOrEqual(3.99);
      expect(code?.colours, at).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
      expect(code?.isInSight, at).toBe(true);
      expect(code?.covered, at).toBe(false);
      const words = await written(page);
      expect(words, at).toContain(site.address('q'));
      expect(words.replaceAll(/\s/g, ''), at).toContain('Takeoutyourphone');
    }
  },
);

test.each(['q/index.html', 'q.html'])(
  'the short address leads there too, as servers answer it by %s, with scripts and without',
  async (file) => {
    for (const javaScriptEnabled of [true, false]) {
      const phone = await site.open('', { width: 390, height: 844, javaScriptEnabled });
      await phone.goto(site.address(file));
      await expect.poll(() => phone.url()).toBe(question());
    }
  },
);

test('the code leads a phone to the question, and to nothing of the speaker’s own', async () => {
  const page = await openHall(site, PHONES, { more: '&guess=25&theme=dark&r.eligible=10' });
  const address = await readCode(page, await page.screenshot(), 1);
  expect(address).toBe(question());
  const phone = await site.open(address?.slice(site.address().length), {
    width: 390,
    height: 844,
    hasTouch: true,
  });
  await expectScene(phone, sceneNumbered('question'));
  await phone.getByText('No guess yet. Move the slider.').waitFor();
});

async function giveAddress(page: Page, address: string) {
  await page.getByRole('button', { name: 'Menu' }).click();
  const given = page.getByRole('textbox', { name: 'Address for phones' });
  await given.fill(address);
  return given;
}

test.each([
  ['a short address', 'https://a.eu/', 'https://a.eu/'],
  ['an address without its beginning', 'example.org/flow', 'https://example.org/flow'],
  [
    'a long address',
    'https://teaching.example-university.edu/medicine/urology/2026/patient-flow/index.html',
    'https://teaching.example-university.edu/medicine/urology/2026/patient-flow/index.html',
  ],
])('%s that was given in the menu is the one of the code, as large', async (_, given, page_) => {
  const page = await openHall(site, PHONES, { reducedMotion: 'reduce' });
  await giveAddress(page, given);
  await page.keyboard.press('Escape');
  const shot = await page.screenshot();
  expect(await readCode(page, shot, 1)).toBe(question(page_));
  expect(await readCode(page, shot, 0.25)).toBe(question(page_));
  const code = await codeShown(page);
  expect(code?.side).toBeGreaterThanOrEqual(0.8 * 720);
  expect(code?.covered).toBe(false);
  // To be typed there is a shorter one, where a folder is given and not a page in it.
  const typed = page_.endsWith('/') ? `${page_}q` : question(page_);
  expect(await written(page)).toContain(typed.replace('https://', ''));
});

test('an address that is none is refused with a sentence, and the code stays as it was', async () => {
  const page = await openHall(site, PHONES, { reducedMotion: 'reduce' });
  const given = await giveAddress(page, 'no address');
  expect(await page.getByRole('alert').innerText()).toBe(
    `“no address” is no address of the web; shown to phones is ${site.address()}.`,
  );
  expect(await given.getAttribute('aria-invalid')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await readCode(page, await page.screenshot(), 1)).toBe(question());
});

test('from a disk, which stands nowhere, it says so until an address is given', async () => {
  const file = join(DIST, 'patient-flow.html');
  expect(readFileSync(file, 'utf8')).toContain('<html');
  const page = await site.openFile(file, `?v=1&mode=present&scene=${PHONES}`, {
    width: 1280,
    height: 720,
  });
  await expectScene(page, PHONES);
  expect(await codeShown(page)).toBeNull();
  const words = await page
    .getByRole('region', { name: 'Scene' })
    .locator('svg text')
    .allTextContents();
  expect(words.join(' ')).toContain('the address of this page is not known');
  expect(words.join(' ')).toContain('menu');
  await giveAddress(page, 'https://example.org/flow/');
  await page.keyboard.press('Escape');
  expect(await readCode(page, await page.screenshot(), 1)).toBe(
    question('https://example.org/flow/'),
  );
});
