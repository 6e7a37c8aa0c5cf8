// What can be done with the page as a whole.

export const actionWords = {
  present: 'Present',
  /** What opens the three below: where the bar is wide, and where it holds the other ways too. */
  takeAway: 'Share and save',
  menu: 'Menu',
  share: 'Share',
  embed: 'Embed',
  save: 'Save',
  notLoaded: 'This could not be loaded. Press once more to try again.',
} as const;
