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
        for (const file of Object.values(bundle))
          if (file.type === 'chunk') file.code = askedTwice(file.code);
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
