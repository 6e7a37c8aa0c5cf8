// The column of the picture in which a guess is asked for and told, where the answer will stand. Its scale hangs from the top edge as the
// boxes do and is as long as the whole cohort, so that a guess and the truth are heights on one scale.

/** The room of a column, in px of the hall. */
export type ColumnRoom = {
  /** Left edge of the boxes of its stage, and how far it is from there to the right edge. */
  readonly x: number;
  readonly widthPx: number;
  /** Where the cohort's scale begins, and how long it is. */
  readonly topPx: number;
  readonly bandPx: number;
  /** How much of the width the true boxes take; none where it is left out. */
  readonly boxPx?: number;
  /** How far what stands above the flow before it reaches into it, from the left edge of the picture. */
  readonly writtenToPx?: number;
};

/** Words beginning at `x`, their letters standing on `y`. */
export type Words = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly sizePx: number;
};

export const TICKS = [0, 25, 50, 75, 100];
export const GAP_PX = 12;
/** The least that a finger or a mouse on a lectern can be asked to hit. */
export const GRIP_PX = 44;
/** How far letters reach up from their line, and the height of a line, in ems. */
export const CAP_EM = 0.36;
export const LINE_EM = 1.25;

export function isGuess(guess: number | undefined): guess is number {
  return guess !== undefined && Number.isInteger(guess) && guess >= 0 && guess <= 100;
}

/** The marks of a scale at `x`, to its left where `lengthPx` is negative. */
export function tickMarksAt(x: number, yOf: (value: number) => number, lengthPx: number): string {
  return TICKS.map((tick) => `M${x},${yOf(tick)}h${lengthPx}`).join('');
}

/** A picture that is not laid out yet has no room, and nothing of it is drawn outside what it has. */
export function finiteRoom({
  x,
  widthPx,
  topPx,
  bandPx,
  boxPx = 0,
  writtenToPx = 0,
}: ColumnRoom): Required<ColumnRoom> {
  const size = (value: number) => (Number.isFinite(value) ? Math.max(0, value) : 0);
  return {
    x: Number.isFinite(x) ? x : 0,
    widthPx: size(widthPx),
    topPx: Number.isFinite(topPx) ? topPx : 0,
    bandPx: size(bandPx),
    boxPx: size(boxPx),
    writtenToPx: size(writtenToPx),
  };
}
