// A link → choices, waiting for the study that it names where that is not loaded yet.

import { isOfStudy, readLink, type ReadLink } from '../inputs/link.ts';
import { catalogue, first, nameOf } from '../study/catalogue.ts';
import { libraryNow, theLibrary } from './useLibrary.ts';

export type OpenedLink = ReadLink & {
  /** The name of the study that the link asks for, where it could not be loaded and the first is shown instead. */
  readonly unopened?: string;
};

/** What a query string asks for: at once where that is possible, else as soon as what it names is loaded. */
export function openLink(search: string): OpenedLink | Promise<OpenedLink> {
  const query = new URLSearchParams(search);
  const named = ['study', 'pin']
    .map((key) => query.get(key)?.trim())
    .filter((id) => id !== first.id && catalogue.some((each) => each.id === id));
  const isReadAnew = [...query.keys()].some((key) => /^(pin\.)?a\./.test(key));
  if (named.length === 0 && !isReadAnew) return readLink(search, [first]);
  const library = libraryNow();
  if (library) return readLink(search, library.studies, library.readable);
  return theLibrary().then(
    ({ studies, readable }) => readLink(search, studies, readable),
    () => ({
      ...readLink(withoutStudy(search), [first]),
      unopened: named[0] === undefined ? 'Another reading of the paper' : nameOf(named[0]),
    }),
  );
}

/** The link without its studies and the numbers that belong to them alone. */
function withoutStudy(search: string): string {
  const others = [...new URLSearchParams(search)].filter(([key]) => !isOfStudy(key));
  return `?${new URLSearchParams(others).toString()}`;
}
