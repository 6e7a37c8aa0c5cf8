// The development server, as whoever has just cloned the project starts it: nothing is complained about, by it or by the browser.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';

const site = servedSite();

const cacheDir = mkdtempSync(join(tmpdir(), 'patient-flow-dev-'));
const warned: string[] = [];
let server: ViteDevServer;
let address = '';

beforeAll(async () => {
  const logger = createLogger('warn');
  const keep = (message: string) => void warned.push(message);
  server = await createServer({
    root: join(import.meta.dirname, '..', '..'),
    // As after a first `npm ci`.
    cacheDir,
    customLogger: { ...logger, warn: keep, warnOnce: keep, error: keep },
    server: { host: '127.0.0.1', port: 0 },
  });
  await server.listen();
  address = server.resolvedUrls?.local[0] ?? '';
});

afterAll(async () => {
  await server.close();
  rmSync(cacheDir, { recursive: true });
});

test.each([
  ['the page', '', 0],
  ['the example for hosts, a frame in a sandbox among them', 'embed-example.html', 4],
])('%s opens without a complaint, of the browser or of the server', async (_, link, frames) => {
  const context = (await site.blank()).context();
  const page = await site.another(context, (url) => url.startsWith(address));
  // So high that no frame waits until it is scrolled to.
  await page.setViewportSize({ width: 1000, height: 4000 });
  await page.goto(`${address}${link}`);
  await expect.poll(() => page.frames().length - 1).toBe(frames);
  for (const frame of frames === 0 ? [page.mainFrame()] : page.frames().slice(1))
    await frame.locator('main').first().waitFor();
  // Not by the browser's own word of an idle network, which may never come where there are frames.
  const come = async () =>
    (
      await Promise.all(
        page
          .frames()
          .map((frame) => frame.evaluate(() => performance.getEntriesByType('resource').length)),
      )
    ).join();
  await expect
    .poll(async () => {
      const before = await come();
      await page.waitForTimeout(1000);
      return (await come()) === before;
    })
    .toBe(true);
  expect(warned).toEqual([]);
});
