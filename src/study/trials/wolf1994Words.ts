// What is said of Wolf 1994; its numbers are in `wolf1994.ts`.

import { PRINTED } from '../shortWords.ts';
import type { StudyWords } from '../words.ts';
import * as words from '../wording.ts';

export const wolf1994Words: StudyWords = {
  title: 'Surgery first, then immunotherapy, published 1994',
  badge: 'Historical series (1994)',
  stages: {
    surgery: words.stage.surgery,
    treatment: words.stage.treatment,
    response: words.stage.response,
  },
  groups: {
    operated: { ...words.operatedOn, label: 'Operated on first' },
    treated: words.immunotherapy,
    'not-treated': words.noImmunotherapy,
    responded: words.responded,
    'no-response': words.noResponse,
  },
  rates: {
    treated: words.rate.immunotherapy,
    responded: words.rate.response,
  },
  outcomes: { treated: words.outcome.treated, responded: words.outcome.responded },
  sideFacts: {
    complications: 'Had a complication, with 2 more people operated on after a response',
    'periop-death': 'Died around surgery, with the same 2 more people',
  },
  known: { reported: PRINTED },
  counts: {
    'not-treated': { how: '23 − 17' },
    'no-response': { how: '17 − 2' },
  },
  headline: words.responseHeadline('operated', words.operatedOn.who, 'immunotherapy'),
  caveat:
    'The numbers are small: one response more or less moves the result by 4 of every 100 operated on.',
  caveatInShort: 'The numbers are small.',
  smallPrint: words.ONE_GROUP,
  prose: {
    setting:
      'Patients with metastatic renal cell carcinoma; only those who began with surgery, not the 2 operated on after a response.',
    howToRead: words.READ_TO_RESPONSE,
    notes: [
      words.noComparison(23),
      {
        title: 'Complications and deaths have another base.',
        text: 'They are reported of 25 people: these 23 and 2 who were operated on after they had responded. Of the 4 with complications at least 2 were among these 23; how many of them were treated, none or up to 4, is not known here.',
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
  },
};
