// What leads to the editor of a study of one's own.

export const ownOffered = {
  /** The last of the list of studies. */
  entry: 'Your own study…',
  edit: 'Edit',
  edits: 'Edit the study',
  notLoaded: 'What reads a file could not be loaded. Drop it once more.',
  close: 'Close',
} as const;
