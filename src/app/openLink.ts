// A link → choices, waiting for the study that it names where that is not loaded yet.

import type { ComponentType } from 'react';
import { startingChoices } from '../inputs/choices.ts';
import type { ReadLink } from '../inputs/link.ts';
import { isOfStudy, isOurs } from '../inputs/writtenLink.ts';
import { catalogue, first, nameOf } from '../study/catalogue.ts';
import type { ModeProps } from './modes/Explore.tsx';
import { libraryNow, theLibrary } from './useLibrary.ts';

export type OpenedLink = ReadLink & {
  /** The name of the study that the link asks for, where it could not be loaded and the first is shown instead. */
  readonly unopened?: string;
  /** Which part of the page stands where, in a mode that is not the whole page. */
  readonly Arrangement?: ComponentType<ModeProps>;
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
  if (named.length === 0 && !isReadAnew) return readLink(search, [first]);
  try {
    const { studies, readable } = libraryNow() ?? (await theLibrary());
    return readLink(search, studies, readable);
  } catch {
    const unopened = named[0] === undefined ? 'Another reading of the paper' : nameOf(named[0]);
    return { ...readLink(withoutStudy(search), [first]), unopened };
  }
}

/** The link without its studies and the numbers that belong to them alone. */
function withoutStudy(search: string): string {
  const others = [...new URLSearchParams(search)].filter(([key]) => !isOfStudy(key));
  return `?${new URLSearchParams(others).toString()}`;
}
