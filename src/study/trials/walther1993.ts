// Walther 1993, National Cancer Institute, PMID 8379024.

import { countsFrom } from '../counts.ts';
import { ASCO_2022 } from '../common.ts';
import { seenByOthers } from '../quantities.ts';
import { overlapsOf, sourcesWith } from '../series.ts';
import type { Study } from '../study.ts';
import { walther1993Words } from './walther1993Words.ts';

const PAPER = 'walther-1993';
const { printed, derived } = countsFrom(PAPER);
const others = seenByOthers(PAPER, [
  { branch: 'periop-death', quantity: 'perioperative death' },
  { branch: 'complications', quantity: 'complication' },
  { branch: 'treated', quantity: 'got therapy' },
  { branch: 'responded', quantity: 'responded' },
  { branch: 'complete', quantity: 'complete' },
]);

export const walther1993: Study = {
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
    { id: 'operated', stage: 'surgery', tone: 'cohort', count: printed(93) },
    { id: 'recovered', stage: 'complications', tone: 'cohort', count: derived(93) },
    { id: 'periop-death', stage: 'complications', tone: 'death', count: printed(0) },
    { id: 'treated', stage: 'treatment', tone: 'milestone', count: printed(56) },
    { id: 'not-treated', stage: 'treatment', tone: 'exit', count: printed(37) },
    { id: 'responded', stage: 'response', tone: 'outcome', count: derived(15) },
    { id: 'no-response', stage: 'response', tone: 'rest', count: derived(41) },
    { id: 'complete', stage: 'kind', tone: 'outcome', count: printed(4) },
    { id: 'partial', stage: 'kind', tone: 'outcome', count: printed(11) },
  ],
  splits: [
    { from: 'operated', branches: [{ to: 'periop-death' }, { to: 'recovered' }], hasRate: true },
    { from: 'recovered', branches: [{ to: 'treated' }, { to: 'not-treated' }], hasRate: true },
    { from: 'treated', branches: [{ to: 'responded' }, { to: 'no-response' }], hasRate: true },
    { from: 'responded', branches: [{ to: 'complete' }, { to: 'partial' }], hasRate: true },
  ],
  brackets: [],
  sideFacts: [
    { id: 'second-resection', count: printed(30), of: 93 },
    { id: 'complications', count: printed(12), of: 93 },
  ],
  others,
  overlapsWith: overlapsOf(PAPER),
  outcomes: ['treated', 'responded'],
  sources: [...sourcesWith(PAPER, others), ASCO_2022],
  words: walther1993Words,
};
