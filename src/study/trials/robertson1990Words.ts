// What is said of Robertson 1990; its numbers are in `robertson1990.ts`.

import { PRINTED } from '../shortWords.ts';
import type { StudyWords } from '../words.ts';
import * as words from '../wording.ts';

export const robertson1990Words: StudyWords = {
  title: 'Surgery before immunotherapy at the NCI, published 1990',
  badge: 'Historical series (1990)',
  stages: {
    surgery: words.stage.surgery,
    treatment: words.stage.treatment,
    reason: words.stage.reason,
  },
  groups: {
    operated: words.operatedOn,
    treated: words.immunotherapy,
    'not-treated': words.noImmunotherapy,
    'tumour-related': {
      label: 'Reason related to the tumour',
      who: 'not treated for a reason related to the tumour',
    },
    'other-medical': {
      label: 'Other medical reason',
      who: 'not treated for another medical reason',
    },
  },
  rates: {
    treated: words.rate.immunotherapy,
  },
  outcomes: { treated: words.outcome.treated },
  known: { reported: PRINTED },
  headline: words.treatmentHeadline('immunotherapy'),
  caveat: 'No response is reported here: the picture ends where treatment begins.',
  caveatInShort: 'No response is reported.',
  smallPrint: words.ONE_GROUP,
  prose: {
    setting:
      'Patients with metastatic renal cell carcinoma, operated on at the National Cancer Institute (NCI) to prepare them for immunotherapy.',
    howToRead: words.READ_TO_TREATMENT,
    notes: [
      words.noComparison(54),
      {
        title: 'Treated is not helped.',
        text: 'How many of the 34 responded is not reported here, nor is how many died around surgery. Nothing is drawn for either.',
      },
      words.sharesPatients('probably', 'Walther 1997 and Walther 1993'),
      words.SUPERSEDED,
      words.ARITHMETIC,
    ],
    glossary: [words.word.cytoreductive, words.word.immunotherapy],
  },
};
