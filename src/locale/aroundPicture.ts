export const aroundWords = {
  howToRead: 'How to read this picture',
  copyTable: 'Copy the table',
  /** What can be copied by hand instead. */
  theTable: 'the table',
} as const;
