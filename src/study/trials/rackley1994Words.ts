// What is said of Rackley 1994; its numbers are in `rackley1994.ts`.

import { PRINTED } from '../shortWords.ts';
import type { StudyWords } from '../words.ts';
import * as words from '../wording.ts';

const RESPONDERS_TREATED =
  'The 8% is of all 37; the 3 who responded are taken to be among the 29 who received immunotherapy.';

export const rackley1994Words: StudyWords = {
  title: 'Surgery first, then immunotherapy, 1987–92',
  badge: 'Historical series (1994)',
  stages: {
    surgery: words.stage.surgery,
    treatment: words.stage.treatment,
    response: words.stage.responseOrReason,
  },
  groups: {
    operated: words.operatedOn,
    treated: words.immunotherapy,
    'not-treated': words.noImmunotherapy,
    responded: { ...words.responded, label: 'Responded, all partially' },
    'no-response': words.noResponse,
    progression: { label: 'Progression', who: 'not treated because the disease progressed' },
    medical: { label: 'Medical reason', who: 'not treated for a medical reason' },
    complication: { label: 'Complication', who: 'not treated because of a complication' },
    'death-before-therapy': { label: 'Died before therapy', who: 'who died before therapy' },
  },
  rates: {
    treated: words.rate.immunotherapy,
    responded: words.rate.response,
  },
  outcomes: { treated: words.outcome.treated, responded: words.outcome.responded },
  known: { reported: PRINTED },
  counts: {
    treated: { how: '37 − 8' },
    'no-response': { how: '29 − 3', assumption: RESPONDERS_TREATED },
    'treated-responded': {
      how: 'the 3 printed in the abstract, 8% of 37',
      assumption: RESPONDERS_TREATED,
    },
  },
  headline: words.responseHeadline('operated', words.operatedOn.who, 'immunotherapy'),
  caveat:
    'The 8% that the paper reports is of all 37 operated on; that the 3 who responded were among the 29 who received immunotherapy is assumed.',
  caveatInShort: 'All who responded are taken to be among the treated.',
  smallPrint: words.ONE_GROUP,
  prose: {
    setting:
      'Patients with metastatic renal cell carcinoma in 1987–92; only the arm that began with surgery.',
    howToRead: words.READ_TO_RESPONSE_OR_REASON,
    unsaid: words.WHETHER_TREATED,
    notes: [
      words.noComparison(37),
      {
        title: 'Only one arm is shown.',
        text: 'These are the patients who began with surgery. Those who did not are not in this picture.',
      },
      {
        title: 'Of whom is the response a share?',
        text: 'The 8% has all 37 operated on as its base. Most other series give a share of those treated, which is 3 of 29 here, or 10%, if all 3 were among them.',
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
  },
};
