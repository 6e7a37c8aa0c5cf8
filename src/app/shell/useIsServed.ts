// Whether React is taking over what was served.

import { useSyncExternalStore } from 'react';

/**
 * True where the page is written at build time and while React takes over what was served; then, at once, never again. Who
 * does not ask is not drawn once more for it: late parts that are not there yet would lose what was served.
 */
export function useIsServed(isAsked = true): boolean {
  return useSyncExternalStore(neverTold, isNot, isAsked ? is : isNot);
}

const is = () => true;
const isNot = () => false;

/** It changes once, and React looks by itself. */
function neverTold() {
  return is;
}
