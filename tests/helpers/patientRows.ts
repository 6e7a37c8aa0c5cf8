// Files with a row for each patient, read as the editor reads them.

import { seenRows, type RowsForm } from '../../src/inputs/own/rows/form.ts';
import { ownOfRows } from '../../src/inputs/own/rows/ownOfRows.ts';
import {
  contentOfFile,
  countedFile,
  firstRows,
  guessedForm,
} from '../../src/inputs/own/rows/read.ts';

/** So many rows that are alike. */
export function rowsOf(count: number, row: string): string {
  return `${row}\n`.repeat(count);
}

/** The study of a file, read as is guessed but for what is said otherwise; throws where it is none. */
export async function ownOfFile(text: BlobPart, otherwise: Partial<RowsForm> = {}) {
  const file = new Blob([text]);
  const content = await contentOfFile(file);
  if (content.kind !== 'text') throw new Error(content.kind);
  const guessed = await guessedForm(file, content.encoding);
  if (!guessed) throw new Error('no table');
  const form = { ...guessed, ...otherwise };
  const { columns } = seenRows(await firstRows(file, form), form.hasHeading);
  const counted = await countedFile(file, form, () => undefined);
  if ('kind' in counted) throw new Error(counted.kind);
  const own = ownOfRows(counted, form, (at) => columns[at]?.name ?? '');
  return { form, counted, own };
}
