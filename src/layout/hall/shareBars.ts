// Shares as people: every row a bar as long as its base is large, on one scale, and within it the part.

import type { Basis } from '../../study/evidence.ts';
import type { ShareRow } from '../../study/talk.ts';
import { figureAndUnit, partAndBase } from '../../locale/shares.ts';
import { listIn, type Fitted } from './hallFit.ts';
import type { Hall } from './hall.ts';
import type { Box } from '../flow/pictured.ts';
import { heightOf, inLines, widthOf, writtenAt, type Piece, type Written } from '../written.ts';

export type ShareBar = {
  readonly row: ShareRow;
  readonly basis: Basis;
  /** The bar of the `n`, and of the `x` within it. */
  readonly base: Box;
  readonly part: Box;
  readonly words: readonly Written[];
};

export type ShareBars = Fitted & {
  /** One scale for all rows. */
  readonly pxPerPerson: number;
  readonly bars: readonly ShareBar[];
};

/** Between the words of a row and its bar, and from the bars to the numbers at their right. */
const ABOVE_BAR_PX = 8;
const GAP_PX = 40;
/** How far numbers may reach below their bar. */
const FOOT_PX = 10;
/** Rows are never closer to each other than this, and bars no lower and no higher than that. */
const LEAST_BETWEEN_PX = 26;
const MOST_BETWEEN_PX = 64;
const BAR_PX = { least: 24, most: 64 };
/** Sizes of the large number, of which the first is taken at which it is no wider than its share of the room. */
const FIGURES_PX = [52, 44, 38];
const FIGURE_SHARE = 0.3;

export function shareBarsOf(rows: readonly ShareRow[], hall: Hall): ShareBars {
  const { widthPx, heightPx, smallPx, textPx, numberPx } = hall;
  const mostFigurePx = FIGURE_SHARE * widthPx;
  const figures =
    [...FIGURES_PX, numberPx]
      .map((sizePx) => rows.map((row) => inLines(figureOf(row, sizePx, textPx), Infinity)))
      .find((each) => each.every(([line]) => line && widthOf(line) <= mostFigurePx)) ??
    rows.map((row) => inLines(figureOf(row, numberPx, textPx), mostFigurePx));
  const barsPx = widthPx - GAP_PX - Math.max(0, ...figures.flat().map(widthOf));
  const pxPerPerson = barsPx / Math.max(1, ...rows.map(({ n }) => n));

  const said = rows.map((row) => {
    const { part, base } = partAndBase(row);
    return [
      ...inLines(
        [
          { text: part, sizePx: numberPx, look: 'strong' },
          { text: base, sizePx: textPx, look: 'plain' },
        ],
        barsPx,
      ),
      ...inLines([{ text: row.how, sizePx: smallPx, look: 'muted' }], barsPx),
    ];
  });
  const taken = said.reduce((sum, lines) => sum + heightOf(lines) + ABOVE_BAR_PX, FOOT_PX);
  const gaps = Math.max(0, rows.length - 1);
  const barPx = Math.min(
    BAR_PX.most,
    Math.max(BAR_PX.least, (heightPx - taken - gaps * LEAST_BETWEEN_PX) / Math.max(1, rows.length)),
  );
  const filled = taken + rows.length * barPx;
  const betweenPx = Math.min(
    MOST_BETWEEN_PX,
    Math.max(LEAST_BETWEEN_PX, (heightPx - filled) / Math.max(1, gaps)),
  );
  const neededPx = filled + gaps * betweenPx;

  const fitted = listIn(hall, neededPx);
  // A list in a hand is no higher than it needs to be.
  let top = Math.max(0, (fitted.hall.heightPx - neededPx) / 2);
  return {
    ...fitted,
    pxPerPerson,
    bars: rows.map((row, index) => {
      const lines = said[index] ?? [];
      const y = top + heightOf(lines) + ABOVE_BAR_PX;
      const bar = { x: 0, y, height: barPx };
      const figure = figures[index] ?? [];
      // Level with the bar, but not much below it, where the row after it begins.
      const figureAt = Math.min(
        y + (barPx - heightOf(figure)) / 2,
        y + barPx + FOOT_PX - heightOf(figure),
      );
      const words = [
        ...writtenAt(lines, 0, top),
        ...writtenAt(figure, widthPx, Math.max(top, figureAt), 'end'),
      ];
      top = y + barPx + betweenPx;
      return {
        row,
        basis: row.basis,
        base: { ...bar, width: row.n * pxPerPerson },
        part: { ...bar, width: row.x * pxPerPerson },
        words,
      };
    }),
  };
}

/** "18 of every 100", the number large. */
function figureOf(row: ShareRow, figurePx: number, textPx: number): readonly Piece[] {
  const { figure, unit } = figureAndUnit(row);
  return [
    { text: figure, sizePx: figurePx, look: 'strong' },
    ...(unit === null ? [] : [{ text: unit, sizePx: textPx, look: 'plain' } as const]),
  ];
}
