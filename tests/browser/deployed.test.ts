// The built site as it is put online: with the headers of its own file, from a folder of somebody else's server (E22), and with
// a public address (E16).

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countsIn, drawn, hosts } from '../helpers/hostPage.ts';

const site = hosts();
const ROOT = join(import.meta.dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8');

describe('with its own headers, from a folder', () => {
  test('the page opens and works, and what cannot change is kept for a year', async () => {
    const page = await site.open('');
    const answers = new Map<string, Record<string, string>>();
    page.on('response', (response) => answers.set(response.url(), response.headers()));
    await page.goto(site.address('?v=1&r.eligible=75', 'open'));
    await page.getByRole('slider', { name: /^Responded/ }).fill('24');
    await expect
      .poll(() => page.locator('[data-group="responded"]').getAttribute('data-count'))
      .toBe('34');
    expect(answers.get(page.url().replace(/&r\.responded.*/, ''))).toMatchObject({
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    });
    const assets = () => [...answers].filter(([url]) => url.includes('/assets/'));
    // What is loaded after the first page comes when the browser has nothing else to do.
    await expect.poll(() => assets().length).toBeGreaterThan(1);
    for (const [, headers] of assets())
      // One that is asked for twice, by its preload and by itself, can be told with the headers of both.
      expect(new Set(headers['cache-control']?.split(/, (?=public)/))).toEqual(
        new Set(['public, max-age=31536000, immutable']),
      );
    for (const headers of answers.values()) expect(headers['x-frame-options']).toBeUndefined();
  });

  test.each([
    ['a frame', '?mode=embed&r.eligible=75', ''],
    [
      'a frame in a sandbox, which may load its scripts',
      '?mode=embed&r.eligible=75',
      'sandbox="allow-scripts"',
    ],
    [
      'the page in one file in a sandbox',
      'patient-flow.html?mode=embed&r.eligible=75',
      'sandbox="allow-scripts"',
    ],
  ])('%s on another site shows its numbers', async (_, link, more) => {
    const page = await site.open(
      `<iframe title="flow" src="${site.address(link, 'open')}" width="700" height="500" ${more}></iframe>`,
    );
    expect((await countsIn(await drawn(page)))['eligible']).toBe(141);
  });
});

test.each(['', 'patient-flow.html'])(
  'a page that is isolated from all others can have it in a frame, by the headers that it sends: "%s"',
  async (file) => {
    const frame = (server: 'open' | 'closed') =>
      `<iframe title="${server}" src="${site.address(`${file}?mode=embed&r.eligible=75`, server)}" width="700" height="500"></iframe>`;
    const page = await site.open(frame('open') + frame('closed'), {
      headers: { 'cross-origin-embedder-policy': 'require-corp' },
    });
    expect((await countsIn(await drawn(page)))['eligible']).toBe(141);
    // Else nothing is isolated.
    expect(page.frames()[2]?.url()).toMatch(/^chrome-error/);
    site.forgive(/ERR_BLOCKED_BY_RESPONSE/);
  },
);

test.each(['?mode=embed&r.eligible=75', 'index.html?mode=embed&r.eligible=75&frozen=1'])(
  'a frame in a sandbox that may load no script of the page goes on to the page in one file: "%s"',
  async (link) => {
    // From a server that sends no headers.
    const page = await site.open(
      `<iframe title="flow" src="${site.address(link)}" width="700" height="500" sandbox="allow-scripts"></iframe>`,
    );
    await expect.poll(() => page.frames()[1]?.url()).toContain('/patient-flow.html?mode=embed');
    const frame = await drawn(page);
    expect((await countsIn(frame))['eligible']).toBe(141);
    expect(await frame.getByRole('slider').count()).toBe(link.includes('frozen') ? 0 : 4);
    site.forgive(/CORS|ERR_FAILED/);
  },
);

test('nothing that is sent, or advised to be sent, forbids frames or lets scripts into the page', () => {
  const advised = [...read('docs', 'deploying.md').matchAll(/^```[^]*?^```/gm)].map(
    ([code]) => code,
  );
  expect(advised.join()).toContain('Access-Control-Allow-Origin');
  for (const text of [read('dist', '_headers'), read('dist', 'index.html'), ...advised])
    expect(text.replaceAll(/^#.*$/gm, '')).not.toMatch(
      /x-frame-options|frame-ancestors|unsafe-inline/i,
    );
});

describe('built for a public address', () => {
  const folder = mkdtempSync(join(tmpdir(), 'patient-flow-'));
  beforeAll(() => {
    execFileSync(
      process.execPath,
      [
        join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'),
        'build',
        '--outDir',
        folder,
        '--emptyOutDir',
      ],
      { cwd: ROOT, env: { ...process.env, PUBLIC_URL: 'https://flow.example/a' }, stdio: 'ignore' },
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('it says where other sites find the frame to put in its place', async () => {
    const page = await site.open('');
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    const links = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      return Object.fromEntries(
        [...parsed.querySelectorAll('link')].map((link) => [link.type || link.rel, link.href]),
      );
    }, html);
    expect(links['canonical']).toBe('https://flow.example/a/');
    expect(links['application/json+oembed']).toBe('https://flow.example/a/oembed.json');

    const answer = JSON.parse(readFileSync(join(folder, 'oembed.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'Cytoreductive surgery before high-dose IL-2 for metastatic kidney cancer',
      width: expect.any(Number),
      height: expect.any(Number),
      thumbnail_url: 'https://flow.example/a/share-card.png',
      thumbnail_width: expect.any(Number),
      thumbnail_height: expect.any(Number),
    });
    // The same frame from where the site stands now.
    const code = String(answer['html']);
    expect(code).toContain('src="https://flow.example/a/patient-flow.html?mode=embed"');
    const host = await site.open(code.replace('https://flow.example/a/', site.address()));
    expect((await countsIn(await drawn(host)))['eligible']).toBe(121);
  });

  test('without one it says nothing of it', () => {
    expect(read('dist', 'index.html')).not.toMatch(/oembed|canonical/);
  });
});
