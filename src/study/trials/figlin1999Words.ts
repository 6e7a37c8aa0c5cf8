// What is said of Figlin 1999; its numbers are in `figlin1999.ts`.

import { PRINTED } from '../shortWords.ts';
import type { StudyWords } from '../words.ts';
import * as words from '../wording.ts';

const RESPONDERS_TREATED =
  'Both percentages are of everybody randomized, by intention to treat; all 17 who responded are taken to be among the 140 treated.';
const IN_THE_ARMS = '9.9% of 81 and 11.4% of 79, which only 8 and 9 fit: 8 + 9';

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
  known: { reported: PRINTED },
  counts: {
    treated: { how: '160 − 20' },
    responded: { how: IN_THE_ARMS },
    'no-response': { how: '140 − 17', assumption: RESPONDERS_TREATED },
    'treated-responded': { how: IN_THE_ARMS, assumption: RESPONDERS_TREATED },
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
    unsaid: words.WHETHER_TREATED,
    notes: [
      {
        title: 'The comparison was not about surgery.',
        text: 'The lot decided between IL-2 with and without CD8+ TIL. The picture can show what happened to all 160, never what surgery changed.',
      },
      {
        title: 'The two arms are drawn together.',
        text: 'How many of each arm were treated is not known here; only the response is given by arm, 8 of 81 and 9 of 79. Of the 81 who were to receive CD8+ TIL, 72 were eligible for it, and 33 of these got none.',
      },
      {
        title: 'Some had left before the lot.',
        text: 'Enrolled were 178; 18 left before 160 were randomized. The abstract does not say why, so the picture begins with those randomized.',
      },
      {
        title: 'Of whom is the response a share?',
        text: 'Both percentages have everybody randomized as their base, treated or not (intention to treat): 17 of 160 are 11 of every 100. If all 17 were among the 140 treated, which is assumed, they are 12% of these.',
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
