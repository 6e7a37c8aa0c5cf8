/** Letters of a whole file of a talk; a long one has thirty thousand. */
export const MOST_LETTERS = 4_000_000;
