// A link → choices, waiting for the study that it names where that is not loaded yet.

import { startingChoices } from '../inputs/choices.ts';
import type { ReadLink } from '../inputs/link.ts';
import { isOfStudy, isOurs } from '../inputs/writtenLink.ts';
import { catalogue, first, nameOf } from '../study/catalogue.ts';
import { libraryNow, theLibrary } from './useLibrary.ts';

export type OpenedLink = ReadLink & {
  /** The name of the study that the link asks for, where it could not be loaded and the first is shown instead. */
  readonly unopened?: string;
};

/** What a query string asks for: at once where it asks for nothing, else as soon as what it needs is loaded. */
export function openLink(search: string): OpenedLink | Promise<OpenedLink> {
  const query = new URLSearchParams(search);
  const asReported = { choices: startingChoices(first), problems: [] };
  if (![...query.keys()].some(isOurs)) return asReported;
  return opened(search, query).catch(() => ({
    ...asReported,
    problems: ['what reads it could not be loaded, so the study as reported is shown'],
  }));
}

async function opened(search: string, query: URLSearchParams): Promise<OpenedLink> {
  const { readLink } = await import('../inputs/link.ts');
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
    const unnamed = isReadAnew ? 'Another reading of the paper' : 'The comparison';
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
