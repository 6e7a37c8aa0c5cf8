// A table with a row for each combination of entries and how many have it, as R's `table` and `count` write it → a row for each of them.

import { readCells } from '../cells.ts';
import { countIn } from '../countIn.ts';

/** What such a column of numbers is called, in small letters. */
const WEIGHTS = ['n', 'count', 'freq', 'frequency', 'weight', 'patients', 'participants'];
/** More people are more than a study may have. */
const MOST_PEOPLE = 1_000_000;

export type Weighted = {
  /** The column of numbers. */
  readonly name: string;
  /** The table without it, with a row for each person. */
  readonly file: Blob;
};

/** Null where each row is one person, as far as can be told. */
export function weightedRows(text: string): Weighted | null {
  const [headings = [], ...rows] = readCells(text) ?? [];
  const at = headings.findIndex((heading) => WEIGHTS.includes(heading.toLowerCase()));
  if (at < 0 || headings.length < 2 || rows.length < 2) return null;
  const without = (row: readonly string[]) => row.filter((_, place) => place !== at);
  const counts = rows.map((row) => countIn(row[at] ?? '') ?? -1);
  if (!counts.every((count) => Number.isInteger(count) && count >= 0)) return null;
  // A number of the row itself, or a number of something in each of many people.
  const isRunning = counts.every((count, index) => count === index + 1);
  const different = new Set(rows.map((row) => JSON.stringify(without(row))));
  const people = counts.reduce((sum, count) => sum + count, 0);
  if (isRunning || different.size < rows.length || people > MOST_PEOPLE) return null;
  const line = (row: readonly string[]) =>
    `${without(row)
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join('\t')}\n`;
  const pieces = rows.map((row, index) => line(row).repeat(counts[index] ?? 0));
  return { name: headings[at] ?? '', file: new Blob([line(headings), ...pieces]) };
}
