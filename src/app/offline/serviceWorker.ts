// Keeps the site so that it opens without a network: the whole of it, at the first visit, as one version. Built offscreen, into sw.js.
//
// It neither skips waiting nor claims pages: a new version is fetched beside the old one and takes over when the last window of
// the old one has been closed. So nothing changes, reloads or pops up in the middle of a talk.

import { keptFiles } from 'virtual:kept-files';
import { precacheAndRoute } from 'workbox-precaching/precacheAndRoute.mjs';

precacheAndRoute(keptFiles, {
  directoryIndex: 'index.html',
  // What stands after the "?" is read by the page; the file is the same.
  ignoreURLParametersMatching: [/^/],
});
