/** More marks than this cannot be told apart, nor painted at once; then one mark stands for many patients. */
const MOST_MARKS = 2000;

/** How many marks stand for this many patients, and for how many each: 1, 10, 100 or 1000. */
export function marksFor(patients: number): { readonly perMark: number; readonly marks: number } {
  const perMark = [1, 10, 100].find((each) => patients / each <= MOST_MARKS) ?? 1000;
  return { perMark, marks: Math.max(1, Math.round(patients / perMark)) };
}
