// How rows of patients are to be read: what stands between their cells, which columns are stages, and in which order. It is guessed from
// the first rows, shown, and corrected by the reader.

import { plainText, MOST } from '../../../study/own/own.ts';
import { rowWords } from '../../../locale/own/rowWords.ts';
import type { Delimiter } from '../cells.ts';
import type { Encoding } from './bytes.ts';

/**
 * What a column is: a stage, at which each entry is a group; a stage that is reached by whoever has an entry, as a date; reasons for which
 * people leave before the next stage; or a total that is no step.
 */
export const COLUMN_KINDS = ['stage', 'reached', 'leaving', 'total'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

export type UsedColumn = {
  /** Where it stands in a row, from 0. */
  readonly at: number;
  readonly kind: ColumnKind;
};

export type RowsForm = {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Number of the sheet, from 0, where the file is a workbook. */
  readonly sheet?: number;
  readonly hasHeading: boolean;
  /** In the order of time. */
  readonly used: readonly UsedColumn[];
  /** Whether those who come from different groups stay apart where they have the same entry. */
  readonly isApart: boolean;
};

/** What the first rows show of a column. */
export type SeenColumn = {
  readonly at: number;
  readonly name: string;
  /** Different entries, those of most rows first; no more than tell that there are too many. */
  readonly entries: readonly string[];
  readonly empty: number;
};

export type SeenRows = {
  readonly rows: number;
  readonly columns: readonly SeenColumn[];
  /** The name of a column that tells patients apart, with how many it tells, where some of them have several rows. */
  readonly several: { readonly name: string; readonly patients: number } | null;
};

/** Columns that are shown; more are no table of stages. */
const MOST_COLUMNS = 300;
/** Different entries that are counted: one more than can be groups of a stage. */
export const MOST_ENTRIES = MOST.groupsOfStage;

/** A cell as an entry: one line of text, and nothing where statistics programs write that there is nothing. */
export function entryOf(cell: string | undefined): string {
  if (cell === undefined || cell === '') return '';
  const text = shortText(cell);
  return MISSING.test(text) ? '' : text;
}

/** One line of text with as many letters as a name may have, and no half of one at its end. */
function shortText(cell: string): string {
  return plainText(cell)
    .slice(0, MOST.letters)
    .replace(/\p{Surrogate}$/u, '');
}

/** "NA" of R, "." of SAS and Stata, "#N/A" and "NULL" of tables. */
const MISSING = /^(?:NA|N\/A|#N\/A|NULL|\.)$/;

/** What the first rows show, by whether the first of them has the names. */
export function seenRows(lines: readonly (readonly string[])[], hasHeading: boolean): SeenRows {
  const heading = hasHeading ? (lines[0] ?? []) : [];
  const body = hasHeading ? lines.slice(1) : lines;
  const width = Math.min(MOST_COLUMNS, Math.max(0, ...lines.map(({ length }) => length)));
  const taken = new Set<string>();
  const columns = Array.from({ length: width }, (_, at): SeenColumn => {
    const counts = new Map<string, number>();
    let empty = 0;
    for (const line of body) {
      const entry = entryOf(line[at]);
      if (entry === '') empty++;
      else if (counts.has(entry) || counts.size <= MOST_ENTRIES)
        counts.set(entry, (counts.get(entry) ?? 0) + 1);
    }
    const written = shortText(heading[at] ?? '');
    let name = written === '' ? rowWords.column(at + 1) : written;
    for (let number = 2; taken.has(name); number++) name = rowWords.again(written, number);
    taken.add(name);
    const sorted = [...counts].toSorted((a, b) => b[1] - a[1]).map(([entry]) => entry);
    return { at, name, entries: sorted, empty };
  });
  return { rows: body.length, columns, several: severalRows(body, columns) };
}

/** What is called as that by which patients are told apart: not sites, events or arms, in which there are many. */
const TELLS_APART =
  /^(?:(?:record|patient|subject|participant|person|case|pat|pt|subj|usubj|study)?[ _.-]?(?:id|nr|no)|mrn|patient|subject|participant)$/i;

function severalRows(
  body: readonly (readonly string[])[],
  columns: readonly SeenColumn[],
): SeenRows['several'] {
  for (const { at, name } of columns) {
    if (!TELLS_APART.test(name)) continue;
    const ids = body.map((line) => entryOf(line[at])).filter((entry) => entry !== '');
    const patients = new Set(ids).size;
    if (patients < ids.length) return { name, patients };
  }
  return null;
}

const NUMBER = /^[-−+]?\d[\d.,'’ ]*%?$/;
const DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ].*)?$/;

/** Whether the first line has names and not entries: none is a number, and few stand again below themselves ("Treated" may). */
export function hasHeadingGuessed(lines: readonly (readonly string[])[]): boolean {
  const [first = [], ...others] = lines;
  const named = first.filter((cell) => cell !== '');
  if (named.some((cell) => NUMBER.test(cell) || DATE.test(cell))) return false;
  const again = first.filter((cell, at) => cell !== '' && others.some((line) => line[at] === cell));
  return again.length * 2 < named.length;
}

/** What describes people and is no step of theirs. */
const NO_STEP =
  /^(?:.*[ _.-])?(?:id|no|nr|number|sex|gender|age|site|cent(?:er|re)|country|race|ethnicity|name|initials|complete)$/i;
/** What keeps those apart who were allocated to different arms. */
const ARM = /(?:^|[ _.-])(?:arm|allocat\w*|randomi[sz]\w*|treatment[ _.-]?group)(?:$|[ _.-])/i;

/** The columns that look like stages, in the order in which they stand, and whether one of them has arms. */
export function guessedUse(
  lines: readonly (readonly string[])[],
  hasHeading: boolean,
): Pick<RowsForm, 'used' | 'isApart'> {
  const { columns, rows } = seenRows(lines, hasHeading);
  const body = hasHeading ? lines.slice(1) : lines;
  const likely = columns.filter(({ at, name, entries: all, empty }) => {
    // Cells behind the last name are of rows that are too long.
    if (hasHeading && (lines[0]?.[at] ?? '') === '') return false;
    if (NO_STEP.test(name) || all.length === 0 || all.length > MOST_ENTRIES) return false;
    // As many entries as there are rows are names of people; more than two numbers are measured.
    if (rows > 3 && all.length > Math.max(2, (rows - empty) / 2)) return false;
    return all.length <= 2 || !all.every((entry) => NUMBER.test(entry) || DATE.test(entry));
  });
  const used = likely.slice(0, MOST.stages - 1).map(({ at, empty }, index): UsedColumn => {
    const later = likely.slice(index + 1);
    const goesOn = (line: readonly string[]) => later.some((each) => entryOf(line[each.at]) !== '');
    const isLeaving =
      empty > 0 &&
      later.length > 0 &&
      body.every((line) => entryOf(line[at]) === '' || !goesOn(line)) &&
      body.every((line) => entryOf(line[at]) !== '' || goesOn(line) || hasLeft(line, at));
    return { at, kind: isLeaving ? 'leaving' : 'stage' };
  });
  function hasLeft(line: readonly string[], before: number): boolean {
    return likely.some((each) => each.at < before && entryOf(line[each.at]) !== '');
  }
  return {
    used,
    isApart: columns.some(({ at, name }) => ARM.test(name) && used.some((each) => each.at === at)),
  };
}
