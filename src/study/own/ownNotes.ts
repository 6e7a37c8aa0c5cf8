// What to know of a study that can be drawn.

import type { CountedOwn } from './counted.ts';
import { asPrinted } from './mended.ts';
import type { AddedWords, OwnNote } from './ownFault.ts';
import type { OwnNumber, OwnStudy } from './own.ts';
import { smallNotes } from './small.ts';

export function notesOf(own: OwnStudy, counted: CountedOwn, words: AddedWords): readonly OwnNote[] {
  const notes: OwnNote[] = [];
  // What the others leave rests on what these rest on.
  const isUnsaid = (said?: OwnNumber) => said?.patients !== undefined && said.basis === undefined;
  const unsaid = [...own.groups, ...(own.totals ?? [])].flatMap((each) => {
    const all = 'ways' in each ? [each.count, ...each.ways] : [each];
    return all.filter(isUnsaid).map(() => each.name);
  });
  if (unsaid.length > 0)
    notes.push({
      kind: 'without basis',
      numbers: unsaid.length,
      names: [...new Set(unsaid)],
      mends: asPrinted(own),
    });
  const patients = counted.groups[0]?.patients ?? 0;
  if (patients < 20) notes.push({ kind: 'few', patients });
  own.groups.forEach(({ name }, group) => {
    if (AT_A_TIME.test(name)) notes.push({ kind: 'survival', name, place: { group } });
    if (MISSING_JOINED.test(name)) notes.push({ kind: 'missing joined', name, place: { group } });
  });
  if (own.counted) notes.push(...smallNotes(own, counted, words));
  return notes;
}

/** "Alive at 2 years": of those who were not followed so long nobody can be counted. */
const AT_A_TIME =
  /\b(?:surviv\w*|alive|free)\b.*\b(?:at|after)\s+\d+\s*-?\s*(?:years?|months?|yrs?|mo)\b|\b\d+\s*-?\s*(?:years?|months?|yrs?)\s+surviv/i;

/** "No response or unknown": those of whom nothing is known are not those of whom something is. */
const MISSING_JOINED = /\b(?:or|and|\/)\s*(?:missing|unknown)\b/i;
