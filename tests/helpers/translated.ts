// What browsers that translate a page do to its texts, and what the page says after that.

import type { Page } from 'playwright-core';

/** Longer than the page waits before it asks for ranges. */
const REST_MS = 300;

/** Where the text goes: into elements around it, or away, and another of the same words in its place. */
type Way = 'moved' | 'replaced';

/**
 * Puts each text of the page into two elements of nobody's, as browsers do that translate; of one that is given, only that one,
 * counted from the first and round again. Given back is how many texts there are.
 */
export function translate(page: Page, way: Way, only: number | null = null): Promise<number> {
  return page.evaluate(
    ([how, at]) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        const isSeen =
          text.data.trim() !== '' && !text.parentElement?.closest('script, style, font');
        if (isSeen) texts.push(text);
      }
      const chosen = at === null ? texts : texts.slice(at % texts.length).slice(0, 1);
      for (const text of chosen) {
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        outer.append(inner);
        text.replaceWith(outer);
        inner.append(how === 'moved' ? text : text.data);
      }
      return texts.length;
    },
    [way, only] as const,
  );
}

/** All that the page says in words, values and names, but for what was announced on the way there; or whether that is this. */
function saidInDocument(wanted: string | null): string | boolean {
  const NAMES = ['aria-label', 'aria-valuetext', 'data-count', 'd', 'href', 'open'];
  const lines = [...document.querySelectorAll('#root, #root *')]
    .filter((each) => !each.closest('[role="status"], [inert]'))
    .flatMap((each) => [
      ...NAMES.map((name) => each.getAttribute(name)).filter((value) => value !== null),
      ...(each instanceof HTMLInputElement && each.type !== 'range' ? [each.value] : []),
    ]);
  const copy = document.querySelector('#root')?.cloneNode(true) as Element;
  for (const status of copy.querySelectorAll('[role="status"]')) status.remove();
  const texts = copy.textContent.replaceAll(/\s+/g, ' ');
  const all = [texts, ...lines].join('\n');
  return wanted === null ? all : all === wanted;
}

export async function said(page: Page): Promise<string> {
  return String(await page.evaluate(saidInDocument, null));
}

/** Whether the page comes to say this, and no more and no less, within so many milliseconds. */
export function comesToSay(page: Page, wanted: string, timeout: number): Promise<boolean> {
  return page.waitForFunction(saidInDocument, wanted, { polling: 50, timeout }).then(
    () => true,
    () => false,
  );
}

/** Waits until nothing in the page has changed for a while: by then what comes late has mostly come. */
export function rested(page: Page): Promise<void> {
  return page.evaluate(
    (ms) =>
      new Promise<void>((done) => {
        const rest = () => window.setTimeout(done, ms);
        let waiting = rest();
        new MutationObserver(() => {
          window.clearTimeout(waiting);
          waiting = rest();
        }).observe(document, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
      }),
    REST_MS,
  );
}
