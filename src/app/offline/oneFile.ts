// What the page in one file does before everything else: it opens with the talk that was saved in it, and it remembers its own
// text, so that a talk can be saved in a copy. Built offscreen, into the head of patient-flow.html, so the page on the web has none of it.

import { SAVED_TALK_ID } from '../../export/talkFile.ts';
import { queryOf } from '../../inputs/query.ts';
import { isOurs } from '../../inputs/writtenLink.ts';

openSavedTalk();
rememberText();

/** Puts the link of the saved talk into the address, where whoever opened the file asked for nothing else. */
function openSavedTalk() {
  const { search, hash } = window.location;
  const isAsked = [...queryOf(search).keys()].some(
    (key) => key.toLowerCase() === 'mode' || isOurs(key),
  );
  // Whoever comes back to an address without any key has come to the study as reported.
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isAgain = visit?.type === 'reload' || visit?.type === 'back_forward';
  if (isAsked || isAgain) return;
  try {
    const saved: unknown = JSON.parse(document.getElementById(SAVED_TALK_ID)?.textContent ?? '');
    const link = (saved as { link?: unknown } | null)?.link;
    // What the link says is read, and complained about, where every link is.
    if (typeof link !== 'string' || !link.startsWith('?')) return;
    // A study of the reader's own is behind the "#".
    const [ours = '', own] = link.split('#');
    const theirs = search.slice(1);
    const query = theirs === '' ? ours : `${ours}&${theirs}`;
    // Of a file too, browsers let what stands after the "?" be written (HTML standard, "can have its URL rewritten").
    window.history.replaceState(null, '', query + (own === undefined ? hash : `#${own}`));
  } catch {
    // A talk that cannot be read: the one of the study, which says so.
    window.history.replaceState(null, '', `?mode=present${hash}`);
  }
}

/** Keeps the text of the page as it was written: once all of it has been read, and before any deferred script has changed it. */
function rememberText() {
  // Scripts further down mark this element.
  const [opening = ''] = /^<html[^>]*>/.exec(textOf(document.documentElement)) ?? [];
  document.addEventListener(
    'readystatechange',
    () => {
      const text = textOf(document.documentElement).replace(/^<html[^>]*>/, () => opening);
      // What follows the last tag is read as the end of the body, so a line's end here would be one more in every copy of a copy.
      window.pageAsWritten = `<!doctype html>\n${text}`;
    },
    { once: true },
  );
}

function textOf(element: Element): string {
  // oxlint-disable-next-line no-restricted-properties -- it is read and never written
  return element.outerHTML;
}
