// The column of a guess when the answer stands.

import { guessWords, truthHead, type ToldAs } from '../../locale/guesses.ts';
import { perHundred } from '../../locale/hundred.ts';
import type { Truth } from '../../model/truth.ts';
import { spread } from '../flow/spread.ts';
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
import type { Hall } from './hall.ts';
import type { Box } from '../flow/pictured.ts';
import { textWidth } from '../textWidth.ts';

export type TellingColumn = {
  readonly scaleLine: string;
  readonly tickMarks: string;
  readonly tickLabels: readonly Words[];
  /** The box of one's own guess, and a line from it to its words. */
  readonly guess: { readonly box: Box; readonly line: string } | null;
  /** From the words of the true box across that of the guess to its own. */
  readonly truthLine: string;
  /** What the two lines are, small, over the number, whose middle is at the end of the line. */
  readonly labels: readonly {
    readonly of: 'guess' | 'truth';
    readonly words: Words | null;
    readonly number: Words;
  }[];
};

/** From the box of a guess to the scale. */
const BESIDE_PX = 8;
/** So much of the lines is seen between the scale and the words at their ends. */
const LEAST_LINE_PX = 16;

/** One's own guess and the truth, on one scale. */
export function tellingColumn(
  room: ColumnRoom,
  hall: Hall,
  told: {
    readonly guess: number | undefined;
    readonly truth: Truth;
    /** How the truth is read, where it is one reading of several. */
    readonly as?: ToldAs | undefined;
  },
): TellingColumn {
  const { x, widthPx, topPx, bandPx, wordsPx, wordsEndPx } = finiteRoom(room);
  const right = x + widthPx;
  const left = Math.min(right, x + wordsPx);
  const yOf = (value: number) => topPx + (bandPx * value) / 100;
  const held = isGuess(told.guess) ? told.guess : null;
  const { share, isOfFew } = told.truth;
  // Of few patients no share is told.
  const truth = isOfFew || !Number.isFinite(share) ? null : Math.min(100, Math.max(0, 100 * share));

  const boxPx = held === null ? 0 : Math.min(56, Math.max(12, 0.16 * (right - left)));
  const scaleX = left + boxPx + (held === null ? 0 : BESIDE_PX);
  const trueNumber = truth === null ? '' : perHundred(share, 0);
  const isRight = String(held) === trueNumber;
  const wanted = [
    ...(truth === null
      ? []
      : [
          {
            of: 'truth' as const,
            words: truthHead(told.truth, isRight, told.as),
            number: trueNumber,
            at: truth,
          },
        ]),
    // One number twice would look like two.
    ...(held === null || isRight
      ? []
      : [{ of: 'guess' as const, words: guessWords.own, number: String(held), at: held }]),
  ].toSorted((a, b) => a.at - b.at);
  const spare = right - scaleX - LEAST_LINE_PX - GAP_PX;
  const numbersPx = Math.max(
    textWidth('100', hall.smallPx),
    ...wanted.map(({ number }) => textWidth(number, hall.numberPx, 'strong')),
  );
  const widestPx = Math.max(
    numbersPx,
    ...wanted.map(({ words }) => textWidth(words, hall.smallPx)),
  );
  // All words or none, so that the two labels read alike.
  const isWorded = widestPx <= spare;
  const isNumbered = numbersPx <= spare;
  const labelX = right - (isWorded ? widestPx : numbersPx);
  const lineEnd = isNumbered ? labelX - GAP_PX : right;

  const numberLine = LINE_EM * hall.numberPx;
  const wordsLine = isWorded ? LINE_EM * hall.smallPx : 0;
  const size = wordsLine + numberLine;
  const tops = spread(
    wanted.map(({ at }) => ({ wish: yOf(at) - size + numberLine / 2, size })),
    topPx - numberLine / 2,
    topPx + bandPx + numberLine / 2,
  );
  const labels = isNumbered
    ? wanted.map(({ of, words, number }, index) => {
        const top = tops[index] ?? 0;
        return {
          of,
          words: isWorded
            ? { text: words, x: labelX, y: top + 0.95 * hall.smallPx, sizePx: hall.smallPx }
            : null,
          number: {
            text: number,
            x: labelX,
            y: top + wordsLine + (LINE_EM / 2 + CAP_EM) * hall.numberPx,
            sizePx: hall.numberPx,
          },
        };
      })
    : [];
  /** Along its height and, where other words pushed its own away, on to those. */
  const line = (of: 'guess' | 'truth', from: number, at: number) => {
    const top = tops[wanted.findIndex((each) => each.of === of)];
    const end =
      isNumbered && top !== undefined ? `L${labelX - 3},${top + size - numberLine / 2}` : '';
    return `M${from},${yOf(at)}H${lineEnd}${end}`;
  };
  /** One's own guess in words below those of the true boxes, where beside them there is no room; theirs say the truth. */
  function guessBelow() {
    if (held === null || wordsEndPx === 0) return null;
    const words = guessWords.own;
    const spacePx = textWidth(`${words} `, hall.textPx);
    const neededPx = spacePx + textWidth(String(held), hall.numberPx, 'strong');
    if (neededPx > widthPx - GRIP_PX) return null;
    const at = Math.max(wordsEndPx, yOf(held)) + GAP_PX;
    const y = at + 0.9 * hall.numberPx;
    const middle = left + boxPx / 2;
    return {
      line: `M${middle},${yOf(held)}V${at}`,
      label: {
        of: 'guess' as const,
        words: { text: words, x: right - neededPx, y, sizePx: hall.textPx },
        number: { text: String(held), x: right - neededPx + spacePx, y, sizePx: hall.numberPx },
      },
    };
  }
  const below = isNumbered || isRight ? null : guessBelow();
  return {
    // A scale without numbers says nothing.
    scaleLine: isNumbered ? `M${scaleX},${topPx}V${topPx + bandPx}` : '',
    tickMarks: isNumbered ? tickMarksAt(scaleX, yOf, -6) : '',
    tickLabels: isNumbered
      ? TICKS.filter((tick) =>
          tops.every(
            (top) => Math.abs(yOf(tick) - top - size / 2) >= (size + LINE_EM * hall.smallPx) / 2,
          ),
        ).map((tick) => ({
          text: String(tick),
          x: labelX,
          y: yOf(tick) + CAP_EM * hall.smallPx,
          sizePx: hall.smallPx,
        }))
      : [],
    guess:
      held === null
        ? null
        : {
            box: { x: left, y: topPx, width: boxPx, height: (bandPx * held) / 100 },
            line: below ? below.line : line('guess', left + boxPx, held),
          },
    truthLine: truth === null ? '' : line('truth', left, truth),
    labels: below ? [below.label] : labels,
  };
}
