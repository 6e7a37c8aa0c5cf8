// Text of a table → its cells, as files and as pasted from a spreadsheet. The one file that knows papaparse.

import Papa from 'papaparse';

/** What can stand between cells; of two that fit as well the earlier one is taken, because commas are in numbers too. */
export const DELIMITERS = ['\t', ';', '|', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** No cell is longer: what is has a quote before it that nobody closed. */
const MOST_IN_CELL = 1_000_000;
/** Lines by which a delimiter is guessed. */
const LINES_LOOKED_AT = 50;

/** A mark of how letters are written, and the line in which Excel is told what stands between cells. */
const BEGIN = /^\uFEFF?(?:sep=.(?:\r\n?|\n))?/i;

/** Lines that programs put before a table, each a comment. */
const COMMENTS = /^(?:[^\S\r\n]*(?:#|\/\/)[^\r\n]*(?:\r\n?|\n)\s*)+/;

/** A text without the comments before its table. A last one with as many cells as the line below it has the names of the columns. */
export function withoutComments(text: string, delimiter: Delimiter): string {
  const [comments = ''] = COMMENTS.exec(text) ?? [];
  const [below = ''] = text.slice(comments.length).split(/[\r\n]/, 1);
  if (comments === '' || below === '') return text;
  const begin = comments.trimEnd().split(/\r\n|[\r\n]/);
  const last = begin.at(-1) ?? '';
  const cellsIn = (line: string) => line.split(delimiter).length;
  const isHeading = cellsIn(last) > 1 && cellsIn(last) === cellsIn(below);
  return isHeading
    ? text.slice(text.lastIndexOf(last, comments.length))
    : text.slice(comments.length);
}

/** Lines of cells, without those that have none; null where the text is no table. */
export function readCells(text: string): readonly (readonly string[])[] | null {
  const delimiter = delimiterOf(text);
  if (delimiter === null) return null;
  const reader = cellReader(delimiter);
  return [...reader.read(text), ...reader.end()];
}

/** What stands between the cells: what parts most lines into as many as the first; null where nothing parts that. */
export function delimiterOf(text: string): Delimiter | null {
  const alike = DELIMITERS.map((delimiter) => {
    const reader = cellReader(delimiter);
    const whole = reader.read(text.slice(0, MOST_IN_CELL / 2)).slice(0, LINES_LOOKED_AT);
    const [heading = [], ...lines] = whole.length > 0 ? whole : reader.end();
    if (heading.length < 2) return 0;
    return 1 + lines.filter(({ length }) => length === heading.length).length;
  });
  const most = Math.max(...alike);
  return most === 0 ? null : (DELIMITERS[alike.indexOf(most)] ?? null);
}

export type CellReader = {
  /** The lines that are whole after a piece of the text more. */
  readonly read: (piece: string) => readonly (readonly string[])[];
  /** What is left at the end of the text. */
  readonly end: () => readonly (readonly string[])[];
  /** Whether a quote was opened that nobody closed: from there on all is one cell. */
  readonly isOpen: () => boolean;
};

/** Reads a text piece by piece, by RFC 4180. Nothing of what was read is kept. */
export function cellReader(delimiter: Delimiter): CellReader {
  // Its parser alone: how papaparse reads files takes a letter apart that lies across two pieces, and keeps an open quote for ever.
  const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' });
  let rest = '';
  let hasBegun = false;
  let isOpen = false;
  const parsed = (text: string, isLast: boolean): readonly (readonly string[])[] => {
    const { data, errors, meta } = parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>;
    if (errors.some(({ code }) => code === 'MissingQuotes')) isOpen = true;
    rest = isLast ? '' : text.slice(meta.cursor);
    for (const cells of data)
      for (const [at, cell] of cells.entries())
        if (!isPlain(cell)) cells[at] = unguarded(cell).trim();
    return data.filter((cells) => cells.some((cell) => cell !== ''));
  };
  return {
    read: (piece) => {
      let text = rest + piece;
      if (!hasBegun) text = withoutComments(text.replace(BEGIN, ''), delimiter);
      hasBegun ||= text !== '';
      // The other half of a break may be in the next piece.
      const isHalf = text.endsWith('\r');
      const lines = parsed((isHalf ? text.slice(0, -1) : text).replaceAll(/\r\n?/g, '\n'), false);
      if (isHalf) rest += '\r';
      if (rest.length > MOST_IN_CELL) isOpen = true;
      return lines;
    },
    end: () => parsed(rest.replaceAll(/\r\n?/g, '\n'), true),
    isOpen: () => isOpen,
  };
}

/** Whether a cell begins and ends with a sign of its own, as nearly all do: of a million rows each cell counts. */
function isPlain(cell: string): boolean {
  return cell === '' || (cell.charCodeAt(0) > 39 && cell.charCodeAt(cell.length - 1) > 32);
}

/** Without the apostrophe that our own files put before what a spreadsheet could run. */
function unguarded(cell: string): string {
  return /^'(?:\s*[=+\-@＝＋－＠]|[\t\r\n'])/.test(cell) ? cell.slice(1) : cell;
}
