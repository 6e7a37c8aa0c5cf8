// Sentences that several studies share, so that they say the same thing in the same words.

import type { Note, Phrase, Source, Study } from './study.ts';

export const ONE_GROUP_STANDING =
  'One group of patients: this shows what happened, not what surgery caused. For teaching; not medical advice.';

const WHERE_THEY_LEFT =
  'those who leave it peel off and end where they left. With a keyboard, Tab to the picture and walk along the flow by arrow keys.';
const AT_THEIR_REASON =
  'those who leave it peel off and are then divided by reason. With a keyboard, Tab to the picture and walk along the flow by arrow keys.';

/** Where nobody's reason is reported, and where reasons are. */
export const READ_TO_RESPONSE = howToRead('response', WHERE_THEY_LEFT);
export const READ_TO_RESPONSE_OR_REASON = howToRead('response', AT_THEIR_REASON);
export const READ_TO_TREATMENT = howToRead('treatment', AT_THEIR_REASON);

function howToRead(end: string, leaving: string): string {
  return `Read from surgery to ${end}: the width of a band is a number of patients, on one scale for the whole picture. Those who go on stay in the straight band; ${leaving}`;
}

/** Columns of the picture. "Response or reason" holds those treated by response and those not treated by reason. */
export const stage = {
  surgery: { id: 'surgery', label: 'Surgery' },
  complications: { id: 'complications', label: 'Complications' },
  treatment: { id: 'treatment', label: 'Treatment' },
  reason: { id: 'reason', label: 'Reason' },
  response: { id: 'response', label: 'Response' },
  responseOrReason: { id: 'response', label: 'Response or reason' },
  kind: { id: 'kind', label: 'Kind of response' },
} as const;

export const rate = {
  periopDeath: { label: 'Perioperative death', short: 'perioperative death' },
  immunotherapy: { label: 'Received immunotherapy', short: 'received immunotherapy' },
  response: { label: 'Responded', short: 'responded' },
  complete: { label: 'Complete response', short: 'complete response' },
} as const;

/** "Of 93 patients operated on, 56 received immunotherapy and 15 responded: 16 of every 100." */
export function responseHeadline(
  cohort: { readonly id: string; readonly who: string },
  therapy: string,
): Study['headline'] {
  const sentence = (receive: string, respond: string): readonly Phrase[] => [
    'Of ',
    { kind: 'patients', group: cohort.id },
    ` ${cohort.who}, `,
    { kind: 'count', group: 'treated' },
    ` ${receive} ${therapy} and `,
    { kind: 'count', group: 'responded', strong: true },
    ` ${respond}: `,
    { kind: 'perHundred', group: 'responded', strong: true },
    '.',
  ];
  return {
    reported: sentence('received', 'responded'),
    hypothetical: sentence('would receive', 'would respond'),
  };
}

/** "Of 54 patients operated on, 34 received immunotherapy: 63 of every 100." */
export function treatmentHeadline(therapy: string): Study['headline'] {
  const sentence = (receive: string): readonly Phrase[] => [
    'Of ',
    { kind: 'patients', group: 'operated' },
    ' operated on, ',
    { kind: 'count', group: 'treated', strong: true },
    ` ${receive} ${therapy}: `,
    { kind: 'perHundred', group: 'treated', strong: true },
    '.',
  ];
  return { reported: sentence('received'), hypothetical: sentence('would receive') };
}

/** Those who take part in every picture in the same words. */
export const operatedOn = {
  id: 'operated',
  label: 'Operated on',
  stage: 'surgery',
  tone: 'cohort',
  who: 'operated on',
} as const;
export const aliveAfterSurgery = {
  id: 'recovered',
  label: 'Alive after surgery',
  stage: 'complications',
  tone: 'cohort',
  who: 'alive after surgery',
} as const;
export const periopDeath = {
  id: 'periop-death',
  label: 'Perioperative death',
  stage: 'complications',
  tone: 'death',
  who: 'who died around surgery',
} as const;
export const immunotherapy = {
  id: 'treated',
  label: 'Received immunotherapy',
  stage: 'treatment',
  tone: 'milestone',
  who: 'who received immunotherapy',
} as const;
export const noImmunotherapy = {
  id: 'not-treated',
  label: 'No immunotherapy',
  stage: 'treatment',
  tone: 'exit',
  who: 'who did not receive immunotherapy',
} as const;
export const responded = {
  id: 'responded',
  label: 'Responded',
  stage: 'response',
  tone: 'outcome',
  who: 'who responded',
} as const;
export const noResponse = {
  id: 'no-response',
  label: 'No response',
  stage: 'response',
  tone: 'rest',
  who: 'without a response',
} as const;
export const complete = {
  id: 'complete',
  label: 'Complete response',
  stage: 'kind',
  tone: 'outcome',
  who: 'with a complete response',
} as const;
export const partial = {
  id: 'partial',
  label: 'Partial response',
  stage: 'kind',
  tone: 'outcome',
  who: 'with a partial response',
} as const;

export const outcome = {
  treated: { group: 'treated', one: 'treated', many: 'treated' },
  responded: { group: 'responded', one: 'responder', many: 'responders' },
} as const;

export const SUPERSEDED: Note = {
  title: 'This care has been superseded.',
  text: 'Today treatment of metastatic kidney cancer starts with checkpoint inhibitors, alone or with targeted drugs.',
  sources: ['asco-2022'],
};

export const RESPONSE_IS_NOT_SURVIVAL: Note = {
  title: 'Response is not survival.',
  text: 'A response is shrinkage of the tumour. No survival time belongs to any group of this picture.',
};

export const ARITHMETIC: Note = {
  title: 'Arithmetic, not a prediction.',
  text: 'One rate moves while the others are frozen. In people nothing stays frozen: who goes on at one step changes what happens at the next. This page is for teaching and gives no medical advice.',
};

/** All of `cohort` were operated on, so nothing here says what the operation did. */
export function noComparison(cohort: number): Note {
  return {
    title: 'There is no comparison group.',
    text: `The picture follows ${cohort} people who were operated on, and nobody beside them. It can show what happened to them, never what surgery changed.`,
  };
}

/** What to know of a series of which some patients may be in another one too. */
export function sharesPatients(certainty: string, others: string): Note {
  return {
    title: 'This series does not stand by itself.',
    text: `It ${certainty} shares patients with ${others}. Such series must not be added up or read as independent of one another.`,
  };
}

export const ASCO_2022: Source = {
  id: 'asco-2022',
  citation: 'ASCO guideline 2022 on metastatic clear cell renal cell carcinoma.',
  short: 'ASCO guideline 2022',
  url: 'https://doi.org/10.1200/JCO.22.00868',
  part: 'first-line treatment',
};

/** Words of the pictures, by what they explain. */
export const word = {
  cytoreductive: {
    term: 'Cytoreductive surgery',
    meaning:
      'removal of the kidney tumour, and of nearby spread that can safely be taken, although spread elsewhere remains.',
  },
  immunotherapy: {
    term: 'Immunotherapy',
    meaning: 'treatment meant to make the immune system act against the tumour.',
  },
  cytokine: {
    term: 'Cytokine',
    meaning: 'a signal protein of the immune system, here given as a drug against the tumour.',
  },
  til: {
    term: 'TIL',
    meaning:
      'tumour-infiltrating lymphocytes: immune cells from the removed tumour, grown outside the body and given back.',
  },
  response: {
    term: 'Response',
    meaning: 'the tumour shrank under treatment; it says nothing of how long anyone lived.',
  },
  complete: {
    term: 'Complete and partial',
    meaning:
      'in a complete response no tumour could be found any more; in a partial one it shrank.',
  },
  perioperative: {
    term: 'Perioperative death',
    meaning: 'death around the operation; series draw the line in different places.',
  },
} as const;
