// A workbook (.xlsx) → a text for each of its sheets, as if it had been saved as such: from there on it is read as any table.

import readWorkbook from 'read-excel-file/universal';
import type { Zip } from '../../zip.ts';

export type Sheet = { readonly name: string; readonly file: Blob };

export type ReadWorkbook =
  | { readonly kind: 'workbook'; readonly sheets: readonly Sheet[]; readonly hasJoined: boolean }
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
  const hasJoined = Object.values(written).some((sheet) =>
    decoder.decode(sheet).includes('<mergeCell '),
  );
  const sheets = await readWorkbook(file, { parseNumber: (number: string) => number });
  return {
    kind: 'workbook',
    hasJoined,
    sheets: sheets.map(({ sheet, data }) => ({ name: sheet, file: asText(data) })),
  };
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
