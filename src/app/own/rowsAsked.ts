// What the page asks of who counts rows, and what it is told.

import type { CountedRows } from '../../inputs/own/rows/counter.ts';
import type { RowsFault } from '../../study/own/rowsFault.ts';
import type { RowsForm } from '../../inputs/own/rows/form.ts';

export type RowsAsked = { readonly file: Blob; readonly form: RowsForm };

export type RowsTold =
  /** How much has been read, from 0 to 1. */
  | { readonly share: number; readonly counted?: never }
  | { readonly counted: CountedRows | RowsFault; readonly share?: never };
