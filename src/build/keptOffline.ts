import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { builtScript } from './builtScript.ts';
import { CARD } from './shareCard.ts';
import { bundledFrom, NOTICES, type Bundled } from './thirdParty.ts';

/** What other sites ask for, or nobody: not kept for times without a network. */
const NOT_KEPT = [
  '_headers',
  'embed-example.html',
  'embed.d.ts',
  'embed.js',
  'embed.mjs',
  'oembed.json',
  'q.html',
  'q/index.html',
  'sw.js',
  'v1/embed.d.ts',
  'v1/embed.js',
  'v1/embed.mjs',
  CARD,
  NOTICES,
];

/** The script that keeps the site for times without a network, with the list of what it keeps. */
export function keptOffline(bundled: Bundled): Plugin {
  const id = 'virtual:kept-files';
  const listOf = (dir: string): Plugin => ({
    name: id,
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => {
      if (source !== `\0${id}`) return undefined;
      const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
        .map((file) => file.replaceAll('\\', '/'))
        .filter((file) => !NOT_KEPT.includes(file) && statSync(join(dir, file)).isFile())
        .toSorted()
        .map((url) => {
          const content = readFileSync(join(dir, url));
          return {
            url,
            // The names of these change with their content.
            revision: url.startsWith('assets/') ? null : markOf(content, 'hex').slice(0, 16),
            integrity: `sha256-${markOf(content, 'base64')}`,
          };
        });
      return `export const keptFiles = ${JSON.stringify(files)};`;
    },
  });
  return {
    name: 'kept-offline',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    writeBundle: {
      // Once all else is there.
      order: 'post',
      sequential: true,
      async handler({ dir = '' }) {
        const script = await builtScript(
          'src/app/offline/serviceWorker.ts',
          [listOf(dir), bundledFrom(bundled)],
          'iife',
        );
        writeFileSync(join(dir, 'sw.js'), script);
      },
    },
  };
}

function markOf(content: Buffer, as: 'hex' | 'base64'): string {
  return createHash('sha256').update(content).digest(as);
}
