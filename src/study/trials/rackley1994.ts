// Rackley 1994, the arm that began with surgery, PMID 7933169.

import { seenByOthers } from '../quantities.ts';
import { countsFrom, sourcesWith } from '../series.ts';
import type { WholeStudy } from '../study.ts';
import * as words from '../wording.ts';

const PAPER = 'rackley-1994';
const { printed, derived } = countsFrom(PAPER);
const others = seenByOthers(PAPER, [
  { branch: 'treated', quantity: 'got therapy' },
  { branch: 'responded', quantity: 'responded' },
]);

export const rackley1994: WholeStudy = {
  id: PAPER,
  title: 'Surgery first, then immunotherapy, 1987–92',
  badge: 'Historical series (1994)',
  paper: PAPER,
  setting:
    'Patients with metastatic renal cell carcinoma in 1987–92; only the arm that began with surgery.',
  stages: [words.stage.surgery, words.stage.treatment, words.stage.responseOrReason],
  groups: [
    { ...words.operatedOn, count: printed(37) },
    { ...words.immunotherapy, count: derived(29, '37 − 8') },
    { ...words.noImmunotherapy, count: printed(8) },
    { ...words.responded, label: 'Responded, all partially', count: printed(3) },
    { ...words.noResponse, count: derived(26, '29 − 3') },
    {
      id: 'progression',
      label: 'Progression',
      stage: 'response',
      tone: 'exit',
      who: 'not treated because the disease progressed',
      count: printed(4),
    },
    {
      id: 'medical',
      label: 'Medical reason',
      stage: 'response',
      tone: 'exit',
      who: 'not treated for a medical reason',
      count: printed(2),
    },
    {
      id: 'complication',
      label: 'Complication',
      stage: 'response',
      tone: 'exit',
      who: 'not treated because of a complication',
      count: printed(1),
    },
    {
      id: 'death-before-therapy',
      label: 'Died before therapy',
      stage: 'response',
      tone: 'death',
      who: 'who died before therapy',
      count: printed(1),
    },
  ],
  splits: [
    {
      from: 'operated',
      branches: [{ to: 'treated' }, { to: 'not-treated' }],
      rate: words.rate.immunotherapy,
    },
    {
      from: 'treated',
      branches: [{ to: 'responded' }, { to: 'no-response' }],
      rate: words.rate.response,
    },
    {
      from: 'not-treated',
      branches: [
        { to: 'progression' },
        { to: 'medical' },
        { to: 'complication' },
        { to: 'death-before-therapy' },
      ],
    },
  ],
  brackets: [],
  sideFacts: [],
  others,
  headline: words.responseHeadline(words.operatedOn, 'immunotherapy'),
  caveat:
    'The 8% that the paper reports is of all 37 operated on; of the 29 who received immunotherapy, 3 are 10%.',
  caveatInShort: 'Response is a share of those treated.',
  outcomes: [words.outcome.treated, words.outcome.responded],
  smallPrint: words.ONE_GROUP,
  howToRead: words.READ_TO_RESPONSE_OR_REASON,
  notes: [
    words.noComparison(37),
    {
      title: 'Only one arm is shown.',
      text: 'These are the patients who began with surgery. Those who did not are not in this picture.',
    },
    {
      title: 'Of whom is the response a share?',
      text: 'The 8% has all 37 operated on as its base. Most other series give a share of those treated, which is 3 of 29 here.',
    },
    {
      title: 'One death is not a perioperative death.',
      text: 'One patient died before therapy. The paper does not call it perioperative, so it is not counted as such beside other series.',
    },
    {
      title: 'The numbers are small.',
      text: 'Three people responded. One more or one fewer moves the result by 3 of every 100 operated on.',
    },
    words.RESPONSE_IS_NOT_SURVIVAL,
    words.SUPERSEDED,
    words.ARITHMETIC,
  ],
  glossary: [words.word.cytoreductive, words.word.immunotherapy, words.word.response],
  sources: [...sourcesWith(PAPER, others), words.ASCO_2022],
};
