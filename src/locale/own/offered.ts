// What leads to the editor of a study of one's own.

export const ownOffered = {
  /** The last of the list of studies. */
  entry: 'Your own study…',
  edit: 'Edit',
  edits: 'Edit the study',
} as const;
