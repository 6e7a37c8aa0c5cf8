// A link → choices: at once, or where it names what comes with the other studies, as soon as that is loaded.

import { startingChoices } from '../../inputs/choices.ts';
import { readLink } from '../../inputs/link.ts';
import { withoutMarks } from '../../inputs/plainNumber.ts';
import { hasKey, queryOf, valuesOf } from '../../inputs/query.ts';
import { isOfStudy, isOurs } from '../../inputs/writtenLink.ts';
import { unopenedWords } from '../../locale/unopened.ts';
import { nameOf } from '../../study/catalogue.ts';
import { first } from '../../study/first.ts';
import { studiesNow, theStudies } from '../compare/useLibrary.ts';
import type { OpenedLink } from '../mode.ts';

/** What a query string asks for; where what it names cannot be loaded, that it could not. */
export function openLink(search: string): OpenedLink | Promise<OpenedLink> {
  const query = queryOf(search);
  if (![...query.keys()].some(isOurs)) return { choices: startingChoices(first), problems: [] };
  const named = ['study', 'pin']
    .map((key) => namedBy(query, key))
    .filter((id) => id !== undefined && id !== first.id);
  // One of the reader's own is in the link itself.
  if (named.includes('own')) return import('../own/openOwn.tsx').then((own) => own.openOwn(search));
  const isReadAnew = [...query.keys()].some((key) => /^(pin\.)?a\./i.test(key));
  // What is pinned is drawn by what is loaded with the other studies.
  const isPinned = hasKey(query, 'pin');
  if (named.length === 0 && !isReadAnew && !isPinned) return readLink(search, [first]);

  const library = studiesNow();
  if (library) return readLink(search, library.studies, library.readable);
  return theStudies().then(
    ({ studies, readable }) => readLink(search, studies, readable),
    () => {
      const isOfFirst = [undefined, first.id].includes(namedBy(query, 'study'));
      const lost = isOfFirst && !isReadAnew ? isOfPinned : isOfStudy;
      const unnamed = isReadAnew ? unopenedWords.reading : unopenedWords.comparison;
      return {
        ...readLink(without(query, lost), [first]),
        unopened: named[0] === undefined ? unnamed : nameOf(named[0]),
      };
    },
  );
}

function namedBy(query: URLSearchParams, key: string): string | undefined {
  const [text] = valuesOf(query, key);
  return text === undefined ? undefined : withoutMarks(text);
}

/** The link without what cannot be shown: its studies and their numbers, or what is pinned alone. */
function without(query: URLSearchParams, isLost: (key: string) => boolean): string {
  const others = [...query].filter(([key]) => !isLost(key));
  return `?${new URLSearchParams(others).toString()}`;
}

function isOfPinned(key: string): boolean {
  return /^pin/i.test(key);
}
