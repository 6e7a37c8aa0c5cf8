// The words of the form that says how rows of patients are read.

import type { RowsFault } from '../../study/own/rowsFault.ts';
import { called, peopleCalled, whole } from '../number.ts';

export const rowsForm = {
  stays:
    'The rows are read here and sent nowhere. Only how many took each way is kept of them, and becomes the text below.',
  sheet: 'Sheet',
  encoding: 'Letters',
  encodings: {
    'utf-8': 'UTF-8',
    'windows-1252': 'Windows-1252 (Western)',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16, big-endian',
  },
  delimiter: 'Between cells',
  delimiters: { '\t': 'Tabulator', ';': 'Semicolon', '|': 'Stroke', ',': 'Comma' },
  hasHeading: 'The first row has the names of the columns',
  isApart: 'The same entry is a group for each group that people come from',
  columns: 'Columns, in the order of time',
  unused: 'No step',
  kinds: {
    stage: 'Stage: each entry a group',
    reached: 'Stage: reached with any entry',
    leaving: 'Reasons for leaving',
    total: 'Total that is no step',
  },
  counting: 'Rows read',
  cancel: 'Cancel',
  cancelled: 'Not counted to the end. What is below is from before.',
  again: 'Count again',
  close: 'Close the rows',
  none: 'No column is a stage yet: choose one.',
} as const;

export function rowsTitle(name: string | null): string {
  return name === null ? 'Rows of patients, as pasted' : `Rows of patients in “${name}”`;
}

/** What the list says of who goes how with a column. */
export function columnUse(name: string): string {
  return `What “${name}” is`;
}

export function moved(name: string, isEarlier: boolean): string {
  return isEarlier ? `“${name}” earlier` : `“${name}” later`;
}

/** "Resected, Unresectable; 3 empty": what stands in the first rows of a column. */
export function columnShown(entries: readonly string[], empty: number, most: number): string {
  const shown = entries.slice(0, 4).join(', ');
  const all =
    entries.length > most
      ? ` and others, more than ${whole(most)}`
      : entries.length > 4
        ? ` and ${whole(entries.length - 4)} others`
        : '';
  const missing = empty === 0 ? '' : `${whole(empty)} empty`;
  return [entries.length === 0 ? '' : `${shown}${all}`, missing].filter(Boolean).join('; ');
}

export function moreColumns(columns: number): string {
  return `${whole(columns)} ${called(columns, 'column', 'columns')} that ${called(columns, 'is', 'are')} no step`;
}

/** "1,000,000 rows were counted: 12 different ways." */
export function countedText(rows: number, courses: number): string {
  return `${whole(rows)} ${called(rows, 'row was', 'rows were')} counted and forgotten; they went ${whole(courses)} different ${called(courses, 'way', 'ways')}.`;
}

export function raggedText({
  rows,
  first,
}: {
  readonly rows: number;
  readonly first: number;
}): string {
  return `${whole(rows)} ${called(rows, 'row has', 'rows have')} another number of cells than the first row, beginning with row ${whole(first)}. Cells that are missing are read as empty. Is something else between the cells?`;
}

/** Of the first rows, in which a column that tells patients apart has the same entry more than once. */
export function severalText(
  { name, patients }: { readonly name: string; readonly patients: number },
  rows: number,
): string {
  return `“${name}” tells ${peopleCalled(patients, 'patient', 'patients')} apart in the first ${whole(rows)} ${called(rows, 'row', 'rows')}: some have several. Each row is counted as a patient, so bring a table with one row for each.`;
}

export const garbledText =
  'Some letters are none in this way of reading them: choose another under “Letters”.';

export function rowsFaultText(fault: RowsFault, nameOf: (at: number) => string): string {
  switch (fault.kind) {
    case 'too many entries':
      return `“${nameOf(fault.at)}” has more than ${whole(fault.most)} different entries: no picture shows so many groups at a stage. Let it be no step, or a stage that is reached with any entry.`;
    case 'too many courses':
      return `These columns together have more than ${whole(fault.most)} different ways. Choose fewer of them.`;
    case 'open quote':
      return `In row ${whole(fault.row)} a quotation mark is opened and never closed, so what follows it cannot be told apart. Close it in the file, or save the file anew.`;
    case 'nobody':
      return 'There are no rows below the names of the columns.';
    case 'gone':
      return 'The file can no longer be read: it was moved or changed. Choose it once more.';
  }
}

/** What a link and a file will hold, said before one is made. */
export function heldText(groups: number, least: number | null): string {
  const few =
    least === null ? '' : ` The smallest is of ${peopleCalled(least, 'person', 'people')}.`;
  return `This was counted from rows of patients. A link or a file holds the names of ${whole(groups)} groups and the number of people in each and on each way between them, and what you wrote; no row, and nothing else from the table.${few} Whoever is given it can read all of that.`;
}

export const heldAgreed = 'Go on to links and files';
