// Sentences that the study which opens by itself shares with the others, so that they say the same thing in the same words.

import type { Note } from './words.ts';
import type { Source } from './evidence.ts';

/** Where nobody's reason is reported. */
export const READ_TO_RESPONSE = howToRead(
  'response',
  'those who leave it peel off and end where they left.',
);

export function howToRead(end: string, leaving: string): string {
  return `Read from surgery to ${end}: the width of a band is a number of patients, on one scale for the whole picture. Those who go on stay in the straight band; ${leaving} With a keyboard, Tab to the picture and walk along the flow by arrow keys.`;
}

/** What to know of a series of which some patients may be in another one too. */
export function sharesPatients(certainty: string, others: string): Note {
  return {
    title: 'This series does not stand by itself.',
    text: `It ${certainty} shares patients with ${others}. Such series must not be added up or read as independent of one another.`,
  };
}

export const SUPERSEDED: Note = {
  title: 'This care has been superseded.',
  text: 'Today treatment of metastatic kidney cancer starts with two checkpoint inhibitors, or with one and a targeted drug.',
  sources: ['asco-2022'],
};

export const ASCO_2022: Source = {
  id: 'asco-2022',
  citation: 'ASCO guideline 2022 on metastatic clear cell renal cell carcinoma.',
  short: 'ASCO guideline 2022',
  url: 'https://doi.org/10.1200/JCO.22.00868',
  part: 'first-line treatment',
};

/** Words of the pictures. */
export const cytoreductive = {
  term: 'Cytoreductive surgery',
  meaning:
    'removal of the kidney tumour, and of nearby spread that can safely be taken, although spread elsewhere remains.',
};
export const response = {
  term: 'Response',
  meaning: 'the tumour shrank under treatment; it says nothing of how long anyone lived.',
};
