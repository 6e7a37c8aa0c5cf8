// Robertson 1990, National Cancer Institute, PMID 2201792.

import { countsFrom } from '../counts.ts';
import { ASCO_2022 } from '../common.ts';
import { seenByOthers } from '../quantities.ts';
import { overlapsOf, sourcesWith } from '../series.ts';
import type { Study } from '../study.ts';
import { robertson1990Words } from './robertson1990Words.ts';

const PAPER = 'robertson-1990';
const { printed } = countsFrom(PAPER);
const others = seenByOthers(PAPER, [{ branch: 'treated', quantity: 'got therapy' }]);

export const robertson1990: Study = {
  id: PAPER,
  paper: PAPER,
  stages: [{ id: 'surgery' }, { id: 'treatment' }, { id: 'reason' }],
  groups: [
    { id: 'operated', stage: 'surgery', tone: 'cohort', count: printed(54) },
    { id: 'treated', stage: 'treatment', tone: 'milestone', count: printed(34) },
    { id: 'not-treated', stage: 'treatment', tone: 'exit', count: printed(20) },
    { id: 'tumour-related', stage: 'reason', tone: 'exit', count: printed(17) },
    { id: 'other-medical', stage: 'reason', tone: 'exit', count: printed(3) },
  ],
  splits: [
    { from: 'operated', branches: [{ to: 'treated' }, { to: 'not-treated' }], hasRate: true },
    { from: 'not-treated', branches: [{ to: 'tumour-related' }, { to: 'other-medical' }] },
  ],
  brackets: [],
  sideFacts: [],
  others,
  overlapsWith: overlapsOf(PAPER),
  outcomes: ['treated'],
  sources: [...sourcesWith(PAPER, others), ASCO_2022],
  words: robertson1990Words,
};
