import { useSyncExternalStore } from 'react';

/** The time in milliseconds since 1970, new each second. */
export function useNow(): number {
  return useSyncExternalStore(eachSecond, wholeSecond);
}

function eachSecond(onChange: () => void): () => void {
  const timer = setInterval(onChange, 250);
  return () => clearInterval(timer);
}

function wholeSecond(): number {
  return Math.floor(Date.now() / 1000) * 1000;
}
