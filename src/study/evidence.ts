// What a number of a study rests on, and where it stands.

/** How a number is known: printed in the source, arithmetic on printed numbers alone, or in need of an assumption. */
export type Basis = 'reported' | 'derived' | 'assumed';

export type Source = {
  readonly id: string;
  readonly citation: string;
  readonly short: string;
  /** Left out where no permanent address is known. */
  readonly url?: string;
  /** Which part of it the numbers are taken from. */
  readonly part: string;
};
