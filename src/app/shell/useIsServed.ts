// Whether React is taking over what was served.

import { useSyncExternalStore } from 'react';

/** True where the page is written at build time and while React takes over what was served; then, at once, never again. */
export function useIsServed(): boolean {
  return useSyncExternalStore(neverTold, isNot, is);
}

const is = () => true;
const isNot = () => false;

/** It changes once, and React looks by itself. */
function neverTold() {
  return is;
}
