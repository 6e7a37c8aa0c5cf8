// Made by build/keptOffline.ts when the page is built: every file that the page may ask for, and a mark of its content
// where its name does not change with it.
declare module 'virtual:kept-files' {
  export const keptFiles: readonly { readonly url: string; readonly revision: string | null }[];
}

// The part of Workbox that is used. Its own types need those of a worker, which cannot be beside those of a page.
declare module 'workbox-precaching/precacheAndRoute.mjs' {
  export function precacheAndRoute(
    files: readonly { readonly url: string; readonly revision: string | null }[],
    options: {
      readonly directoryIndex: string;
      readonly ignoreURLParametersMatching: readonly RegExp[];
    },
  ): void;
}
