// A packed file → the sheets of a workbook, or what slides keep of a talk.

import { keptInShow, type KeptInShow } from '../../talk/talkInShow.ts';
import { openedZip, type OpenedZip } from '../../zip.ts';
import { isWorkbook, workbookOf, type ReadWorkbook } from './workbook.ts';

export type ReadZip = ReadWorkbook | KeptInShow | Exclude<OpenedZip, { readonly kind: 'zip' }>;

export async function readZip(file: Blob): Promise<ReadZip> {
  const opened = await openedZip(file);
  if (opened.kind !== 'zip') return opened;
  const { zip } = opened;
  try {
    return isWorkbook(zip) ? await workbookOf(file, zip) : keptInShow(zip);
  } catch {
    return { kind: 'damaged' };
  }
}
