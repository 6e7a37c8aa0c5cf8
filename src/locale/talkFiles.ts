// A talk as files: slides, and one file to be carried to the hall.

import { givenFile } from './givenFile.ts';

export const talkFileWords = {
  save: 'Save this talk as one file',
  aboutSave:
    'Opens at this scene in any browser, from a disk and without a network, with scenes and notes.',
  beingMade: 'Being made…',
  notMade: 'The file could not be made: the page could not be read once more.',
  zip: 'Pictures for slides (zip)',
  aboutZip:
    'Each scene with its sentence, as PNG and as SVG, and the notes as text. For slides of your own.',
  pptx: 'PowerPoint (pptx)',
  aboutPptx:
    'One scene a slide: the sentence as text that you can change, the picture, and the speaker notes. Nothing in it moves. It carries the talk, and opens here again as what it was.',
  notLoaded:
    'What makes these files could not be loaded. Please check the connection and press again.',
  notDrawn: 'This browser could not draw the slides. Another one may be able to.',
  address: 'Address for phones',
} as const;

/** "Drawing 2 of 9…". */
export function drawingSlide(number: number, count: number): string {
  return `Drawing ${number} of ${count}…`;
}

/** Of slides that were handed over, and what may have become of them in a frame. */
export function givenSlides(name: string): string {
  return `${givenFile(name)} If nothing arrived, files may not be kept here: open the page in a window of its own.`;
}

/** Of a typed address that is none, with the one that phones are shown; null where there is none. */
export function notAnAddress(typed: string, shown: string | null): string {
  return `“${typed}” is no address of the web; shown to phones is ${shown ?? 'none'}.`;
}
