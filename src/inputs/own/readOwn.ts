// Whatever somebody types, pastes or drops → a study, by what the text looks like.

import type { OwnStudy } from '../../study/own/own.ts';
import type { TableDoubt } from '../../study/own/tableDoubt.ts';
import { readArmTable } from './armTable.ts';
import { delimiterOf, withoutComments } from './cells.ts';
import { readOwnJson } from './ownJson.ts';
import { readGroupTable } from './groupTable.ts';
import { readOutline } from './outline.ts';
import { isProseOfClauses } from './prose.ts';
import { isSankeymatic, readSankeymatic, unreadLines, type UnreadLine } from './sankeymatic.ts';
import { readStepTable } from './stepTable.ts';
import { mermaidWays, unfenced } from './wrapped.ts';

/** More than any study that can be drawn. */
const MOST_LETTERS = 1_000_000;

/** A text that is no outline, as a study; why it cannot be, or null where it is an outline or nothing else. */
export type Recognised =
  | { readonly kind: 'json' | 'groups' | 'arms'; readonly own: OwnStudy }
  | { readonly kind: 'sankeymatic'; readonly own: OwnStudy; readonly unread: readonly UnreadLine[] }
  | {
      readonly kind: 'table' | 'mermaid';
      readonly own: OwnStudy;
      readonly doubts: readonly TableDoubt[];
    }
  /** A diagram of Mermaid that has no numbers of people. */
  | { readonly kind: 'other mermaid' }
  /** An outline that stood between fences. */
  | { readonly kind: 'outline'; readonly text: string }
  | { readonly kind: 'rows' }
  | { readonly kind: 'broken json'; readonly path: string | null }
  | { readonly kind: 'too long'; readonly most: number };

export function recognised(text: string): Recognised | null {
  if (text.length > MOST_LETTERS) return { kind: 'too long', most: MOST_LETTERS };
  const inside = unfenced(text);
  if (inside !== text) return recognised(inside) ?? { kind: 'outline', text: inside };
  const ways = mermaidWays(text);
  if (ways === null) return { kind: 'other mermaid' };
  if (ways !== undefined) {
    const read = readStepTable(ways);
    return read ? { kind: 'mermaid', ...read } : { kind: 'other mermaid' };
  }
  if (/^\s*\{/.test(text)) {
    const { own, fault } = readOwnJson(text);
    return own ? { kind: 'json', own } : { kind: 'broken json', path: fault.path };
  }
  if (isSankeymatic(text))
    return { kind: 'sankeymatic', own: readSankeymatic(text), unread: unreadLines(text) };
  const table = readStepTable(text);
  if (table) return { kind: 'table', ...table };
  const delimiter = delimiterOf(text);
  const bare = delimiter === null ? text : withoutComments(text, delimiter);
  if (isNoTable(bare) || isProseOfClauses(bare)) return null;
  const groups = readGroupTable(bare);
  if (groups) return { kind: 'groups', own: groups };
  const arms = readArmTable(bare);
  if (arms) return { kind: 'arms', own: arms };
  return areRows(bare) ? { kind: 'rows' } : null;
}

/** Whether a text is a table and no outline: lines with as many cells, none of them indented, below a first one that is no heading of ours. */
function areRows(text: string): boolean {
  const lines = text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '');
  if (lines.length < 2 || isOutlineOfNumbers(text)) return false;
  const delimiter = delimiterOf(text);
  if (delimiter === null) return false;
  // Outlines are indented, with tabulators too; a row may begin with an empty cell, but not the first.
  if (delimiter !== '\t')
    return lines.length > 2 && !lines.slice(0, 50).some((line) => /^\s/.test(line));
  return (lines[0] ?? '').trim().includes('\t');
}

/** Whether the first line is a heading of ours, or a comment. */
function isNoTable(text: string): boolean {
  return /^\s*(?:\p{L}+\s*:|#|\/\/)/u.test(text);
}

/** Whether each line is a group with its number, as those of no patient are: "Treated", a tabulator, "60". */
function isOutlineOfNumbers(text: string): boolean {
  const { own, lines } = readOutline(text);
  const said = lines.filter(({ written }) => written.trim() !== '');
  const { groups } = own;
  return (
    groups.length === said.length &&
    groups.every(
      ({ name, count, ways }) =>
        /\p{L}/u.test(name) && (count ?? ways[0])?.patients !== undefined && ways.length < 2,
    )
  );
}
