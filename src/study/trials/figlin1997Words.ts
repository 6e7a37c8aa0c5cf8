// What is said of Figlin 1997; its numbers are in `figlin1997.ts`.

import { PRINTED } from '../shortWords.ts';
import type { StudyWords } from '../words.ts';
import * as words from '../wording.ts';

export const figlin1997Words: StudyWords = {
  title: 'Cytokines, surgery, then immunotherapy at UCLA, published 1997',
  badge: 'Historical series (1997)',
  stages: {
    surgery: words.stage.surgery,
    complications: words.stage.complications,
    treatment: words.stage.treatment,
    response: words.stage.response,
    kind: words.stage.kind,
  },
  groups: {
    operated: words.operatedOn,
    recovered: words.aliveAfterSurgery,
    'periop-death': words.periopDeath,
    treated: words.immunotherapy,
    'not-treated': words.noImmunotherapy,
    responded: words.responded,
    'no-response': words.noResponse,
    complete: words.complete,
    partial: words.partial,
  },
  rates: {
    'periop-death': words.rate.periopDeath,
    treated: words.rate.immunotherapy,
    responded: words.rate.response,
    complete: words.rate.complete,
  },
  outcomes: { treated: words.outcome.treated, responded: words.outcome.responded },
  known: { reported: PRINTED },
  counts: {
    recovered: { how: '62 − 0' },
    responded: { how: '5 + 14' },
    'no-response': { how: '55 − 19' },
  },
  headline: words.responseHeadline('operated', words.operatedOn.who, 'immunotherapy'),
  caveat:
    'The 34.5% that the paper reports is of the 55 who received immunotherapy after surgery; cytokines were given before surgery too.',
  caveatInShort: 'Cytokines were given before surgery too.',
  smallPrint: words.ONE_GROUP,
  prose: {
    setting:
      'Patients with metastatic renal cell carcinoma, given cytokines before surgery and operated on at the University of California, Los Angeles (UCLA) to prepare them for immunotherapy.',
    howToRead: words.READ_TO_RESPONSE,
    notes: [
      words.noComparison(62),
      {
        title: 'Treatment began before surgery.',
        text: 'Cytokines were given before the operation and immunotherapy after it. A response cannot be put down to either one.',
      },
      {
        title: 'Of whom is the response a share?',
        text: 'The 34.5% has the 55 treated after surgery as its base. Of all 62 operated on, 19 are 31 of every 100.',
      },
      words.sharesPatients('almost certainly', 'Franklin 1996'),
      {
        title: 'The exits have no reason.',
        text: 'Seven people were operated on and did not receive immunotherapy afterwards. Why is not known here, so no reason is drawn.',
      },
      words.RESPONSE_IS_NOT_SURVIVAL,
      words.SUPERSEDED,
      words.ARITHMETIC,
    ],
    glossary: [
      words.word.cytoreductive,
      words.word.cytokine,
      words.word.immunotherapy,
      words.word.perioperative,
      words.word.response,
      words.word.complete,
    ],
  },
};
