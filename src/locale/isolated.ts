// What somebody wrote from right to left, as it stands in a line of ours: numbers and signs beside it stay where they are.

const FROM_RIGHT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** `text` between the marks that keep its direction to itself, where it has letters that go from right to left. */
export function isolated(text: string): string {
  return FROM_RIGHT.test(text) ? `\u2068${text}\u2069` : text;
}

/** Before a sign, a letter or a number that says nothing at the begin of a line: "Drug / A", "Grade 3". */
const NO_BREAK = / (?=(?:\S|\d\d)(?: |$))/gu;

/** The same in quotes, broken into lines where it may be. */
export function inQuotes(text: string): string {
  return `“${isolated(text.replaceAll(NO_BREAK, '\u00A0'))}”`;
}
