// Sentences that several of the later opened studies share; those of the first too are in `common.ts`.

import { cytoreductive, howToRead, response } from './common.ts';
import type { Note, Phrase, Study } from './study.ts';

export { ONE_GROUP } from './smallPrint.ts';

export { ASCO_2022, READ_TO_RESPONSE, sharesPatients, SUPERSEDED } from './common.ts';

const AT_THEIR_REASON = 'those who leave it peel off and are then divided by reason.';

/** Where reasons are reported. */
export const READ_TO_RESPONSE_OR_REASON = howToRead('response', AT_THEIR_REASON);
export const READ_TO_TREATMENT = howToRead('treatment', AT_THEIR_REASON);

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

/** Words of the pictures, by what they explain. */
export const word = {
  cytoreductive,
  response,
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
