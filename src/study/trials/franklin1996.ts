// Franklin 1996, University of California, Los Angeles, Semin Urol Oncol 14:230, PMID 8946623.

import { countsFrom } from '../counts.ts';
import { ASCO_2022 } from '../common.ts';
import { seenByOthers } from '../quantities.ts';
import { overlapsOf, sourcesWith } from '../series.ts';
import type { Study } from '../study.ts';
import { franklin1996Words } from './franklin1996Words.ts';

const PAPER = 'franklin-1996';
const { printed, derived } = countsFrom(PAPER);
const others = seenByOthers(PAPER, [
  { branch: 'periop-death', quantity: 'perioperative death' },
  { branch: 'complications', quantity: 'complication' },
  { branch: 'treated', quantity: 'got therapy' },
  { branch: 'responded', quantity: 'responded' },
  { branch: 'complete', quantity: 'complete' },
]);

export const franklin1996: Study = {
  id: PAPER,
  paper: PAPER,
  stages: [
    { id: 'surgery' },
    { id: 'complications' },
    { id: 'treatment' },
    { id: 'response' },
    { id: 'kind' },
  ],
  groups: [
    { id: 'operated', stage: 'surgery', tone: 'cohort', count: printed(63) },
    { id: 'recovered', stage: 'complications', tone: 'cohort', count: derived(63) },
    { id: 'periop-death', stage: 'complications', tone: 'death', count: printed(0) },
    { id: 'treated', stage: 'treatment', tone: 'milestone', count: printed(56) },
    { id: 'not-treated', stage: 'treatment', tone: 'exit', count: printed(7) },
    { id: 'responded', stage: 'response', tone: 'outcome', count: derived(19) },
    { id: 'no-response', stage: 'response', tone: 'rest', count: derived(37) },
    { id: 'infarction', stage: 'response', tone: 'exit', count: printed(2) },
    { id: 'no-til-growth', stage: 'response', tone: 'exit', count: printed(1) },
    { id: 'performance-status', stage: 'response', tone: 'exit', count: printed(1) },
    { id: 'tia', stage: 'response', tone: 'exit', count: printed(1) },
    { id: 'renal-failure', stage: 'response', tone: 'exit', count: printed(1) },
    { id: 'other-tumour', stage: 'response', tone: 'exit', count: printed(1) },
    { id: 'complete', stage: 'kind', tone: 'outcome', count: printed(7) },
    { id: 'partial', stage: 'kind', tone: 'outcome', count: printed(12) },
  ],
  splits: [
    { from: 'operated', branches: [{ to: 'periop-death' }, { to: 'recovered' }], hasRate: true },
    { from: 'recovered', branches: [{ to: 'treated' }, { to: 'not-treated' }], hasRate: true },
    { from: 'treated', branches: [{ to: 'responded' }, { to: 'no-response' }], hasRate: true },
    {
      from: 'not-treated',
      branches: [
        { to: 'infarction' },
        { to: 'no-til-growth' },
        { to: 'performance-status' },
        { to: 'tia' },
        { to: 'renal-failure' },
        { to: 'other-tumour' },
      ],
    },
    { from: 'responded', branches: [{ to: 'complete' }, { to: 'partial' }], hasRate: true },
  ],
  brackets: [],
  sideFacts: [
    { id: 'complications', count: printed(8), of: 63 },
    { id: 'caval-thrombus', count: printed(6), of: 63 },
    { id: 'partial-liver', count: printed(3), of: 63 },
    { id: 'duodenal-repair', count: printed(2), of: 63 },
    { id: 'spleen', count: printed(1), of: 63 },
  ],
  others,
  overlapsWith: overlapsOf(PAPER),
  outcomes: ['treated', 'responded'],
  sources: [...sourcesWith(PAPER, others), ASCO_2022],
  words: franklin1996Words,
};
