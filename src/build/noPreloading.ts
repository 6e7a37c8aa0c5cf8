import type { Plugin } from 'vite';

/** Takes out what Vite would load styles and further files of a late part with: ours have neither, and it is 0.7 KB. */
export function noPreloading(): Plugin {
  return {
    name: 'no-preloading',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id.endsWith('vite/preload-helper.js')
        ? 'export const __vitePreload = (load) => load();'
        : undefined,
  };
}
