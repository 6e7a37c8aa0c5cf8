// What is said of Franklin 1996; its numbers are in `franklin1996.ts`.

import { PRINTED } from '../shortWords.ts';
import type { StudyWords } from '../words.ts';
import * as words from '../wording.ts';

export const franklin1996Words: StudyWords = {
  title: 'Surgery before immunotherapy at UCLA, 1990–94',
  badge: 'Historical series (1996)',
  stages: {
    surgery: words.stage.surgery,
    complications: words.stage.complications,
    treatment: words.stage.treatment,
    response: words.stage.responseOrReason,
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
    infarction: { label: 'Infarction', who: 'not treated because of an infarction' },
    'no-til-growth': { label: 'TIL did not grow', who: 'not treated because TIL did not grow' },
    'performance-status': {
      label: 'Performance status',
      who: 'not treated because of performance status',
    },
    tia: {
      label: 'Transient ischaemic attack',
      who: 'not treated because of a transient ischaemic attack',
    },
    'renal-failure': { label: 'Renal failure', who: 'not treated because of renal failure' },
    'other-tumour': { label: 'Not renal cell carcinoma', who: 'without renal cell carcinoma' },
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
    complications: 'Had a complication',
    'caval-thrombus': 'Caval thrombus',
    'partial-liver': 'Operation on part of the liver',
    'duodenal-repair': 'Repair of the duodenum',
    spleen: 'Operation on the spleen',
  },
  known: { reported: PRINTED },
  counts: {
    recovered: { how: '63 − 0' },
    responded: { how: '7 + 12' },
    'no-response': { how: '56 − 19' },
  },
  headline: words.responseHeadline('operated', words.operatedOn.who, 'immunotherapy'),
  caveat:
    'The 33.9% that the paper reports is of the 56 who received immunotherapy; of all 63 operated on it is 30 of every 100.',
  caveatInShort: 'Response is a share of those treated.',
  smallPrint: words.ONE_GROUP,
  prose: {
    setting:
      'Patients operated on for metastatic renal cell carcinoma at the University of California, Los Angeles (UCLA) in 1990–94 to prepare them for immunotherapy.',
    howToRead: words.READ_TO_RESPONSE_OR_REASON,
    notes: [
      words.noComparison(63),
      {
        title: 'Of whom is the response a share?',
        text: 'The 33.9% has the 56 treated as its base. The 7 who were operated on and not treated are not part of it.',
      },
      words.sharesPatients('almost certainly', 'Figlin 1997'),
      {
        title: 'One tumour was another one.',
        text: 'One of the 63 turned out not to have renal cell carcinoma and did not receive immunotherapy. That patient is counted among those operated on.',
      },
      words.RESPONSE_IS_NOT_SURVIVAL,
      words.SUPERSEDED,
      words.ARITHMETIC,
    ],
    glossary: [
      words.word.cytoreductive,
      words.word.immunotherapy,
      words.word.til,
      words.word.perioperative,
      words.word.response,
      words.word.complete,
      {
        term: 'Performance status',
        meaning:
          'how far a patient manages daily life; treatment may require a certain grade of it.',
      },
    ],
  },
};
