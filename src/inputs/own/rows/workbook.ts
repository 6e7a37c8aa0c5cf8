// A workbook (.xlsx) → a text for each of its sheets, as if it had been saved as such: from there on it is read as any table.

import readWorkbook from 'read-excel-file/universal';
import type { Zip } from '../../zip.ts';

export type Sheet = { readonly name: string; readonly file: Blob };

export type ReadWorkbook =
  | {
      readonly kind: 'workbook';
      /** Those that are hidden behind the others. */
      readonly sheets: readonly Sheet[];
      readonly hasJoined: boolean;
      /** Whether there are formulas that nobody has worked out, or that cannot be. */
      readonly hasUnknown: boolean;
    }
  | { readonly kind: 'too large' };

/** What a workbook may unpack to: more is none, or made to fill the memory. */
const MOST_BYTES = 200_000_000;

export function isWorkbook(zip: Zip): boolean {
  return zip.has('xl/workbook.xml');
}

/** Rejects where it is damaged. */
export async function workbookOf(file: Blob, zip: Zip): Promise<ReadWorkbook> {
  if (zip.bytesOf(() => true) > MOST_BYTES) return { kind: 'too large' };
  const written = zip.unpacked((name) => name.startsWith('xl/worksheets/'));
  const decoder = new TextDecoder();
  let [hasJoined, hasUnknown] = [false, false];
  for (const bytes of Object.values(written)) {
    const sheet = decoder.decode(bytes);
    hasJoined ||= sheet.includes('<mergeCell ');
    hasUnknown ||= UNKNOWN.test(sheet);
  }
  const [book] = Object.values(zip.unpacked((name) => name === 'xl/workbook.xml'));
  const isHidden = hiddenIn(decoder.decode(book));
  const sheets = await readWorkbook(file, { parseNumber: shownNumber });
  return {
    kind: 'workbook',
    hasJoined,
    hasUnknown,
    sheets: sheets
      .map(({ sheet, data }, index) => ({ name: sheet, file: asText(data), index }))
      .toSorted((a, b) => Number(isHidden[a.index] ?? false) - Number(isHidden[b.index] ?? false))
      .map(({ name, file: text }) => ({ name, file: text })),
  };
}

/** A cell with an error, or with a formula that no program has worked out. */
const UNKNOWN =
  /<c\b[^>]*\bt="e"|<f\b(?:[^>]*\/>|[^>]*>[^<]*<\/f>)\s*(?:<v\s*\/>|<v><\/v>)?\s*<\/c>/;

/** Of each sheet, in their order, whether it is hidden. */
function hiddenIn(book: string): readonly boolean[] {
  return [...book.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) =>
    /\bstate="(?:hidden|veryHidden)"/.test(tag),
  );
}

/** With as many figures as spreadsheets work with: "3.0000000000000004" → "3", "1E3" → "1000". */
function shownNumber(written: string): string {
  return String(Number(Number(written).toPrecision(15)));
}

function asText(rows: readonly (readonly unknown[])[]): Blob {
  return new Blob(rows.map((row) => `${row.map(cellText).join('\t')}\n`));
}

/** A date by its day, yes and no as spreadsheets write them, and numbers as they were written. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell !== 'string') return '';
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
