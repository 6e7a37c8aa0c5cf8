// Franklin 1996, University of California, Los Angeles. No permanent address of the paper is known here.

import { seenByOthers } from '../quantities.ts';
import { countsFrom, overlapsOf, sourcesWith } from '../series.ts';
import type { Group, WholeStudy } from '../study.ts';
import * as words from '../wording.ts';

const PAPER = 'franklin-1996';
const { printed, derived } = countsFrom(PAPER);
const others = seenByOthers(PAPER, [
  { branch: 'periop-death', quantity: 'perioperative death' },
  { branch: 'treated', quantity: 'got therapy' },
  { branch: 'responded', quantity: 'responded' },
  { branch: 'complete', quantity: 'complete' },
]);

/** Why seven people were not treated. */
const reasons: readonly Group[] = (
  [
    ['infarction', 'Infarction', 'not treated because of an infarction', 2],
    ['no-til-growth', 'TIL did not grow', 'not treated because TIL did not grow', 1],
    ['performance-status', 'Performance status', 'not treated because of performance status', 1],
    ['tia', 'Transient ischaemic attack', 'not treated because of a transient ischaemic attack', 1],
    ['renal-failure', 'Renal failure', 'not treated because of renal failure', 1],
    ['other-tumour', 'Not renal cell carcinoma', 'without renal cell carcinoma', 1],
  ] as const
).map(([id, label, who, count]) => ({
  id,
  label,
  stage: 'response',
  tone: 'exit',
  who,
  count: printed(count),
}));

export const franklin1996: WholeStudy = {
  id: PAPER,
  title: 'Surgery before immunotherapy at UCLA, 1990–94',
  badge: 'Historical series (1996)',
  paper: PAPER,
  setting:
    'Patients operated on for metastatic renal cell carcinoma at the University of California, Los Angeles (UCLA) in 1990–94 to prepare them for immunotherapy.',
  stages: [
    words.stage.surgery,
    words.stage.complications,
    words.stage.treatment,
    words.stage.responseOrReason,
    words.stage.kind,
  ],
  groups: [
    { ...words.operatedOn, count: printed(63) },
    { ...words.aliveAfterSurgery, count: derived(63, '63 − 0') },
    { ...words.periopDeath, count: printed(0) },
    { ...words.immunotherapy, count: printed(56) },
    { ...words.noImmunotherapy, count: printed(7) },
    { ...words.responded, count: derived(19, '7 + 12') },
    { ...words.noResponse, count: derived(37, '56 − 19') },
    ...reasons,
    { ...words.complete, count: printed(7) },
    { ...words.partial, count: printed(12) },
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
    { from: 'not-treated', branches: reasons.map(({ id }) => ({ to: id })) },
    {
      from: 'responded',
      branches: [{ to: 'complete' }, { to: 'partial' }],
      rate: words.rate.complete,
    },
  ],
  brackets: [],
  sideFacts: [
    { id: 'complications', label: 'Had a complication', count: printed(8), of: 63 },
    { id: 'caval-thrombus', label: 'Caval thrombus', count: printed(6), of: 63 },
    { id: 'partial-liver', label: 'Operation on part of the liver', count: printed(3), of: 63 },
    { id: 'duodenal-repair', label: 'Repair of the duodenum', count: printed(2), of: 63 },
    { id: 'spleen', label: 'Operation on the spleen', count: printed(1), of: 63 },
  ],
  others,
  overlapsWith: overlapsOf(PAPER),
  headline: words.responseHeadline(words.operatedOn, 'immunotherapy'),
  caveat:
    'The 33.9% that the paper reports is of the 56 who received immunotherapy; of all 63 operated on it is 30 of every 100.',
  caveatInShort: 'Response is a share of those treated.',
  outcomes: [words.outcome.treated, words.outcome.responded],
  smallPrint: words.ONE_GROUP,
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
      meaning: 'how far a patient manages daily life; treatment may require a certain grade of it.',
    },
  ],
  sources: [...sourcesWith(PAPER, others), words.ASCO_2022],
};
