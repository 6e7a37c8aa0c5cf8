/** What a link asked for that could not be loaded and that has no name of its own; the start of a sentence. */
export const unopenedWords = {
  reading: 'Another reading of the paper',
  comparison: 'The comparison',
} as const;
