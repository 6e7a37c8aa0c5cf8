// Taking the numbers away.

import { givenFile } from './givenFile.ts';
import { peopleCalled, whole } from './number.ts';

export const saveWords = {
  title: 'Save',
  pictured: 'Picture of the',
  svg: 'Picture (SVG)',
  png: 'Picture (PNG)',
  size: 'Size',
  aboutPng: 'The same, for slides and documents.',
  boxes: 'Box diagram (SVG)',
  aboutBoxes: 'The same numbers as boxes with exits at the side, as trials report them (CONSORT).',
  csv: 'Table (CSV)',
  aboutCsv: 'Every step with its basis and source, for a spreadsheet.',
  json: 'Data (JSON)',
  aboutJson: 'The same for a program.',
  print: 'Print, or PDF',
  aboutPrint: 'A handout on paper, or as a file if your browser prints to PDF.',
  openInTab: 'Open it in a new tab',
  tabRefused: 'A new tab is not allowed here either.',
  showPicture: 'Show it here',
  showText: 'Show the text to copy',
} as const;

/** What a picture is of. */
export const picturedNames = { flow: 'flow', people: 'people' } as const;

export const aboutSvg: Readonly<Record<keyof typeof picturedNames, string>> = {
  flow: 'The flow, sharp at any size, with words that can be searched and edited.',
  people: 'The people once for every stage, sharp at any size, with words that can be searched.',
};

/** What is saved: "195 patients, as reported. Every file names …". */
export function aboutSaving(patients: number, state: string, isHypothetical: boolean): string {
  const all = `${peopleCalled(patients, 'patient', 'patients')}, ${state}. Every file names the study, its source, today’s date and the link to this page`;
  return `${all}${isHypothetical ? ', and says that it is hypothetical' : ''}.`;
}

type Dots = { readonly width: number; readonly height: number };

/** "2×: 2000 × 1200 dots". */
export function sizeInDots(times: number, { width, height }: Dots): string {
  return `${times}×: ${width} × ${height} dots`;
}

export function cannotPaint({ width, height }: Dots): string {
  return `This browser cannot paint ${whole(width)} × ${whole(height)} dots. Please choose a smaller size.`;
}

/** What the file is called, and what leads to the other ways to it. */
export function handedOver(name: string, isInFrame: boolean): string {
  const mayBeLost = 'The page around this one may not allow it to be kept. ';
  return `${givenFile(name)} ${isInFrame ? mayBeLost : ''}If nothing arrived:`;
}

/** The name of the field with the text of a file. */
export function textOfFile(name: string): string {
  return `The text of ${name}`;
}
