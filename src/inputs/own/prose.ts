// Sentences that somebody has pasted where an outline is written: an abstract. No number is taken out of them, because of whom each is
// can only be read.

/** In words: names of groups have fewer. */
const LEAST_WORDS = 8;

/** Whether a text is prose: it has a sentence with a number inside, and most of its lines do not end with one, as groups do. */
export function isProse(text: string): boolean {
  const lines = linesOf(text).filter((line) => !/^(?:#|\/\/)/.test(line));
  const ending = lines.filter((line) => /(?:\p{Nd}|\?|\))$/u.test(line));
  const isWrapped = /[.!?…]$/.test(lines.at(-1) ?? '') && isSentence(lines.join(' '));
  return 2 * ending.length < lines.length && (isWrapped || lines.some(isSentence));
}

/** Whether what parts the cells of a table only parts clauses here: a space stands behind each, or it stands in a number. */
export function isProseOfClauses(text: string): boolean {
  return !/[,;](?![\s\d])|[,;]{2}|["\t|]/.test(text) && isProse(text);
}

function isSentence(line: string): boolean {
  const isLong = line.split(/\s+/).length >= LEAST_WORDS;
  const hasNumberInside = /\p{Nd}.*\p{L}/u.test(line);
  return isLong && hasNumberInside && /[.!?;:…]$|[.!?;:…]\s+\p{L}/u.test(line);
}

/** The text as comments of an outline, a sentence a line, so that its numbers can be read while they are written below. */
export function asComments(text: string): string {
  return linesOf(text)
    .flatMap((line) => line.split(/(?<=[.!?])\s+(?=\p{Lu})/u))
    .map((sentence) => `# ${sentence}\n`)
    .join('');
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
