// What is said of every study of a reader's own.

import type { Basis } from '../../study/evidence.ts';
import type { Note } from '../../study/words.ts';

const NOT_CHECKED: Note = {
  title: 'Nobody has checked this study.',
  text: 'Its numbers, and what is said of them, were entered by a reader of this page. Only that they add up was looked at, not whether they stand in the source that is named.',
};

export const ownWords = {
  badge: 'Own study, not checked',
  untitled: 'Untitled study',
  caveat: 'Entered by a reader; nobody has compared these numbers with their source.',
  caveatInShort: 'Nobody has checked these numbers.',
  smallPrint: 'This shows what was counted, not what caused it. For teaching; not medical advice.',
  noSource: 'No source was named.',
  shortSource: (source: string | undefined, hasDoi: boolean): string => {
    const named = source ?? 'Source not named';
    const segments = new Intl.Segmenter('en').segment(named);
    const letters = Array.from(segments, ({ segment }) => segment);
    // One line beside the badge on the narrowest page.
    const most = hasDoi ? 14 : 24;
    // As studies are called: by who wrote first of them, and when.
    const [author = ''] = named.split(/[,.;:(]|\bet\s+al\b/, 1);
    const year = named.match(/\b(?:19|20)\d\d\b/g)?.at(-1);
    const called = `${author.trim()} ${year ?? ''}`;
    const isCalled = year !== undefined && author.trim() !== '' && called.length <= most;
    const cut = letters
      .slice(0, most - 1)
      .join('')
      .trimEnd();
    const short = letters.length <= most ? named : isCalled ? called : `${cut}…`;
    return hasDoi ? `${short} (doi.org)` : short;
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
