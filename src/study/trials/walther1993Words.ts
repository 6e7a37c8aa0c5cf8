// What is said of Walther 1993; its numbers are in `walther1993.ts`.

import { PRINTED } from '../shortWords.ts';
import type { StudyWords } from '../words.ts';
import * as words from '../wording.ts';

export const walther1993Words: StudyWords = {
  title: 'Surgery before immunotherapy at the NCI, 1985–90',
  badge: 'Historical series (1993)',
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
    'not-treated': { ...words.noImmunotherapy, label: 'No immunotherapy, mostly for progression' },
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
  sideFacts: {
    'second-resection': 'Had a second resection',
    complications: 'Had a complication',
  },
  known: { reported: PRINTED },
  counts: {
    recovered: { how: '93 − 0' },
    responded: { how: '4 + 11' },
    'no-response': { how: '56 − 15' },
  },
  headline: words.responseHeadline('operated', words.operatedOn.who, 'immunotherapy'),
  caveat:
    'The 27% that the paper reports is of the 56 who received immunotherapy; of all 93 operated on it is 16 of every 100.',
  caveatInShort: 'Response is a share of those treated.',
  smallPrint: words.ONE_GROUP,
  prose: {
    setting:
      'Patients with metastatic renal cell carcinoma, operated on at the National Cancer Institute (NCI) in 1985–90 to prepare them for immunotherapy.',
    howToRead: words.READ_TO_RESPONSE,
    notes: [
      words.noComparison(93),
      {
        title: 'Of whom is the response a share?',
        text: 'The 27% has the 56 treated as its base. The 37 who were operated on and not treated are not part of it.',
      },
      {
        title: 'The reasons are not in numbers.',
        text: 'Most of the 37 went untreated because the disease progressed. How many, and why the rest did, is not given here, so no reason is drawn.',
      },
      words.sharesPatients('probably', 'Walther 1997 and Robertson 1990'),
      words.RESPONSE_IS_NOT_SURVIVAL,
      words.SUPERSEDED,
      words.ARITHMETIC,
    ],
    glossary: [
      words.word.cytoreductive,
      words.word.immunotherapy,
      words.word.perioperative,
      words.word.response,
      words.word.complete,
    ],
  },
};
