// The studies beyond the first, what other series saw, and what stands side by side: asked for once the page stands.

import { useEffect, useState } from 'react';
import type * as Comparison from './Comparison.tsx';
import type { Library as Studies } from './library.ts';

export type Library = Studies & typeof Comparison;

let arrived: Library | null = null;

/** The library, loaded if it is not there yet. */
export async function theLibrary(): Promise<Library> {
  if (arrived) return arrived;
  const [{ library }, beside] = await Promise.all([
    import('./library.ts'),
    import('./Comparison.tsx'),
  ]);
  arrived ??= { ...library, ...beside };
  return arrived;
}

/** The library, if it has been loaded. */
export function libraryNow(): Library | null {
  return arrived;
}

/** The library; null until it is there, and where it cannot be loaded. */
export function useLibrary(): Library | null {
  const [library, setLibrary] = useState(libraryNow);
  useEffect(() => {
    let isThere = true;
    theLibrary().then(
      (loaded) => {
        if (isThere) setLibrary(loaded);
      },
      () => {
        // The page works without; whoever then asks for another study is told.
      },
    );
    return () => {
      isThere = false;
    };
  }, []);
  return library;
}
