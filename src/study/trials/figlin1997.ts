// Figlin 1997, University of California, Los Angeles, J Urol 158:740, PMID 9258071.

import { seenByOthers } from '../quantities.ts';
import { countsFrom, overlapsOf, sourcesWith } from '../series.ts';
import type { WholeStudy } from '../study.ts';
import * as words from '../wording.ts';

const PAPER = 'figlin-1997';
const { printed, derived } = countsFrom(PAPER);
const others = seenByOthers(PAPER, [
  { branch: 'periop-death', quantity: 'perioperative death' },
  { branch: 'treated', quantity: 'got therapy' },
  { branch: 'responded', quantity: 'responded' },
  { branch: 'complete', quantity: 'complete' },
]);

export const figlin1997: WholeStudy = {
  id: PAPER,
  title: 'Cytokines, surgery, then immunotherapy at UCLA, published 1997',
  badge: 'Historical series (1997)',
  paper: PAPER,
  setting:
    'Patients with metastatic renal cell carcinoma, given cytokines before surgery and operated on at the University of California, Los Angeles (UCLA) to prepare them for immunotherapy.',
  stages: [
    words.stage.surgery,
    words.stage.complications,
    words.stage.treatment,
    words.stage.response,
    words.stage.kind,
  ],
  groups: [
    { ...words.operatedOn, count: printed(62) },
    { ...words.aliveAfterSurgery, count: derived(62, '62 − 0') },
    { ...words.periopDeath, count: printed(0) },
    { ...words.immunotherapy, count: printed(55) },
    { ...words.noImmunotherapy, count: printed(7) },
    { ...words.responded, count: derived(19, '5 + 14') },
    { ...words.noResponse, count: derived(36, '55 − 19') },
    { ...words.complete, count: printed(5) },
    { ...words.partial, count: printed(14) },
  ],
  splits: [
    {
      from: 'operated',
      branches: [{ to: 'periop-death' }, { to: 'recovered' }],
      rate: words.rate.periopDeath,
    },
    {
      from: 'recovered',
      branches: [{ to: 'treated' }, { to: 'not-treated' }],
      rate: words.rate.immunotherapy,
    },
    {
      from: 'treated',
      branches: [{ to: 'responded' }, { to: 'no-response' }],
      rate: words.rate.response,
    },
    {
      from: 'responded',
      branches: [{ to: 'complete' }, { to: 'partial' }],
      rate: words.rate.complete,
    },
  ],
  brackets: [],
  sideFacts: [],
  others,
  overlapsWith: overlapsOf(PAPER),
  headline: words.responseHeadline(words.operatedOn, 'immunotherapy'),
  caveat:
    'The 34.5% that the paper reports is of the 55 who received immunotherapy after surgery; cytokines were given before surgery too.',
  caveatInShort: 'Cytokines were given before surgery too.',
  outcomes: [words.outcome.treated, words.outcome.responded],
  smallPrint: words.ONE_GROUP,
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
  sources: [...sourcesWith(PAPER, others), words.ASCO_2022],
};
