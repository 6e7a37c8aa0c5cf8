// A table with a row for each group and how many are in it, as papers have it: neither ways from group to group nor rows of patients.

import { MOST, type OwnStudy } from '../../study/own/own.ts';
import { cellReader, delimiterOf, type Delimiter } from './cells.ts';
import { readOutline } from './outline.ts';
import { isOfPatients, numberInCell } from './stepTable.ts';
import { escapedName } from './writtenOutline.ts';

/** The study of such a table; null where the text is none, or is an outline as it stands. */
export function readGroupTable(text: string): OwnStudy | null {
  const lines = text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '');
  const delimiter = delimiterOf(text);
  if (delimiter === null || lines.length < 2 || lines.length > MOST.groups) return null;
  const rows = lines.map((line) => rowIn(line, delimiter));
  const hasHeading = isHeading(rows[0]?.cells);
  const written = (hasHeading ? rows.slice(1) : rows).map(({ lead, cells }) => {
    const [name = '', count = '', share = ''] = cells;
    const { patients, share: within, unread } = numberInCell(count);
    const { share: percent = within } = numberInCell(share);
    const isKnown = patients !== undefined && Number.isInteger(patients) && unread === undefined;
    if (!isKnown || cells.length > (percent ? 3 : 2) || !/\p{L}/u.test(name)) return null;
    const beside = percent === undefined ? '' : ` (${percent.percent}%)`;
    return { name, line: `${lead}${escapedName(name)} ${patients}${beside}` };
  });
  const groups = written.flatMap((each) => each ?? []);
  if (groups.length < written.length || groups.length < 2) return null;
  if (new Set(groups.map(({ name }) => name)).size < groups.length) return null;
  const outline = groups.map(({ line }) => line).join('\n');
  const { own, faults } = readOutline(outline);
  return faults.length > 0 || isAsRead(own, text) ? null : own;
}

/** Where space parts the cells, that of the begin tells under which group one stands. */
function rowIn(line: string, delimiter: Delimiter) {
  const [lead = ''] = /^\s*/.exec(line) ?? [];
  const reader = cellReader(delimiter);
  const [cells = []] = [...reader.read(`${line.slice(lead.length)}\n`), ...reader.end()];
  const last = cells.findLastIndex((cell) => cell !== '');
  return { lead, cells: cells.slice(0, last + 1) };
}

function isHeading(cells: readonly string[] = []): boolean {
  const [, count = ''] = cells;
  return isOfPatients(count);
}

function isAsRead(own: OwnStudy, text: string): boolean {
  const asIs = readOutline(text);
  return asIs.faults.length === 0 && JSON.stringify(asIs.own) === JSON.stringify(own);
}
