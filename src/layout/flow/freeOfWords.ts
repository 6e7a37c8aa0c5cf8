// Where in a picture nothing is written.

import { textWidth } from '../textWidth.ts';
import { textHeight } from './labels.ts';
import type { Box, Picture } from './pictured.ts';

/** Letters from the line on which they stand: so far up and down, in shares of their size. */
const ASCENT = 0.95;
const DESCENT = 0.3;

/** Whether this part of a picture is in it, and covers no name with its number, no share of the thread and no bracket's sum. */
export function isFreeOfWords(picture: Picture, box: Box): boolean {
  const { sheet, width, height, groups, thread, brackets } = picture;
  const line = (x: number, y: number, widthPx: number): Box => ({
    x,
    y: y - ASCENT * sheet.textPx,
    width: widthPx,
    height: (ASCENT + DESCENT) * sheet.textPx,
  });
  const written: readonly Box[] = [
    ...groups.map(({ label }) => ({
      x: label.x,
      y: label.y,
      width: label.widthPx,
      height: label.heightPx,
    })),
    ...(thread?.words ?? []).map(({ x, y, strong, rest }) =>
      line(x, y, textWidth(strong, sheet.textPx, 'strong') + textWidth(rest, sheet.textPx)),
    ),
    ...brackets.flatMap(({ lines, at, anchor }) =>
      lines.map((words, row) => {
        const widthPx = textWidth(words, sheet.textPx);
        const from = at.x - (anchor === 'end' ? widthPx : widthPx / 2);
        return line(from, at.y + row * textHeight(sheet), widthPx);
      }),
    ),
  ];
  return (
    box.x >= 0 &&
    box.y >= 0 &&
    box.x + box.width <= width &&
    box.y + box.height <= height &&
    !written.some((each) => meet(each, box))
  );
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
