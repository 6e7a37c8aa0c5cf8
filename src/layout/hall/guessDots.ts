// The guesses of a room as dots beside a scale: every dot at its own height, and as large as there is room for.

import { HAND_RANGES, type RoomGuesses } from '../../model/roomGuesses.ts';

/** A guess of which only the range is known stands somewhere in it: it is drawn hollow. */
export type GuessDot = { readonly x: number; readonly y: number; readonly isHand: boolean };

export type GuessBar = {
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isHand: boolean;
};

/** Dots where they can be told apart, bars where they are too many: the length of a bar is people for each step of the scale. */
export type GuessMarks =
  | { readonly kind: 'dots'; readonly radius: number; readonly dots: readonly GuessDot[] }
  | { readonly kind: 'bars'; readonly bars: readonly GuessBar[] };

/** From the largest down; a smaller dot than the last is no dot from the last row of a hall. */
const DOTS_PX = [26, 22, 18, 15, 12, 10, 8, 7, 6, 5, 4];

/** The largest dots, and the largest that are taken though they push those of near guesses away from the scale. */
type DotSizes = { readonly mostPx: number; readonly closePx: number };

/** More dots than this are counted by nobody. */
const MOST_DOTS = 400;

/**
 * Where the guesses stand from the left edge of their room, `widthPx` wide, and down from 0, on a scale of `bandPx` for 100.
 * No dot lies over another or leaves the width; at 0 and 100 half a dot stands over the end of the scale, because its height
 * is what it says.
 */
export function guessMarks(
  room: RoomGuesses,
  widthPx: number,
  bandPx: number,
  { mostPx, closePx }: DotSizes,
): GuessMarks {
  const guesses = room.guesses.slice(0, 101).map(people);
  const hands = HAND_RANGES.map((_, range) => people(room.hands[range]));
  const all = [...guesses, ...hands].reduce((sum, each) => sum + each, 0);
  if (all <= MOST_DOTS) {
    const places = [
      ...guesses.flatMap((count, guess) =>
        Array.from({ length: count }, () => ({ at: guess, isHand: false })),
      ),
      // Evenly over their range: nothing is known that would speak for one place in it.
      ...hands.flatMap((count, range) => {
        const { from, to } = HAND_RANGES[range] ?? { from: 0, to: 0 };
        return Array.from({ length: count }, (_, index) => ({
          at: from + ((to - from) * (index + 0.5)) / count,
          isHand: true,
        }));
      }),
    ]
      .map(({ at, isHand }) => ({ y: (at * bandPx) / 100, isHand }))
      .toSorted((a, b) => a.y - b.y);
    for (const size of DOTS_PX.filter((each) => each <= mostPx)) {
      const dots = sideBySide(places, size, widthPx);
      if (dots && (size <= closePx || areAllAtScale(dots, size)))
        return { kind: 'dots', radius: 0.44 * size, dots };
    }
  }
  return { kind: 'bars', bars: guessBars(guesses, hands, widthPx, bandPx) };
}

/** Equal guesses as one row, each row as far left as those before it let it stand; null where that is too wide. */
function sideBySide(
  places: readonly Omit<GuessDot, 'x'>[],
  size: number,
  widthPx: number,
): readonly GuessDot[] | null {
  const dots: GuessDot[] = [];
  for (let first = 0; first < places.length;) {
    const { y = 0 } = places[first] ?? {};
    const row = places.slice(first).filter((place) => place.y === y);
    const blocked = dots
      .filter((dot) => y - dot.y < size)
      .map((dot) => ({ x: dot.x, reach: Math.sqrt(size ** 2 - (y - dot.y) ** 2) }));
    // A billionth less than touching is touching.
    const isFree = (from: number) =>
      row.every((_, index) =>
        blocked.every(({ x, reach }) => Math.abs(from + index * size - x) > reach - 1e-9),
      );
    const from = [size / 2, ...blocked.map(({ x, reach }) => x + reach)]
      .toSorted((a, b) => a - b)
      .find(isFree);
    if (from === undefined || from + (row.length - 0.5) * size > widthPx) return null;
    dots.push(...row.map(({ isHand }, index) => ({ x: from + index * size, y, isHand })));
    first += row.length;
  }
  return dots;
}

function areAllAtScale(dots: readonly GuessDot[], size: number): boolean {
  return [...new Set(dots.map(({ y }) => y))].every((y) =>
    dots.some((dot) => dot.y === y && dot.x === size / 2),
  );
}

function guessBars(
  guesses: readonly number[],
  hands: readonly number[],
  widthPx: number,
  bandPx: number,
): readonly GuessBar[] {
  const stepPx = bandPx / 100;
  const bars = [
    ...guesses.map((count, guess) => ({ each: count, from: guess, to: guess, isHand: false })),
    ...HAND_RANGES.map(({ from, to }, range) => ({
      each: (hands[range] ?? 0) / (to - from + 1),
      from,
      to,
      isHand: true,
    })),
  ].filter(({ each }) => each > 0);
  const most = Math.max(...bars.map(({ each }) => each));
  return bars.map(({ each, from, to, isHand }) => ({
    // A little apart, so that neighbours are two.
    y: (from - 0.4) * stepPx,
    height: (to - from + 0.8) * stepPx,
    width: (each / most) * Math.max(0, widthPx),
    isHand,
  }));
}

/** A number of people, whatever was handed in. */
function people(count: number | undefined): number {
  return count !== undefined && Number.isFinite(count) && count > 0 ? Math.floor(count) : 0;
}
