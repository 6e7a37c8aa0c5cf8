// A link with something in it → choices, with the studies that it names. Loaded where there is such a link.

import { readLink } from '../../inputs/link.ts';
import { isOfStudy } from '../../inputs/writtenLink.ts';
import { unopenedWords } from '../../locale/unopened.ts';
import { catalogue, nameOf } from '../../study/catalogue.ts';
import { first } from '../../study/first.ts';
import { libraryNow, theLibrary } from '../compare/useLibrary.ts';
import type { OpenedLink } from '../mode.ts';

/** What a query string asks for; where what it names cannot be loaded, that it could not. */
export async function openNamed(search: string): Promise<OpenedLink> {
  const query = new URLSearchParams(search);
  const named = ['study', 'pin']
    .map((key) => query.get(key)?.trim())
    .filter((id) => id !== first.id && catalogue.some((each) => each.id === id));
  const isReadAnew = [...query.keys()].some((key) => /^(pin\.)?a\./.test(key));
  // What is pinned is drawn by what is loaded with the other studies.
  const isPinned = query.has('pin');
  if (named.length === 0 && !isReadAnew && !isPinned) return readLink(search, [first]);
  try {
    const { studies, readable } = libraryNow() ?? (await theLibrary());
    return readLink(search, studies, readable);
  } catch {
    const isOfFirst = !query.has('study') || query.get('study')?.trim() === first.id;
    const lost = isOfFirst && !isReadAnew ? isOfPinned : isOfStudy;
    const unnamed = isReadAnew ? unopenedWords.reading : unopenedWords.comparison;
    return {
      ...readLink(without(query, lost), [first]),
      unopened: named[0] === undefined ? unnamed : nameOf(named[0]),
    };
  }
}

/** The link without what cannot be shown: its studies and their numbers, or what is pinned alone. */
function without(query: URLSearchParams, isLost: (key: string) => boolean): string {
  const others = [...query].filter(([key]) => !isLost(key));
  return `?${new URLSearchParams(others).toString()}`;
}

function isOfPinned(key: string): boolean {
  return key.startsWith('pin');
}
