// Keeps the site so that it opens without a network: the whole of it, at the first visit, as one version. Built offscreen, into sw.js.
//
// It neither skips waiting nor claims pages: a new version is fetched beside the old one and takes over when the last window of
// the old one has been closed. So nothing changes, reloads or pops up in the middle of a talk.
//
// Only what was built is kept. A server that answers for a file it lacks with its index page, an empty page or the page of a
// hotel's network says that all is well; so what comes is compared with what was built, by its integrity, and where one file is
// another nothing is kept.

import { keptFiles } from 'virtual:kept-files';
import { addPlugins } from 'workbox-precaching/addPlugins.mjs';
import { precacheAndRoute } from 'workbox-precaching/precacheAndRoute.mjs';

const built = new Map(
  keptFiles.map(({ url, integrity }) => [new URL(url, location.href).pathname, integrity]),
);

addPlugins([
  {
    // What an earlier version kept without looking is asked for anew where it is not what was built; and the page itself is looked
    // at whenever it is opened, because whoever is given an emptied one has nothing left that could mend it.
    cachedResponseWillBeUsed: async ({ cacheName, request, cachedResponse, event }) => {
      const { request: asked } = event as Event & { readonly request?: Request };
      const opened = asked?.mode === 'navigate' ? asked : null;
      if ((event.type !== 'install' && !opened) || !cachedResponse) return cachedResponse;
      const expected = built.get(new URL(request.url).pathname);
      if (expected === (await integrityOf(cachedResponse.clone()))) return cachedResponse;
      await (await caches.open(cacheName)).delete(request);
      // By the address that was opened: what is there now may be a newer version, which is no reason to show nothing.
      return opened ? fetch(opened) : undefined;
    },
  },
]);

precacheAndRoute(keptFiles, {
  directoryIndex: 'index.html',
  // What stands after the "?" is read by the page; the file is the same.
  ignoreURLParametersMatching: [/^/],
});

async function integrityOf(response: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return `sha256-${btoa(String.fromCodePoint(...new Uint8Array(digest)))}`;
}
