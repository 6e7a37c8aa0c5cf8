// Fallick 1997, J Urol 158:1691, PMID 9334580.

import { countsFrom } from '../counts.ts';
import { ASCO_2022 } from '../common.ts';
import { seenByOthers } from '../quantities.ts';
import { sourcesWith } from '../series.ts';
import type { Study } from '../study.ts';
import { fallick1997Words } from './fallick1997Words.ts';

const PAPER = 'fallick-1997';
const { printed, derived, assumed } = countsFrom(PAPER);
const others = seenByOthers(PAPER, [
  { branch: 'treated', quantity: 'got therapy' },
  { branch: 'responded', quantity: 'responded' },
]);

export const fallick1997: Study = {
  id: PAPER,
  paper: PAPER,
  stages: [{ id: 'surgery' }, { id: 'treatment' }, { id: 'response' }],
  groups: [
    { id: 'operated', stage: 'surgery', tone: 'cohort', count: printed(28) },
    { id: 'treated', stage: 'treatment', tone: 'milestone', count: printed(26) },
    { id: 'not-treated', stage: 'treatment', tone: 'exit', count: derived(2) },
    { id: 'responded', stage: 'response', tone: 'outcome', count: derived(11) },
    { id: 'no-response', stage: 'response', tone: 'rest', count: assumed(15) },
    { id: 'early-death', stage: 'response', tone: 'death', count: printed(1) },
    { id: 'other-cytokine', stage: 'response', tone: 'exit', count: printed(1) },
  ],
  splits: [
    { from: 'operated', branches: [{ to: 'treated' }, { to: 'not-treated' }], hasRate: true },
    {
      from: 'treated',
      branches: [{ to: 'responded', count: assumed(11) }, { to: 'no-response' }],
      hasRate: true,
      printed: { percent: 39, of: 'operated' },
    },
    { from: 'not-treated', branches: [{ to: 'early-death' }, { to: 'other-cytokine' }] },
  ],
  brackets: [],
  sideFacts: [],
  others,
  outcomes: ['treated', 'responded'],
  sources: [...sourcesWith(PAPER, others), ASCO_2022],
  words: fallick1997Words,
};
