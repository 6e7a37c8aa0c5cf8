// What is said of Fallick 1997; its numbers are in `fallick1997.ts`.

import { PRINTED } from '../shortWords.ts';
import type { StudyWords } from '../words.ts';
import * as words from '../wording.ts';

const RESPONDERS_TREATED =
  'All 11 who responded are taken to be among the 26 who got the planned therapy.';

export const fallick1997Words: StudyWords = {
  title: 'Surgery before immunotherapy, strict criteria, 1991–96',
  badge: 'Historical series (1997)',
  stages: {
    surgery: words.stage.surgery,
    treatment: words.stage.treatment,
    response: words.stage.responseOrReason,
  },
  groups: {
    operated: { ...words.operatedOn, label: 'Operated on, all resected' },
    treated: {
      label: 'Got the planned immunotherapy',
      who: 'who got the planned immunotherapy',
      brief: 'treated',
    },
    'not-treated': {
      label: 'Not the planned immunotherapy',
      who: 'who did not get the planned immunotherapy',
    },
    responded: words.responded,
    'no-response': words.noResponse,
    'early-death': {
      label: 'Died of progression at one month',
      who: 'who died of progression at one month',
    },
    'other-cytokine': { label: 'Given another cytokine', who: 'given another cytokine' },
  },
  rates: {
    treated: {
      label: 'Got the planned immunotherapy',
      short: 'got the planned immunotherapy',
      brief: 'Treated',
    },
    responded: words.rate.response,
  },
  outcomes: { treated: words.outcome.treated, responded: words.outcome.responded },
  known: { reported: PRINTED },
  counts: {
    'not-treated': { how: '1 + 1' },
    responded: { how: 'the 39% printed, which only 11 of 28 fits' },
    'no-response': { how: '26 − 11', assumption: RESPONDERS_TREATED },
    'treated-responded': {
      how: 'the 39% printed, which only 11 of 28 fits',
      assumption: RESPONDERS_TREATED,
    },
  },
  headline: words.responseHeadline('operated', words.operatedOn.who, 'the planned immunotherapy'),
  caveat:
    'The 39% that the paper reports fits only 11 of all 28; that those 11 were among the 26 who got the planned therapy is assumed.',
  caveatInShort: 'All who responded are taken to have got the planned therapy.',
  smallPrint: words.ONE_GROUP,
  prose: {
    setting:
      'Patients with metastatic renal cell carcinoma, chosen by strict criteria in 1991–96; all were resected.',
    howToRead: words.READ_TO_RESPONSE_OR_REASON,
    unsaid: words.WHETHER_TREATED,
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
  },
};
