import { join } from 'node:path';
import type { Plugin } from 'vite';
import { catalogue } from '../study/catalogue.ts';
import { first } from '../study/first.ts';
import { projectFolder } from './projectFolder.ts';
import { replacedOnce } from './replacedOnce.ts';
import { smallScripts } from './smallScripts.ts';

/** What a link may ask for besides the page as served, by the name it has in the script of the head; and the modules it is drawn by. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  others: ['app/compare/library.ts'],
  around: ['app/after/AroundPicture.tsx', 'app/compare/Comparison.tsx'],
  people: ['app/picture/People.tsx'],
  frame: ['app/embed/openEmbed.tsx'],
  talk: ['app/present/openPresent.tsx'],
};

type Chunk = {
  readonly fileName: string;
  readonly isEntry: boolean;
  readonly moduleIds: readonly string[];
  readonly imports: readonly string[];
};

/**
 * Tells the script in the head which files the code of each way into the page is in, so that it can ask for all of them at
 * once, and how the other studies are called, so that one that is on its way has its name.
 */
export function earlyCode(): Plugin {
  return {
    name: 'early-code',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const names = catalogue
          .filter(({ id }) => id !== first.id)
          .map(({ id, name }) => [id, name]);
        return smallScripts(
          withConstant(
            withFilesOf(html, filesOfWays(WAYS, chunks)),
            'namesOf',
            Object.fromEntries(names),
          ),
        );
      },
    },
  };
}

/** So many requests there may be until the numbers of a link are there: a slow line takes its time for each. */
const MOST_REQUESTS = 4;

/**
 * The files of each way with all that they import, but for what the page loads anyway. Throws where a module is in none, and where a way
 * takes too many: a part that several share has then got a file of its own, and stands better with others (`filesTogether.ts`).
 */
export function filesOfWays(
  ways: Readonly<Record<string, readonly string[]>>,
  chunks: readonly Chunk[],
): Readonly<Record<string, readonly string[]>> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const withImports = (chunk: Chunk, found = new Set<string>()): ReadonlySet<string> => {
    if (found.has(chunk.fileName)) return found;
    found.add(chunk.fileName);
    for (const name of chunk.imports) {
      const next = byName.get(name);
      if (next) withImports(next, found);
    }
    return found;
  };
  const anyway = new Set(
    chunks.filter(({ isEntry }) => isEntry).flatMap((entry) => [...withImports(entry)]),
  );
  const filesOf = (module: string) => {
    const id = join(projectFolder, 'src', module).replaceAll('\\', '/');
    const chunk = chunks.find(({ moduleIds }) => moduleIds.includes(id));
    if (!chunk) throw new Error(`${module} is in none of the files that were built`);
    return [...withImports(chunk)].filter((file) => !anyway.has(file));
  };
  return Object.fromEntries(
    Object.entries(ways).map(([way, modules]) => {
      const files = [...new Set(modules.flatMap(filesOf))];
      const all = [...files, ...anyway];
      if (files.length > 0 && all.length > MOST_REQUESTS)
        throw new Error(
          `the way "${way}" takes ${all.length} requests and may take ${MOST_REQUESTS}: ${all.join(', ')}; what several of them share can stand in one (src/build/filesTogether.ts)`,
        );
      return [way, files.map((file) => `./${file}`)];
    }),
  );
}

/** The page whose script in the head knows these files of each way, and no others. */
export function withFilesOf(html: string, files: Readonly<Record<string, readonly string[]>>) {
  return withConstant(html, 'filesOf', files);
}

/** The page with a value for one of the constants of that script, whatever it had. Throws where it has none of this name. */
function withConstant(html: string, name: string, value: unknown): string {
  const place = new RegExp(String.raw`(?<=\b${name} ?= ?)\{[^;]*(?=;)`);
  return replacedOnce(html, place, () => JSON.stringify(value));
}
