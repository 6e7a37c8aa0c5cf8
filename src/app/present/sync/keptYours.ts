// The numbers that were set on the page from which a talk is begun. The talk begins as it is written; they wait, and one press brings them.

import { KEPT } from './endedTalk.ts';

const KEY = `${KEPT}-yours`;

/** Keeps them, as the query string of a link, for the talk that this window is about to begin; '' for none. */
export function keepYours(link: string): void {
  try {
    if (link === '') window.sessionStorage.removeItem(KEY);
    else window.sessionStorage.setItem(KEY, link);
  } catch {
    // Then they are to be set again, or found by Back.
  }
}

export function keptYours(): string {
  try {
    return window.sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
