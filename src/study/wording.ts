// Sentences that several of the later opened studies share; those of the first too are in `common.ts`.

import { cytoreductive, howToRead, response } from './common.ts';
import type { Phrase } from './phrase.ts';
import type { GroupWords, Headline, Note, OutcomeWords, RateWords } from './words.ts';

export { READ_TO_RESPONSE, sharesPatients, SUPERSEDED } from './common.ts';
export { ONE_GROUP } from './shortWords.ts';

const AT_THEIR_REASON = 'those who leave it peel off and are then divided by reason.';

/** Where reasons are reported. */
export const READ_TO_RESPONSE_OR_REASON = howToRead('response', AT_THEIR_REASON);
export const READ_TO_TREATMENT = howToRead('treatment', AT_THEIR_REASON);

/** What a paper leaves unsaid that prints its responses of more people than were treated; no repeat of a study could show it. */
export const WHETHER_TREATED = 'whether all who responded were among the treated';

/** Columns of the picture. "Response or reason" holds those treated by response and those not treated by reason. */
export const stage = {
  surgery: 'Surgery',
  complications: 'Complications',
  treatment: 'Treatment',
  reason: 'Reason',
  response: 'Response',
  responseOrReason: 'Response or reason',
  kind: 'Kind of response',
} as const;

export const rate = {
  periopDeath: { label: 'Perioperative death', short: 'perioperative death', brief: 'Died' },
  immunotherapy: {
    label: 'Received immunotherapy',
    short: 'received immunotherapy',
    brief: 'Treated',
  },
  response: { label: 'Responded', short: 'responded' },
  complete: { label: 'Complete response', short: 'complete response', brief: 'Complete' },
} as const satisfies Record<string, RateWords>;

/** "Of 93 patients operated on, 56 received immunotherapy and 15 responded: 16 of every 100." */
export function responseHeadline(cohort: string, who: string, therapy: string): Headline {
  const sentence = (receive: string, respond: string): readonly Phrase[] => [
    'Of ',
    { kind: 'patients', group: cohort },
    ` ${who}, `,
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
export function treatmentHeadline(therapy: string): Headline {
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
export const operatedOn: GroupWords = {
  label: 'Operated on',
  who: 'operated on',
};
export const aliveAfterSurgery: GroupWords = {
  label: 'Alive after surgery',
  who: 'alive after surgery',
  brief: 'alive',
};
export const periopDeath: GroupWords = {
  label: 'Perioperative death',
  who: 'who died around surgery',
};
export const immunotherapy: GroupWords = {
  label: 'Received immunotherapy',
  who: 'who received immunotherapy',
  brief: 'treated',
};
export const noImmunotherapy: GroupWords = {
  label: 'No immunotherapy',
  who: 'who did not receive immunotherapy',
};
export const responded: GroupWords = {
  label: 'Responded',
  who: 'who responded',
};
export const noResponse: GroupWords = {
  label: 'No response',
  who: 'without a response',
};
export const complete: GroupWords = {
  label: 'Complete response',
  who: 'with a complete response',
};
export const partial: GroupWords = {
  label: 'Partial response',
  who: 'with a partial response',
};

export const outcome = {
  treated: { one: 'treated', many: 'treated' },
  responded: { one: 'responder', many: 'responders' },
} as const satisfies Record<string, OutcomeWords>;

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
