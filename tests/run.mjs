// What `npm test` runs: finds a browser, builds the site, runs every test, and says in its last line
// how many passed and how many failed. With --quick it leaves out what needs a browser, with --built
// it takes the site as it was just built. Other arguments are passed on to vitest.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './helpers/findBrowser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const own = ['--quick', '--built'];
const isQuick = process.argv.includes('--quick');
const isBuilt = process.argv.includes('--built');
const passedOn = process.argv.slice(2).filter((argument) => !own.includes(argument));

const { passed, failed } = await run();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function run() {
  if (isQuick) return testsRun('--project=plain', '--project=page');
  try {
    const { executablePath, args } = await findBrowser();
    process.env['PATIENT_FLOW_BROWSER'] = executablePath;
    process.env['PATIENT_FLOW_BROWSER_ARGS'] = JSON.stringify(args);
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
  // The tests in the browser open the site as it is served, so it has to be the present one.
  return builds() ? testsRun() : { passed: 0, failed: 1 };
}

function builds() {
  if (isBuilt) {
    if (existsSync(path.join(root, 'dist/index.html'))) return true;
    console.log('The site is not built, so no test was run.');
    return false;
  }
  const build = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (build.status === 0) return true;
  console.log(build.stdout + build.stderr);
  console.log('The site could not be built, so no test was run.');
  return false;
}

function testsRun(...projects) {
  const folder = mkdtempSync(path.join(tmpdir(), 'patient-flow-tests-'));
  const report = path.join(folder, 'report.json');
  try {
    const vitest = spawnSync(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...projects,
        ...passedOn,
      ],
      { cwd: root, stdio: 'inherit' },
    );
    if (!existsSync(report)) {
      console.log('vitest ended without a report.');
      return { passed: 0, failed: 1 };
    }
    const files = JSON.parse(readFileSync(report, 'utf8')).testResults;
    const counted = count(files, vitest.status);
    for (const test of failedTests(files)) console.log(test);
    const left = isQuick || passedOn.length > 0 ? [] : leftOut(files);
    for (const file of left) console.log(`${file} belongs to no project, so it was not run.`);
    return { passed: counted.passed, failed: counted.failed + left.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A line for each test that failed, so that the end of a long log names them. */
function failedTests(files) {
  return files.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter((test) => test.status === 'failed')
      .map(({ fullName, failureMessages: [message = ''] }) => {
        const [firstLine] = message.split('\n');
        return `Failed: ${path.relative(root, name)}: ${fullName}: ${firstLine}`;
      }),
  );
}

/** Files of tests that no project has asked for; those in other browsers have a runner of their own. */
function leftOut(files) {
  const run = new Set(files.map((file) => path.relative(root, file.name)));
  return readdirSync(path.join(root, 'tests'), { recursive: true })
    .map((file) => path.join('tests', file))
    .filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith(path.join('tests', 'engines')))
    .filter((file) => !run.has(file));
}

function count(files, vitestStatus) {
  const statuses = files.flatMap((file) => file.assertionResults.map((test) => test.status));
  const passed = statuses.filter((status) => status === 'passed').length;
  let failed = statuses.filter((status) => status === 'failed').length;

  const unrun = statuses.length - passed - failed;
  if (unrun > 0) {
    console.log(`${unrun} skipped or unwritten: this project counts each as failed.`);
    failed += unrun;
  }

  // A file that cannot be imported has no tests to fail, and would go unnoticed.
  for (const file of files) {
    if (file.status !== 'failed') continue;
    if (file.assertionResults.some((test) => test.status !== 'passed')) continue;
    console.log(`${path.relative(root, file.name)} failed outside its tests.`);
    failed += 1;
  }

  if (passed + failed === 0) {
    console.log('No test was found.');
    failed = 1;
  }
  if (failed === 0 && vitestStatus !== 0) {
    console.log('Every test passed, but vitest reported an error outside them.');
    failed = 1;
  }
  return { passed, failed };
}
