// What `npm run bench` runs: every figure that the README claims, measured in one run beside a page that does the same
// job with d3-sankey and nothing else (bare.ts). A target that is not met is printed, not thrown; the run fails only
// where it could not measure. `--json` writes the same as JSON.
import { cpus } from 'node:os';
import { chromium } from 'playwright-core';
import { findBrowser } from '../helpers/findBrowser.mjs';
import { builtPages } from './builds.mjs';
import { cohortTimes, lateFrames } from './doubt.mjs';
import { firstPaints } from './firstPaint.mjs';
import { frameLoads } from './frame.mjs';
import { served } from './server.mjs';
import { sliderTimes } from './slider.mjs';

const SLOWDOWNS = [1, 4];
/** One kB is 1000 bytes. */
const MOST = { ratio: 1.5, html: 30_000, scriptAboveFloor: 25_000, cohortsMs: 16 };

try {
  const measured = await measure();
  const asJson = process.argv.includes('--json');
  process.stdout.write(asJson ? `${JSON.stringify(measured, null, 2)}\n` : printed(measured));
} catch (error) {
  process.stderr.write(`The benchmark could not be run.\n${error?.stack ?? error}\n`);
  process.exitCode = 1;
}

async function measure() {
  tell('building');
  const pages = await builtPages();
  const servers = {
    ours: await served(pages.ours.folder),
    bare: await served(pages.bare.folder),
    cohorts: await served(pages.cohorts.folder),
  };
  let browser;
  try {
    const addresses = {
      ours: `${servers.ours.address}/${pages.ours.html}`,
      bare: `${servers.bare.address}/${pages.bare.html}`,
    };
    browser = await chromium.launch(await findBrowser());
    const { times, differences } = await sliderTimes(browser, addresses, SLOWDOWNS, tell);
    const cohorts = `${servers.cohorts.address}/${pages.cohorts.html}`;
    const doubt = {
      cohorts: await cohortTimes(browser, cohorts, tell),
      late: await lateFrames(browser, addresses.ours, tell),
    };
    const paints = await firstPaints(browser, addresses, tell);
    const frames = await frameLoads(browser, addresses, tell);
    return {
      date: new Date().toISOString().slice(0, 10),
      chromium: browser.version(),
      cpus: cpus().length,
      differences,
      rows: [
        ...sliderRows(times),
        ...doubtRows(doubt),
        ...paintRows(paints),
        ...byteRows(pages, paints),
        ...frameRows(frames),
      ],
    };
  } finally {
    await browser?.close();
    await Promise.all(Object.values(servers).map(({ stop }) => stop()));
  }
}

function sliderRows(times) {
  return SLOWDOWNS.flatMap((slowdown) => {
    const { ours, bare } = times[slowdown];
    const at = slowdown === 1 ? '' : `, CPU ${slowdown}x slower`;
    const part = (what, key) => compared(`  ${what}${at}`, 'ms', ours[key], bare[key]);
    return [
      {
        ...compared(`Slider event, main thread${at}`, 'ms', ours.total, bare.total),
        target: `at most ${MOST.ratio} times`,
        met: ours.total <= MOST.ratio * bare.total,
      },
      {
        ...compared(`  of it processor time${at}`, 'ms', ours.processor, bare.processor),
        target: `at most ${MOST.ratio} times`,
        met: ours.processor <= MOST.ratio * bare.processor,
      },
      part('of it script', 'script'),
      part('of it style', 'style'),
      part('of it layout', 'layout'),
      part('of it paint (traced)', 'paint'),
      part('slowest event (traced)', 'slowest'),
    ];
  });
}

function doubtRows({ cohorts, late }) {
  return [
    {
      what: '10,000 simulated cohorts of the study',
      unit: 'ms',
      ours: cohorts.warm,
      target: `at most ${MOST.cohortsMs} ms`,
      met: cohorts.warm <= MOST.cohortsMs,
    },
    {
      what: '  the first in a fresh page',
      unit: 'ms',
      ours: cohorts.first,
    },
    {
      what: `Late frames of ${late.frames} while a slider is dragged, doubt shown`,
      unit: '',
      ours: late.shown,
      target: 'at most 1% more than not shown',
      met: late.shown - late.without <= late.frames / 100,
    },
    { what: '  doubt not shown', unit: '', ours: late.without },
  ];
}

function paintRows({ ours, bare }) {
  return [
    compared('First contentful paint, Slow 4G', 'ms', ours.firstPaint, bare.firstPaint),
    {
      ...compared('Picture painted, Slow 4G', 'ms', ours.picture, bare.picture),
      target: 'before any script',
      met: ours.picture < ours.script,
    },
    compared('First script arrived, Slow 4G', 'ms', ours.script, bare.script),
    compared('Sliders answer, Slow 4G', 'ms', ours.answers, bare.answers),
    compared('Requests of the first load', '', ours.requests, bare.requests),
  ];
}

function byteRows({ ours, bare, floor }) {
  return [
    {
      ...compared('HTML, gzip -9', 'kB', ours.htmlBytes / 1000, bare.htmlBytes / 1000),
      target: `under ${MOST.html / 1000} kB`,
      met: ours.htmlBytes < MOST.html,
    },
    {
      ...compared(
        'First-load script, gzip -9',
        'kB',
        ours.scriptBytes / 1000,
        bare.scriptBytes / 1000,
      ),
      target: `at most ${((floor.scriptBytes + MOST.scriptAboveFloor) / 1000).toFixed(1)} kB`,
      met: ours.scriptBytes <= floor.scriptBytes + MOST.scriptAboveFloor,
    },
    {
      what: "  React's own floor: one heading hydrated",
      unit: 'kB',
      ours: floor.scriptBytes / 1000,
    },
    {
      what: '  above the floor',
      unit: 'kB',
      ours: (ours.scriptBytes - floor.scriptBytes) / 1000,
    },
  ];
}

function frameRows({ ours, bare, whole }) {
  return [
    {
      ...compared(
        'As a frame: script, gzip -9',
        'kB',
        ours.scriptBytes / 1000,
        bare.scriptBytes / 1000,
      ),
      target: `at most the whole page's ${(whole.scriptBytes / 1000).toFixed(1)} kB`,
      met: ours.scriptBytes <= whole.scriptBytes,
    },
    compared('As a frame: picture there, Slow 4G', 'ms', ours.picture, bare.picture),
  ];
}

function compared(what, unit, ours, bare) {
  return { what, unit, ours, bare, ratio: ours / bare };
}

function printed({ rows, differences, date, chromium: version, cpus: count }) {
  const lines = [
    ['', 'ours', 'bare', 'ratio', 'target', 'met'],
    ...rows.map(({ what, unit, ours, bare, ratio, target, met }) => [
      what,
      figure(ours, unit),
      figure(bare, unit),
      ratio === undefined ? '' : ratio.toFixed(2),
      target ?? '',
      met === undefined ? '' : met ? 'yes' : 'NO',
    ]),
  ];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const table = lines.map((line) =>
    line
      .map((cell, column) =>
        column >= 1 && column <= 3 ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
      )
      .join('  ')
      .trimEnd(),
  );
  const same =
    differences.length === 0
      ? 'After the same events both pages show the same numbers, texts and places.'
      : `After the same events the pages differ in: ${differences.join(', ')}.`;
  return `${table.join('\n')}\n\n${same}\n${count} CPUs, Chromium ${version}, ${date}\n`;
}

function figure(value, unit) {
  if (value === undefined) return '';
  if (unit === '') return String(value);
  return `${value.toFixed(unit === 'ms' && value < 100 ? 2 : unit === 'ms' ? 0 : 1)} ${unit}`;
}

/** Where the run stands, for whoever waits; not part of its result. */
function tell(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}
