// The answer to a question that a room guessed at.

/** The answer as the picture shows it. */
export type Truth = {
  readonly count: number;
  readonly cohort: number;
  /** Whether somebody changed the numbers, so that it would be. */
  readonly isChanged: boolean;
};

/** The truth in people of every 100, as it is printed everywhere and as guesses are compared with it. */
export function truthPerHundred({ count, cohort }: Truth): number {
  return Math.round((100 * count) / cohort);
}
