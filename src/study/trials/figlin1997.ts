// Figlin 1997, University of California, Los Angeles, J Urol 158:740, PMID 9258071.

import { countsFrom } from '../counts.ts';
import { ASCO_2022 } from '../common.ts';
import { seenByOthers } from '../quantities.ts';
import { overlapsOf, sourcesWith } from '../series.ts';
import type { Study } from '../study.ts';
import { figlin1997Words } from './figlin1997Words.ts';

const PAPER = 'figlin-1997';
const { printed, derived } = countsFrom(PAPER);
const others = seenByOthers(PAPER, [
  { branch: 'periop-death', quantity: 'perioperative death' },
  { branch: 'treated', quantity: 'got therapy' },
  { branch: 'responded', quantity: 'responded' },
  { branch: 'complete', quantity: 'complete' },
]);

export const figlin1997: Study = {
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
    { id: 'operated', stage: 'surgery', tone: 'cohort', count: printed(62) },
    { id: 'recovered', stage: 'complications', tone: 'cohort', count: derived(62) },
    { id: 'periop-death', stage: 'complications', tone: 'death', count: printed(0) },
    { id: 'treated', stage: 'treatment', tone: 'milestone', count: printed(55) },
    { id: 'not-treated', stage: 'treatment', tone: 'exit', count: printed(7) },
    { id: 'responded', stage: 'response', tone: 'outcome', count: derived(19) },
    { id: 'no-response', stage: 'response', tone: 'rest', count: derived(36) },
    { id: 'complete', stage: 'kind', tone: 'outcome', count: printed(5) },
    { id: 'partial', stage: 'kind', tone: 'outcome', count: printed(14) },
  ],
  splits: [
    { from: 'operated', branches: [{ to: 'periop-death' }, { to: 'recovered' }], hasRate: true },
    { from: 'recovered', branches: [{ to: 'treated' }, { to: 'not-treated' }], hasRate: true },
    { from: 'treated', branches: [{ to: 'responded' }, { to: 'no-response' }], hasRate: true },
    { from: 'responded', branches: [{ to: 'complete' }, { to: 'partial' }], hasRate: true },
  ],
  brackets: [],
  sideFacts: [],
  others,
  overlapsWith: overlapsOf(PAPER),
  outcomes: ['treated', 'responded'],
  sources: [...sourcesWith(PAPER, others), ASCO_2022],
  words: figlin1997Words,
};
