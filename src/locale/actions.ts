// What can be done with the page as a whole.

export const actionWords = {
  present: 'Present',
  share: 'Share',
  embed: 'Embed',
  save: 'Save',
  notLoaded: 'This could not be loaded. Press once more to try again.',
} as const;
