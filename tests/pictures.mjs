// What `npm run pictures` runs: takes the pictures of the README and the card that other sites show for a link, from the page as
// it is now. Each file carries what could be read on the page, so that a test knows when the page says something else.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { served } from './bench/server.mjs';
import { findBrowser } from './helpers/findBrowser.mjs';
import { pictures, withWords, wordsOn } from './helpers/takenPictures.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const build = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
  cwd: root,
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(1);

const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args });
const site = await served(path.join(root, 'dist'));
try {
  for (const { file, link, width, height, within } of pictures) {
    const context = await browser.newContext({
      viewport: { width, height },
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    await page.goto(`${site.address}/index.html${link}`);
    const words = await wordsOn(page, within);
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, withWords(await page.screenshot(), words));
    console.log(`${file}: ${width} × ${height}`);
    await context.close();
  }
} finally {
  await browser.close();
  await site.stop();
}
