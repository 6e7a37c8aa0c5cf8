// The studies beyond the first, what other series saw, and what stands side by side: asked for once the page stands.

import { lateCode, useLateCode } from '../after/lateCode.ts';
import type * as Comparison from './Comparison.tsx';
import type { Library as Studies } from './library.ts';

export type Library = Studies & typeof Comparison;

const studies = lateCode(async (): Promise<Studies> => {
  const { library } = await import('./library.ts');
  return library;
});

const code = lateCode(async (): Promise<Library> => {
  const [library, beside] = await Promise.all([studies.load(), import('./Comparison.tsx')]);
  return { ...library, ...beside };
});

/** The studies and what others saw, without what stands side by side: all that a link needs that pins nothing. */
export const theStudies = studies.load;

/** The same, if they have been loaded. */
export const studiesNow = studies.now;

/** The library, loaded if it is not there yet. */
export const theLibrary = code.load;

/** The library, if it has been loaded. */
export const libraryNow = code.now;

/** The library; null until it is there, and where it cannot be loaded: whoever then asks for another study is told. */
export function useLibrary(): Library | null {
  return useLateCode(code);
}
