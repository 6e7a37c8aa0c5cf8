import type { Plugin } from 'vite';

/**
 * What every late part of the built page is asked for by, in place of what Vite would load its styles and further files with: ours
 * have neither, and it is 0.7 KB. What did not come is asked for once more by an address that nobody has kept an answer for: some
 * browsers keep a failure for as long as the page stands, and some servers have "not found" kept for a year. Where that fails
 * too, the window is told.
 */
const LOADED = `export const __vitePreload = (load) =>
  load('').catch((failure) =>
    load('?' + Date.now()).catch(() => {
      dispatchEvent(new Event('part-missing'));
      throw failure;
    }),
  );`;

/** As much of a built file as is asked here. */
export type Built = {
  readonly fileName: string;
  readonly imports: readonly string[];
};

export function noPreloading(): Plugin {
  return {
    name: 'no-preloading',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id.endsWith('vite/preload-helper.js') ? LOADED : undefined),
    generateBundle: {
      // Once Vite has written its own into the code.
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        for (const chunk of chunks)
          chunk.code = askedAtOnce(askedTwice(chunk.code), filesBeside(chunk, chunks));
      },
    },
  };
}

/**
 * Built code whose late parts can be asked for by another address: `()=>import(a)` becomes `(q)=>import(a+q)`. Throws where one
 * cannot, because nobody would miss it before it is missing.
 */
export function askedTwice(code: string): string {
  const asked = code
    // By what Vite would look for further files.
    .replaceAll(',[],import.meta.url)', () => ')')
    .replaceAll(
      /\(\)=>(\{\w+\{[\w:,]+\}=\w+ )?import\((`\.\/[^`]+`)\)/g,
      (_, before: string | undefined, file: string) => `($q)=>${before ?? ''}import(${file}+$q)`,
    );
  const [left] = /import\(`[^`]*`\)/.exec(asked) ?? [];
  if (left !== undefined) throw new Error(`what did not come is not asked for again: ${left}`);
  return asked;
}

/**
 * Built code that asks for a late part and for all files which that imports at once: left to the browser, these would be asked for
 * when the first has come, a round later. `beside` says which they are, by what the code calls the file: "./a.js".
 */
export function askedAtOnce(code: string, beside: (file: string) => readonly string[]): string {
  return code.replaceAll(/import\(`(\.\/[^`]+)`\+\$q\)/g, (asked, file: string) => {
    const others = beside(file).map((other) => `import(\`${other}\`)`);
    return others.length === 0
      ? asked
      : `Promise.all([${[asked, ...others].join(',')}]).then($a=>$a[0])`;
  });
}

/** What a late part of this file imports, of all that it does not itself: each in the same folder. */
export function filesBeside(from: Built, built: readonly Built[]) {
  const byName = new Map(built.map((each) => [each.fileName, each]));
  const withImports = (name: string, found = new Set<string>()): ReadonlySet<string> => {
    if (found.has(name)) return found;
    found.add(name);
    for (const next of byName.get(name)?.imports ?? []) withImports(next, found);
    return found;
  };
  const there = withImports(from.fileName);
  const folder = from.fileName.replace(/[^/]*$/, '');
  return (file: string): readonly string[] => {
    const asked = file.replace('./', folder);
    return [...withImports(asked)]
      .filter((name) => name !== asked && !there.has(name))
      .map((name) => name.replace(folder, './'));
  };
}
