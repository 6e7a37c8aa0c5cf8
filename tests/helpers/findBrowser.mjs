// Finds a Chromium to test in: the one that is named, else an installed one, else the packaged one.
// With PATIENT_FLOW_PACKAGED=1 it is the packaged one whatever is named or installed: what a bare machine tests in.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ARGS = [
  '--headless',
  // Chromium's sandbox refuses to start for root and in most containers; we only open our own pages.
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What no page is looked at with, beginning with what playwright does without: a browser takes the last list of these alone. */
const NEVER_WITH = [
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  // The lists under the address bar are pages, and would be drawn anew for every context: as costly as ours, and at the same time.
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];

/** The switch that starts a browser without them, and without these. */
export function withoutFeatures(...others) {
  return `--disable-features=${[...NEVER_WITH, ...others].join()}`;
}

const VARIABLES = ['CHROME_PATH', 'CHROMIUM_PATH', 'PUPPETEER_EXECUTABLE_PATH'];

/** The same pages for two thirds of the work: they have no windows, tabs and lists of their own to keep and to draw. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];

const WHOLE = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];

/** Gives the program and the arguments that start it: with `isWhole` rather a browser as people have it than one for tests. For the packaged browser it also sets
 * LD_LIBRARY_PATH and FONTCONFIG_PATH in this process, so that programs started from it find the
 * libraries and fonts that came with it. */
export async function findBrowser({ isWhole = false } = {}) {
  const isPackaged = process.env['PATIENT_FLOW_PACKAGED'] === '1';
  const executablePath =
    (isPackaged ? undefined : (namedBrowser() ?? installedBrowser(isWhole))) ??
    (await packagedBrowser());
  if (executablePath === undefined) {
    throw new Error(
      isPackaged
        ? 'The packaged browser is there on Linux x64 only, once npm ci has run.'
        : 'No browser was found: install Chromium, Google Chrome or Microsoft Edge, or set CHROME_PATH to one.',
    );
  }
  return { executablePath, args: [...ARGS] };
}

function namedBrowser() {
  for (const variable of VARIABLES) {
    const file = process.env[variable];
    if (!file) continue;
    if (existsSync(file)) return file;
    // A wrong name is a mistake to hear about, not a reason to test in some other browser.
    throw new Error(`${variable} names ${file}, but there is no such file.`);
  }
  return undefined;
}

function installedBrowser(isWhole) {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const onPath = (names) =>
    names.flatMap((name) => folders.map((folder) => path.join(folder, name + ending)));
  const whole = [...onPath(WHOLE), ...usualPlaces()];
  const all = isWhole ? [...whole, ...onPath(SHELLS)] : [...onPath(SHELLS), ...whole];
  return all.find((file) => existsSync(file) && starts(file));
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = [
      process.env['PROGRAMFILES'],
      process.env['PROGRAMFILES(X86)'],
      process.env['LOCALAPPDATA'],
    ];
    const programs = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((program) =>
      roots.filter(Boolean).map((root) => path.join(root, program)),
    );
  }
  return [];
}

function starts(file) {
  // Only on Linux is the name not enough: Ubuntu's chromium-browser may be a script that asks for
  // a snap. Chrome on Windows would open a window instead of printing its version.
  if (process.platform !== 'linux') return true;
  try {
    execFileSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

async function packagedBrowser() {
  // The package holds a Chromium for this one platform only.
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
  const manifest = path.join(modules, '@sparticuz/chromium/package.json');
  if (!existsSync(manifest)) return undefined;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));

  const home = path.join(modules, `.cache/chromium-${version}`);
  if (!existsSync(home)) await unpack(home);
  giveLibrariesAndFonts(home);
  return path.join(home, 'chromium');
}

async function unpack(home) {
  mkdirSync(path.dirname(home), { recursive: true });
  // Unpacked under another name first, so that an interrupted run leaves no half browser behind.
  const fresh = mkdtempSync(`${home}-`);
  const before = { ...process.env };
  // The package unpacks into the temporary folder, and adds the libraries that a bare Debian lacks
  // only where it believes itself to be on Lambda. It asks when it is imported.
  process.env['TMPDIR'] = fresh;
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    writeFileSync(path.join(fresh, 'fonts/fonts.conf'), fontList(home));
    renameSync(fresh, home);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Two runs may unpack at once; the one that comes second uses what the first has made.
    if (!existsSync(home)) throw error;
  } finally {
    // In place, because child processes are given process.env itself.
    for (const name of Object.keys(process.env)) {
      if (!(name in before)) delete process.env[name];
    }
    Object.assign(process.env, before);
  }
}

// The package's own list names folders of Lambda. This one also has the fonts of the system, if any.
function fontList(home) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;
}

function giveLibrariesAndFonts(home) {
  const others = process.env['LD_LIBRARY_PATH'];
  const ours = path.join(home, 'al2023/lib');
  process.env['LD_LIBRARY_PATH'] = others ? `${ours}:${others}` : ours;
  process.env['FONTCONFIG_PATH'] ??= path.join(home, 'fonts');
}
