// The scale of a guess, in the column of the picture where the answer will stand. It hangs from the top edge as the boxes do and is
// as long as the whole cohort, so that a guess and the truth are heights on one scale.

import { guessesIn, type RoomGuesses } from '../model/roomGuesses.ts';
import { perHundred } from '../text/hundred.ts';
import { apart } from './apart.ts';
import { guessMarks, type GuessMarks } from './guessDots.ts';
import type { Hall } from './hall.ts';
import { balanced, textWidth } from './textWidth.ts';

/** The room of a column, in px of the hall. */
export type ColumnRoom = {
  /** Left edge of the boxes of its stage, and how far it is from there to the right edge. */
  readonly x: number;
  readonly widthPx: number;
  /** Where the cohort's scale begins, and how long it is. */
  readonly topPx: number;
  readonly bandPx: number;
  /** How much of the width the true boxes and their words take; none where it is left out. */
  readonly wordsPx?: number;
  /** Where those words end, down the page; nothing may stand below them where it is left out. */
  readonly wordsEndPx?: number;
};

/** The answer as the picture shows it. */
export type Truth = {
  readonly count: number;
  readonly cohort: number;
  /** Whether somebody changed the numbers, so that it would be. */
  readonly isChanged: boolean;
};

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Words beginning at `x`, their letters standing on `y`. */
export type Words = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly sizePx: number;
};

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

export type TellingColumn = {
  readonly scaleLine: string;
  readonly tickMarks: string;
  readonly tickLabels: readonly Words[];
  /** The box of one's own guess, and a line from it to its words. */
  readonly guess: { readonly box: Box; readonly line: string } | null;
  /** From the words of the true box across all guesses to its own. */
  readonly truthLine: string;
  /** What the two lines are, small, over the number, whose middle is at the end of the line. */
  readonly labels: readonly {
    readonly of: 'guess' | 'truth';
    readonly words: Words | null;
    readonly number: Words;
  }[];
  /** Where the marks of the room begin. */
  readonly marksX: number;
  readonly marksY: number;
  readonly marks: GuessMarks;
};

const TICKS = [0, 25, 50, 75, 100];
const GAP_PX = 12;
/** The least that a finger or a mouse on a lectern can be asked to hit. */
const GRIP_PX = 44;
const INVITATION = 'Set your guess here';
/** How far letters reach up from their line, and the height of a line, in ems. */
const CAP_EM = 0.36;
const LINE_EM = 1.25;
/** Fewer px than this are no room for the dots of a room. */
const LEAST_DOTS_PX = 72;

/** The column while the question stands. A guess that is no number from 0 to 100 is none. */
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
  const unit = firstThatFits(['of every 100', 'of 100', ''], wordsPx, hall.smallPx);
  const tickUnit = firstThatFits(
    [' of every 100', ' of 100', ''],
    wordsPx - textWidth('100', hall.smallPx),
    hall.smallPx,
  );

  const held = isGuess(guess) ? guess : null;
  const numberPx = held === null ? 0 : textWidth(`${held} `, hall.numberPx, 'strong');
  const isOneLine = numberPx + textWidth(unit, hall.smallPx) <= wordsPx;
  const heights = [hall.numberPx, ...(isOneLine || unit === '' ? [] : [hall.smallPx])];
  const height = heights.reduce((sum, each) => sum + LINE_EM * each, 0);
  const top = held === null ? 0 : yOf(held) - height / 2;
  const base = top + (LINE_EM / 2 + CAP_EM) * hall.numberPx;

  const lines = balanced(INVITATION, scale.width - GAP_PX, hall.textPx);
  return {
    scale,
    ...ticksAt(TICKS, yOf, x + scale.width),
    tickLabels: TICKS.filter(
      (tick) =>
        held === null || Math.abs(yOf(tick) - yOf(held)) >= (height + LINE_EM * hall.smallPx) / 2,
    ).map((tick) => ({
      text: `${tick}${tickUnit}`,
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

/** The column when the answer stands: one's own guess, the room's and the truth, on one scale. */
export function tellingColumn(
  room: ColumnRoom,
  hall: Hall,
  told: {
    readonly guess: number | undefined;
    readonly truth: Truth;
    readonly room: RoomGuesses;
  },
): TellingColumn {
  const { x, widthPx, topPx, bandPx, wordsPx, wordsEndPx } = finiteRoom(room);
  const right = x + widthPx;
  const left = Math.min(right, x + wordsPx);
  const yOf = (value: number) => topPx + (bandPx * value) / 100;
  const held = isGuess(told.guess) ? told.guess : null;
  const { count, cohort, isChanged } = told.truth;
  const share = cohort > 0 ? Math.min(100, Math.max(0, (100 * count) / cohort)) : Number.NaN;
  const truth = Number.isFinite(share) ? share : null;

  const boxPx = held === null ? 0 : Math.min(56, Math.max(12, 0.16 * (right - left)));
  const marksX = left + boxPx + (held === null ? 4 : GAP_PX);
  const marksPx = guessesIn(told.room) > 0 ? LEAST_DOTS_PX : 0;
  const trueNumber = truth === null ? '' : perHundred(count, cohort, 0);
  const isRight = String(held) === trueNumber;
  const wanted = [
    ...(truth === null
      ? []
      : [
          {
            of: 'truth' as const,
            words: `${isRight ? 'So it' : 'It'} ${isChanged ? 'would be' : 'was'}`,
            number: trueNumber,
            at: truth,
          },
        ]),
    // One number twice would look like two.
    ...(held === null || isRight
      ? []
      : [{ of: 'guess' as const, words: 'You said', number: String(held), at: held }]),
  ].toSorted((a, b) => a.at - b.at);
  const spare = right - marksX - marksPx - 2 * GAP_PX;
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
  const tops = apart(
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
    const words = 'You said';
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
    scaleLine: isNumbered ? `M${marksX - 4},${topPx}V${topPx + bandPx}` : '',
    ...(isNumbered ? ticksAt(TICKS, yOf, marksX - 4, -6) : { tickMarks: '' }),
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
    marksX,
    marksY: topPx,
    marks: guessMarks(told.room, lineEnd - marksX, bandPx),
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

function isGuess(guess: number | undefined): guess is number {
  return guess !== undefined && Number.isInteger(guess) && guess >= 0 && guess <= 100;
}

function ticksAt(
  ticks: readonly number[],
  yOf: (value: number) => number,
  x: number,
  lengthPx = 7,
) {
  return { tickMarks: ticks.map((tick) => `M${x},${yOf(tick)}h${lengthPx}`).join('') };
}

/** The first of these texts that is no wider; the last where none is. */
function firstThatFits(texts: readonly string[], widthPx: number, sizePx: number): string {
  return texts.find((text) => textWidth(text, sizePx) <= widthPx) ?? texts.at(-1) ?? '';
}

/** A picture that is not laid out yet has no room, and nothing of it is drawn outside what it has. */
function finiteRoom({
  x,
  widthPx,
  topPx,
  bandPx,
  wordsPx = 0,
  wordsEndPx = 0,
}: ColumnRoom): Required<ColumnRoom> {
  const size = (value: number) => (Number.isFinite(value) ? Math.max(0, value) : 0);
  return {
    x: Number.isFinite(x) ? x : 0,
    widthPx: size(widthPx),
    topPx: Number.isFinite(topPx) ? topPx : 0,
    bandPx: size(bandPx),
    wordsPx: size(wordsPx),
    wordsEndPx: size(wordsEndPx),
  };
}
