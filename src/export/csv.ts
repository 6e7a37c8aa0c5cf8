// The table as a file for spreadsheets: RFC 4180 lines, and no cell that a spreadsheet would run as a formula.

import { BASIS_IN_FILES } from '../locale/basisInFiles.ts';
import { csvHeadings } from '../locale/tableFiles.ts';
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
    [csvHeadings.group, ({ group }) => group],
    [csvHeadings.label, ({ label }) => label],
    [csvHeadings.stage, ({ stage }) => stage.label],
    [csvHeadings.asReported, ({ asReported }) => asReported],
    [csvHeadings.now, ({ now }) => now],
    [csvHeadings.ofStepBefore, ({ ofStepBefore }) => ofStepBefore],
    [csvHeadings.percentOfStepBefore, ({ percentOfStepBefore }) => percentOfStepBefore],
    ...(rows.some(({ stepBefore }) => stepBefore !== undefined)
      ? [[csvHeadings.stepBefore, ({ stepBefore }: Row) => stepBefore] as const]
      : []),
    [csvHeadings.ofAll, ({ ofAll }) => ofAll],
    [csvHeadings.percentOfAll, ({ percentOfAll }) => percentOfAll],
    [csvHeadings.basis, ({ basis }) => BASIS_IN_FILES[basis]],
    [csvHeadings.how, ({ how }) => how],
    [csvHeadings.assumption, ({ assumption }) => assumption],
    [csvHeadings.source, ({ source }) => `${source.short}, ${source.part}`],
    [csvHeadings.comesFrom, comingFrom],
    [csvHeadings.role, ({ role }) => role],
    [csvHeadings.intervalLow, ({ interval }) => interval?.lowPercent],
    [csvHeadings.intervalHigh, ({ interval }) => interval?.highPercent],
    [csvHeadings.intervalOf, ({ interval }) => interval?.of],
    [csvHeadings.intervalLevel, ({ interval }) => (interval ? level : null)],
    [csvHeadings.intervalMethod, ({ interval }) => (interval ? method : null)],
    [csvHeadings.state, () => stateOf(carried)],
    [csvHeadings.patients, () => carried.patients],
    [csvHeadings.study, () => carried.title],
    [csvHeadings.kindOfStudy, () => carried.badge],
    [csvHeadings.caveat, () => carried.caveat],
    [csvHeadings.reading, () => carried.reading],
    [csvHeadings.citation, () => carried.citation],
    [csvHeadings.sourceAddress, () => carried.url],
    [csvHeadings.savedOn, () => carried.date],
    [csvHeadings.savedFrom, () => carried.address],
  ];
  const lines = [
    columns.map(([heading]) => heading),
    ...rows.map((row) => columns.map(([, cellOf]) => cellOf(row))),
  ].map((cells) => cells.map(cellText).join(','));
  // Without the mark in front Excel takes the letters for those of an old code page.
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** The group from which these come, by its first column: "eligible"; where there are several, with how many from each: "a: 5; b: 4". */
function comingFrom({ comesFrom }: Row): string {
  const [only] = comesFrom;
  if (comesFrom.length === 1 && only) return only.group;
  return comesFrom.map(({ group, asReported }) => `${group}: ${asReported}`).join('; ');
}

/**
 * A cell as it is written. A number never has exactly three decimals. A text that a spreadsheet might take for a formula gets an apostrophe before it, which shows it
 * as text; so does a text that begins with an apostrophe, so that every one can be taken off again.
 */
export function cellText(value: Cell): string {
  if (value === null || value === undefined) return '';
  // Where the decimal sign is a comma, a point before three figures parts thousands: 2.564 would be read as 2564.
  if (typeof value === 'number') return String(value).replace(/\.\d{3}$/, '$&0');
  const guarded = isRisky(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Whether a text begins like a formula, in narrow or wide letters, or with an apostrophe. */
function isRisky(text: string): boolean {
  return /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n'])/.test(text);
}
