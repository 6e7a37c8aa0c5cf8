// The package for other people's pages, as it is packed and installed: its types checked, and used by hosts of four kinds.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countsIn, drawn, hosts } from '../helpers/hostPage.ts';
import { builtHost, folderWithHosts, install, npm, PACKAGE } from '../helpers/packagedHosts.ts';

const site = hosts();
const eventually = { timeout: 10_000 };
const ROOT = join(import.meta.dirname, '..', '..');

/** Where it is installed: beneath the libraries that hosts are made with, and where there is none of them. */
let withLibraries = '';
let withoutAny = '';

beforeAll(() => {
  withLibraries = folderWithHosts();
  withoutAny = realpathSync(mkdtempSync(join(tmpdir(), 'patient-flow-hosts-')));
  install(withoutAny);
  cpSync(join(ROOT, 'tests', 'hosts', 'plain.ts'), join(withoutAny, 'plain.ts'));
});

afterAll(() => {
  for (const folder of [withLibraries, withoutAny]) rmSync(folder, { recursive: true });
});

/** What the compiler says of these files of a folder, as strictly as it can. */
function complaints(folder: string, ...files: readonly string[]): string {
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const settings = [
    '--strict',
    '--noEmit',
    '--target es2022',
    '--module esnext',
    '--moduleResolution bundler',
    '--jsx react-jsx',
    '--ignoreConfig',
  ];
  try {
    return execFileSync(
      process.execPath,
      [compiler, ...settings.flatMap((each) => each.split(' ')), ...files],
      { cwd: folder, encoding: 'utf8' },
    );
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe('the package', () => {
  test('holds the module, its types and its licence, and nothing else', () => {
    const [{ files } = { files: [] }] = JSON.parse(
      npm(join(ROOT, 'packages', PACKAGE), 'pack', '--dry-run', '--json'),
    ) as { files: readonly { path: string }[] }[];
    expect(files.map(({ path }) => path).toSorted()).toEqual([
      'LICENSE',
      'README.md',
      'embed.d.ts',
      'embed.mjs',
      'package.json',
    ]);
  });

  test('is of the version of the page', () => {
    const versionIn = (...path: string[]) =>
      (JSON.parse(readFileSync(join(ROOT, ...path, 'package.json'), 'utf8')) as { version: string })
        .version;
    expect(versionIn('packages', PACKAGE)).toBe(versionIn());
  });

  test('has types that fit a page without libraries, where none is installed', () => {
    expect(complaints(withoutAny, 'plain.ts')).toBe('');
  });

  test.each(['react.tsx', 'vue.ts', 'svelte.ts'])('has types that fit a host in %s', (file) => {
    // Of the libraries' own types nothing is checked.
    expect(complaints(withLibraries, '--skipLibCheck', 'svelte.d.ts', file)).toBe('');
  });

  test('has types that find what is wrong', () => {
    writeFileSync(
      join(withoutAny, 'wrong.ts'),
      `import { pageAt } from '${PACKAGE}';\npageAt(1);\ndocument.createElement('patient-flow').rates = 75;\n`,
    );
    const found = complaints(withoutAny, 'wrong.ts');
    expect(found).toContain('wrong.ts(2,8)');
    expect(found).toContain('wrong.ts(3,');
  });

  test('does nothing, and breaks nothing, where a server draws the page', () => {
    const script = `import { pageAt } from '${PACKAGE}'; pageAt('https://example.org/flow/'); console.log('drawn')`;
    expect(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd: withoutAny,
        encoding: 'utf8',
      }),
    ).toBe('drawn\n');
  });
});

test('an element whose address is taken away, where nobody has said where the page is, shows what stands in it until it has one again', async () => {
  const page = await site.open(
    `<patient-flow src="${site.address()}">The study in words</patient-flow>`,
  );
  const content = readFileSync(join(withoutAny, 'node_modules', PACKAGE, 'embed.mjs'), 'utf8');
  await page.addScriptTag({ content, type: 'module' });
  const element = page.locator('patient-flow');
  await drawn(page, page.locator('iframe'));
  await element.evaluate((each) => each.removeAttribute('src'));
  await expect.poll(() => page.locator('iframe').count(), eventually).toBe(0);
  expect(await page.getByText('The study in words').isVisible()).toBe(true);
  await element.evaluate((each, src) => each.setAttribute('src', src), site.address());
  await drawn(page, page.locator('iframe'));
});

test.each([
  ['a plain page', 'plain.ts', [195, 141, 121]],
  ['React 19', 'react.tsx', [1000, 723, 620]],
  ['Vue', 'vue.ts', [1000, 723, 620]],
  ['Svelte', 'svelte.ts', [1000, 723, 620]],
])(
  'in %s the element takes properties, tells what its reader does, and goes back to what is reported',
  async (_, file, [operated, eligible, reported]) => {
    const script = await builtHost(withLibraries, file);
    const page = await site.open(
      '<script>document.documentElement.dataset.page = "ABC"</script>'.replace(
        'ABC',
        site.address(),
      ),
    );
    await page.addScriptTag({ content: script, type: 'module' });
    const frame = await drawn(page, page.locator('iframe'));
    expect(await countsIn(frame)).toMatchObject({ operated, eligible });
    expect(frame.url()).toContain(site.address());
    await frame.getByRole('slider', { name: /^Responded/ }).fill('24');
    await expect.poll(() => page.title(), eventually).toBe('{"eligible":75,"responded":24}');
    // By key: a press may meet the frame while the page is still scrolled.
    await page.getByRole('button', { name: 'As reported' }).press('Enter');
    await expect.poll(async () => (await countsIn(frame))['eligible'], eventually).toBe(reported);
    const box = await page.locator('iframe').boundingBox();
    expect(box?.height).toBeGreaterThan(500);
  },
);
