// What `npm run test:engines` runs: looks which browsers are there, and whether LibreOffice is, says what to install for those that
// are not, and makes the journeys in the others. The last line says how many passed and how many failed; what is not there is neither.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../helpers/findBrowser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const firefox = process.env['FIREFOX_PATH'] ?? ['firefox-esr', 'firefox'].find(starts);
const libreoffice =
  process.env['SOFFICE_PATH'] ?? ['soffice', 'libreoffice'].find((program) => isOnPath(program));
const ofWebKit = ['WebKitWebDriver', 'Xvfb', 'openbox'];
const lacking = ofWebKit.filter((program) => !isOnPath(program));

const tests = ['chromium'];
if (firefox) tests.push('firefox');
else
  console.log(
    'Firefox was not tested in, because it is not here: on Debian, apt-get install firefox-esr; elsewhere, FIREFOX_PATH names it.',
  );
if (lacking.length === 0) tests.push('webkit');
else
  console.log(
    `WebKit was not tested in, because there is no ${lacking.join(', no ')} here: on Debian, apt-get install webkit2gtk-driver xvfb openbox.`,
  );

if (libreoffice) tests.push('libreoffice');
else
  console.log(
    'Slides were not opened in LibreOffice, because it is not here: on Debian, apt-get install --no-install-recommends libreoffice-impress; elsewhere, SOFFICE_PATH names it.',
  );

process.env['PATIENT_FLOW_ENGINES'] = JSON.stringify({
  chromium: await chromium(),
  firefox: { program: firefox ?? '' },
  libreoffice: { program: libreoffice ?? '' },
});
const { status } = spawnSync(
  process.execPath,
  [
    path.join(root, 'tests/run.mjs'),
    '--config',
    'tests/engines/vitest.config.ts',
    ...tests.map((each) => `${each}.test.ts`),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;

async function chromium() {
  try {
    const { executablePath, args } = await findBrowser({ isWhole: true });
    return { program: executablePath, args };
  } catch {
    // What runs the tests says so.
    return { program: '', args: [] };
  }
}

function isOnPath(program) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return folders.some((folder) => existsSync(path.join(folder, program)));
}

/** Where Firefox comes as a snap, there may be a program of its name that only asks for it. */
function starts(program) {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
