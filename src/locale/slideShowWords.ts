// The words of a PowerPoint file that are none of the talk's own: what its parts are called where it is edited, and what stands
// where nothing has been written yet.

import { PAGE_NAME } from './pageName.ts';

/** The language in which it is checked for spelling and read out. */
export const SLIDE_LANGUAGE = 'en-GB';

export const slideShowWords = {
  theme: PAGE_NAME,
  layout: 'Sentence and picture',
  sentence: 'Sentence',
  sentenceHere: 'One sentence',
  picture: (title: string) => `Picture: ${title}`,
  slide: 'Slide',
  notes: 'Notes',
  notesHere: 'Notes',
} as const;
