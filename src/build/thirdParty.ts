import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { madeWithOthers } from '../locale/licences.ts';
import { projectFolder } from './projectFolder.ts';

export const NOTICES = 'THIRD-PARTY-LICENSES.txt';

type Locked = { readonly version: string; readonly license: string };

/** The packages of others that went into what is built, by their places in the lock file. */
export type Bundled = Set<string>;

/** Notes which packages the files of a build are made of. */
export function bundledFrom(bundled: Bundled): Plugin {
  return {
    name: 'bundled-from',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const place = packageOf(id);
          if (place !== null && renderedLength > 0) bundled.add(place);
        }
      }
    },
  };
}

/** Writes what their licences ask to be told beside the files that are served. */
export function thirdParty(bundled: Bundled): Plugin {
  return {
    name: 'third-party',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    writeBundle: {
      // Once all else is built.
      order: 'post',
      sequential: true,
      handler({ dir = '' }) {
        writeFileSync(join(dir, NOTICES), notices(bundled));
      },
    },
  };
}

/** "node_modules/react" of a module in it; null of one that is ours. */
function packageOf(id: string): string | null {
  // What the bundler itself adds so that modules of the old kind work.
  if (id.startsWith('\0rolldown/')) return 'node_modules/rolldown';
  return /.*(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1] ?? null;
}

/** Name, version and licence of each as the lock file has them, and under these the text that comes with them; each text once. */
export function notices(bundled: Iterable<string>): string {
  const { packages } = JSON.parse(
    readFileSync(join(projectFolder, 'package-lock.json'), 'utf8'),
  ) as { packages: Readonly<Record<string, Locked>> };
  const byText = new Map<string, string[]>();
  for (const place of [...bundled].toSorted()) {
    const locked = packages[place];
    if (!locked) throw new Error(`${place} is built in and not in the lock file`);
    const name = place.replace(/.*node_modules\//, '');
    const text = licenceIn(join(projectFolder, place));
    byText.set(text, [
      ...(byText.get(text) ?? []),
      `${name} ${locked.version} (${locked.license})`,
    ]);
  }
  const parts = [...byText].map(([text, names]) => `${names.join('\n')}\n\n${text}`);
  return `${[madeWithOthers, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

function licenceIn(folder: string): string {
  const file = existsSync(folder)
    ? readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name))
    : undefined;
  if (file === undefined) throw new Error(`${folder} is built in and has no licence beside it`);
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}
