// The address of the page as it was meant, before anything reads it.

import { meantAddress } from '../../inputs/query.ts';

/** Mends a damaged address in the address bar, and gives its query string. */
export function mendAddress(): string {
  const { pathname, search, hash } = window.location;
  const meant = meantAddress({ search, hash });
  if (meant.search === search) return search;
  try {
    const { state } = window.history;
    window.history.replaceState(state, '', pathname + meant.search + meant.hash);
  } catch {
    // Some frames and files have no address to write; what it meant is read all the same.
  }
  return meant.search;
}
