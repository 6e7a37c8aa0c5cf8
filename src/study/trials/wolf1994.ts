// Wolf 1994, the patients who began with surgery, PMID 8289458.

import { seenByOthers } from '../quantities.ts';
import { countsFrom, sourcesWith } from '../series.ts';
import type { WholeStudy } from '../study.ts';
import * as words from '../wording.ts';

const PAPER = 'wolf-1994';
const { printed, derived } = countsFrom(PAPER);
const others = seenByOthers(PAPER, [
  { branch: 'treated', quantity: 'got therapy' },
  { branch: 'responded', quantity: 'responded' },
]);

export const wolf1994: WholeStudy = {
  id: PAPER,
  title: 'Surgery first, then immunotherapy, published 1994',
  badge: 'Historical series (1994)',
  paper: PAPER,
  setting:
    'Patients with metastatic renal cell carcinoma; only those who began with surgery, not the 2 operated on after a response.',
  stages: [words.stage.surgery, words.stage.treatment, words.stage.response],
  groups: [
    { ...words.operatedOn, label: 'Operated on first', count: printed(23) },
    { ...words.immunotherapy, count: printed(17) },
    { ...words.noImmunotherapy, count: derived(6, '23 − 17') },
    { ...words.responded, count: printed(2) },
    { ...words.noResponse, count: derived(15, '17 − 2') },
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
  ],
  brackets: [],
  sideFacts: [
    {
      id: 'complications',
      label: 'Had a complication, with 2 more people operated on after a response',
      count: printed(4),
      of: 25,
    },
    {
      id: 'periop-death',
      label: 'Died around surgery, with the same 2 more people',
      count: printed(0),
      of: 25,
    },
  ],
  others,
  headline: words.responseHeadline(words.operatedOn, 'immunotherapy'),
  caveat:
    'The numbers are small: one response more or less moves the result by 4 of every 100 operated on.',
  caveatInShort: 'The numbers are small.',
  outcomes: [words.outcome.treated, words.outcome.responded],
  smallPrint: words.ONE_GROUP,
  howToRead: words.READ_TO_RESPONSE,
  notes: [
    words.noComparison(23),
    {
      title: 'Complications and deaths have another base.',
      text: 'They are reported of 25 people: these 23 and 2 who were operated on after they had responded. How many of the 4 complications were among the 23 is not known here.',
    },
    {
      title: 'The exits have no reason.',
      text: 'Six people were operated on and did not receive immunotherapy. Why is not known here, so no reason is drawn.',
    },
    words.RESPONSE_IS_NOT_SURVIVAL,
    words.SUPERSEDED,
    words.ARITHMETIC,
  ],
  glossary: [words.word.cytoreductive, words.word.immunotherapy, words.word.response],
  sources: [...sourcesWith(PAPER, others), words.ASCO_2022],
};
