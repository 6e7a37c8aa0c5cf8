// Rackley 1994, the arm that began with surgery, PMID 7933169.

import { countsFrom } from '../counts.ts';
import { ASCO_2022 } from '../common.ts';
import { seenByOthers } from '../quantities.ts';
import { sourcesWith } from '../series.ts';
import type { Study } from '../study.ts';
import { rackley1994Words } from './rackley1994Words.ts';

const PAPER = 'rackley-1994';
const { printed, derived, assumed } = countsFrom(PAPER);
const others = seenByOthers(PAPER, [
  { branch: 'treated', quantity: 'got therapy' },
  { branch: 'responded', quantity: 'responded' },
]);

export const rackley1994: Study = {
  id: PAPER,
  paper: PAPER,
  stages: [{ id: 'surgery' }, { id: 'treatment' }, { id: 'response' }],
  groups: [
    { id: 'operated', stage: 'surgery', tone: 'cohort', count: printed(37) },
    { id: 'treated', stage: 'treatment', tone: 'milestone', count: derived(29) },
    { id: 'not-treated', stage: 'treatment', tone: 'exit', count: printed(8) },
    { id: 'responded', stage: 'response', tone: 'outcome', count: printed(3) },
    { id: 'no-response', stage: 'response', tone: 'rest', count: assumed(26) },
    { id: 'progression', stage: 'response', tone: 'exit', count: printed(4) },
    { id: 'medical', stage: 'response', tone: 'exit', count: printed(2) },
    { id: 'complication', stage: 'response', tone: 'exit', count: printed(1) },
    { id: 'death-before-therapy', stage: 'response', tone: 'death', count: printed(1) },
  ],
  splits: [
    { from: 'operated', branches: [{ to: 'treated' }, { to: 'not-treated' }], hasRate: true },
    {
      from: 'treated',
      branches: [{ to: 'responded', count: assumed(3) }, { to: 'no-response' }],
      hasRate: true,
      printed: { percent: 8, of: 'operated' },
    },
    {
      from: 'not-treated',
      branches: [
        { to: 'progression' },
        { to: 'medical' },
        { to: 'complication' },
        { to: 'death-before-therapy' },
      ],
    },
  ],
  brackets: [],
  sideFacts: [],
  others,
  outcomes: ['treated', 'responded'],
  sources: [...sourcesWith(PAPER, others), ASCO_2022],
  words: rackley1994Words,
};
