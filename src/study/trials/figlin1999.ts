// Figlin 1999, randomized trial, J Clin Oncol 17:2521, PMID 10561318. How many of each arm were treated is not known
// here, so the arms are drawn together.

import { seenByOthers } from '../quantities.ts';
import { countsFrom, sourcesWith } from '../series.ts';
import type { WholeStudy } from '../study.ts';
import * as words from '../wording.ts';

const PAPER = 'figlin-1999';
const { printed, derived, assumed } = countsFrom(PAPER);
const RESPONDERS_TREATED = 'All 17 who responded are taken to be among the 140 treated.';
const others = seenByOthers(PAPER, [
  { branch: 'treated', quantity: 'got therapy' },
  { branch: 'responded', quantity: 'responded' },
]);
const randomized = {
  id: 'randomized',
  label: 'Randomized',
  stage: 'surgery',
  tone: 'cohort',
  who: 'randomized',
} as const;

export const figlin1999: WholeStudy = {
  id: PAPER,
  title: 'Surgery before low-dose IL-2, with or without CD8+ TIL',
  badge: 'Historical trial (1999)',
  paper: PAPER,
  setting:
    'Patients with metastatic renal cell carcinoma in 29 centres, randomized between low-dose interleukin-2 with and without CD8+ TIL.',
  stages: [words.stage.surgery, words.stage.treatment, words.stage.responseOrReason],
  groups: [
    { ...randomized, count: printed(160) },
    {
      ...words.immunotherapy,
      label: 'Treated',
      who: 'treated',
      count: derived(140, '160 − 20'),
    },
    { ...words.noImmunotherapy, label: 'Not treated', who: 'not treated', count: printed(20) },
    { ...words.responded, count: derived(17, '8 + 9 in the two arms') },
    { ...words.noResponse, count: assumed(123, '140 − 17', RESPONDERS_TREATED) },
    {
      id: 'ineligible',
      label: 'Ineligible',
      stage: 'response',
      tone: 'exit',
      who: 'not treated because ineligible',
      count: printed(14),
    },
    {
      id: 'surgical-complication',
      label: 'Surgical complication',
      stage: 'response',
      tone: 'exit',
      who: 'not treated because of a surgical complication',
      count: printed(4),
    },
    {
      id: 'operative-death',
      label: 'Operative death',
      stage: 'response',
      tone: 'death',
      who: 'who died around the operation',
      count: printed(2),
    },
  ],
  splits: [
    {
      from: 'randomized',
      branches: [{ to: 'treated' }, { to: 'not-treated' }],
      rate: { label: 'Treated', short: 'treated' },
    },
    {
      from: 'treated',
      branches: [
        {
          to: 'responded',
          count: assumed(17, '8 + 9 in the two arms', RESPONDERS_TREATED),
        },
        { to: 'no-response' },
      ],
      rate: words.rate.response,
    },
    {
      from: 'not-treated',
      branches: [{ to: 'ineligible' }, { to: 'surgical-complication' }, { to: 'operative-death' }],
    },
  ],
  brackets: [],
  sideFacts: [
    {
      id: 'responded-of-81',
      label: 'Responded in the arm of 81',
      count: derived(8, '9.9% of 81; 8 is the only whole number of 81 that prints as 9.9%'),
      of: 81,
    },
    {
      id: 'responded-of-79',
      label: 'Responded in the arm of 79',
      count: derived(9, '11.4% of 79; 9 is the only whole number of 79 that prints as 11.4%'),
      of: 79,
    },
  ],
  others,
  headline: words.responseHeadline(randomized, 'treatment'),
  caveat:
    'The paper reports 9.9% of 81 and 11.4% of 79 randomized: 8 and 9 people. That all 17 were among the 140 treated is assumed.',
  caveatInShort: 'All who responded are taken to be among the treated.',
  outcomes: [words.outcome.treated, words.outcome.responded],
  smallPrint:
    'Two randomized arms drawn as one: this shows what happened, not what surgery caused. For teaching; not medical advice.',
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
  sources: [...sourcesWith(PAPER, others), words.ASCO_2022],
};
