// Guesses when the answer stands: on the scale of the picture, beside the box of the answer. Its people stand there one by one, those of the
// gap in grey, and every guess at its own height.

import {
  gapTold,
  guessWords,
  middleOfRoom,
  otherReading,
  peopleOfMark,
  truthInPeople,
  type ToldAs,
} from '../../locale/guesses.ts';
import { emptyRoom, exactMiddle, guessesIn, type RoomGuesses } from '../../model/roomGuesses.ts';
import { guessedPeople, truthPerHundred, type Truth } from '../../model/truth.ts';
import { spread } from '../flow/spread.ts';
import { textWidth } from '../textWidth.ts';
import { widthOf, writtenAt, type Piece, type Written } from '../written.ts';
import {
  CAP_EM,
  finiteRoom,
  isGuess,
  LINE_EM,
  TICKS,
  tickMarksAt,
  type ColumnRoom,
  type Words,
} from './guessColumn.ts';
import { guessMarks, type GuessMarks } from './guessDots.ts';
import { peopleGrid, peopleIn, type GuessPeople } from './guessPeople.ts';
import type { Hall } from './hall.ts';
import type { Point } from '../flow/pictured.ts';

export type TellingColumn = {
  /** How the answer is read and how many it is, above its box. */
  readonly head: readonly Written[];
  readonly people: GuessPeople | null;
  /** Across people and guesses at the height of the answer. */
  readonly truthLine: string;
  /** The same of one's own guess, and a line from it to its words. */
  readonly guess: { readonly line: string; readonly words: readonly Written[] } | null;
  /** From the guess to the answer, and how many people that is. */
  readonly gap: { readonly bracket: string; readonly words: readonly Written[] } | null;
  /** Where the guesses of the room stand, with their scale. */
  readonly room: {
    readonly at: Point;
    readonly marks: GuessMarks;
    readonly scaleLine: string;
    readonly tickMarks: string;
    readonly tickLabels: readonly Words[];
  } | null;
  /** What else a mark means, below. */
  readonly key: readonly {
    readonly mark: 'other' | null;
    readonly at: Point;
    readonly words: readonly Written[];
  }[];
};

const BESIDE_PX = 12;
const BRACKET_PX = 10;
/** The largest dots of a room, and the largest that are taken though they push those of near guesses away from the scale. */
const DOTS = { mostPx: 22, closePx: 12 };
const LEAST_DOTS_PX = 40;

export type GuessesTold = {
  readonly guess: number | undefined;
  readonly truth: Truth;
  /** How the truth is read, where it is one reading of several. */
  readonly as?: ToldAs | undefined;
  readonly room?: RoomGuesses;
};

/** What is told of an answer and of the guesses, in numbers and words, wherever it stands. */
type Said = {
  /** The share of the answer, from 0 to 1. */
  readonly share: number;
  /** Whether the answer is told in people; of few patients no share is told, and nobody is drawn. */
  readonly isTold: boolean;
  /** One's own guess of every 100. */
  readonly held: number | null;
  /** Where the gap to the answer begins: at one's own guess, or in the middle of the room's. */
  readonly from: number | null;
  /** The other reading of the answer, as long as it is as reported. */
  readonly other: ToldAs['otherwise'] | undefined;
  /** In people of the cohort. */
  readonly counts: { readonly truth: number; readonly from: number; readonly other: number };
};

function saidOf({ guess, truth, as, room = emptyRoom }: GuessesTold): Said {
  const held = isGuess(guess) ? guess : null;
  const isTold =
    !truth.isOfFew &&
    Number.isFinite(truth.share) &&
    Number.isInteger(truth.cohort) &&
    truth.cohort > 0;
  // Nobody guesses to the patient: a guess that is told as the answer is, is right.
  const isRight = held !== null && held === truthPerHundred(truth);
  const from = isRight ? null : (held ?? exactMiddle(room));
  const other = isTold && !truth.isChanged ? as?.otherwise : undefined;
  return {
    share: Number.isFinite(truth.share) ? Math.min(1, Math.max(0, truth.share)) : 0,
    isTold,
    held,
    from,
    other,
    counts: {
      truth: truth.count,
      from: from === null ? truth.count : guessedPeople(from, truth.cohort),
      other: other ? guessedPeople(other.perHundred, truth.cohort) : 0,
    },
  };
}

/** What stands beside the boxes of the answer, in px of the hall, once it is told: in the room of its column, with what was guessed. */
export function tellingColumn(column: ColumnRoom, hall: Hall, told: GuessesTold): TellingColumn {
  const { x, widthPx, topPx, bandPx, boxPx, writtenToPx } = finiteRoom(column);
  const { truth, as, room = emptyRoom } = told;
  const { share, isTold, held, from, other, counts } = saidOf(told);
  const right = x + widthPx;
  const yOf = (value: number) => topPx + (bandPx * value) / 100;

  const grid = isTold ? peopleGrid(truth.cohort, bandPx, hall) : null;
  const left = Math.min(right, x + boxPx + BESIDE_PX);
  const bracketX = left + (grid?.widthPx ?? 0) + BESIDE_PX;
  const wordsX = bracketX + (grid ? BRACKET_PX + BESIDE_PX : 0);

  const gapLines = grid ? gapLinesOf(counts, held, hall) : [];
  const ownLines = held === null ? [] : ownLinesOf(held, hall);
  const wordsPx = Math.max(0, ...[...gapLines, ...ownLines].map(widthOf));
  const isWorded = wordsX + wordsPx <= right;
  const [truthY, fromY] = [yOf(100 * share), yOf(held ?? from ?? 0)];
  const tops = topsBeside(gapLines, ownLines, truthY, fromY, topPx);
  const wordsAt = (lines: Lines, top: number) => (isWorded ? writtenAt(lines, wordsX, top) : []);

  const dotsX =
    wordsX + (isWorded ? wordsPx : 0) + BESIDE_PX + textWidth('100', hall.smallPx) + BESIDE_PX;
  const hasDots = guessesIn(room) > 0 && right - dotsX >= LEAST_DOTS_PX;
  const across = (y: number) =>
    `M${x + boxPx},${y}H${Math.min(right, bracketX + BRACKET_PX)}${hasDots ? `M${dotsX},${y}H${right}` : ''}`;

  return {
    head: isTold
      ? headOf(truth, as, Math.max(left, writtenToPx + BESIDE_PX), topPx, right, hall)
      : [],
    people: grid && { radius: grid.radius, ...peopleIn(grid, counts, { x: left, y: topPx }) },
    truthLine: isTold ? across(truthY) : '',
    guess: held === null ? null : { line: across(yOf(held)), words: wordsAt(ownLines, tops.own) },
    gap:
      gapLines.length === 0
        ? null
        : {
            bracket: `M${bracketX},${truthY}h${BRACKET_PX}V${fromY}h${-BRACKET_PX}`,
            words: wordsAt(gapLines, tops.gap),
          },
    room: hasDots ? roomAt(room, { x: dotsX, y: topPx }, right, bandPx, hall) : null,
    key: keyAt(
      [
        ...(other ? [{ mark: 'other' as const, text: otherReading(other, counts.other) }] : []),
        ...(grid && grid.perMark > 1 ? [{ mark: null, text: peopleOfMark(grid.perMark) }] : []),
      ],
      { x: left, y: Math.max(topPx + bandPx, tops.end) + BESIDE_PX },
      right,
      hall,
    ),
  };
}

type Lines = readonly (readonly Piece[])[];

function heightOf(lines: Lines): number {
  return lines.reduce(
    (sum, line) => sum + LINE_EM * Math.max(...line.map(({ sizePx }) => sizePx)),
    0,
  );
}

/**
 * Where the words of the gap and of one's own guess begin, and where the last of them end, from the top down: those of the gap between
 * its ends, those of the guess beyond its own.
 */
function topsBeside(
  gapLines: Lines,
  ownLines: Lines,
  truthY: number,
  fromY: number,
  topPx: number,
): { readonly gap: number; readonly own: number; readonly end: number } {
  const [gapPx, ownPx] = [heightOf(gapLines), heightOf(ownLines)];
  const wanted = [
    { of: 'gap', size: gapPx, wish: (truthY + fromY - gapPx) / 2 },
    { of: 'own', size: ownPx, wish: fromY < truthY ? fromY - ownPx : fromY },
  ]
    .filter(({ size }) => size > 0)
    .toSorted((a, b) => a.wish - b.wish);
  const places = spread(wanted, topPx, Infinity);
  const topOf = (of: string) => places[wanted.findIndex((each) => each.of === of)] ?? topPx;
  const [gap, own] = [topOf('gap'), topOf('own')];
  return { gap, own, end: Math.max(gap + gapPx, own + ownPx) };
}

/** The guesses of the room from here to the right edge, with their scale. */
function roomAt(
  room: RoomGuesses,
  at: Point,
  right: number,
  bandPx: number,
  { smallPx }: Hall,
): NonNullable<TellingColumn['room']> {
  const yOf = (value: number) => at.y + (bandPx * value) / 100;
  return {
    at,
    marks: guessMarks(room, right - at.x, bandPx, DOTS),
    scaleLine: `M${at.x - 3},${at.y}V${at.y + bandPx}`,
    tickMarks: tickMarksAt(at.x - 3, yOf, -6),
    tickLabels: TICKS.map((tick) => ({
      text: String(tick),
      x: at.x - BESIDE_PX - textWidth(String(tick), smallPx),
      y: yOf(tick) + CAP_EM * smallPx,
      sizePx: smallPx,
    })),
  };
}

/** What marks mean, a line each from here down; without what has no room up to the right edge. */
function keyAt(
  lines: readonly { readonly mark: 'other' | null; readonly text: string }[],
  { x, y: top }: Point,
  right: number,
  { smallPx }: Hall,
): TellingColumn['key'] {
  const besideMark = x + 2 * BESIDE_PX;
  return lines
    .filter(({ text }) => besideMark + textWidth(text, smallPx) <= right)
    .map(({ mark, text }, index) => {
      const y = top + index * 1.4 * smallPx;
      const pieces: readonly Piece[] = [{ text, sizePx: smallPx, look: 'plain' }];
      return {
        mark,
        at: { x: x + BESIDE_PX / 2, y: y + 0.65 * smallPx },
        words: writtenAt([pieces], mark === null ? x : besideMark, y),
      };
    });
}

/** Above the flow, where at the other stages the share of the thread stands. */
function headOf(
  truth: Truth,
  as: ToldAs | undefined,
  x: number,
  topPx: number,
  right: number,
  { smallPx, textPx }: Hall,
): readonly Written[] {
  const { head, people } = truthInPeople(truth, as);
  const piecesAt = (sizePx: number): readonly Piece[] => [
    { text: `${head} `, sizePx, look: 'plain' },
    { text: people, sizePx, look: 'strong' },
  ];
  const pieces = [textPx, smallPx].map(piecesAt).find((each) => x + widthOf(each) <= right);
  return pieces ? [{ x, y: topPx - 0.45 * smallPx, anchor: 'start', pieces }] : [];
}

/** By how many people the answer is another than the guess, and than whose; nothing where it is the same. */
function gapLinesOf(
  { truth, from }: Said['counts'],
  held: number | null,
  { smallPx, textPx, numberPx }: Hall,
): Lines {
  if (truth === from) return [];
  const { people, direction, than } = gapTold(
    truth - from,
    held === null ? middleOfRoom : guessWords.ownGap,
  );
  return [
    [
      { text: `${people} `, sizePx: numberPx, look: 'strong' },
      { text: direction, sizePx: textPx, look: 'plain' },
    ],
    [{ text: than, sizePx: smallPx, look: 'plain' }],
  ];
}

function ownLinesOf(held: number, { smallPx, numberPx }: Hall): Lines {
  return [
    [
      { text: `${guessWords.own} `, sizePx: smallPx, look: 'plain' },
      { text: String(held), sizePx: numberPx, look: 'strong' },
    ],
  ];
}
