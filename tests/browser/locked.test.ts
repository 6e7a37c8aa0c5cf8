import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replacedOnce } from '../../src/build/replacedOnce.ts';
import { DIST, servedSite } from '../helpers/browserPage.ts';
import { pictured, query, slider } from '../helpers/flowPage.ts';

const site = servedSite();

test('the page says itself what may run on it, and nothing written into it may', async () => {
  const page = await site.open();
  const policy =
    (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ??
    '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-');
  expect(policy).not.toMatch(/\*|https?:/);
  // Before anything that it is to hold for.
  const order = await page.evaluate(() =>
    [...document.head.children].map(
      (element) => element.tagName + (element.getAttribute('http-equiv') ?? ''),
    ),
  );
  expect(order.indexOf('METAContent-Security-Policy')).toBeLessThan(order.indexOf('SCRIPT'));
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.intruded = ""';
    const isHeard = new Promise<string>((done) => {
      document.addEventListener('securitypolicyviolation', (event) =>
        done(event.violatedDirective),
      );
    });
    document.head.append(script);
    return Promise.race([
      isHeard,
      new Promise<string>((done) => {
        setTimeout(() => done('nothing was refused'), 2000);
      }),
    ]);
  });
  expect(ran).toMatch(/^script-src/);
  expect(await page.evaluate(() => 'intruded' in document.documentElement.dataset)).toBe(false);
  site.forgive(/Content Security Policy/);
});

function forbidStorage() {
  const refuse = () => {
    throw new DOMException('storage is not for this frame', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, { get: refuse });
  Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse });
}

function forbidHistory() {
  const refuse = () => {
    throw new DOMException('this frame has no history', 'SecurityError');
  };
  History.prototype.pushState = refuse;
  History.prototype.replaceState = refuse;
}

test.each([
  ['storage', forbidStorage],
  ['an address to write', forbidHistory],
])('the page works without %s', async (_, before) => {
  const page = await site.open('?v=1&r.responded=24', { before });
  await slider(page, 'Eligible for IL-2').fill('75');
  await expect.poll(async () => (await pictured(page))['responded']).toBe(34);
  if (before === forbidHistory) expect(query(page)).toBe('?v=1&r.responded=24');
  else await expect.poll(() => query(page)).toBe('?v=1&r.eligible=75&r.responded=24');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await pictured(page))['eligible']).toBe(121);
});

test('a script in the page that was altered on its way does not run, and the numbers come all the same', async () => {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const opening = 'const page=document.documentElement;';
  site.replace(
    'index.html',
    replacedOnce(page, opening, () => `${opening} page.dataset.intruded = '';`),
  );
  const opened = await site.open('?v=1&r.eligible=75');
  await expect.poll(async () => (await pictured(opened))['eligible']).toBe(141);
  expect(await opened.evaluate(() => 'intruded' in document.documentElement.dataset)).toBe(false);
  site.forgive(/Content Security Policy/);
});
