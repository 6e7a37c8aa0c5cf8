// What a paper leaves open, and how it is answered.

/**
 * Something that a paper leaves open and the study must take one way or another: a whole number from `least` to `most`, of
 * which `usual` is what the study takes when nothing is chosen.
 */
export type Assumption = {
  /** Its key in links, after "a.". */
  readonly id: string;
  /** What is asked: "What is the 18% a share of?" */
  readonly question: string;
  /** What the paper says of it and what it leaves open, in sentences. */
  readonly paper: string;
  readonly least: number;
  readonly most: number;
  readonly usual: number;
  /** A value in a few words, for its place on a scale: "107 treated". */
  readonly named: (value: number) => string;
  /** What is taken with this value, as a sentence. */
  readonly said: (value: number) => string;
};

/** What stands in links for the answers that are no number of people, from the least on, by id of the assumption. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = { base: ['eligible', 'all'] };

/** An answer as a link has it: "107", and "all" for one that is no number of people. */
export function answerText(id: string, value: number): string {
  return ANSWERS[id]?.[value] ?? String(value);
}

/** How the open questions of a paper are answered, by id of the assumption; what is left out is as usual. */
export type Readings = Readonly<Record<string, number>>;
