// Whatever somebody types, pastes or drops → a study, by what the text looks like.

import type { OwnStudy } from '../../study/own/own.ts';
import type { TableDoubt } from '../../study/own/tableDoubt.ts';
import { delimiterOf } from './cells.ts';
import { readOwnJson } from './ownJson.ts';
import { isSankeymatic, readSankeymatic } from './sankeymatic.ts';
import { readStepTable } from './stepTable.ts';

/** More than any study that can be drawn. */
const MOST_LETTERS = 1_000_000;

/** A text that is no outline, as a study; why it cannot be, or null where it is an outline or nothing else. */
export type Recognised =
  | { readonly kind: 'json' | 'sankeymatic'; readonly own: OwnStudy }
  | { readonly kind: 'table'; readonly own: OwnStudy; readonly doubts: readonly TableDoubt[] }
  | { readonly kind: 'rows' }
  | { readonly kind: 'broken json'; readonly path: string | null }
  | { readonly kind: 'too long'; readonly most: number };

export function recognised(text: string): Recognised | null {
  if (text.length > MOST_LETTERS) return { kind: 'too long', most: MOST_LETTERS };
  if (/^\s*\{/.test(text)) {
    const { own, fault } = readOwnJson(text);
    return own ? { kind: 'json', own } : { kind: 'broken json', path: fault.path };
  }
  if (isSankeymatic(text)) return { kind: 'sankeymatic', own: readSankeymatic(text) };
  const table = readStepTable(text);
  if (table) return { kind: 'table', ...table };
  return areRows(text) ? { kind: 'rows' } : null;
}

/** Whether a text is a table and no outline: lines with as many cells, none of them indented, below a first one that is no heading of ours. */
function areRows(text: string): boolean {
  const lines = text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '');
  if (lines.length < 2 || /^\s*(?:\p{L}+\s*:|#|\/\/)/u.test(lines[0] ?? '')) return false;
  const delimiter = delimiterOf(text);
  if (delimiter === null) return false;
  // Outlines are indented, with tabulators too; a row may begin with an empty cell, but not the first.
  if (delimiter !== '\t')
    return lines.length > 2 && !lines.slice(0, 50).some((line) => /^\s/.test(line));
  return (lines[0] ?? '').trim().includes('\t');
}
