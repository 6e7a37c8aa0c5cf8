// All patients of a cohort as one block of marks that fills the room, before anything is told of where they went.

import { marksFor } from '../../model/marksFor.ts';
import type { Tone } from '../../study/study.ts';
import { aboutCrowd } from '../../locale/crowd.ts';
import type { Hall } from './hall.ts';
import type { Point } from '../flow/pictured.ts';
import { rounded } from '../flow/ribbon.ts';
import { heightOf, inLines, writtenAt, type Written } from '../written.ts';

export type Crowd = {
  readonly hall: Hall;
  readonly tone: Tone;
  readonly patients: number;
  /** How many patients one mark stands for. */
  readonly perMark: number;
  readonly marks: number;
  /** Small marks are dots, because a figure of a few pixels is a blot. */
  readonly shape: 'figure' | 'dot';
  /** How large a mark is, in px; a row holds `columns` of them, each this far from the next. */
  readonly markPx: { readonly width: number; readonly height: number };
  readonly columns: number;
  readonly pitchPx: { readonly across: number; readonly down: number };
  /** What one mark is. */
  readonly says: string;
  readonly words: readonly Written[];
};

/** Between the marks and the words below. */
const GAP_PX = 18;
/** Width of a figure by its height. */
const FIGURE = 0.56;
/** Figures are no larger than this, so that few people look few, and no smaller than that. */
const MOST_PX = 150;
const LEAST_FIGURE_PX = 22;
/** What a mark leaves free of its place: more beside it than above, because its shoulders are wide. */
const FILLS = { across: 0.7, down: 0.8 };
/** How much farther apart than that marks may stand where there is room. */
const LOOSEST = 1.3;

export function crowdOf(patients: number, tone: Tone, hall: Hall): Crowd {
  const { marks, perMark } = marksFor(patients);
  const says = aboutCrowd(patients, perMark);
  const lines = inLines([{ text: says, sizePx: hall.textPx, look: 'muted' }], hall.widthPx);
  const room = { width: hall.widthPx, height: hall.heightPx - heightOf(lines) - GAP_PX };

  const figures = placesFor(marks, room, FIGURE);
  const shape = figures.heightPx < LEAST_FIGURE_PX ? 'dot' : 'figure';
  const { columns, heightPx } = shape === 'figure' ? figures : placesFor(marks, room, 1);
  const width = heightPx * (shape === 'figure' ? FIGURE : 1);
  const rows = Math.ceil(marks / columns);
  // The outermost marks touch the edges of the room; where they are as large as they may be they stand together instead.
  const pitch = (roomPx: number, markPx: number, many: number, fills: number) =>
    many === 1 ? 0 : Math.min((roomPx - markPx) / (many - 1), (markPx / fills) * LOOSEST);
  const down = pitch(room.height, heightPx, rows, FILLS.down);
  return {
    hall,
    tone,
    patients,
    perMark,
    marks,
    shape,
    markPx: { width, height: heightPx },
    columns,
    pitchPx: {
      across: pitch(room.width, width, columns, FILLS.across),
      down,
    },
    says,
    words: writtenAt(lines, 0, (rows - 1) * down + heightPx + GAP_PX),
  };
}

type Room = { readonly width: number; readonly height: number };

/** In how many columns marks of this shape are large and their last row nearly full, and how high they are then. */
function placesFor(
  marks: number,
  room: Room,
  widthByHeight: number,
): { readonly columns: number; readonly heightPx: number } {
  let best = { columns: 1, heightPx: 0, worth: 0 };
  for (let columns = 1; columns <= marks && columns <= room.width / 4; columns++) {
    const rows = Math.ceil(marks / columns);
    const heightPx = Math.min(
      MOST_PX,
      (FILLS.down * room.height) / rows,
      (FILLS.across * room.width) / columns / widthByHeight,
    );
    const lastRow = (marks - (rows - 1) * columns) / columns;
    const worth = heightPx * (0.8 + 0.2 * lastRow);
    if (worth > best.worth) best = { columns, heightPx, worth };
  }
  return best;
}

/** Where a mark stands: its upper left corner. */
export function markAt({ columns, pitchPx }: Crowd, index: number): Point {
  return {
    x: (index % columns) * pitchPx.across,
    y: Math.floor(index / columns) * pitchPx.down,
  };
}

/** The outline of all marks as one path. */
export function crowdPath(crowd: Crowd): string {
  const outline = crowd.shape === 'figure' ? figure(crowd.markPx.height) : dot(crowd.markPx.height);
  let d = '';
  for (let index = 0; index < crowd.marks; index++) {
    const { x, y } = markAt(crowd, index);
    d += `M${rounded(x)},${rounded(y)}${outline}`;
  }
  return d;
}

/** A head and shoulders this high, from the upper left corner on. */
function figure(height: number): string {
  const width = FIGURE * height;
  const [head, shoulder, corner] = [0.2 * height, width / 2, 0.06 * height].map(rounded);
  const body = rounded(0.54 * height - width / 2 - 0.06 * height);
  return (
    circle(rounded(width / 2 - 0.2 * height), head ?? 0) +
    `m${rounded(0.2 * height - width / 2)},${rounded(0.54 * height)}` +
    `a${shoulder},${shoulder} 0 0,1 ${rounded(width)},0v${body}` +
    `a${corner},${corner} 0 0,1 -${corner},${corner}h-${rounded(width - 0.12 * height)}` +
    `a${corner},${corner} 0 0,1 -${corner},-${corner}z`
  );
}

function dot(height: number): string {
  return circle(0, rounded(height / 2));
}

/** A circle whose left edge is `x` to the right of where the pen is, and its top level with the pen. */
function circle(x: number, r: number): string {
  return `m${x},${r}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0z`;
}
