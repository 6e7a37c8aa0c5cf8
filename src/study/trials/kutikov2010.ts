// Kutikov 2010, several centres, BJU Int 106:218, PMID 19922542.

import { countsFrom } from '../counts.ts';
import { ASCO_2022 } from '../common.ts';
import { seenByOthers } from '../quantities.ts';
import { sourcesWith } from '../series.ts';
import type { Study } from '../study.ts';
import { kutikov2010Words } from './kutikov2010Words.ts';

const PAPER = 'kutikov-2010';
const { printed } = countsFrom(PAPER);
const others = seenByOthers(PAPER, [{ branch: 'treated', quantity: 'got therapy' }]);

export const kutikov2010: Study = {
  id: PAPER,
  paper: PAPER,
  stages: [{ id: 'surgery' }, { id: 'treatment' }, { id: 'kind-or-reason' }],
  groups: [
    { id: 'operated', stage: 'surgery', tone: 'cohort', count: printed(141) },
    { id: 'treated', stage: 'treatment', tone: 'milestone', count: printed(98) },
    { id: 'not-treated', stage: 'treatment', tone: 'exit', count: printed(43) },
    { id: 'immunotherapy', stage: 'kind-or-reason', tone: 'milestone', count: printed(52) },
    { id: 'targeted', stage: 'kind-or-reason', tone: 'milestone', count: printed(34) },
    { id: 'other-therapy', stage: 'kind-or-reason', tone: 'milestone', count: printed(12) },
    { id: 'progression', stage: 'kind-or-reason', tone: 'exit', count: printed(13) },
    { id: 'refusal', stage: 'kind-or-reason', tone: 'exit', count: printed(10) },
    { id: 'surveillance', stage: 'kind-or-reason', tone: 'exit', count: printed(9) },
    { id: 'death', stage: 'kind-or-reason', tone: 'death', count: printed(8) },
    { id: 'unknown', stage: 'kind-or-reason', tone: 'exit', count: printed(3) },
  ],
  splits: [
    { from: 'operated', branches: [{ to: 'treated' }, { to: 'not-treated' }], hasRate: true },
    {
      from: 'treated',
      branches: [{ to: 'immunotherapy' }, { to: 'targeted' }, { to: 'other-therapy' }],
    },
    {
      from: 'not-treated',
      branches: [
        { to: 'progression' },
        { to: 'refusal' },
        { to: 'surveillance' },
        { to: 'death' },
        { to: 'unknown' },
      ],
    },
  ],
  brackets: [],
  sideFacts: [],
  others,
  outcomes: ['treated'],
  sources: [...sourcesWith(PAPER, others), ASCO_2022],
  words: kutikov2010Words,
};
