import { availableParallelism } from 'node:os';
import { defaultAllowedOrigins } from 'vite';
import { defineConfig } from 'vitest/config';
import { classNames } from './src/build/classNames.ts';
import { drawnPage } from './src/build/drawnPage.ts';
import { earlyCode } from './src/build/earlyCode.ts';
import { filesTogether } from './src/build/filesTogether.ts';
import { forHosts } from './src/build/forHosts.ts';
import { keptOffline } from './src/build/keptOffline.ts';
import { lateStyles } from './src/build/lateStyles.ts';
import { noPreloading } from './src/build/noPreloading.ts';
import { pageInOneFile } from './src/build/pageInOneFile.ts';
import { pageJsx } from './src/build/pageJsx.ts';
import { prerenderedPage } from './src/build/prerenderedPage.ts';
import { publicAddress } from './src/build/publicAddress.ts';
import { reportedRanges } from './src/build/reportedRanges.ts';
import { bundledFrom, thirdParty, type Bundled } from './src/build/thirdParty.ts';

/** How many files of tests run at once, and when: each project after the one before it. */
const together = (groupOrder: number, maxWorkers: number) => ({
  maxWorkers,
  sequence: { groupOrder },
  // Files take the programs they import from each other, the slowest part of starting one.
  isolate: false,
});

const cores = availableParallelism();

/** No test measures by it: it ends what hangs, also on a machine that is busy with something else. */
const patience = { testTimeout: 180_000, hookTimeout: 180_000 };

const inBrowser = {
  globalSetup: 'tests/helpers/oneBrowser.ts',
  ...patience,
  // No more does this: what comes late on a busy machine has come all the same.
  expect: { poll: { timeout: 20_000, interval: 30 } },
};

/** Tests in the browser that count frames or milliseconds. */
const alone = ['beforeScripts', 'manyRows', 'motion'].map(
  (name) => `tests/browser/${name}.test.ts`,
);

const drawn = drawnPage();
const bundled: Bundled = new Set();

export default defineConfig({
  // Works from any folder of any static server.
  base: './',
  plugins: [
    pageJsx(),
    reportedRanges(),
    noPreloading(),
    publicAddress(),
    lateStyles(drawn),
    earlyCode(),
    prerenderedPage(drawn),
    bundledFrom(bundled),
    forHosts(),
    pageInOneFile(drawn, bundled),
    keptOffline(bundled),
    thirdParty(bundled),
  ],
  css: classNames(),
  // While developing the example page has the page in a sandbox, which is of no origin.
  server: { cors: { origin: [defaultAllowedOrigins, 'null'] } },
  // One style sheet, of which the page has what it wears and late parts bring theirs along.
  build: {
    target: 'es2022',
    cssCodeSplit: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: filesTogether } },
      // Most of the build is drawing the page and building it once more: nothing to be warned of.
      checks: { bundlerTimings: false },
    },
    modulePreload: {
      polyfill: false,
      // Nothing is preloaded for late parts, so the first load need not carry the list of their files.
      resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          ...together(1, cores),
          ...patience,
          include: [
            'tests/{study,model,locale,layout,inputs,export,build}/**/*.test.ts',
            'tests/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          ...together(2, cores),
          environment: 'jsdom',
          ...patience,
          include: ['tests/{charts,controls,app,locale}/**/*.test.tsx'],
          setupFiles: ['tests/helpers/page.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: alone,
          ...inBrowser,
          // One more than there are cores, for much of a test is waiting; more would starve each other and only wait longer.
          ...together(3, cores + 1),
        },
      },
      {
        extends: true,
        test: {
          name: 'browser alone',
          include: alone,
          ...inBrowser,
          ...together(4, 1),
        },
      },
    ],
  },
});
