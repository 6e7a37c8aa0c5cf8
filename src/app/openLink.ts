// A link → choices, waiting for the study that it names where that is not loaded yet.

import { readLink, type ReadLink } from '../inputs/link.ts';
import { catalogue, first, nameOf } from '../study/catalogue.ts';
import { libraryNow, theLibrary } from './useLibrary.ts';

export type OpenedLink = ReadLink & {
  /** The name of the study that the link asks for, where it could not be loaded and the first is shown instead. */
  readonly unopened?: string;
};

/** What a query string asks for: at once where that is possible, else as soon as its study is loaded. */
export function openLink(search: string): OpenedLink | Promise<OpenedLink> {
  const id = new URLSearchParams(search).get('study')?.trim();
  if (id === undefined || id === first.id || !catalogue.some((each) => each.id === id))
    return readLink(search, [first]);
  const library = libraryNow();
  if (library) return readLink(search, library.studies);
  return theLibrary().then(
    ({ studies }) => readLink(search, studies),
    () => ({ ...readLink(withoutStudy(search), [first]), unopened: nameOf(id) }),
  );
}

/** The link without its study and the numbers that belong to that study alone. */
function withoutStudy(search: string): string {
  const others = [...new URLSearchParams(search)].filter(
    ([key]) => key !== 'study' && key !== 'n' && !key.startsWith('r.'),
  );
  return `?${new URLSearchParams(others).toString()}`;
}
