// The page on the web, from the second visit on, without a network (P20), and when there is a new version (P14).

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { replacedOnce } from '../../src/build/replacedOnce.ts';
import { first } from '../../src/study/first.ts';
import { talkOf } from '../../src/locale/talk.ts';
import { DIST, servedSite, takenOver } from '../helpers/browserPage.ts';
import {
  chooseAction,
  countsNamed,
  pictured,
  query,
  REPORTED,
  slider,
} from '../helpers/flowPage.ts';
import { placesFrom } from '../helpers/talkPage.ts';
import { toldToTheEnd } from '../helpers/toldTalk.ts';

const site = servedSite();

/** Opens the page as somebody who comes for the first time, and waits until it is kept. */
async function kept(): Promise<Page> {
  const page = await site.open('', { isKept: true, reducedMotion: 'reduce' });
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === 'activated') return;
    await new Promise((done) => {
      active?.addEventListener('statechange', done, { once: true });
    });
  });
  return page;
}

/** Opens the page as somebody who comes for the second time and has no network. */
async function offline(): Promise<Page> {
  const page = await kept();
  await page.context().setOffline(true);
  await page.reload();
  await takenOver(page);
  return page;
}

function registrations(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
}

describe('at the second visit without a network', () => {
  test('the page opens and its rates move', async () => {
    const page = await offline();
    await expect.poll(() => pictured(page)).toEqual(REPORTED);
    await slider(page, 'Eligible for IL-2').fill('75');
    await slider(page, 'Responded to IL-2').fill('24');
    const moved = countsNamed([195, 190, 5, 188, 2, 141, 47, 34, 107]);
    await expect.poll(() => pictured(page)).toEqual(moved);
    // Worked out beside the page, by a script of its own.
    await expect.poll(() => page.locator('[data-fans]').count()).toBe(1);
    await page.reload();
    await expect.poll(() => pictured(page)).toEqual(moved);
    // What is not kept cannot be had, so the network is really gone.
    expect(await page.evaluate(() => fetch('./embed.js').then(String, String))).toMatch(
      /TypeError/,
    );
    site.forgive(/ERR_INTERNET_DISCONNECTED/);
  });

  test('links open, whatever is in them', async () => {
    const page = await offline();
    for (const [what, link, group, count] of [
      ['rates', '?v=1&r.eligible=75&r.responded=24', 'responded', '34'],
      ['another study', '?v=1&study=figlin-1999', 'randomized', '160'],
      ['people', '?v=1&r.eligible=75&view=people', '', ''],
      ['another reading of the paper', '?v=1&a.treated=107', 'operated', '195'],
      ['the file by its name', 'index.html?v=1&r.eligible=75', 'eligible', '141'],
      ['what others have added', '?utm_source=mail&r.eligible=75&=x', 'eligible', '141'],
      ['the page in one file', 'patient-flow.html?v=1&r.eligible=75', 'eligible', '141'],
    ] as const) {
      await page.goto(site.address(link));
      await takenOver(page);
      if (group === '')
        await page.getByRole('radio', { name: 'People' }).and(page.locator(':checked')).waitFor();
      else
        await expect
          .poll(() => page.locator(`[data-group="${group}"]`).first().getAttribute('data-count'), {
            message: what,
          })
          .toBe(count);
    }
  });

  test('a talk is told to its end', async () => {
    const page = await offline();
    await page.goto(site.address('?mode=present&scene=3'));
    expect(await toldToTheEnd(page)).toBe(placesFrom(3));
    await expect.poll(() => query(page)).toContain(`scene=${talkOf(first).scenes.length}`);
    await page.reload();
    await page.locator(`[data-scene="${talkOf(first).scenes.length}"]`).waitFor();
  });

  test('what is asked for later is there too', async () => {
    const page = await offline();
    for (const name of ['Share', 'Embed', 'Save'] as const) {
      await chooseAction(page, name);
      await page.getByRole('dialog').getByRole('heading').first().waitFor();
      await page.keyboard.press('Escape');
    }
    for (const title of ['How sure is this?', 'Which step matters']) {
      const summary = page.locator('summary', { hasText: title });
      const part = summary.locator('..');
      await summary.click();
      await part
        .getByText(/^(This part is worked out on the spot|…$)/)
        .waitFor({ state: 'hidden' });
    }
    expect(
      await page
        .getByText(/could not be loaded/)
        .locator('visible=true')
        .count(),
    ).toBe(0);
    // To be saved with a talk in it.
    const text = await page.evaluate(async () => (await fetch('./patient-flow.html')).text());
    expect(text).toBe(readFileSync(join(DIST, 'patient-flow.html'), 'utf8'));
  });
});

test('the page can be installed: its manifest names what is there', async () => {
  const page = await site.open();
  const client = await page.context().newCDPSession(page);
  const { errors, data } = await client.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? '') as { icons: { src: string; sizes: string }[] };
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    expect(size).toBe(sizes);
  }
});

test('a frame in another page keeps nothing, and neither does the page in one file', async () => {
  const page = await site.open('', { isKept: true, javaScriptEnabled: false });
  const host = await site.another(await browserOf(page));
  await host.goto(site.address('embed-example.html'));
  // Each has its scripts, and the one that would keep it has had its time.
  await expect.poll(() => host.frames().length).toBeGreaterThan(1);
  for (const frame of host.frames().slice(1))
    await frame.waitForFunction(() => !('scripts' in document.documentElement.dataset));
  await hasHadItsTime(host);
  expect(await registrations(host)).toBe(0);
  await host.goto(site.address('patient-flow.html'));
  await takenOver(host);
  await hasHadItsTime(host);
  expect(await registrations(host)).toBe(0);
});

/** Until nothing is asked for any more, or, on a machine too busy to come to rest, for as long as that always takes. */
async function hasHadItsTime(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 20_000 }).catch(() => undefined);
}

/** A context of its own in the browser of this page. */
async function browserOf(page: Page) {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  return browser.newContext();
}

/** The script of a version in which this file has other content. */
function withAnother(script: string, file: string, content: string): string {
  const integrity = createHash('sha256').update(content).digest('base64');
  const entry = new RegExp(
    `(\\{url:\\W${file.replaceAll('.', String.raw`\.`)}\\W,revision:)[^}]*\\}`,
  );
  return replacedOnce(
    script,
    entry,
    () => `{url:"${file}",revision:"another",integrity:"sha256-${integrity}"}`,
  );
}

test('a new version changes nothing on an open page, and is there once all were closed', async () => {
  const page = await kept();
  const context = page.context();
  await page.goto(site.address('?v=1&r.eligible=75'));
  await expect.poll(async () => (await pictured(page))['eligible']).toBe(141);
  await page.waitForLoadState('networkidle');
  // The last that the page itself draws, once its numbers rest.
  await page.locator('[data-fans]').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const changes: string[] = [];
    Object.assign(window, { changes });
    navigator.serviceWorker.addEventListener('controllerchange', () => changes.push('control'));
    new MutationObserver(() => changes.push('page')).observe(document.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });

  const served = (file: string) => readFileSync(join(DIST, file), 'utf8');
  const next = served('index.html').replace('<title>', '<title>New: ');
  site.replace('index.html', next);
  const list = served('sw.js');
  site.replace('sw.js', withAnother(list, 'index.html', next));
  const isWaiting = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    await new Promise((done) => {
      installing?.addEventListener('statechange', done, { once: true });
    });
    return registration.waiting !== null;
  });
  expect(isWaiting).toBe(true);
  expect(await page.evaluate(() => (window as unknown as { changes: string[] }).changes)).toEqual(
    [],
  );

  // Also when it is loaded again, or opened a second time.
  await page.reload();
  await expect.poll(async () => (await pictured(page))['eligible']).toBe(141);
  expect(await page.title()).not.toMatch(/^New/);
  expect(query(page)).toBe('?v=1&r.eligible=75');

  await page.close();
  const later = await site.another(context);
  await expect
    .poll(
      async () => {
        await later.goto(site.address());
        const title = await later.title();
        // Until the next look nobody is on the site, so that the new version may take its turn.
        await later.goto('about:blank');
        return title;
      },
      { interval: 500, timeout: 30_000 },
    )
    .toContain('New');
});

/** A file of the site whose name begins like this. */
function assetNamed(beginning: string): string {
  const name = readdirSync(join(DIST, 'assets')).find((each) => each.startsWith(beginning));
  if (name === undefined) throw new Error(`the site has no ${beginning}`);
  return `assets/${name}`;
}

/** What is kept under the addresses of these files, without those that are not kept. */
function keptTexts(page: Page, files: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async (paths) => {
    const found = await Promise.all(
      paths.map((path) => caches.match(path, { ignoreSearch: true })),
    );
    return Promise.all(found.flatMap((each) => (each ? [each.text()] : [])));
  }, files);
}

/** How far the script has come that keeps the site: until it is through, or has given up. */
function keeping(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const worker = registration?.installing ?? registration?.waiting ?? registration?.active;
    return worker?.state ?? 'nothing';
  });
}

describe.each([
  ['its index page', readFileSync(join(DIST, 'index.html'), 'utf8')],
  ['an empty page', ''],
  ['the page of a network that wants a password', '<!doctype html><title>Welcome</title>'],
])('where the server answers for a file with %s', (_, foreign) => {
  test('nothing is kept as long as that is so, whichever file it is', async () => {
    const page = await site.open('?theme=light', { isKept: true });
    await page.evaluate(() => navigator.serviceWorker.ready);
    for (const file of [
      'patient-flow.html',
      'manifest.webmanifest',
      assetNamed('takeaway-'),
      assetNamed('talk-'),
    ]) {
      await page.evaluate(async () => {
        for (const each of await navigator.serviceWorker.getRegistrations())
          await each.unregister();
        for (const name of await caches.keys()) await caches.delete(name);
      });
      site.replace(file, foreign);
      const end = await page.evaluate(async () => {
        const { installing } = await navigator.serviceWorker.register('./sw.js');
        return new Promise<string | undefined>((done) => {
          installing?.addEventListener('statechange', () => {
            if (installing.state !== 'installing') done(installing.state);
          });
        });
      });
      expect(end, file).toBe('redundant');
      expect(await keptTexts(page, [file]), file).toEqual([]);
      site.replace(file, readFileSync(join(DIST, file), 'utf8'));
    }
    site.forgive(/integrity|SHA-256|ServiceWorker|bad-precaching/i);
  });
});

test('what was kept before anybody looked, and is not what was built, is thrown away by the next version', async () => {
  const page = await kept();
  const files = [assetNamed('takeaway-'), assetNamed('talk-'), 'manifest.webmanifest'];
  await page.evaluate(async (paths) => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    const html = { headers: { 'content-type': 'text/html' } };
    for (const path of paths) {
      const [found] = await cache.keys(path, { ignoreSearch: true });
      if (!found) throw new Error(`${path} is not kept`);
      await cache.put(found, new Response('<!doctype html><title>Poison</title>', html));
    }
  }, files);
  expect((await keptTexts(page, files)).filter((text) => text.includes('Poison'))).toHaveLength(3);

  const served = readFileSync(join(DIST, 'index.html'), 'utf8');
  const next = served.replace('<title>', '<title>New: ');
  site.replace('index.html', next);
  site.replace('sw.js', withAnother(readFileSync(join(DIST, 'sw.js'), 'utf8'), 'index.html', next));
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  // It waits for the old one to go, where that is still used.
  await expect.poll(() => keeping(page)).toMatch(/^(?:installed|activating|activated)$/);
  expect(await keptTexts(page, files)).toEqual(
    files.map((file) => readFileSync(join(DIST, file), 'utf8')),
  );
});

test.each([
  ['emptied', ''],
  ['another’s', '<!doctype html><title>Poison</title>'],
])('a page that was kept and is %s is thrown away when it is opened', async (_, text) => {
  const page = await kept();
  const damage = () =>
    page.evaluate(async (body) => {
      const [name = ''] = await caches.keys();
      const cache = await caches.open(name);
      const [found] = await cache.keys('index.html', { ignoreSearch: true });
      if (!found) throw new Error('the page is not kept');
      await cache.put(found, new Response(body, { headers: { 'content-type': 'text/html' } }));
    }, text);
  await damage();
  await page.goto(site.address('?v=1&r.eligible=75'));
  await takenOver(page);
  await expect.poll(async () => (await pictured(page))['eligible']).toBe(141);
  expect((await keptTexts(page, ['index.html'])).filter((each) => each === text)).toEqual([]);
});
