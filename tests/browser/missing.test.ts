// Where scripts of the page do not come: one sentence says what is missing, nothing looks alive that is not, and no more is seen
// than the link allows.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DIST, servedSite, takenOver } from '../helpers/browserPage.ts';
import { controlsSeen, looksOf } from '../helpers/controlsSeen.ts';
import { chooseAction, pictured, REPORTED, slider, tabled } from '../helpers/flowPage.ts';

const site = servedSite();

const FIRST = '**/assets/index-*.js';
const FRAME = '**/openEmbed-*.js*';

const SCRIPTS =
  'The scripts of this page could not be loaded, so nothing here can be moved. Shown is the study as reported.';
const NUMBERS = 'The numbers of this link could not be loaded. Shown is the study as reported.';
const PICTURE = 'What this frame shows could not be loaded.';
const TALK = 'This talk could not be loaded.';

const FROZEN = '?v=1&r.eligible=75&mode=embed&frozen=1';

const ways: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'is not there': (route) => route.fulfill({ status: 404 }),
  'is blocked': (route) => route.abort('blockedbyclient'),
  'is answered for with the index page': (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: readFileSync(join(DIST, 'index.html'), 'utf8'),
    }),
};

/** Opens a link where files of this kind do not come. */
async function openWithout(
  files: string,
  way: (route: Route) => Promise<void>,
  link: string,
): Promise<Page> {
  // Of files that no build has, none would be missing, and what says so would be waited for in vain.
  const beginning = files.split('/').at(-1)?.split('*')[0] ?? '';
  const named = readdirSync(join(DIST, 'assets')).filter((file) => file.startsWith(beginning));
  expect(named, files).toHaveLength(1);
  const page = await site.open('?theme=light', { reducedMotion: 'reduce', isFresh: true });
  await page.route(files, way);
  await page.goto(site.address(link), { waitUntil: 'commit' });
  return page;
}

/** Presses that; where the page itself asked when the file was there again, there is nothing left to press. */
async function tryAgain(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Try again' });
  await button.click({ timeout: 5000 }).catch(async (error: unknown) => {
    if (await button.isVisible()) throw error;
  });
}

/** All that can be read and pressed on the page, in one line. */
function seen(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' ').trim());
}

/** The sentence that says what is missing, with what can be done about it. */
async function seenAbout(page: Page): Promise<string> {
  return (await page.locator('#late').innerText()).replaceAll(/\s+/g, ' ').trim();
}

/** Where the parts of the page stand, and how wide it is. */
function placesOf(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => [
    document.documentElement.scrollWidth,
    // What a sign means is there while the sign is: fans are worked out anew where a rate was moved.
    ...[...document.querySelectorAll('h1, main svg:not(li svg), main section, .unseen ~ *')].map(
      (element) => element.getBoundingClientRect().y + scrollY,
    ),
  ]);
}

/** The same once all has come that comes by itself: nothing more has arrived, and nothing has moved. */
async function placesAtRest(page: Page): Promise<readonly number[]> {
  // Not by the browser's own word of an idle network: it never comes where a frame was closed while it loaded.
  const look = async () => ({
    places: await placesOf(page),
    come: await page.evaluate(() => performance.getEntriesByType('resource').length),
  });
  let now = await look();
  await expect
    .poll(async () => {
      const before = now;
      await page.waitForTimeout(500);
      now = await look();
      return JSON.stringify(now) === JSON.stringify(before);
    })
    .toBe(true);
  return now.places;
}

function forgiveMissing() {
  site.forgive(/Failed to load|404 for|dynamically imported|MIME type|Failed to fetch/);
}

describe.each(Object.entries(ways))('where the first script %s', (_, way) => {
  test.each([
    ['', SCRIPTS],
    ['?v=1&r.eligible=75', NUMBERS],
  ])(
    '"%s" is the study as reported, says so, and nothing on it looks alive',
    async (link, said) => {
      const page = await openWithout(FIRST, way, link);
      await page.locator('#late').waitFor();
      expect(await seenAbout(page)).toBe(`${said} Try again`);
      expect(await tabled(page)).toEqual(REPORTED);
      const dead = await controlsSeen(page);
      expect(dead.length).toBeGreaterThan(15);
      for (const { cursor, pointerEvents } of dead)
        expect({ cursor, pointerEvents }).toEqual({ cursor: 'default', pointerEvents: 'none' });
      expect(looksOf(dead).size).toBe(1);
      forgiveMissing();

      await page.unroute(FIRST);
      await tryAgain(page);
      await takenOver(page);
      await expect.poll(() => page.locator('#late').isVisible()).toBe(false);
      await slider(page, 'Responded to IL-2').fill('24');
      await expect
        .poll(async () => (await pictured(page))['responded'])
        .toBe(link === '' ? 29 : 34);
      expect(looksOf(await controlsSeen(page)).size).toBeGreaterThan(1);
    },
  );

  test.each([
    [FROZEN, PICTURE],
    ['?mode=present&scene=2', TALK],
  ])('"%s" says so and shows nothing else', async (link, said) => {
    const page = await openWithout(FIRST, way, link);
    await page.locator('#late').waitFor();
    expect(await seen(page)).toBe(`${said} Try again`);
    forgiveMissing();
  });
});

describe.each(Object.entries(ways))('where the code of what a link shows %s', (_, way) => {
  test('a frame with numbers of its own says so and shows nothing else, and comes at a press', async () => {
    const page = await openWithout(FRAME, way, FROZEN);
    await page.locator('#late').waitFor();
    expect(await seen(page)).toBe(`${PICTURE} Try again`);
    expect(await page.getByRole('slider').count()).toBe(0);
    forgiveMissing();
    await page.unroute(FRAME);
    await tryAgain(page);
    await expect.poll(async () => (await pictured(page))['eligible']).toBe(141);
    expect(await page.getByRole('slider').count()).toBe(0);
    // What was asked for early is complained of before the page itself finds it missing.
    forgiveMissing();
  });

  test('a frame of the study as reported says so, shows it with nothing to press, and comes at a press', async () => {
    const page = await openWithout(FRAME, way, '?mode=embed');
    await page.locator('#late').waitFor();
    expect(await seenAbout(page)).toBe(`${SCRIPTS} Try again`);
    expect(await pictured(page)).toEqual(REPORTED);
    expect(await controlsSeen(page)).toEqual([]);
    forgiveMissing();
    await page.unroute(FRAME);
    await tryAgain(page);
    await takenOver(page);
    await expect.poll(() => page.locator('#late').isVisible()).toBe(false);
    await expect.poll(() => page.getByRole('slider').count()).toBe(4);
    await slider(page, 'Eligible for IL-2').fill('75');
    await expect.poll(async () => (await pictured(page))['eligible']).toBe(141);
    // What was asked for early is complained of before the page itself finds it missing.
    forgiveMissing();
  });

  test('a talk says so and gives no answer away, and comes at a press', async () => {
    const files = '**/talk-*.js*';
    const page = await openWithout(files, way, '?mode=present&scene=2');
    await page.locator('#late').waitFor();
    expect(await seen(page)).toBe(`${TALK} Try again`);
    // Not even to who selects all of it, once the first script has cleared what was served.
    await expect.poll(() => page.locator('#root').textContent()).toBe('');
    forgiveMissing();
    await page.unroute(files);
    await tryAgain(page);
    await page.locator('[data-scene="2"]').waitFor();
    forgiveMissing();
  });
});

test('a part that could not be loaded is loaded by the next press, without a reload', async () => {
  const page = await openWithout(
    '**/takeaway-*.js*',
    (route) => route.fulfill({ status: 404 }),
    '',
  );
  await takenOver(page);
  await chooseAction(page, 'Save');
  await page
    .getByText(/could not be loaded/)
    .and(page.locator(':visible'))
    .waitFor();
  forgiveMissing();
  await page.unroute('**/takeaway-*.js*');
  await page.evaluate(() => Object.assign(window, { isTheSame: true }));
  await chooseAction(page, 'Save');
  await page.getByRole('dialog', { name: 'Save' }).waitFor();
  expect(await page.evaluate(() => 'isTheSame' in window)).toBe(true);
});

test('a part that its address has no more is loaded by a fresh one, at the same press', async () => {
  const page = await openWithout('**/takeaway-*.js', (route) => route.fulfill({ status: 404 }), '');
  await takenOver(page);
  await chooseAction(page, 'Save');
  await page.getByRole('dialog', { name: 'Save' }).waitFor();
  expect(
    await page
      .getByText(/could not be loaded/)
      .and(page.locator(':visible'))
      .count(),
  ).toBe(0);
  forgiveMissing();
});

test('a part that is on its way for long says so, and moves nothing', async () => {
  const page = await site.open('?theme=light', { reducedMotion: 'reduce', isFresh: true });
  let come = () => {};
  const isComing = new Promise<void>((done) => {
    come = done;
  });
  await page.route('**/takeaway-*.js', async (route) => {
    await isComing;
    await route.continue();
  });
  await page.goto(site.address(''));
  await takenOver(page);
  const before = await placesAtRest(page);
  await chooseAction(page, 'Save');
  await page.getByText('This part is being loaded.').waitFor();
  expect(await placesOf(page)).toEqual(before);
  come();
  await page.getByRole('dialog', { name: 'Save' }).waitFor();
  expect(await page.getByText('This part is being loaded.').count()).toBe(0);
});

describe('a deploy between two presses', () => {
  /** Whatever is not needed by who opens a page, a frame or a talk and touches nothing. */
  const PARTS =
    /\/assets\/(takeaway|people|TalkEditor|slideShow|slideFiles|rangesBeside|doubtWorker)-/;

  /** Keeps parts that a page asks for by itself until they are gone: on a busy machine it may ask before anybody has pressed. */
  async function held(page: Page): Promise<() => void> {
    let letGo = () => {};
    const gone = new Promise<void>((done) => {
      letGo = done;
    });
    await page.route(PARTS, async (route) => {
      await gone;
      await route.fulfill({ status: 404 });
    });
    return letGo;
  }

  /** Has the old parts gone and a new version in the place of the page. */
  async function deploy(page: Page) {
    await page.route(PARTS, (route) => route.fulfill({ status: 404 }));
    const served = readFileSync(join(DIST, 'index.html'), 'utf8');
    site.replace('', served.replaceAll(/assets\/index-[\w-]+\.js/g, 'assets/index-new.js'));
  }

  /** Presses what loads the new version, which has all its parts. */
  async function loadIt(page: Page) {
    site.replace('', readFileSync(join(DIST, 'index.html'), 'utf8'));
    await page.unroute(PARTS);
    await page.evaluate(() => Object.assign(window, { isTheSame: true }));
    await page.getByRole('button', { name: 'Load it' }).click();
    await page.waitForFunction(() => !('isTheSame' in window));
    await takenOver(page);
  }

  test.each([
    ['as high as its content', '?v=1&mode=embed&r.responded=24', 640, 1000],
    ['in the height of a slide', '?v=1&mode=embed&fit=1&r.responded=24', 640, 360],
  ])(
    'in a frame %s is told there, and moves nothing of it; what was set goes along',
    async (_, link, width, height) => {
      const page = await site.open('?theme=light', {
        reducedMotion: 'reduce',
        isFresh: true,
        width,
        height,
      });
      const letGo = await held(page);
      await page.goto(site.address(link));
      await takenOver(page);
      const chip = page.locator('[data-chip="eligible"]:visible');
      await expect
        .poll(async () => (await chip.count()) > 0 || slider(page, 'Eligible for IL-2').isVisible())
        .toBe(true);
      if ((await chip.count()) > 0) await chip.click();
      await deploy(page);
      // What is said of a rate changes with it; these stay.
      const places = () =>
        page
          .locator('html, main h2, #message, svg[role="group"], main > footer')
          .evaluateAll((all) =>
            all.map((each) => JSON.stringify([each.getBoundingClientRect(), each.scrollWidth])),
          );
      const before = await places();
      await slider(page, 'Eligible for IL-2').fill('75');
      letGo();
      await page.getByText('There is a new version of this page').waitFor();
      expect(await places()).toEqual(before);
      // What is there has gone on working.
      await expect.poll(async () => (await pictured(page))['eligible']).toBe(141);
      await expect.poll(() => new URL(page.url()).search).toContain('r.eligible=75');
      forgiveMissing();
      await loadIt(page);
      await expect.poll(async () => (await pictured(page))['responded']).toBe(34);
      expect(await page.locator('#late').isVisible()).toBe(false);
      expect(await page.locator('main').count()).toBe(1);
      expect(await page.getByRole('link', { name: 'Open the full page' }).count()).toBe(1);
    },
  );

  test('in a talk is told over it, which goes on; the new version opens at the same scene', async () => {
    const page = await site.open('?theme=light', {
      reducedMotion: 'reduce',
      isFresh: true,
      height: 720,
    });
    await page.goto(site.address('?mode=present&scene=3'));
    await takenOver(page);
    await deploy(page);
    const places = () =>
      page
        .locator('main svg, main h1, footer button')
        .evaluateAll((all) => all.map((each) => JSON.stringify(each.getBoundingClientRect())));
    const before = await places();
    const edit = async () => {
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('button', { name: 'Make it yours' }).click();
    };
    await edit();
    await page.getByText('There is a new version of this page').waitFor();
    await page.getByText('could not be loaded').and(page.locator(':visible')).waitFor();
    expect(await places()).toEqual(before);
    await page.keyboard.press('PageDown');
    await page.locator('[data-scene="4"]').waitFor();
    // Who goes on has the hall as it was.
    const failed = page.getByText('could not be loaded').and(page.locator(':visible'));
    await expect.poll(() => failed.count()).toBe(0);
    await expect.poll(() => new URL(page.url()).search).toContain('scene=4');
    forgiveMissing();
    await loadIt(page);
    await page.locator('[data-scene="4"]').waitFor();
    await edit();
    await page.getByRole('dialog', { name: 'Make the talk yours' }).waitFor();
  });

  test('is told where a part of the old version is missing; one press loads the new one with the same numbers', async () => {
    const page = await site.open('?theme=light', { reducedMotion: 'reduce', isFresh: true });
    await page.goto(site.address('?v=1&r.eligible=75'));
    await takenOver(page);
    await chooseAction(page, 'Embed');
    await page.getByRole('dialog', { name: 'Embed' }).waitFor();
    await page.keyboard.press('Escape');
    await slider(page, 'Responded to IL-2').fill('24');
    await expect.poll(() => new URL(page.url()).search).toContain('r.responded=24');
    await deploy(page);
    const before = await placesAtRest(page);
    await chooseAction(page, 'Save');
    await page.getByText('There is a new version of this page').waitFor();
    expect(await placesOf(page)).toEqual(before);
    forgiveMissing();

    await loadIt(page);
    await expect.poll(async () => (await pictured(page))['responded']).toBe(34);
    await chooseAction(page, 'Save');
    await page.getByRole('dialog', { name: 'Save' }).waitFor();
  });

  test('can wait: what is there goes on working', async () => {
    const page = await site.open('?theme=light', { reducedMotion: 'reduce', isFresh: true });
    await page.goto(site.address(''));
    await takenOver(page);
    await deploy(page);
    await chooseAction(page, 'Share');
    await page.getByRole('button', { name: 'Later' }).click();
    await expect.poll(() => page.locator('#late').isVisible()).toBe(false);
    await slider(page, 'Eligible for IL-2').fill('75');
    await expect.poll(async () => (await pictured(page))['eligible']).toBe(141);
    forgiveMissing();
  });

  test('is not told where a part is missing of the version that is still served', async () => {
    const page = await openWithout(
      '**/takeaway-*.js*',
      (route) => route.fulfill({ status: 404 }),
      '',
    );
    await takenOver(page);
    const asked = page.waitForResponse((response) => response.url() === site.address(''));
    await chooseAction(page, 'Save');
    await asked;
    await page
      .getByText(/could not be loaded/)
      .and(page.locator(':visible'))
      .waitFor();
    expect(await page.getByText('There is a new version').count()).toBe(0);
    forgiveMissing();
  });
});

test('a link to the whole page needs nothing of the other modes', async () => {
  const page = await openWithout(FRAME, (route) => route.abort(), '?mode=explore');
  await takenOver(page);
  expect(await pictured(page)).toEqual(REPORTED);
  expect(await page.locator('#late').isVisible()).toBe(false);
});

test.each([
  ['', SCRIPTS],
  ['?mode=present&scene=2', TALK],
])(
  'scripts that stay away for long are told of, and taken when they come: "%s"',
  async (link, said) => {
    const page = await site.open('?theme=light', { reducedMotion: 'reduce' });
    let come = () => {};
    const isComing = new Promise<void>((done) => {
      come = done;
    });
    await page.route(FIRST, async (route) => {
      await isComing;
      await route.continue();
    });
    await page.clock.install();
    await page.goto(site.address(link), { waitUntil: 'commit' });
    await page.locator('#root main').waitFor({ state: 'attached' });
    expect(await page.locator('#late').isVisible()).toBe(false);
    await page.clock.fastForward(16_000);
    await page.locator('#late').waitFor();
    expect(await seenAbout(page)).toBe(`${said} Try again`);
    come();
    await page.locator('#late').waitFor({ state: 'hidden' });
    if (link !== '') await page.locator('[data-scene="2"]').waitFor();
  },
);
