// What is said of Kutikov 2010; its numbers are in `kutikov2010.ts`.

import { PRINTED } from '../shortWords.ts';
import type { StudyWords } from '../words.ts';
import * as words from '../wording.ts';

export const kutikov2010Words: StudyWords = {
  title: 'Surgery before systemic therapy in several centres, 1990–2008',
  badge: 'Historical series (2010)',
  stages: {
    surgery: words.stage.surgery,
    treatment: words.stage.treatment,
    'kind-or-reason': 'Kind or reason',
  },
  groups: {
    operated: words.operatedOn,
    treated: { label: 'Received systemic therapy', who: 'who received systemic therapy' },
    'not-treated': { label: 'No systemic therapy', who: 'who did not receive systemic therapy' },
    immunotherapy: { label: 'Immunotherapy', who: 'who received immunotherapy' },
    targeted: { label: 'Targeted drug', who: 'who received a targeted drug' },
    'other-therapy': { label: 'Other therapy', who: 'who received another therapy' },
    progression: { label: 'Progression', who: 'not treated because the disease progressed' },
    refusal: { label: 'Refusal', who: 'who refused systemic therapy' },
    surveillance: { label: 'Surveillance', who: 'under surveillance' },
    death: { label: 'Perioperative death', who: 'who died around surgery' },
    unknown: { label: 'Reason unknown', who: 'not treated for an unknown reason' },
  },
  rates: {
    treated: {
      label: 'Received systemic therapy',
      short: 'received systemic therapy',
      brief: 'Treated',
    },
  },
  outcomes: { treated: words.outcome.treated },
  known: { reported: PRINTED },
  headline: words.treatmentHeadline('systemic therapy'),
  caveat:
    'Systemic therapy is not immunotherapy alone: 52 of the 98 received that. No response is reported here.',
  caveatInShort: 'Systemic therapy is not immunotherapy alone.',
  smallPrint: words.ONE_GROUP,
  prose: {
    setting:
      'Patients with metastatic renal cell carcinoma, operated on in several centres in 1990–2008.',
    howToRead: words.READ_TO_TREATMENT,
    notes: [
      words.noComparison(141),
      {
        title: 'The therapy changed over the years.',
        text: 'The series covers 1990 to 2008: 52 received immunotherapy, 34 a targeted drug and 12 something else. They are counted together as treated.',
      },
      {
        title: 'Treated is not helped.',
        text: 'How many of the 98 responded is not reported here, so the picture ends with the kind of therapy.',
      },
      {
        title: 'The 8 deaths are perioperative ones.',
        text: 'The abstract prints them as one of five reasons for going without systemic therapy, and so they are drawn. Beside other series they count as 8 of the 141.',
      },
      words.SUPERSEDED,
      words.ARITHMETIC,
    ],
    glossary: [
      words.word.cytoreductive,
      {
        term: 'Systemic therapy',
        meaning: 'drug treatment that reaches the whole body, of whatever kind.',
      },
      words.word.immunotherapy,
      {
        term: 'Targeted drug',
        meaning: 'a drug aimed at a particular signal on which the tumour depends.',
      },
      {
        term: 'Surveillance',
        meaning: 'regular examination without treatment, for as long as that seems enough.',
      },
    ],
  },
};
