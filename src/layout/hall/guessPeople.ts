// The people of an answer beside its box: in rows that fill its length, so that as many as are of the answer are as high as it is.

import type { Point } from '../flow/pictured.ts';
import type { Hall } from './hall.ts';

/** People of the cohort row by row from the top of the flow, so that as many of them are as high as their box. */
export type GuessPeople = {
  readonly radius: number;
  /** Those who are of the answer; those of the gap who are not; and who would be by the other reading. */
  readonly gold: readonly Point[];
  readonly grey: readonly Point[];
  readonly other: readonly Point[];
};

/** From one mark to the next, about; never more than so many marks. */
const PITCH_PX: Readonly<Record<Hall['name'], number>> = { wide: 20, tall: 15 };
const MOST_PITCH_PX = 24;
const MOST_MARKS = 250;
/** For how many people a mark may stand. */
const PER_MARK = [1, 10, 100, 1000].flatMap((each) => [each, 2 * each, 5 * each]);

/** How marks stand, in px of the hall. */
export type PeopleGrid = {
  /** For how many people a mark stands. */
  readonly perMark: number;
  readonly columns: number;
  readonly pitchPx: number;
  readonly rowPx: number;
  readonly widthPx: number;
  readonly radius: number;
};

/** Marks of a cohort in rows, as many rows as fill the length of its box. */
export function peopleGrid(cohort: number, bandPx: number, hall: Hall): PeopleGrid {
  const perMark = PER_MARK.find((each) => cohort / each <= MOST_MARKS) ?? Math.max(...PER_MARK);
  const marks = cohort / perMark;
  const columns = Math.max(
    1,
    Math.floor((PITCH_PX[hall.name] * 1.02 * marks) / Math.max(1, bandPx)),
  );
  const rowPx = (columns * bandPx) / marks;
  const pitchPx = Math.min(MOST_PITCH_PX, rowPx);
  return {
    perMark,
    columns,
    pitchPx,
    rowPx,
    widthPx: columns * pitchPx,
    radius: 0.42 * pitchPx,
  };
}

/** Where the people of the answer stand, those between it and the guess, and those of the other reading, from `at` on; each as so many people. */
export function peopleIn(
  { perMark, columns, pitchPx, rowPx }: PeopleGrid,
  counts: { readonly truth: number; readonly from: number; readonly other: number },
  at: Point,
): Pick<GuessPeople, 'gold' | 'grey' | 'other'> {
  const marksOf = (people: number) =>
    Math.min(MOST_MARKS, Math.max(0, Math.round((Number.isFinite(people) ? people : 0) / perMark)));
  const [truth, from, other] = [counts.truth, counts.from, counts.other].map(marksOf);
  const between = (first = 0, last = 0) =>
    Array.from({ length: Math.max(0, last - first) }, (_, index) => {
      const place = first + index;
      return {
        x: at.x + ((place % columns) + 0.5) * pitchPx,
        y: at.y + (Math.floor(place / columns) + 0.5) * rowPx,
      };
    });
  return {
    gold: between(0, truth),
    grey: between(truth, from),
    other: between(truth, other),
  };
}
