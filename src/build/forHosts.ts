import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { builtScript } from './builtScript.ts';
import { projectFolder } from './projectFolder.ts';
import { replacedOnce } from './replacedOnce.ts';

/** Where the scripts stay whatever becomes of them: those of a later edition stand beside them. */
const EDITION = 'v1';
const TYPES = readFileSync(join(projectFolder, 'src', 'host', 'public.d.ts'), 'utf8');
const PACKAGE = join(projectFolder, 'packages', 'patient-flow-embed');

/** What other people's pages take from here: a script, the same as a module, its types; and what the package of them holds. */
export function forHosts(): Plugin {
  return {
    name: 'for-hosts',
    apply: (_, { isSsrBuild }) => !isSsrBuild,
    // While developing there is the script alone.
    configureServer: ({ middlewares }) => {
      middlewares.use('/embed.js', (_, response) => {
        response.setHeader('content-type', 'text/javascript');
        void builtScript('src/host/embed.ts', [], 'iife').then((text) => response.end(text));
      });
    },
    async writeBundle({ dir = '' }) {
      for (const [folder, page] of [
        ['', '.'],
        [EDITION, '..'],
      ] as const) {
        const plugins = [pageIn(page)];
        const at = (name: string) => join(dir, folder, name);
        write(at('embed.js'), await builtScript('src/host/embed.ts', plugins, 'iife'));
        write(at('embed.mjs'), await builtScript('src/host/module.ts', plugins));
        write(at('embed.d.ts'), TYPES);
      }
      write(join(PACKAGE, 'embed.mjs'), await builtScript('src/host/packaged.ts', []));
      write(join(PACKAGE, 'embed.d.ts'), TYPES);
    },
  };
}

/** Has the script look for the page there. */
function pageIn(page: string): Plugin {
  return {
    name: 'page-of-host',
    enforce: 'pre',
    transform: (code, id) =>
      /\/src\/host\/(embed|module)\.ts$/.test(id)
        ? replacedOnce(code, /(?<=PAGE\s=\s)'\.'/, () => JSON.stringify(page))
        : undefined,
  };
}

/** In one step: of two builds at a time neither finds half of what the other writes. */
function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, text.endsWith('\n') ? text : `${text}\n`);
  renameSync(beside, path);
}
