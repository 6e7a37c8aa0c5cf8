// The column of a guess while the question stands.

import {
  CAP_EM,
  finiteRoom,
  GAP_PX,
  GRIP_PX,
  isGuess,
  LINE_EM,
  TICKS,
  tickMarksAt,
  type ColumnRoom,
  type Words,
} from './guessColumn.ts';
import { guessWords, tickWords } from '../../locale/guesses.ts';
import type { Hall } from './hall.ts';
import type { Box } from '../flow/pictured.ts';
import { balanced, textWidth } from '../textWidth.ts';

export type AskingColumn = {
  /** From none of 100 to all. */
  readonly scale: Box;
  readonly tickMarks: string;
  readonly tickLabels: readonly Words[];
  /** Where a press sets the guess: the whole column, so that it is large enough also where the picture is small. */
  readonly target: Box;
  readonly guess: {
    readonly box: Box;
    /** What is taken hold of, over the lower edge of the box. */
    readonly grip: Box;
    readonly number: Words;
    readonly unit: Words;
  } | null;
  /** What stands in the scale while there is no guess, centred on `x`. */
  readonly invitation: readonly Words[];
};

/** An empty scale, or the guess on it. A guess that is no number from 0 to 100 is none. */
export function askingColumn(
  room: ColumnRoom,
  hall: Hall,
  guess: number | undefined,
): AskingColumn {
  const { x, widthPx, topPx, bandPx } = finiteRoom(room);
  const scale: Box = {
    x,
    y: topPx,
    width: Math.min(widthPx, Math.max(GRIP_PX, Math.min(140, 0.5 * widthPx))),
    height: bandPx,
  };
  const wordsX = x + scale.width + GAP_PX;
  const wordsPx = x + widthPx - wordsX;
  const yOf = (value: number) => topPx + (bandPx * value) / 100;
  const unit = firstThatFits(guessWords.units, wordsPx, hall.smallPx);
  const tickUnit =
    guessWords.units.find((each) => textWidth(tickWords(100, each), hall.smallPx) <= wordsPx) ?? '';

  const held = isGuess(guess) ? guess : null;
  const numberPx = held === null ? 0 : textWidth(`${held} `, hall.numberPx, 'strong');
  const isOneLine = numberPx + textWidth(unit, hall.smallPx) <= wordsPx;
  const heights = [hall.numberPx, ...(isOneLine || unit === '' ? [] : [hall.smallPx])];
  const height = heights.reduce((sum, each) => sum + LINE_EM * each, 0);
  const top = held === null ? 0 : yOf(held) - height / 2;
  const base = top + (LINE_EM / 2 + CAP_EM) * hall.numberPx;

  const lines = balanced(guessWords.invitation, scale.width - GAP_PX, hall.textPx);
  return {
    scale,
    tickMarks: tickMarksAt(x + scale.width, yOf, 7),
    tickLabels: TICKS.filter(
      (tick) =>
        held === null || Math.abs(yOf(tick) - yOf(held)) >= (height + LINE_EM * hall.smallPx) / 2,
    ).map((tick) => ({
      text: tickWords(tick, tickUnit),
      x: wordsX,
      y: yOf(tick) + CAP_EM * hall.smallPx,
      sizePx: hall.smallPx,
    })),
    target: {
      x: x - GRIP_PX / 2,
      y: topPx - GRIP_PX / 2,
      width: widthPx + GRIP_PX / 2,
      height: bandPx + GRIP_PX,
    },
    guess:
      held === null
        ? null
        : {
            box: { ...scale, height: (bandPx * held) / 100 },
            grip: {
              x: x + (scale.width - Math.min(scale.width, 2 * GRIP_PX)) / 2,
              y: yOf(held) - GRIP_PX / 2,
              width: Math.min(scale.width, 2 * GRIP_PX),
              height: GRIP_PX,
            },
            number: { text: String(held), x: wordsX, y: base, sizePx: hall.numberPx },
            unit: {
              text: unit,
              x: isOneLine ? wordsX + numberPx : wordsX,
              y: isOneLine ? base : top + LINE_EM * (hall.numberPx + 0.85 * hall.smallPx),
              sizePx: hall.smallPx,
            },
          },
    invitation:
      held === null
        ? lines.map((text, line) => ({
            text,
            x: x + scale.width / 2,
            y:
              topPx +
              bandPx / 2 +
              (line - (lines.length - 1) / 2) * LINE_EM * hall.textPx +
              CAP_EM * hall.textPx,
            sizePx: hall.textPx,
          }))
        : [],
  };
}

/** The guess under a pointer at `y`, where the scale begins at `top` and is `height` long, all in px of the screen; null without a scale. */
export function guessUnder(
  y: number,
  scale: { readonly top: number; readonly height: number },
): number | null {
  const share = (y - scale.top) / scale.height;
  return Number.isFinite(share) ? Math.round(100 * Math.min(1, Math.max(0, share))) : null;
}

/** The first of these texts that is no wider; the last where none is. */
function firstThatFits(texts: readonly string[], widthPx: number, sizePx: number): string {
  return texts.find((text) => textWidth(text, sizePx) <= widthPx) ?? texts.at(-1) ?? '';
}
