// What is seen of a page as it comes. Everything in here runs in the page.

/**
 * Runs before anything of the page. After every frame it looks at what was painted: the words and numbers of the headline
 * and the picture that a reader sees, nothing while a veil lies over them. `window.watched` keeps from when on which stood
 * there, and when the first slider was taken over by its code.
 */
export function watch() {
  const watched = { seen: [], answers: undefined };
  window.watched = watched;
  const isSeen = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getClientRects().length > 0;
  const textOf = (element) => element.textContent.replaceAll(/\s+/g, ' ').trim();
  const words = () => {
    if ('pending' in document.documentElement.dataset) return '';
    const main = document.querySelector('main');
    const picture = [...(main?.querySelectorAll('svg[aria-label]') ?? [])].find(isSeen);
    if (!picture) return '';
    const before = [...main.querySelectorAll('h1, h2, p')].filter(
      (element) =>
        element.compareDocumentPosition(picture) & Node.DOCUMENT_POSITION_FOLLOWING &&
        isSeen(element),
    );
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    return [paper, ...[...before, picture].map(textOf)].join(' | ');
  };
  // React leaves its properties on an element that it has taken over; the page without it sets a mark.
  const answers = () => {
    const range = document.querySelector('input[type="range"]');
    return (
      performance.getEntriesByName('answers').length > 0 ||
      (range !== null && Object.keys(range).some((key) => key.startsWith('__reactProps')))
    );
  };
  // A message that is sent before a frame is painted arrives after it.
  const { port1: sent, port2: heard } = new MessageChannel();
  heard.addEventListener('message', () => {
    const at = performance.now();
    const now = words();
    if (now !== (watched.seen.at(-1)?.words ?? '')) watched.seen.push({ at, words: now });
    if (watched.answers === undefined && answers()) watched.answers = at;
  });
  heard.start();
  const look = () => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
    sent.postMessage(null);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Whether the words have come and nothing has happened for so many ms. */
export function isSettled(quietMs) {
  const { seen = [] } = window.watched ?? {};
  const last = Math.max(
    seen.at(-1)?.at ?? Infinity,
    ...performance.getEntriesByType('resource').map(({ responseEnd }) => responseEnd),
  );
  return (seen.at(-1)?.words ?? '') !== '' && performance.now() - last > quietMs;
}

/** What was watched, in ms since the page began. */
export function noted() {
  const { seen, answers } = window.watched;
  // Asked for by the browser itself, for its tab, whenever it likes.
  const icons = [...document.querySelectorAll('link[rel~="icon"]')].map(({ href }) => href);
  return {
    startedAt: performance.timeOrigin,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    right: seen.at(-1).at,
    words: seen.at(-1).words,
    answers,
    files: performance
      .getEntriesByType('resource')
      .filter(({ name }) => !/^(data|blob):/.test(name) && !icons.includes(name))
      .map(({ name, startTime, responseEnd }) => ({ name, from: startTime, to: responseEnd })),
  };
}
