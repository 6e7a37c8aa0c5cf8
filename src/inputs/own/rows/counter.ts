// Rows of patients → how many took each course, and nothing else: a row is forgotten once it is counted.

import type { RowsFault } from '../../../study/own/rowsFault.ts';
import { entryOf, MOST_ENTRIES, type RowsForm } from './form.ts';

/** Entries in the columns that are used, in the order of time, and how many rows have just these. */
export type CountedCourse = { readonly entries: readonly string[]; readonly patients: number };

export type CountedRows = {
  readonly rows: number;
  readonly courses: readonly CountedCourse[];
  /** Rows with another number of cells than the first, and the first of them; counted from 1, with the heading. */
  readonly ragged: { readonly rows: number; readonly first: number } | null;
  /** Whether there are letters that the encoding does not know. */
  readonly isGarbled: boolean;
};

export type RowCounter = {
  /** Counts these; false where it is of no use to go on. */
  readonly add: (lines: readonly (readonly string[])[]) => boolean;
  /** How many lines have been counted, with the heading. */
  readonly lines: () => number;
  readonly counted: () => CountedRows | RowsFault;
};

/** What grows with a file grows no further: this many different courses are no picture. */
const MOST_COURSES = 20_000;
/** Different cells whose entry is kept: the same few stand in a million rows. */
const MOST_KNOWN = 1000;

export function rowCounter({ used, hasHeading }: RowsForm): RowCounter {
  const counts = new Map<string, { entries: readonly string[]; patients: number }>();
  const known = new Map<string, string>();
  const different = used.map(() => new Set<string>());
  let lines = 0;
  let width = 0;
  let ragged: { rows: number; first: number } | null = null;
  let isGarbled = false;
  let fault: RowsFault | null = null;

  function entryIn(cell: string | undefined): string {
    if (cell === undefined || cell === '') return '';
    const kept = known.get(cell);
    if (kept !== undefined) return kept;
    const entry = entryOf(cell);
    if (entry.includes('\uFFFD')) isGarbled = true;
    if (known.size < MOST_KNOWN) known.set(cell, entry);
    return entry;
  }

  function count(line: readonly string[]): void {
    const entries = used.map(({ at }) => entryIn(line[at]));
    // No entry has it: they are plain text.
    const key = entries.join('\n');
    const course = counts.get(key);
    if (course) {
      course.patients++;
      return;
    }
    entries.forEach((entry, index) => {
      const seen = different[index];
      if (!seen || entry === '') return;
      seen.add(entry);
      if (seen.size > MOST_ENTRIES)
        fault ??= { kind: 'too many entries', at: used[index]?.at ?? 0, most: MOST_ENTRIES };
    });
    if (counts.size >= MOST_COURSES) fault ??= { kind: 'too many courses', most: MOST_COURSES };
    counts.set(key, { entries, patients: 1 });
  }

  return {
    add: (more) => {
      for (const line of more) {
        lines++;
        if (lines === 1) width = line.length;
        else if (line.length !== width) {
          ragged ??= { rows: 0, first: lines };
          ragged.rows++;
        }
        if (lines === 1 && hasHeading) continue;
        count(line);
        if (fault) return false;
      }
      return true;
    },
    lines: () => lines,
    counted: () => {
      const rows = hasHeading ? Math.max(0, lines - 1) : lines;
      if (fault) return fault;
      if (rows === 0) return { kind: 'nobody' };
      return { rows, courses: [...counts.values()], ragged, isGarbled };
    },
  };
}
