// Has the site kept for times without a network. Loaded after everything else, and silent: without it the page works the same.

/** Asks the browser to keep the site, where this is a page that a reader has opened as such. */
export function keepForOffline(): void {
  const isFramed = window.parent !== window;
  // The page in one file has none: it is all there is of it.
  const isInstallable = document.querySelector('link[rel="manifest"]') !== null;
  // While developing there is no such script yet.
  if (import.meta.env.DEV || isFramed || !isInstallable || !window.isSecureContext) return;
  // What the reader is waiting for comes first.
  if (document.readyState === 'complete') void keep();
  else window.addEventListener('load', () => void keep(), { once: true });
}

async function keep() {
  try {
    await navigator.serviceWorker.register('./sw.js');
  } catch {
    // Old browsers have no such thing, and some settings and sandboxes forbid it.
  }
}
