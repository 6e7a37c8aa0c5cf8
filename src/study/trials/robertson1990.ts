// Robertson 1990, National Cancer Institute, PMID 2201792.

import { seenByOthers } from '../quantities.ts';
import { countsFrom, overlapsOf, sourcesWith } from '../series.ts';
import type { WholeStudy } from '../study.ts';
import * as words from '../wording.ts';

const PAPER = 'robertson-1990';
const { printed } = countsFrom(PAPER);
const others = seenByOthers(PAPER, [{ branch: 'treated', quantity: 'got therapy' }]);

export const robertson1990: WholeStudy = {
  id: PAPER,
  title: 'Surgery before immunotherapy at the NCI, published 1990',
  badge: 'Historical series (1990)',
  paper: PAPER,
  setting:
    'Patients with metastatic renal cell carcinoma, operated on at the National Cancer Institute (NCI) to prepare them for immunotherapy.',
  stages: [words.stage.surgery, words.stage.treatment, words.stage.reason],
  groups: [
    { ...words.operatedOn, count: printed(54) },
    { ...words.immunotherapy, count: printed(34) },
    { ...words.noImmunotherapy, count: printed(20) },
    {
      id: 'tumour-related',
      label: 'Reason related to the tumour',
      stage: 'reason',
      tone: 'exit',
      who: 'not treated for a reason related to the tumour',
      count: printed(17),
    },
    {
      id: 'other-medical',
      label: 'Other medical reason',
      stage: 'reason',
      tone: 'exit',
      who: 'not treated for another medical reason',
      count: printed(3),
    },
  ],
  splits: [
    {
      from: 'operated',
      branches: [{ to: 'treated' }, { to: 'not-treated' }],
      rate: words.rate.immunotherapy,
    },
    { from: 'not-treated', branches: [{ to: 'tumour-related' }, { to: 'other-medical' }] },
  ],
  brackets: [],
  sideFacts: [],
  others,
  overlapsWith: overlapsOf(PAPER),
  headline: words.treatmentHeadline('immunotherapy'),
  caveat: 'No response is reported here: the picture ends where treatment begins.',
  caveatInShort: 'No response is reported.',
  outcomes: [words.outcome.treated],
  smallPrint: words.ONE_GROUP,
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
  sources: [...sourcesWith(PAPER, others), words.ASCO_2022],
};
