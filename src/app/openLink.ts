// A link → choices, waiting for the study that it names where that is not loaded yet.

import type { ComponentType } from 'react';
import { startingChoices } from '../inputs/choices.ts';
import type { ReadLink } from '../inputs/link.ts';
import { isOurs, type writtenLink } from '../inputs/writtenLink.ts';
import { first } from '../study/first.ts';
import type { ModeProps } from './modes/Explore.tsx';

export type OpenedLink = ReadLink & {
  /** The name of the study that the link asks for, where it could not be loaded and the first is shown instead. */
  readonly unopened?: string;
  /** Which part of the page stands where, in a mode that is not the whole page. */
  readonly Arrangement?: ComponentType<ModeProps>;
  /** How links are read and written in a mode in which they mean more. */
  readonly links?: {
    readonly read: (search: string) => Promise<OpenedLink>;
    readonly write: typeof writtenLink;
  };
};

/** What a query string asks for: at once where it asks for nothing, else as soon as what it needs is loaded. */
export function openLink(search: string): OpenedLink | Promise<OpenedLink> {
  const query = new URLSearchParams(search);
  const asReported = { choices: startingChoices(first), problems: [] };
  if (![...query.keys()].some(isOurs)) return asReported;
  return import('./openNamed.ts')
    .then(({ openNamed }) => openNamed(search))
    .catch(() => ({
      ...asReported,
      problems: ['what reads it could not be loaded, so the study as reported is shown'],
    }));
}
