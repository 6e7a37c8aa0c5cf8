// Walther 1993, National Cancer Institute, PMID 8379024.

import { seenByOthers } from '../quantities.ts';
import { countsFrom, overlapsOf, sourcesWith } from '../series.ts';
import type { WholeStudy } from '../study.ts';
import * as words from '../wording.ts';

const PAPER = 'walther-1993';
const { printed, derived } = countsFrom(PAPER);
const others = seenByOthers(PAPER, [
  { branch: 'periop-death', quantity: 'perioperative death' },
  { branch: 'treated', quantity: 'got therapy' },
  { branch: 'responded', quantity: 'responded' },
  { branch: 'complete', quantity: 'complete' },
]);

export const walther1993: WholeStudy = {
  id: PAPER,
  title: 'Surgery before immunotherapy at the NCI, 1985–90',
  badge: 'Historical series (1993)',
  paper: PAPER,
  setting:
    'Patients with metastatic renal cell carcinoma, operated on at the National Cancer Institute (NCI) in 1985–90 to prepare them for immunotherapy.',
  stages: [
    words.stage.surgery,
    words.stage.complications,
    words.stage.treatment,
    words.stage.response,
    words.stage.kind,
  ],
  groups: [
    { ...words.operatedOn, count: printed(93) },
    { ...words.aliveAfterSurgery, count: derived(93, '93 − 0') },
    { ...words.periopDeath, count: printed(0) },
    { ...words.immunotherapy, count: printed(56) },
    {
      ...words.noImmunotherapy,
      label: 'No immunotherapy, mostly for progression',
      count: printed(37),
    },
    { ...words.responded, count: derived(15, '4 + 11') },
    { ...words.noResponse, count: derived(41, '56 − 15') },
    { ...words.complete, count: printed(4) },
    { ...words.partial, count: printed(11) },
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
  sideFacts: [
    { id: 'second-resection', label: 'Had a second resection', count: printed(30), of: 93 },
    { id: 'complications', label: 'Had a complication', count: printed(12), of: 93 },
  ],
  others,
  overlapsWith: overlapsOf(PAPER),
  headline: words.responseHeadline(words.operatedOn, 'immunotherapy'),
  caveat:
    'The 27% that the paper reports is of the 56 who received immunotherapy; of all 93 operated on it is 16 of every 100.',
  caveatInShort: 'Response is a share of those treated.',
  outcomes: [words.outcome.treated, words.outcome.responded],
  smallPrint: words.ONE_GROUP,
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
  sources: [...sourcesWith(PAPER, others), words.ASCO_2022],
};
