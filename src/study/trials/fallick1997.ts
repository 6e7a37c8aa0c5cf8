// Fallick 1997, J Urol 158:1691, PMID 9334580.

import { seenByOthers } from '../quantities.ts';
import { countsFrom, sourcesWith } from '../series.ts';
import type { WholeStudy } from '../study.ts';
import * as words from '../wording.ts';

const PAPER = 'fallick-1997';
const { printed, derived, assumed } = countsFrom(PAPER);
const RESPONDERS_TREATED =
  'All 11 who responded are taken to be among the 26 who got the planned therapy.';
const others = seenByOthers(PAPER, [
  { branch: 'treated', quantity: 'got therapy' },
  { branch: 'responded', quantity: 'responded' },
]);

export const fallick1997: WholeStudy = {
  id: PAPER,
  title: 'Surgery before immunotherapy, strict criteria, 1991–96',
  badge: 'Historical series (1997)',
  paper: PAPER,
  setting:
    'Patients with metastatic renal cell carcinoma, chosen by strict criteria in 1991–96; all were resected.',
  stages: [words.stage.surgery, words.stage.treatment, words.stage.responseOrReason],
  groups: [
    { ...words.operatedOn, label: 'Operated on, all resected', count: printed(28) },
    {
      ...words.immunotherapy,
      label: 'Got the planned immunotherapy',
      who: 'who got the planned immunotherapy',
      count: printed(26),
    },
    {
      ...words.noImmunotherapy,
      label: 'Not the planned immunotherapy',
      who: 'who did not get the planned immunotherapy',
      count: derived(2, '1 + 1'),
    },
    {
      ...words.responded,
      count: derived(11, 'the 39% printed, which only 11 of 28 fits'),
    },
    { ...words.noResponse, count: assumed(15, '26 − 11', RESPONDERS_TREATED) },
    {
      id: 'early-death',
      label: 'Died of progression at one month',
      stage: 'response',
      tone: 'death',
      who: 'who died of progression at one month',
      count: printed(1),
    },
    {
      id: 'other-cytokine',
      label: 'Given another cytokine',
      stage: 'response',
      tone: 'exit',
      who: 'given another cytokine',
      count: printed(1),
    },
  ],
  splits: [
    {
      from: 'operated',
      branches: [{ to: 'treated' }, { to: 'not-treated' }],
      rate: {
        label: 'Got the planned immunotherapy',
        short: 'got the planned immunotherapy',
      },
    },
    {
      from: 'treated',
      branches: [
        {
          to: 'responded',
          count: assumed(11, 'the 39% printed, which only 11 of 28 fits', RESPONDERS_TREATED),
        },
        { to: 'no-response' },
      ],
      rate: words.rate.response,
    },
    { from: 'not-treated', branches: [{ to: 'early-death' }, { to: 'other-cytokine' }] },
  ],
  brackets: [],
  sideFacts: [],
  others,
  headline: words.responseHeadline(words.operatedOn, 'the planned immunotherapy'),
  caveat:
    'The 39% that the paper reports fits only 11 of all 28; that those 11 were among the 26 who got the planned therapy is assumed.',
  caveatInShort: 'All who responded are taken to have got the planned therapy.',
  outcomes: [words.outcome.treated, words.outcome.responded],
  smallPrint: words.ONE_GROUP,
  howToRead: words.READ_TO_RESPONSE_OR_REASON,
  notes: [
    words.noComparison(28),
    {
      title: 'The patients were chosen by strict criteria.',
      text: 'They are not all who had the disease, so their numbers need not hold for others.',
    },
    {
      title: 'Of whom is the response a share?',
      text: 'No whole number of 26 prints as 39%, and only 11 of 28 does. Of the 26 who got the planned therapy, 11 would be 42%.',
    },
    {
      title: 'One death is not a perioperative death.',
      text: 'One patient died of progression at one month. It is shown as a reason for going without the planned therapy, not as a death around surgery.',
    },
    words.RESPONSE_IS_NOT_SURVIVAL,
    words.SUPERSEDED,
    words.ARITHMETIC,
  ],
  glossary: [
    words.word.cytoreductive,
    words.word.immunotherapy,
    words.word.cytokine,
    words.word.response,
  ],
  sources: [...sourcesWith(PAPER, others), words.ASCO_2022],
};
