// Lines of words in a picture, of several sizes and weights, as wide as they will be on the widest likely font.

import { textWidth } from './textWidth.ts';

/** Words of one look. */
export type Piece = {
  readonly text: string;
  readonly sizePx: number;
  readonly look: 'plain' | 'strong' | 'muted';
};

/** A line of words; `y` is where its letters stand. Within the line pieces follow one another as the font sets them. */
export type Written = {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly pieces: readonly Piece[];
};

/** From one line to the next, and from the top of a line to the foot of its letters, in ems of its largest words. */
export const LEADING = 1.3;
const ASCENT = 0.98;

export function widthOf(pieces: readonly Piece[]): number {
  return pieces.reduce(
    (sum, { text, sizePx, look }) =>
      sum + textWidth(text, sizePx, look === 'strong' ? 'strong' : 'plain'),
    0,
  );
}

/** Pieces in lines no wider than `widthPx`, broken at spaces alone; between two pieces there is a space. */
export function inLines(pieces: readonly Piece[], widthPx: number): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [];
  for (const piece of pieces)
    piece.text.split(' ').forEach((word, index) => {
      const line = lines.at(-1);
      const next = { ...piece, text: ` ${word}` };
      if (!line || widthOf([...line, next]) > widthPx) {
        lines.push([{ ...piece, text: word }]);
        return;
      }
      const last = line.at(-1);
      if (index > 0 && last) line.splice(-1, 1, { ...piece, text: last.text + next.text });
      else line.push(next);
    });
  return lines;
}

/** The same in as few lines, and those as even as they can be. */
export function inEvenLines(
  pieces: readonly Piece[],
  widthPx: number,
): readonly (readonly Piece[])[] {
  let lines = inLines(pieces, widthPx);
  for (;;) {
    const widest = Math.max(...lines.map(widthOf));
    const narrower = inLines(pieces, widest - 1);
    if (narrower.length > lines.length || Math.max(...narrower.map(widthOf)) >= widest)
      return lines;
    lines = narrower;
  }
}

/** How high lines are together, in px. */
export function heightOf(lines: readonly (readonly Piece[])[]): number {
  return lines.reduce((sum, line) => sum + LEADING * largest(line), 0);
}

/** Lines one below the other, the first with its top at `y`. */
export function writtenAt(
  lines: readonly (readonly Piece[])[],
  x: number,
  y: number,
  anchor: Written['anchor'] = 'start',
): readonly Written[] {
  let top = y;
  return lines.map((pieces) => {
    const size = largest(pieces);
    const line = { x, y: top + ASCENT * size, anchor, pieces };
    top += LEADING * size;
    return line;
  });
}

function largest(line: readonly Piece[]): number {
  return Math.max(0, ...line.map(({ sizePx }) => sizePx));
}
