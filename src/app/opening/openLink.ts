// A link → choices, waiting for the study that it names where that is not loaded yet.

import { startingChoices } from '../../inputs/choices.ts';
import { queryOf } from '../../inputs/query.ts';
import { isOurs } from '../../inputs/writtenLink.ts';
import { linkUnread } from '../../locale/opened.ts';
import { first } from '../../study/first.ts';
import type { OpenedLink } from '../mode.ts';

/** What a query string asks for: at once where it asks for nothing, else as soon as what it needs is loaded. */
export function openLink(search: string): OpenedLink | Promise<OpenedLink> {
  const query = queryOf(search);
  const asReported = { choices: startingChoices(first), problems: [] };
  if (![...query.keys()].some(isOurs)) return asReported;
  return import('./openNamed.ts')
    .then(({ openNamed }) => openNamed(search))
    .catch(() => ({
      ...asReported,
      problems: [linkUnread],
    }));
}
