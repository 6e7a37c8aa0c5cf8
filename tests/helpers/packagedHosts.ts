// The package for other people's pages, packed and installed as its users do, and hosts that are built with it.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

const ROOT = join(import.meta.dirname, '..', '..');
export const PACKAGE = 'patient-flow-embed';

/** Runs npm in this folder, without a network. */
export function npm(folder: string, ...args: readonly string[]): string {
  return execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Packs the package into this folder and installs it there. */
export function install(folder: string) {
  const packed = npm(folder, 'pack', join(ROOT, 'packages', PACKAGE)).trim();
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "host", "private": true, "type": "module" }',
  );
  npm(folder, 'install', `./${packed}`);
}

/** A new folder with the package and the hosts in tests/hosts, beneath the libraries that they are made with. */
export function folderWithHosts(): string {
  const cache = join(ROOT, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'hosts-'));
  install(folder);
  cpSync(join(ROOT, 'tests', 'hosts'), folder, { recursive: true });
  return folder;
}

const svelte: Plugin = {
  name: 'svelte',
  transform: (code, id) =>
    id.endsWith('.svelte') ? compile(code, { filename: id, generate: 'client' }).js : undefined,
};

/** A host of such a folder with all that it imports, as one script. */
export async function builtHost(folder: string, file: string): Promise<string> {
  const made = await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    plugins: [svelte],
    // Only this build of Vue has what makes templates work.
    resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' }, conditions: ['browser', 'module'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    // The compiler of the tests is told of a page that is developed.
    oxc: { jsx: { development: false } },
    mode: 'production',
    build: { write: false, rolldownOptions: { input: join(folder, file) } },
  });
  const [{ output } = { output: [] }] = [made].flat() as { output: { code?: string }[] }[];
  return output.map(({ code = '' }) => code).join('\n');
}
