// What stands around the main message: what it rests on and the ways from there.

export const headlineWords = {
  readAnotherWay: 'As reported, read another way:',
  whatIsAssumed: 'What is assumed',
  backToUsual: 'Back to the usual reading',
  backToReported: 'Back to reported',
  hypothetical: 'Hypothetical:',
  /** Before the rates that the reader changed. */
  changed: 'Changed:',
} as const;
