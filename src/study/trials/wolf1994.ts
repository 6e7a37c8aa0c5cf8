// Wolf 1994, the patients who began with surgery, PMID 8289458.

import { countsFrom } from '../counts.ts';
import { ASCO_2022 } from '../common.ts';
import { seenByOthers } from '../quantities.ts';
import { sourcesWith } from '../series.ts';
import type { Study } from '../study.ts';
import { wolf1994Words } from './wolf1994Words.ts';

const PAPER = 'wolf-1994';
const { printed, derived } = countsFrom(PAPER);
const others = seenByOthers(PAPER, [
  { branch: 'periop-death', quantity: 'perioperative death' },
  { branch: 'complications', quantity: 'complication' },
  { branch: 'treated', quantity: 'got therapy' },
  { branch: 'responded', quantity: 'responded' },
]);

export const wolf1994: Study = {
  id: PAPER,
  paper: PAPER,
  stages: [{ id: 'surgery' }, { id: 'treatment' }, { id: 'response' }],
  groups: [
    { id: 'operated', stage: 'surgery', tone: 'cohort', count: printed(23) },
    { id: 'treated', stage: 'treatment', tone: 'milestone', count: printed(17) },
    { id: 'not-treated', stage: 'treatment', tone: 'exit', count: derived(6) },
    { id: 'responded', stage: 'response', tone: 'outcome', count: printed(2) },
    { id: 'no-response', stage: 'response', tone: 'rest', count: derived(15) },
  ],
  splits: [
    { from: 'operated', branches: [{ to: 'treated' }, { to: 'not-treated' }], hasRate: true },
    { from: 'treated', branches: [{ to: 'responded' }, { to: 'no-response' }], hasRate: true },
  ],
  brackets: [],
  sideFacts: [
    { id: 'complications', count: printed(4), of: 25 },
    { id: 'periop-death', count: printed(0), of: 25 },
  ],
  others,
  outcomes: ['treated', 'responded'],
  sources: [...sourcesWith(PAPER, others), ASCO_2022],
  words: wolf1994Words,
};
