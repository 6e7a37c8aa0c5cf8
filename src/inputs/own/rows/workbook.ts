// A workbook (.xlsx) → a text for each of its sheets, as if it had been saved as such: from there on it is read as any table.

import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';

export type Sheet = { readonly name: string; readonly file: Blob };

export type ReadWorkbook =
  | { readonly kind: 'workbook'; readonly sheets: readonly Sheet[]; readonly hasJoined: boolean }
  | { readonly kind: 'zip' | 'too large' };

/** What a workbook may unpack to: more is none, or made to fill the memory. */
const MOST_BYTES = 200_000_000;

export async function workbookOf(file: Blob): Promise<ReadWorkbook> {
  if (file.size > MOST_BYTES) return { kind: 'too large' };
  let hasJoined = false;
  try {
    const packed = new Uint8Array(await file.arrayBuffer());
    const names: string[] = [];
    let bytes = 0;
    // What is said of the sizes is what is unpacked at most, so it can be asked before anything is.
    unzipSync(packed, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        bytes += originalSize;
        return false;
      },
    });
    if (!names.includes('xl/workbook.xml')) return { kind: 'zip' };
    if (bytes > MOST_BYTES) return { kind: 'too large' };
    const written = unzipSync(packed, { filter: ({ name }) => name.startsWith('xl/worksheets/') });
    const decoder = new TextDecoder();
    hasJoined = Object.values(written).some((sheet) =>
      decoder.decode(sheet).includes('<mergeCell '),
    );
    const sheets = await readWorkbook(file, { parseNumber: (number: string) => number });
    return {
      kind: 'workbook',
      hasJoined,
      sheets: sheets.map(({ sheet, data }) => ({ name: sheet, file: asText(data) })),
    };
  } catch {
    return { kind: 'zip' };
  }
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
