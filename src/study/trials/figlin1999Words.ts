// What is said of Figlin 1999; its numbers are in `figlin1999.ts`.

import { PRINTED } from '../common.ts';
import type { StudyWords } from '../words.ts';
import * as words from '../wording.ts';

const RESPONDERS_TREATED = 'All 17 who responded are taken to be among the 140 treated.';

export const figlin1999Words: StudyWords = {
  title: 'Surgery before low-dose IL-2, with or without CD8+ TIL',
  badge: 'Historical trial (1999)',
  stages: {
    surgery: words.stage.surgery,
    treatment: words.stage.treatment,
    response: words.stage.responseOrReason,
  },
  groups: {
    randomized: { label: 'Randomized', who: 'randomized' },
    treated: { label: 'Treated', who: 'treated' },
    'not-treated': { label: 'Not treated', who: 'not treated' },
    responded: words.responded,
    'no-response': words.noResponse,
    ineligible: { label: 'Ineligible', who: 'not treated because ineligible' },
    'surgical-complication': {
      label: 'Surgical complication',
      who: 'not treated because of a surgical complication',
    },
    'operative-death': { label: 'Operative death', who: 'who died around the operation' },
  },
  rates: {
    treated: { label: 'Treated', short: 'treated' },
    responded: words.rate.response,
  },
  outcomes: { treated: words.outcome.treated, responded: words.outcome.responded },
  sideFacts: {
    'responded-of-81': 'Responded in the arm of 81',
    'responded-of-79': 'Responded in the arm of 79',
  },
  known: { reported: PRINTED },
  counts: {
    treated: { how: '160 − 20' },
    responded: { how: '8 + 9 in the two arms' },
    'no-response': { how: '140 − 17', assumption: RESPONDERS_TREATED },
    'responded-of-81': { how: '9.9% of 81; 8 is the only whole number of 81 that prints as 9.9%' },
    'responded-of-79': {
      how: '11.4% of 79; 9 is the only whole number of 79 that prints as 11.4%',
    },
    'treated-responded': { how: '8 + 9 in the two arms', assumption: RESPONDERS_TREATED },
  },
  headline: words.responseHeadline('randomized', 'randomized', 'treatment'),
  caveat:
    'The paper reports 9.9% of 81 and 11.4% of 79 randomized: 8 and 9 people. That all 17 were among the 140 treated is assumed.',
  caveatInShort: 'All who responded are taken to be among the treated.',
  smallPrint:
    'Two randomized arms drawn as one: this shows what happened, not what surgery caused. For teaching; not medical advice.',
  prose: {
    setting:
      'Patients with metastatic renal cell carcinoma in 29 centres, randomized between low-dose interleukin-2 with and without CD8+ TIL.',
    howToRead: words.READ_TO_RESPONSE_OR_REASON,
    notes: [
      {
        title: 'The comparison was not about surgery.',
        text: 'The lot decided between IL-2 with and without CD8+ TIL. The picture can show what happened to all 160, never what surgery changed.',
      },
      {
        title: 'The two arms are drawn together.',
        text: 'How many of each arm were treated is not known here; only the response is given by arm, 8 of 81 and 9 of 79.',
      },
      {
        title: 'Of whom is the response a share?',
        text: 'Both percentages have everybody randomized as their base: 17 of 160 are 11 of every 100. Of the 140 treated, 17 are 12%.',
      },
      {
        title: 'Low-dose IL-2 is another treatment.',
        text: 'The dose differs from that of the high-dose series, and one of the two arms was to receive CD8+ TIL as well.',
      },
      words.RESPONSE_IS_NOT_SURVIVAL,
      words.SUPERSEDED,
      words.ARITHMETIC,
    ],
    glossary: [
      words.word.cytoreductive,
      {
        term: 'Interleukin-2 (IL-2)',
        meaning:
          'a signal protein of the immune system, here given at low dose as a drug against the tumour.',
      },
      words.word.til,
      { term: 'CD8+', meaning: 'a mark of those immune cells that can kill tumour cells.' },
      words.word.response,
    ],
  },
};
