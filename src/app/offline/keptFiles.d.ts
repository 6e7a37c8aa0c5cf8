// Made by build/keptOffline.ts when the page is built: every file that the page may ask for, a mark of its content where its name
// does not change with it, and what all of its content comes to, by which anything else is told from it.
declare module 'virtual:kept-files' {
  export const keptFiles: readonly {
    readonly url: string;
    readonly revision: string | null;
    readonly integrity: string;
  }[];
}

// The part of Workbox that is used. Its own types need those of a worker, which cannot be beside those of a page.
declare module 'workbox-precaching/precacheAndRoute.mjs' {
  export function precacheAndRoute(
    files: readonly {
      readonly url: string;
      readonly revision: string | null;
      readonly integrity: string;
    }[],
    options: {
      readonly directoryIndex: string;
      readonly ignoreURLParametersMatching: readonly RegExp[];
    },
  ): void;
}

declare module 'workbox-precaching/addPlugins.mjs' {
  export function addPlugins(
    plugins: readonly {
      /** Hands on what was found to be kept, or nothing in its place. */
      readonly cachedResponseWillBeUsed: (found: {
        readonly cacheName: string;
        readonly request: Request;
        readonly cachedResponse?: Response;
        readonly event: Event;
      }) => Promise<Response | undefined>;
    }[],
  ): void;
}
