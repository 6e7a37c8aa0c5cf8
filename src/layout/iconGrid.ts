// Patients as marks, gathered by the group in which they end: where each block and each mark stands, for one sheet.

import type { ShareOf } from '../model/base.ts';
import { difference, type Flows } from '../model/flows.ts';
import { peopleOf, type Ending } from '../model/people.ts';
import { labelOf } from './flow/labels.ts';
import type { PicturedGroup, Point } from './flow/pictured.ts';
import { rounded } from './flow/ribbon.ts';
import type { Sheet } from './flow/sheets.ts';

/** A block of marks; `box` is the room that it has for them. */
export type PicturedBlock = Omit<PicturedGroup, 'hasKey' | 'landing' | 'onward'> & {
  readonly marks: number;
  readonly columns: number;
};

export type PeoplePicture = {
  readonly sheet: Sheet;
  readonly width: number;
  readonly height: number;
  /** From one mark to the next, and how wide a mark is. */
  readonly pitchPx: number;
  readonly markPx: number;
  readonly perMark: number;
  /** In the order of the study. */
  readonly blocks: readonly PicturedBlock[];
};

/** The narrowest room for a block and its label. */
const BLOCK_PX = 130;
/** Between two blocks. */
const GAP_PX = 26;
/** Below a label. */
const BELOW_PX = 8;
/** Marks are never larger than this, so few patients look few; nor smaller, so that one can still be seen. */
const MOST_PITCH_PX = 28;
const LEAST_PITCH_PX = 5;
/** The least height that is kept for the marks. */
const ROOM_PX = 80;

/**
 * Blocks side by side, as many in a row as fit, or one below the other on a narrow page. The size of the marks and of the
 * whole depends on the study, the sheet and the number of patients, never on the rates. `heightPx` is the height of the
 * flow on the same sheet: as high as that, unless the marks take more.
 */
export function iconGrid(
  now: Flows,
  reported: Flows,
  sheet: Sheet,
  heightPx: number,
  of?: ShareOf,
): PeoplePicture {
  const most = Math.max(1, Math.floor((sheet.widthPx + GAP_PX) / (BLOCK_PX + GAP_PX)));
  // On a narrow page one below the other, where that is not too high: rows as long as the page hold the largest marks.
  const fits = sheet.flow === 'down' ? [1, most] : [most];
  const grids = fits.map((fit) => inRowsOf(fit, now, reported, sheet, heightPx, of));
  const [lowest] = grids.toSorted((a, b) => a.height - b.height);
  const found = grids.find(({ height }) => height <= heightPx) ?? lowest;
  if (!found) throw new Error('there is always a way to arrange them');
  return found;
}

/** At most `fit` blocks side by side. */
function inRowsOf(
  fit: number,
  now: Flows,
  reported: Flows,
  sheet: Sheet,
  heightPx: number,
  of: ShareOf | undefined,
): PeoplePicture {
  const people = peopleOf(now);
  const endings = now.groups.flatMap(({ group }) =>
    people.endings.filter((ending) => ending.group === group),
  );
  const rows = Math.ceil(endings.length / fit);
  // As many in every row as they can be: five in rows of three and two, not of four and one.
  const perRow = Math.ceil(endings.length / rows);
  const pitchOfBlocks = (sheet.widthPx + GAP_PX) / perRow;
  const blockPx = pitchOfBlocks - GAP_PX;

  const labels = endings.map((ending) => {
    const change = now.asReported ? null : difference(now, reported, ending.group.id);
    return labelOf(now, reported, ending, change, sheet, blockPx, of);
  });
  const labelPx = Array.from({ length: rows }, (_, row) =>
    Math.max(...labels.slice(row * perRow, (row + 1) * perRow).map(({ heightPx: each }) => each)),
  );
  const taken = labelPx.reduce((sum, each) => sum + each + BELOW_PX, GAP_PX * (rows - 1));
  const roomPx = Math.max(ROOM_PX, heightPx - taken);
  const pitchPx = pitchFor(people.marks, rows, blockPx, roomPx);
  const columns = Math.floor(blockPx / pitchPx);
  const markRoomPx = Math.max(roomPx, mostLines(people.marks, rows, columns) * pitchPx);

  const places = labelPx.map((label, row) => {
    const most = Math.max(
      ...endings.slice(row * perRow, (row + 1) * perRow).map(({ marks }) => marks),
    );
    return { label, height: Math.max(1, Math.ceil(most / columns)) * pitchPx };
  });
  const topOf = (row: number) =>
    places
      .slice(0, row)
      .reduce((top, { label, height }) => top + label + BELOW_PX + height + GAP_PX, 0);
  return {
    sheet,
    width: sheet.widthPx,
    height: Math.ceil(taken + markRoomPx),
    pitchPx,
    markPx: pitchPx < 8 ? pitchPx - 1 : pitchPx * 0.8,
    perMark: people.perMark,
    blocks: endings.map((ending: Ending, index): PicturedBlock => {
      const row = Math.floor(index / perRow);
      const label = labels[index] ?? labelOf(now, reported, ending, null, sheet, blockPx, of);
      const x = (index % perRow) * pitchOfBlocks;
      const foot = topOf(row) + (places[row]?.label ?? 0);
      return {
        id: ending.group.id,
        tone: ending.group.tone,
        basis: ending.basis,
        count: ending.count,
        marks: ending.marks,
        columns,
        box: { x, y: foot + BELOW_PX, width: blockPx, height: places[row]?.height ?? 0 },
        // On the marks, not at the top: names of one line and of two then stand on the same foot.
        label: { ...label, x, y: foot - label.heightPx },
      };
    }),
  };
}

/** Where a block's mark stands: its upper left corner. Row by row, so one mark more is one place at the end. */
export function cellOf(block: PicturedBlock, pitchPx: number, index: number): Point {
  return {
    x: block.box.x + (index % block.columns) * pitchPx,
    y: block.box.y + Math.floor(index / block.columns) * pitchPx,
  };
}

/** The largest distance, in half pixels, at which this many marks fit into a room; never less than can be seen. */
function pitchFor(marks: number, rows: number, width: number, height: number): number {
  let pitch = MOST_PITCH_PX;
  while (
    pitch > LEAST_PITCH_PX &&
    mostLines(marks, rows, Math.floor(width / pitch)) * pitch > height
  )
    pitch -= 0.5;
  return pitch;
}

/** The most lines of marks that the rows of blocks can have together, however the marks fall among them. */
function mostLines(marks: number, rows: number, columns: number): number {
  return Math.ceil(marks / columns) + rows - 1;
}

/** The outline of every mark of a block, as one path: circles. */
export function marksPath(block: PicturedBlock, { pitchPx, markPx }: PeoplePicture): string {
  const inset = (pitchPx - markPx) / 2;
  const r = markPx / 2;
  const circle = `a${r},${r} 0 1,0 ${markPx},0a${r},${r} 0 1,0 ${-markPx},0`;
  let d = '';
  for (let index = 0; index < block.marks; index++) {
    const { x, y } = cellOf(block, pitchPx, index);
    d += `M${rounded(x + inset)},${rounded(y + pitchPx / 2)}${circle}`;
  }
  return d;
}
