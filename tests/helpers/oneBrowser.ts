// Starts the browser once for all files of tests, which connect to it and keep to contexts of their own: to start one for
// each file costs more than many a file's tests.

import { chromium, type BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { withoutFeatures } from './findBrowser.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser of the site's own pages listens. */
    readonly browser: string;
    /** Where the browser of pages with frames listens: its scroll bars take room, as on many systems. */
    readonly browserWithBars: string;
  }
}

/** What every test goes without. */
const SWITCHES = [
  // Where a context keeps a page, its next page is drawn by the same process.
  '--process-per-site',
  // Kept ready for a site that no test goes to.
  withoutFeatures('SpareRendererForSitePerProcess'),
  // No page of a test lives long enough to earn back what its scripts cost to be compiled a second and a third time.
  '--js-flags=--no-opt --no-maglev',
];

type Both = Promise<readonly [BrowserServer, BrowserServer]>;

declare global {
  /** The browsers of this run, for whichever of its projects asks first. */
  var browsersOfRun: Both | undefined;
}

export default async function start(project: TestProject): Promise<() => Promise<void>> {
  globalThis.browsersOfRun ??= Promise.all([started(), started(['--hide-scrollbars'])]);
  const browsers = await globalThis.browsersOfRun;
  project.provide('browser', browsers[0].wsEndpoint());
  project.provide('browserWithBars', browsers[1].wsEndpoint());
  return async () => {
    globalThis.browsersOfRun = undefined;
    await Promise.all(browsers.map((browser) => browser.close()));
  };
}

function started(ignoreDefaultArgs: string[] = []): Promise<BrowserServer> {
  const executablePath = process.env['PATIENT_FLOW_BROWSER'];
  if (!executablePath) throw new Error('These tests need a browser: run them by `npm test`.');
  return chromium.launchServer({
    executablePath,
    ignoreDefaultArgs,
    args: [
      ...(JSON.parse(process.env['PATIENT_FLOW_BROWSER_ARGS'] ?? '[]') as string[]),
      ...SWITCHES,
    ],
  });
}
