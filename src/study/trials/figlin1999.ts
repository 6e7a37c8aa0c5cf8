// Figlin 1999, randomized trial, J Clin Oncol 17:2521, PMID 10561318. How many of each arm were treated is not known
// here, so the arms are drawn together.

import { countsFrom } from '../counts.ts';
import { ASCO_2022 } from '../common.ts';
import { seenByOthers } from '../quantities.ts';
import { sourcesWith } from '../series.ts';
import type { Study } from '../study.ts';
import { figlin1999Words } from './figlin1999Words.ts';

const PAPER = 'figlin-1999';
const { printed, derived, assumed } = countsFrom(PAPER);
const others = seenByOthers(PAPER, [
  { branch: 'treated', quantity: 'got therapy' },
  { branch: 'responded', quantity: 'responded' },
]);

export const figlin1999: Study = {
  id: PAPER,
  paper: PAPER,
  stages: [{ id: 'surgery' }, { id: 'treatment' }, { id: 'response' }],
  groups: [
    { id: 'randomized', stage: 'surgery', tone: 'cohort', count: printed(160) },
    { id: 'treated', stage: 'treatment', tone: 'milestone', count: derived(140) },
    { id: 'not-treated', stage: 'treatment', tone: 'exit', count: printed(20) },
    { id: 'responded', stage: 'response', tone: 'outcome', count: derived(17) },
    { id: 'no-response', stage: 'response', tone: 'rest', count: assumed(123) },
    { id: 'ineligible', stage: 'response', tone: 'exit', count: printed(14) },
    { id: 'surgical-complication', stage: 'response', tone: 'exit', count: printed(4) },
    { id: 'operative-death', stage: 'response', tone: 'death', count: printed(2) },
  ],
  splits: [
    { from: 'randomized', branches: [{ to: 'treated' }, { to: 'not-treated' }], hasRate: true },
    {
      from: 'treated',
      branches: [{ to: 'responded', count: assumed(17) }, { to: 'no-response' }],
      hasRate: true,
    },
    {
      from: 'not-treated',
      branches: [{ to: 'ineligible' }, { to: 'surgical-complication' }, { to: 'operative-death' }],
    },
  ],
  brackets: [],
  sideFacts: [],
  others,
  outcomes: ['treated', 'responded'],
  sources: [...sourcesWith(PAPER, others), ASCO_2022],
  words: figlin1999Words,
};
