// The table as a file for spreadsheets: RFC 4180 lines, and no cell that a spreadsheet would run as a formula.

import { stateOf, type Carried } from './carried.ts';
import type { Row } from './rows.ts';

type Cell = string | number | null | undefined;

/** By which the intervals were worked out. */
export type IntervalKind = { readonly level: number; readonly method: string };

/**
 * Every group as a line below one line of headings; where the numbers are from and in what state they are stands in every
 * line, so that no line can be copied without it.
 */
export function csvText(
  rows: readonly Row[],
  carried: Carried,
  { level, method }: IntervalKind,
): string {
  const columns: readonly (readonly [heading: string, (row: Row) => Cell])[] = [
    ['group', ({ group }) => group],
    ['label', ({ label }) => label],
    ['stage', ({ stage }) => stage.label],
    ['as reported', ({ asReported }) => asReported],
    ['now', ({ now }) => now],
    ['of the step before', ({ ofStepBefore }) => ofStepBefore],
    ['% of the step before', ({ percentOfStepBefore }) => percentOfStepBefore],
    ['of all', ({ ofAll }) => ofAll],
    ['% of all', ({ percentOfAll }) => percentOfAll],
    ['basis', ({ basis }) => basis],
    ['how', ({ how }) => how],
    ['assumption', ({ assumption }) => assumption],
    ['source', ({ source }) => `${source.short}, ${source.part}`],
    ['interval as reported, low %', ({ interval }) => interval?.lowPercent],
    ['interval as reported, high %', ({ interval }) => interval?.highPercent],
    ['interval is of', ({ interval }) => interval?.of],
    ['interval level %', ({ interval }) => (interval ? level : null)],
    ['interval method', ({ interval }) => (interval ? method : null)],
    ['state', () => stateOf(carried)],
    ['patients', () => carried.patients],
    ['study', () => carried.title],
    ['kind of study', () => carried.badge],
    ['caveat', () => carried.caveat],
    ['reading', () => carried.reading],
    ['citation', () => carried.citation],
    ['source address', () => carried.url],
    ['saved on', () => carried.date],
    ['saved from', () => carried.address],
  ];
  const lines = [
    columns.map(([heading]) => heading),
    ...rows.map((row) => columns.map(([, cellOf]) => cellOf(row))),
  ].map((cells) => cells.map(cellText).join(','));
  // Without the mark in front Excel takes the letters for those of an old code page.
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

/**
 * A cell as it is written. A text that a spreadsheet might take for a formula gets an apostrophe before it, which shows it
 * as text; so does a text that begins with an apostrophe, so that every one can be taken off again.
 */
export function cellText(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const guarded = isRisky(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Whether a text begins like a formula, in narrow or wide letters, or with an apostrophe. */
function isRisky(text: string): boolean {
  return /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n'])/.test(text);
}
