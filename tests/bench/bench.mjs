// What `npm run bench` runs: every figure that is claimed of the page, each measured in one run beside what does the same
// job with the least: a page with d3-sankey and nothing else (bare.ts), a page without scripts, or the plain page. A target
// that is not met is printed, not thrown; the run fails only where it could not measure, and then prints what it could.
//
//   --only links,scale   these parts alone
//   --rounds 2           so many rounds of each in place of the usual number
//   --json               the same as JSON
//   --write              puts the table of what was run into docs/numbers.md, and says where it is of fewer rounds than usual
import { cpus } from 'node:os';
import { chromium } from 'playwright-core';
import { findBrowser, withoutFeatures } from '../helpers/findBrowser.mjs';
import { builtPages } from './builds.mjs';
import { bytes } from './bytes.mjs';
import { doubt } from './doubt.mjs';
import { firstPaint } from './firstPaint.mjs';
import { frames } from './frames.mjs';
import { graphs } from './graphs.mjs';
import { heap } from './heap.mjs';
import { keys } from './keys.mjs';
import { links } from './links.mjs';
import { readOptions } from './options.mjs';
import { scale } from './scale.mjs';
import { secondVisit } from './secondVisit.mjs';
import { served } from './server.mjs';
import { slider } from './slider.mjs';
import { printed } from './table.mjs';
import { writeDown } from './writtenDown.mjs';

/** Each measures one subject, and gives the section of the table that says what came of it. */
const parts = {
  links,
  frames,
  secondVisit,
  firstPaint,
  slider,
  keys,
  doubt,
  scale,
  graphs,
  heap,
  bytes,
};

try {
  const options = readOptions(process.argv.slice(2), Object.keys(parts));
  const { failures, ...measured } = await measure(options);
  for (const [name, error] of failures) {
    process.stderr.write(`The part "${name}" could not be measured.\n${error?.stack ?? error}\n`);
    process.exitCode = 1;
  }
  if (options.write) writeDown(measured);
  process.stdout.write(options.json ? `${JSON.stringify(measured, null, 2)}\n` : printed(measured));
} catch (error) {
  process.stderr.write(`The benchmark could not be run.\n${error?.stack ?? error}\n`);
  process.exitCode = 1;
}

async function measure({ only, rounds }) {
  tell('building');
  const pages = await builtPages();
  const sites = {};
  let browser;
  try {
    for (const [name, { folder }] of Object.entries(pages)) sites[name] = await served(folder);
    const { executablePath, args } = await findBrowser({ isWhole: true });
    browser = await chromium.launch({ executablePath, args: [...args, withoutFeatures()] });
    const bench = {
      browser,
      pages,
      sites,
      /** Where a page stands, with what its link says. */
      address: (name, link = '') => `${sites[name].address}/${pages[name].html}${link}`,
      rounds: (usual) => rounds ?? usual,
      tell,
    };
    const sections = [];
    const failures = [];
    for (const name of only) {
      try {
        sections.push(...[await parts[name](bench)].flat());
      } catch (error) {
        failures.push([name, error]);
      }
    }
    const date = new Date().toISOString().slice(0, 10);
    return {
      sections,
      failures,
      note: `${cpus().length} CPUs, Chromium ${browser.version()}, ${date}${rounds === undefined ? '' : `, ${rounds} of each`}.`,
    };
  } finally {
    await browser?.close();
    await Promise.all(Object.values(sites).map(({ stop }) => stop()));
  }
}

/** Where the run stands, for whoever waits; not part of its result. */
function tell(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}
