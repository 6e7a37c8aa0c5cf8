// Where the words of a picture are, and whether all of them can be read.

import { expect } from 'vitest';
import type { Box } from '../../src/layout/flow/pictured.ts';
import { widthOf, type Written } from '../../src/layout/written.ts';

export type Named = Box & { readonly text: string };

/** The room that a line of words takes, from its tallest letters to its lowest. */
export function boxOf({ x, y, anchor, pieces }: Written): Named {
  const width = widthOf(pieces);
  const size = Math.max(...pieces.map(({ sizePx }) => sizePx));
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  const text = pieces.map((piece) => piece.text).join('');
  return { text, x: left, y: y - 0.78 * size, width, height: size };
}

/** Pairs of boxes that lie on one another. */
export function meeting(boxes: readonly Named[]): readonly string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1e-6 &&
          Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1e-6,
      )
      .map((b) => `"${a.text}" and "${b.text}"`),
  );
}

/** Those that are not wholly within a room of this size. */
export function outside(
  boxes: readonly Named[],
  room: { readonly widthPx: number; readonly heightPx: number },
): readonly string[] {
  return boxes
    .filter(
      ({ x, y, width, height }) =>
        !(
          x >= -1e-6 &&
          y >= -1e-6 &&
          x + width <= room.widthPx + 1e-6 &&
          y + height <= room.heightPx + 1e-6
        ),
    )
    .map(({ text }) => text);
}

/** That all words are in the room, offscreen, at least `smallPx` high, and nothing of the picture is not a number. */
export function expectReadable(
  picture: object,
  words: readonly Written[],
  room: { readonly widthPx: number; readonly heightPx: number },
  smallPx = 20,
): void {
  const scale = 'scale' in picture ? Number(picture.scale) : 1;
  const boxes = words.map(boxOf);
  expect(numbersIn([picture, words]).filter((each) => !Number.isFinite(each))).toEqual([]);
  expect(
    outside(boxes, { widthPx: room.widthPx / scale, heightPx: room.heightPx / scale }),
  ).toEqual([]);
  expect(meeting(boxes)).toEqual([]);
  const sizes = words.flatMap(({ pieces }) => pieces.map(({ sizePx }) => scale * sizePx));
  expect(Math.min(smallPx, ...sizes)).toBeGreaterThanOrEqual(smallPx);
}

/** Every number of a value, however deep. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((each) => numbersIn(each))
    : [];
}
