// What a page would be that had nothing to wait for: the page as served, with the one drawing that a phone shows and
// without a script.
import { PHONE } from './terms.mjs';

/** Makes it from the page at this address; gives its HTML. */
export async function staticPage(browser, address) {
  const context = await browser.newContext({ viewport: PHONE.viewport, javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(address);
    const html = await page.evaluate(reduced);
    return `<!doctype html>\n${html}`;
  } finally {
    await context.close();
  }
}

/** Runs in the page. */
function reduced() {
  const main = document.querySelector('main');
  const drawings = [...main.querySelectorAll('svg[aria-label]')];
  const picture = drawings.find((drawing) => drawing.getClientRects().length > 0);
  if (!picture) throw new Error('The page as served has no picture.');
  // Only what stands around the picture, up to the headline and down to its end, is left of what is seen first.
  for (const element of main.querySelectorAll('*')) {
    const isAround = element.contains(picture) || picture.contains(element);
    const isBefore =
      element.compareDocumentPosition(picture) & Node.DOCUMENT_POSITION_FOLLOWING &&
      !element.querySelector('svg[aria-label]') &&
      element.getClientRects().length > 0;
    if (!isAround && !isBefore) element.remove();
  }
  const others =
    'script, noscript, link[rel="expect"], link[rel="modulepreload"], link[rel="preload"], link[rel="manifest"]';
  for (const element of document.querySelectorAll(others)) element.remove();
  return document.documentElement.outerHTML;
}
