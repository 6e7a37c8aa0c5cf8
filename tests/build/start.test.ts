// `npm start` and `npm run build` as somebody types them who has the wrong Node, port or address: one sentence says what is
// wrong, and what was built before stands as it was.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const { isIn } = createRequire(import.meta.url)('../../src/build/neededNode.cjs') as {
  readonly isIn: (range: string, version: string) => boolean;
};
const { engines } = json('package.json') as { readonly engines: { readonly node: string } };

const scratch = mkdtempSync(join(tmpdir(), 'patient-flow-start-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function json(file: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
}

/** What a command of package.json says, and how it ends, with these variables. */
function said(script: string, variables: Readonly<Record<string, string>>, more = '') {
  const { scripts } = json('package.json') as { readonly scripts: Record<string, string> };
  const { stdout, stderr, status } = spawnSync(`${scripts[script]} ${more}`, {
    cwd: ROOT,
    shell: true,
    encoding: 'utf8',
    env: {
      ...process.env,
      // As npm does for the scripts of a project.
      PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      PORT: '',
      HOST: '',
      PUBLIC_URL: '',
      // Colours are for eyes; where CI is set tools paint even what nobody looks at.
      NO_COLOR: '1',
      ...variables,
    },
  });
  return { text: stdout + stderr, status };
}

describe('the Node that is needed', () => {
  type Package = { readonly optional?: boolean; readonly engines?: { readonly node?: string } };
  const { packages } = json('package-lock.json') as {
    readonly packages: Readonly<Record<string, Package>>;
  };
  const ranges = Object.entries(packages).flatMap(([name, { engines: its, optional }]) =>
    name !== '' && !optional && its?.node ? [its.node] : [],
  );

  test.each([
    '18.20.8',
    '20.18.3',
    '20.19.0',
    '20.20.2',
    '21.7.3',
    '22.11.0',
    '22.12.0',
    '22.13.0',
    '22.22.0',
    '23.11.1',
    '24.0.0',
    '25.2.1',
    '26.0.0',
  ])('is what every package needs, at %s', (version) => {
    expect(ranges.length).toBeGreaterThan(50);
    expect(isIn(engines.node, version)).toBe(ranges.every((range) => isIn(range, version)));
  });

  test.each([
    ['start', '22.11.0'],
    ['test', '22.11.0'],
    ['build', '18.20.8'],
    ['dev', '21.7.3'],
  ])('is named in one sentence by `npm run %s` on Node %s', (script, version) => {
    const older = join(scratch, `node-${version}.cjs`);
    writeFileSync(older, `Object.defineProperty(process, 'version', { value: 'v${version}' });`);
    const { text, status } = said(script, { NODE_OPTIONS: `--require ${older}` });
    expect(text).toBe(
      `Patient Flow needs Node 20.19+, 22.13+ or 24+, and this is Node ${version}: install a newer one, then run npm ci again.\n`,
    );
    expect(status).toBe(1);
  });

  test('is told by a file that a Node of ten years ago can read', () => {
    const text = readFileSync(join(ROOT, 'src', 'build', 'neededNode.cjs'), 'utf8');
    expect(text.replaceAll(/^\s*\/[/*].*$/gm, '')).not.toMatch(
      /=>|`|\b(?:const|let|class|async|import)\b|\?\.|\?\?|\.\.\./,
    );
  });
});

describe('what cannot be served or built', () => {
  // As after a build: the folder is there, with this in it.
  const folder = join(scratch, 'built');
  mkdirSync(folder);
  function kept(script: string, variables: Readonly<Record<string, string>>) {
    writeFileSync(join(folder, 'before.txt'), 'still here');
    const to = script === 'build' ? `--outDir ${folder} --emptyOutDir` : folder;
    return { ...said(script, variables, to), files: readdirSync(folder) };
  }

  test.each(['abc', '-1', '80.5', '65536'])(
    'PORT=%s is refused, and what was built stays',
    (PORT) => {
      expect(kept('start', { PORT })).toEqual({
        text: `PORT is not a number from 0 to 65535: ${PORT}\n`,
        status: 1,
        files: ['before.txt'],
      });
    },
  );

  test('a port that is taken is said, with the way to another, and what was built stays', async () => {
    const first = createServer();
    await new Promise<void>((done) => {
      first.listen(0, '127.0.0.1', done);
    });
    const { port } = first.address() as AddressInfo;
    expect(kept('start', { PORT: String(port) })).toEqual({
      text: `Port ${port} is taken, perhaps by another npm start: PORT=${port === 65_535 ? 4173 : port + 1} npm start takes another.\n`,
      status: 1,
      files: ['before.txt'],
    });
    await new Promise((done) => {
      first.close(done);
    });
  });

  test('a HOST that this machine has not is said, and what was built stays', () => {
    expect(kept('start', { HOST: '192.0.2.1' })).toEqual({
      text: 'Nothing can be served at HOST=192.0.2.1, PORT=4173 (EADDRNOTAVAIL).\n',
      status: 1,
      files: ['before.txt'],
    });
  });

  test.each(['start', 'build'])(
    'a PUBLIC_URL that is no address is refused by `npm run %s`, and what was built stays',
    (script) => {
      const { text, status, files } = kept(script, { PUBLIC_URL: 'flow.example', PORT: '0' });
      expect(text.trim().split('\n').at(-1)).toBe(
        'PUBLIC_URL is not an address such as https://example.org/flow/: flow.example',
      );
      expect(text.trim().split('\n').length).toBeLessThanOrEqual(2);
      expect({ status, files }).toEqual({ status: 1, files: ['before.txt'] });
    },
  );
});

test('what is served answers to every name of the machine, and nothing is warned of', async () => {
  const started = spawn(process.execPath, ['src/build/start.mjs', join(scratch, 'dist')], {
    cwd: ROOT,
    // As on a machine where no test runs.
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '0.0.0.0',
      PUBLIC_URL: '',
      NO_COLOR: '1',
    },
  });
  try {
    let text = '';
    const port = await new Promise<number>((done, fail) => {
      const hear = (piece: Buffer) => {
        text += piece.toString();
        const found = /Local:\s+http:\/\/localhost:(\d+)\//.exec(text);
        if (found) done(Number(found[1]));
      };
      started.stdout.on('data', hear);
      started.stderr.on('data', hear);
      started.once('exit', () => fail(new Error(text)));
    });
    expect(text).not.toMatch(/warn|deprecat|\[[A-Z_]{5,}\]|postcss/i);
    const answer = await new Promise<number | undefined>((done, fail) => {
      request({ port, path: '/', headers: { host: 'lectern.hall.example' } }, (response) => {
        response.resume();
        done(response.statusCode);
      })
        .once('error', fail)
        .end();
    });
    expect(answer).toBe(200);
  } finally {
    started.kill();
  }
}, 120_000);
