// What is said of every study of a reader's own.

import type { Basis } from '../../study/evidence.ts';
import type { Note } from '../../study/words.ts';

const NOT_CHECKED: Note = {
  title: 'Nobody has checked this study.',
  text: 'Its numbers, and what is said of them, were entered by a reader of this page. Only that they add up was looked at, not whether they stand in the source that is named.',
};

/** Letters of a source in short. */
const MOST_IN_SHORT = 24;
/** Fewer of its name, beside a host, say nothing. */
const LEAST_OF_NAME = 8;

/** A source in so many letters at most: as studies are called, by who wrote first of them, and when. */
function sourceCalled(source: string | undefined, most: number): string {
  const named = source ?? 'Source not named';
  const segments = new Intl.Segmenter('en').segment(named);
  const letters = Array.from(segments, ({ segment }) => segment);
  if (letters.length <= most) return named;
  const [author = ''] = named.split(/[,.;:(]|\bet\s+al\b/, 1);
  const year = named.match(/\b(?:19|20)\d\d\b/g)?.at(-1);
  const called = `${author.trim()} ${year ?? ''}`;
  if (year !== undefined && author.trim() !== '' && called.length <= most) return called;
  const cut = letters
    .slice(0, most - 1)
    .join('')
    .trimEnd();
  return `${cut}…`;
}

export const ownWords = {
  badge: 'Own study, not checked',
  untitled: 'Untitled study',
  caveat: 'Entered by a reader; nobody has compared these numbers with their source.',
  caveatInShort: 'Nobody has checked these numbers.',
  smallPrint: 'This shows what was counted, not what caused it. For teaching; not medical advice.',
  noSource: 'No source was named.',
  /** One line beside the badge on the narrowest page; behind it the host to which it leads, which always stands there. */
  shortSource: (source: string | undefined, host: string | undefined): string => {
    if (host === undefined) return sourceCalled(source, MOST_IN_SHORT);
    const left = MOST_IN_SHORT - ` (${host})`.length;
    if (left >= LEAST_OF_NAME && source !== '') return `${sourceCalled(source, left)} (${host})`;
    // Its end says whose it is.
    return host.length <= MOST_IN_SHORT ? host : `…${host.slice(1 - MOST_IN_SHORT)}`;
  },
  part: 'as entered',
  stage: (number: number, name = ''): string => (name === '' ? `Step ${number}` : name),
  known: {
    reported: 'as entered from its source',
    derived: 'worked out from what was entered',
    assumed: 'as entered',
  } satisfies Record<Basis, string>,
  /** Of what was counted from rows of patients. */
  counted: 'counted from rows of patients',
  noteCounted: {
    title: 'Counted from rows of patients.',
    text: 'Its numbers were counted in a reader’s browser, one row for each patient. The rows themselves are not in it. Whoever has no entry where others of the same group have one stands in a group by the name of “no entry”.',
  } satisfies Note,
  unsaid: 'What is assumed has not been written down.',
  note: NOT_CHECKED,
  noteTitle: (number: number): string => `Note ${number} of who entered it.`,
} as const;
