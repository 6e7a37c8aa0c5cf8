// Walther MM, Yang JC, Pass HI, Linehan WM, Rosenberg SA. J Urol 1997;158(5):1675–8. Every number is from its abstract
// or worked out from it; where that takes an assumption the assumption stands beside the number.

import { countsFrom } from '../counts.ts';
import type { Study } from '../study.ts';
import { walther1997Words } from './walther1997Words.ts';

const PAPER = 'walther-1997';
const { printed, derived, assumed } = countsFrom(PAPER);

export const walther1997: Study = {
  id: PAPER,
  paper: PAPER,
  stages: [
    { id: 'surgery' },
    { id: 'resection' },
    { id: 'complications' },
    { id: 'eligibility' },
    { id: 'response' },
  ],
  groups: [
    { id: 'operated', stage: 'surgery', tone: 'cohort', count: printed(195) },
    { id: 'resected', stage: 'resection', tone: 'cohort', count: derived(190) },
    { id: 'unresectable', stage: 'resection', tone: 'exit', count: printed(5) },
    { id: 'recovered', stage: 'complications', tone: 'cohort', count: assumed(188) },
    { id: 'periop-death', stage: 'complications', tone: 'death', count: printed(2) },
    { id: 'eligible', stage: 'eligibility', tone: 'milestone', count: printed(121) },
    { id: 'not-eligible', stage: 'eligibility', tone: 'exit', count: assumed(67) },
    { id: 'responded', stage: 'response', tone: 'outcome', count: assumed(22) },
    { id: 'no-response', stage: 'response', tone: 'rest', count: assumed(99) },
  ],
  splits: [
    { from: 'operated', branches: [{ to: 'unresectable' }, { to: 'resected' }], hasRate: true },
    {
      from: 'resected',
      branches: [{ to: 'periop-death', count: assumed(2) }, { to: 'recovered' }],
      hasRate: true,
      printed: { percent: 1, of: 'operated' },
    },
    {
      from: 'recovered',
      branches: [{ to: 'eligible', count: assumed(121) }, { to: 'not-eligible' }],
      hasRate: true,
      printed: { percent: 62, of: 'operated' },
    },
    {
      from: 'eligible',
      branches: [{ to: 'responded' }, { to: 'no-response' }],
      hasRate: true,
      printed: { percent: 18, of: 'eligible', isOpen: true },
    },
  ],
  brackets: [
    {
      id: 'never-eligible',
      groups: ['unresectable', 'periop-death', 'not-eligible'],
      whole: 'operated',
      without: 'eligible',
      count: derived(74),
    },
  ],
  sideFacts: [
    { id: 'transabdominal', count: printed(176), of: 195 },
    { id: 'second-procedure', count: printed(45), of: 195 },
  ],
  overlapsWith: [
    { study: 'walther-1993', certainty: 'probably' },
    { study: 'robertson-1990', certainty: 'probably' },
  ],
  outcomes: ['eligible', 'responded'],
  sources: [
    {
      id: PAPER,
      citation:
        'Walther MM, Yang JC, Pass HI, Linehan WM, Rosenberg SA. Cytoreductive surgery before high dose interleukin-2 based therapy in patients with metastatic renal cell carcinoma. J Urol 1997;158(5):1675–8.',
      short: 'Walther et al., J Urol 1997',
      url: 'https://doi.org/10.1016/s0022-5347(01)64091-6',
      part: 'abstract',
    },
  ],
  words: walther1997Words,
};
