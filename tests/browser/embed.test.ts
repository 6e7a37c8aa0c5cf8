// A frame of the page in somebody else's page: E1 to E3, E5, E6, E11, E12, E14, E19 to E21.

import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DIST } from '../helpers/browserPage.ts';
import { countsIn, drawn, heardOf, hosts, settled } from '../helpers/hostPage.ts';

const site = hosts();

function frameOf(link: string, more = 'width="640" height="575"'): string {
  return `<iframe title="Patient flow" src="${site.address(link)}" ${more}></iframe>`;
}

function horizontally(frame: Frame): Promise<number> {
  return frame.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/** In CSS pixels, the scale of the picture included. */
function smallestText(frame: Frame): Promise<number> {
  return frame.evaluate(() => {
    const sizes = [...document.querySelectorAll<HTMLElement | SVGGraphicsElement>('main *')]
      .filter(
        (element) =>
          element.getClientRects().length > 0 &&
          [...element.childNodes].some(
            (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
          ),
      )
      .map((element) => {
        const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
        return scale * Number.parseFloat(getComputedStyle(element).fontSize);
      });
    return Math.min(...sizes);
  });
}

describe('in a sandbox without an origin', () => {
  test.each([
    ['the page, from a server that sends Access-Control-Allow-Origin', 'open', ''],
    ['the page in one file, from a server that sends nothing', 'closed', 'patient-flow.html'],
  ] as const)('%s draws and moves', async (_, server, file) => {
    const src = site.address(`${file}?mode=embed&r.responded=24`, server);
    const page = await site.open(
      `<iframe title="a" sandbox="allow-scripts" src="${src}" width="900" height="800"></iframe>`,
    );
    const frame = await drawn(page);
    expect(await frame.locator('svg[role="group"] path').count()).toBeGreaterThan(8);
    await frame.getByRole('slider', { name: /^Eligible/ }).fill('75');
    await expect.poll(async () => (await countsIn(frame))['responded']).toBe(34);
    // What is worked out beside the page comes too.
    await expect.poll(() => frame.locator('[data-fans]').count()).toBe(1);
    expect((await heardOf(page, 'ready')).length).toBe(1);
  });
});

test('a sandbox in which the scripts may not be loaded goes on to the page in one file, with the numbers of the link', async () => {
  const page = await site.open(
    `<iframe title="a" sandbox="allow-scripts" src="${site.address('?mode=embed&r.eligible=75')}" width="900" height="700"></iframe>`,
  );
  const frame = page.frames()[1];
  await frame?.getByText('141 would become').first().waitFor();
  expect(frame?.url()).toContain('patient-flow.html?mode=embed&r.eligible=75');
  site.forgive(/CORS|Failed to load resource|ERR_FAILED/);
});

test('the page in one file opens without a server, with everything that comes later', async () => {
  const page = await site.open('');
  const file = pathToFileURL(join(import.meta.dirname, '..', '..', 'dist', 'patient-flow.html'));
  await page.goto(`${file.href}?v=1&r.eligible=75&r.responded=24`);
  await expect
    .poll(() => countsIn(page.mainFrame()), { timeout: 10_000 })
    .toMatchObject({
      responded: 34,
    });
  await expect.poll(() => page.locator('[data-fans]').count(), { timeout: 10_000 }).toBe(1);
  await page.getByRole('radio', { name: /people/i }).check();
  await expect.poll(() => page.getByText('Part of the link').count()).toBe(0);
  await expect
    .poll(() => page.locator('[data-people]').count(), { timeout: 10_000 })
    .toBeGreaterThan(0);
  const policy = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  // Where it has an address, it may show itself in the preview of a frame.
  expect(policy?.replace("frame-src 'self'", '')).not.toMatch(/unsafe-|'self'|\*|https?:/);
});

test('before its scripts have come a frame with rates shows no count, and the background of its host', async () => {
  const page = await site.open('');
  await page.route('**/*.js', () => undefined);
  await page.setContent(
    `<style>body{margin:0;background:rgb(0,128,0)}</style>${frameOf('?mode=embed&bg=transparent&r.eligible=75', 'width="640" height="500" style="border:0"')}`,
    { waitUntil: 'commit' },
  );
  const frame = page.frames()[1];
  await frame?.waitForSelector('main > h2', { state: 'attached' });
  const state = await frame?.evaluate(() => ({
    background: getComputedStyle(document.documentElement).backgroundColor,
    numbers: document.body.innerText.match(/\b(?:121|22)\b/g),
    controls: [...document.querySelectorAll('button, input')].filter(
      (each) => each.getClientRects().length > 0,
    ).length,
  }));
  expect(state).toEqual({ background: 'rgba(0, 0, 0, 0)', numbers: null, controls: 0 });
});

test('storage that throws changes nothing', async () => {
  const page = await site.open(frameOf('?mode=embed&r.eligible=75&r.responded=24'), {
    before: () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('not for this frame', 'SecurityError');
          },
        });
    },
  });
  expect((await countsIn(await drawn(page)))['responded']).toBe(34);
});

test.each([
  ['?mode=embed', { eligible: 121, responded: 22 }, null],
  ['?v=1&r.eligible=75&r.responded=24&mode=embed', { eligible: 141, responded: 34 }, null],
  ['?mode=embed&n=1000', { eligible: 620, responded: 113 }, null],
  ['?mode=embed&r.eligible=75&utm_source=x&foo=1', { eligible: 141 }, null],
  ['?mode=embed&r.eligible=75#?secret=abcdef1234', { eligible: 141 }, null],
  ['?mode=embed&r.eligible=175', { eligible: 121 }, /r\.eligible=“175”/],
  ['?mode=embed&hide=picture', { eligible: 121 }, /hide=“picture”/],
])('%s shows its numbers, and says what it did not understand', async (link, counts, problem) => {
  const page = await site.open(frameOf(link));
  const frame = await drawn(page);
  expect(await countsIn(frame)).toMatchObject(counts);
  const told = frame.getByText('Part of the link was not understood');
  expect(await told.count()).toBe(problem === null ? 0 : 1);
  if (problem) expect(await told.textContent()).toMatch(problem);
});

test('a mode that does not exist is the whole page, which says so', async () => {
  const page = await site.open(frameOf('?mode=poster'));
  const frame = await drawn(page);
  expect(await frame.getByText('Part of the link was not understood').textContent()).toContain(
    'mode=“poster”',
  );
  // As narrow as a phone it is one of the titles that open.
  await frame.locator('summary', { hasText: 'Table of the numbers' }).click();
  expect(await frame.getByRole('table').count()).toBe(1);
});

const WHAT_IT_SHOWS =
  /shows what happened, not what surgery caused. For teaching; not medical advice/;

describe('in every size', () => {
  test.each([
    [304, 2500],
    [320, 400],
    [480, 270],
    [640, 575],
    [1000, 650],
    [1600, 900],
  ])(
    '%d × %d has every control within reach, the badge and the source, and nothing to the side',
    async (width, height) => {
      const page = await site.open(frameOf('?mode=embed', `width="${width}" height="${height}"`), {
        viewport: { width: 1700, height: 1000 },
      });
      const frame = await drawn(page);
      // A slide has the form of one when its host has had the time to make it higher.
      if (width >= 1.6 * height) await frame.locator('[data-fit]').waitFor();
      expect(await horizontally(frame)).toBeLessThanOrEqual(0);
      // Where they are chips, a press on each opens its slider.
      const chips = await frame.locator('[data-chip]:visible').all();
      const reached: string[] = [];
      for (const chip of chips.length > 0 ? chips : [null]) {
        await chip?.click();
        for (const slider of await frame.getByRole('slider').all()) {
          await slider.scrollIntoViewIfNeeded();
          expect(await slider.isVisible()).toBe(true);
          reached.push((await slider.getAttribute('aria-label')) ?? '');
        }
      }
      expect(new Set(reached).size).toBe(4);
      await chips.at(-1)?.click();
      expect(await smallestText(frame)).toBeGreaterThanOrEqual(12);
      expect(await frame.getByText('Historical study (1997)').isVisible()).toBe(true);
      expect(await frame.getByRole('link', { name: /Walther/ }).isVisible()).toBe(true);
      expect(await frame.locator('svg[role="group"]').isVisible()).toBe(true);
      const about = frame.getByText('What this shows').locator('visible=true');
      if ((await about.count()) > 0) await about.click();
      expect(await frame.getByText(WHAT_IT_SHOWS).locator('visible=true').count()).toBe(1);
    },
  );

  test.each(['', '&r.eligible=75'])(
    '200 × 200 has title, key number, badge, source and the way to the rest (%s)',
    async (rates) => {
      const page = await site.open(
        frameOf(`?mode=embed${rates}`, 'width="200" height="200" style="border:0"'),
      );
      const frame = await drawn(page);
      expect(
        await frame.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.scrollHeight,
        ]),
      ).toEqual([200, 200]);
      expect(await smallestText(frame)).toBeGreaterThanOrEqual(12);
      for (const text of [
        /Cytoreductive surgery/,
        rates === '' ? /^22 of 195/ : /^26 of 195/,
        'Historical study (1997)',
        'Open the full page',
      ])
        expect(await frame.getByText(text).first().isVisible(), String(text)).toBe(true);
      expect(await frame.getByText('hypothetical').first().isVisible()).toBe(rates !== '');
      expect(await frame.getByRole('slider').count()).toBe(0);
      const shown = frame.getByText(WHAT_IT_SHOWS).locator('visible=true');
      expect(await shown.count()).toBe(0);
      await frame.getByText('What this shows').click();
      expect(await shown.count()).toBe(1);
    },
  );

  test('the full page opens in a tab of its own, with the same numbers', async () => {
    const page = await site.open(frameOf('?mode=embed&hide=legend&r.eligible=75'));
    const frame = await drawn(page);
    const [tab] = await Promise.all([
      page.waitForEvent('popup'),
      frame.getByRole('link', { name: 'Open the full page' }).click(),
    ]);
    expect(tab.url()).toBe(site.address('?v=1&r.eligible=75'));
    expect(frame.url()).toContain('mode=embed');
  });
});

test('parts are left out and added as the link says; badge and source stay', async () => {
  const page = await site.open(
    frameOf('?mode=embed&hide=title,headline,sliders,legend&show=table,notes&frozen=1'),
  );
  const frame = await drawn(page);
  await expect.poll(() => frame.getByText('For the critical reader').count()).toBe(1);
  expect(await frame.getByRole('table').count()).toBe(1);
  expect(await frame.getByRole('list', { name: 'Legend' }).count()).toBe(0);
  expect(await frame.getByRole('slider').count()).toBe(0);
  expect(await frame.getByRole('button', { name: 'Back to reported' }).count()).toBe(0);
  expect((await frame.locator('h2').first().boundingBox())?.width).toBeLessThanOrEqual(1);
  expect(await frame.getByText('Historical study (1997)').isVisible()).toBe(true);
});

test('a hidden frame draws when it is shown, and never a coordinate that is no number', async () => {
  const page = await site.open(
    `<div id="pane" style="display:none">${frameOf('?mode=embed', 'width="100%" height="500"')}</div>`,
  );
  const frame = await drawn(page);
  const bad = () =>
    frame.evaluate(() =>
      [...document.querySelectorAll('svg *')].flatMap((element) =>
        [...element.attributes]
          .filter(({ value }) => /NaN|Infinity/.test(value))
          .map(({ name, value }) => `${name}=${value}`),
      ),
    );
  expect(await bad()).toEqual([]);
  await page.locator('#pane').evaluate((pane) => {
    pane.style.display = 'block';
  });
  await expect.poll(async () => (await heardOf(page, 'height')).length).toBeGreaterThan(0);
  expect(await bad()).toEqual([]);
  await expect.poll(() => frame.locator('svg[role="group"]').count()).toBe(1);
  expect(await frame.locator('svg[role="group"]').isVisible()).toBe(true);
});

test('a lazy frame far down tells its height when it comes into sight', async () => {
  const page = await site.open(
    `<div style="height:6000px"></div>${frameOf('?mode=embed', 'width="640" height="300" loading="lazy"')}`,
  );
  await settled(page);
  expect(await heardOf(page, 'height')).toEqual([]);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await expect
    .poll(async () => (await heardOf(page, 'height')).length, { timeout: 20_000 })
    .toBeGreaterThan(0);
});

test('the wheel over the picture scrolls the host, and the focus stays where it was', async () => {
  const page = await site.open(
    `<input id="own" aria-label="own">${frameOf('?mode=embed', 'width="900" height="1100"')}<div style="height:3000px"></div>
     <script>own.focus()</script>`,
  );
  await drawn(page);
  await settled(page);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('own');
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
});

test('the outline of the host is not broken: a language, one main, a heading of the level asked for', async () => {
  const page = await site.open(
    frameOf('?mode=embed') + frameOf('?mode=embed&heading=1').replace('title="', 'title="Other '),
  );
  for (const [at, level] of [
    [0, 2],
    [1, 1],
  ] as const) {
    const frame = await drawn(page, at);
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await frame.locator('main').count()).toBe(1);
    const levels = await frame
      .locator('h1, h2, h3, h4')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
    expect(levels[0]).toBe(level);
    // No level is passed over.
    for (const [index, each] of levels.slice(1).entries())
      expect(each - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
  }
});

/** The colour of the first dot of a picture: red, green and blue. */
function colourOf(page: Page, shot: Buffer): Promise<readonly number[]> {
  return page.evaluate(async (file) => {
    const image = new Image();
    image.src = `data:image/png;base64,${file}`;
    await image.decode();
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context?.drawImage(image, 0, 0);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  }, shot.toString('base64'));
}

describe('the background', () => {
  const cornerOf = async (link: string, colorScheme: 'light' | 'dark', style = '') => {
    const page = await site.open(
      `<style>body{margin:0;background:rgb(0,128,0)}</style>${frameOf(link, `width="640" height="500" style="border:0;${style}"`)}`,
      { colorScheme },
    );
    await drawn(page);
    const shot = await page.screenshot({ clip: { x: 2, y: 2, width: 1, height: 1 } });
    return colourOf(page, shot);
  };

  test('is the host’s own where the link says transparent', async () => {
    expect(await cornerOf('?mode=embed&bg=transparent', 'light')).toEqual([0, 128, 0]);
    expect(
      await cornerOf('?mode=embed&bg=transparent&theme=dark', 'light', 'color-scheme:dark'),
    ).toEqual([0, 128, 0]);
  });

  test('is seen behind a table too, to its edges', async () => {
    const page = await site.open(
      `<style>body{margin:0;background:rgb(0,128,0)}</style>${frameOf('?mode=embed&view=table&bg=transparent', 'width="640" height="900" style="border:0"')}`,
      { viewport: { width: 700, height: 1000 } },
    );
    const table = (await drawn(page)).getByRole('table');
    const { x = 0, y = 0 } = (await table.boundingBox()) ?? {};
    const behind = async (px: number) => {
      const clip = { x: px, y: y + 60, width: 1, height: 1 };
      return colourOf(page, await page.screenshot({ clip }));
    };
    const edges = [x - 1, x + 1, 640 - x - 2];
    expect(await Promise.all(edges.map(behind))).toEqual(edges.map(() => [0, 128, 0]));
  });

  test('is else that of the theme of the link, or of the system', async () => {
    expect(await cornerOf('?mode=embed', 'light')).toEqual([253, 252, 249]);
    expect(await cornerOf('?mode=embed', 'dark')).toEqual([22, 23, 28]);
    expect(await cornerOf('?mode=embed&theme=dark', 'light')).toEqual([22, 23, 28]);
    expect(await cornerOf('?mode=embed&theme=light', 'dark')).toEqual([253, 252, 249]);
  });
});

test('two on one page know nothing of each other', async () => {
  const page = await site.open(
    frameOf('?mode=embed') + frameOf('?mode=embed').replace('title="', 'title="Other '),
  );
  const [one, other] = [await drawn(page, 0), await drawn(page, 1)];
  await one.getByRole('slider', { name: /^Eligible/ }).fill('75');
  await expect.poll(async () => (await countsIn(one))['eligible']).toBe(141);
  expect((await countsIn(other))['eligible']).toBe(121);
});

test('nothing below the message moves when a slider does', async () => {
  const page = await site.open(frameOf('?mode=embed', 'width="640" height="1700"'));
  const frame = await drawn(page);
  const top = () =>
    frame.locator('svg[role="group"]').evaluate((svg) => svg.getBoundingClientRect().top + scrollY);
  const before = await top();
  await frame.getByRole('slider', { name: /^Eligible/ }).fill('75');
  await expect.poll(async () => (await countsIn(frame))['eligible']).toBe(141);
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
});

test('a frame adds nothing to the Back button of the host', async () => {
  const page = await site.open(frameOf('?mode=embed'));
  const frame = await drawn(page);
  const before = await page.evaluate(() => history.length);
  await frame.getByRole('slider', { name: /^Eligible/ }).fill('75');
  await frame.getByRole('slider', { name: /^Responded/ }).fill('40');
  await settled(page);
  expect(frame.url()).toContain('r.eligible=75');
  expect(frame.url()).toContain('mode=embed');
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('a frame waits for less script than the whole page loads', async () => {
  const sizeOf = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + readFileSync(join(DIST, name)).length, 0);
  const nameOf = (url: string) => /assets\/[^/]+\.js$/.exec(url)?.[0];
  const page = await site.open('');
  const loaded: string[] = [];
  page.on('response', (response) => {
    const name = nameOf(response.url());
    if (name) loaded.push(name);
  });
  await page.goto(site.address(''));
  await page.getByRole('button', { name: 'Compare', exact: true, disabled: false }).waitFor();
  await page.waitForLoadState('networkidle');
  const whole = sizeOf(loaded);

  // Asked for from the head, before any of it runs.
  await page.goto(site.address('?mode=embed'));
  const urls = await page.evaluate(() => [
    ...Array.from(document.querySelectorAll('script[src]'), (entry) => entry.getAttribute('src')),
    ...Array.from(document.querySelectorAll('link[rel="modulepreload"]'), (early) =>
      early.getAttribute('href'),
    ),
  ]);
  const waitedFor = urls.map((url) => nameOf(url ?? '') ?? '');
  expect(waitedFor.length).toBeGreaterThan(1);
  expect(sizeOf(waitedFor)).toBeLessThan(whole);
});
