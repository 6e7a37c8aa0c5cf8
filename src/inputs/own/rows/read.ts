// A file of rows, read in pieces, so that memory does not grow with it: the first rows to guess by, and all of them to be counted.

import { cellReader, delimiterOf } from '../cells.ts';
import { contentOf, HEAD_BYTES, type Content, type Encoding } from './bytes.ts';
import type { RowsFault } from '../../../study/own/rowsFault.ts';
import { rowCounter, type CountedRows } from './counter.ts';
import { guessedUse, hasHeadingGuessed, type RowsForm } from './form.ts';

const PIECE_BYTES = 1_048_576;
/** By these rows is guessed, and these are shown. */
const MOST_LOOKED_AT = 1000;

export async function contentOfFile(file: Blob): Promise<Content> {
  return contentOf(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
}

/** The first rows of a file. */
export async function firstRows(
  file: Blob,
  { encoding, delimiter }: Pick<RowsForm, 'encoding' | 'delimiter'>,
): Promise<readonly (readonly string[])[]> {
  const text = await firstText(file, encoding);
  const reader = cellReader(delimiter);
  const lines = reader.read(text);
  return (file.size > PIECE_BYTES ? lines : [...lines, ...reader.end()]).slice(0, MOST_LOOKED_AT);
}

/** How a file is most likely to be read; null where it is no table. */
export async function guessedForm(file: Blob, encoding: Encoding): Promise<RowsForm | null> {
  const delimiter = delimiterOf(await firstText(file, encoding));
  if (delimiter === null) return null;
  const lines = await firstRows(file, { encoding, delimiter });
  const hasHeading = hasHeadingGuessed(lines);
  return { encoding, delimiter, hasHeading, ...guessedUse(lines, hasHeading) };
}

async function firstText(file: Blob, encoding: Encoding): Promise<string> {
  const bytes = await file.slice(0, PIECE_BYTES).arrayBuffer();
  return new TextDecoder(encoding).decode(bytes, { stream: true });
}

/** All rows of a file, counted. `onRead` is told how much of it has been read, from 0 to 1. */
export async function countedFile(
  file: Blob,
  form: RowsForm,
  onRead: (share: number) => void,
  signal?: AbortSignal,
): Promise<CountedRows | RowsFault> {
  const decoder = new TextDecoder(form.encoding);
  const reader = cellReader(form.delimiter);
  const counter = rowCounter(form);
  for (let from = 0; from < file.size; from += PIECE_BYTES) {
    signal?.throwIfAborted();
    let bytes: ArrayBuffer;
    try {
      bytes = await file.slice(from, from + PIECE_BYTES).arrayBuffer();
    } catch {
      return { kind: 'gone' };
    }
    const isOfUse = counter.add(reader.read(decoder.decode(bytes, { stream: true })));
    if (!isOfUse) return counter.counted();
    if (reader.isOpen()) return { kind: 'open quote', row: counter.lines() + 1 };
    onRead(Math.min(1, (from + PIECE_BYTES) / file.size));
  }
  counter.add(reader.read(decoder.decode()));
  counter.add(reader.end());
  if (reader.isOpen()) return { kind: 'open quote', row: counter.lines() };
  return counter.counted();
}
