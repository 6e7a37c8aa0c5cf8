// Walther MM, Yang JC, Pass HI, Linehan WM, Rosenberg SA. J Urol 1997;158(5):1675–8. Every number is from its abstract
// or worked out from it; where that takes an assumption the assumption stands beside the number.

import { ONE_GROUP } from '../smallPrint.ts';
import type { Study } from '../study.ts';

const PAPER = 'walther-1997';
const BOTH_DEATHS_RESECTED =
  'Both deaths are taken to be among the resected; the abstract does not say which of the 195 they were.';
const BASE_IS_ELIGIBLE =
  'The abstract gives a response of 18% without saying of whom; here it is read as a share of the 121 eligible.';

export const walther1997: Study = {
  id: 'walther-1997',
  title: 'Cytoreductive surgery before high-dose IL-2 for metastatic kidney cancer',
  badge: 'Historical study (1997)',
  paper: PAPER,
  stages: [
    { id: 'surgery', label: 'Surgery' },
    { id: 'resection', label: 'Resection' },
    { id: 'complications', label: 'Complications' },
    { id: 'eligibility', label: 'IL-2 eligibility' },
    { id: 'response', label: 'Response' },
  ],
  groups: [
    {
      id: 'operated',
      label: 'Taken to surgery',
      stage: 'surgery',
      tone: 'cohort',
      who: 'taken to surgery',
      count: { patients: 195, basis: 'reported', how: 'printed in the abstract', source: PAPER },
    },
    {
      id: 'resected',
      label: 'Resected',
      stage: 'resection',
      tone: 'cohort',
      who: 'resected',
      count: { patients: 190, basis: 'derived', how: '195 − 5', source: PAPER },
    },
    {
      id: 'unresectable',
      label: 'Unresectable',
      stage: 'resection',
      tone: 'exit',
      who: 'unresectable',
      count: {
        patients: 5,
        basis: 'reported',
        how: '5 of the 195, printed in the abstract',
        source: PAPER,
      },
    },
    {
      id: 'recovered',
      label: 'Alive after surgery',
      stage: 'complications',
      tone: 'cohort',
      who: 'alive after surgery',
      count: {
        patients: 188,
        basis: 'assumed',
        how: '190 − 2',
        assumption: BOTH_DEATHS_RESECTED,
        source: PAPER,
      },
    },
    {
      id: 'periop-death',
      label: 'Perioperative death',
      stage: 'complications',
      tone: 'death',
      who: 'who died around surgery',
      count: {
        patients: 2,
        basis: 'reported',
        how: '2, or 1% of the 195, printed in the abstract',
        source: PAPER,
      },
    },
    {
      id: 'eligible',
      label: 'Eligible for IL-2',
      stage: 'eligibility',
      tone: 'milestone',
      who: 'eligible for IL-2',
      count: {
        patients: 121,
        basis: 'reported',
        how: '121, or 62% of the 195, printed in the abstract',
        source: PAPER,
      },
    },
    {
      id: 'not-eligible',
      label: 'Not eligible, reason not reported',
      stage: 'eligibility',
      tone: 'exit',
      who: 'not eligible, reason not reported',
      count: {
        patients: 67,
        basis: 'assumed',
        how: '188 − 121',
        assumption:
          'Nobody who was unresectable or died is taken to be among the 121 eligible. At least 67 in any case.',
        source: PAPER,
      },
    },
    {
      id: 'responded',
      label: 'Responded',
      stage: 'response',
      tone: 'outcome',
      who: 'who responded to IL-2',
      count: {
        patients: 22,
        basis: 'assumed',
        how: '18% of 121; 22 is the only whole number of 121 that prints as 18%',
        assumption: BASE_IS_ELIGIBLE,
        source: PAPER,
      },
    },
    {
      id: 'no-response',
      label: 'No response',
      stage: 'response',
      tone: 'rest',
      who: 'without a response',
      count: {
        patients: 99,
        basis: 'assumed',
        how: '121 − 22',
        assumption: `${BASE_IS_ELIGIBLE} How many of them received IL-2 is not reported.`,
        source: PAPER,
      },
    },
  ],
  splits: [
    {
      from: 'operated',
      branches: [{ to: 'unresectable' }, { to: 'resected' }],
      rate: { label: 'Unresectable', short: 'unresectable' },
    },
    {
      from: 'resected',
      branches: [
        {
          to: 'periop-death',
          count: {
            patients: 2,
            basis: 'assumed',
            how: 'the 2 deaths printed in the abstract',
            assumption: BOTH_DEATHS_RESECTED,
            source: PAPER,
          },
        },
        { to: 'recovered' },
      ],
      rate: { label: 'Perioperative death', short: 'perioperative death' },
    },
    {
      from: 'recovered',
      branches: [{ to: 'eligible' }, { to: 'not-eligible' }],
      rate: { label: 'Eligible for IL-2', short: 'eligible' },
    },
    {
      from: 'eligible',
      branches: [{ to: 'responded' }, { to: 'no-response' }],
      rate: { label: 'Responded to IL-2', short: 'responded' },
    },
  ],
  brackets: [
    {
      id: 'never-eligible',
      label: 'never became eligible',
      groups: ['unresectable', 'periop-death', 'not-eligible'],
      whole: 'operated',
      without: 'eligible',
      count: { patients: 74, basis: 'derived', how: '195 − 121', source: PAPER },
    },
  ],
  sideFacts: [
    {
      id: 'transabdominal',
      label: 'Resected through an abdominal incision',
      count: { patients: 176, basis: 'reported', how: 'printed in the abstract', source: PAPER },
      of: 195,
    },
    {
      id: 'second-procedure',
      label: 'Had a second significant procedure',
      count: { patients: 45, basis: 'reported', how: 'printed in the abstract', source: PAPER },
      of: 195,
    },
  ],
  overlapsWith: [
    { study: 'walther-1993', certainty: 'probably' },
    { study: 'robertson-1990', certainty: 'probably' },
  ],
  headline: {
    reported: [
      'Of ',
      { kind: 'patients', group: 'operated' },
      ' taken to surgery, ',
      { kind: 'count', group: 'eligible' },
      ' became eligible for IL-2 and about ',
      { kind: 'count', group: 'responded', strong: true },
      ' responded: ',
      { kind: 'perHundred', group: 'responded', strong: true },
      '.',
    ],
    hypothetical: [
      'Of ',
      { kind: 'patients', group: 'operated' },
      ' taken to surgery, ',
      { kind: 'count', group: 'eligible' },
      ' would become eligible for IL-2 and about ',
      { kind: 'count', group: 'responded', strong: true },
      ' would respond: ',
      { kind: 'perHundred', group: 'responded', strong: true },
      '.',
    ],
  },
  caveat:
    'The paper reports that 18% responded but not of whom; read here as a share of the 121 eligible. Were only 95 to 120 of them treated, it is 17 to 22 people: about 9 to 11 of every 100.',
  caveatInShort: 'Response is read as a share of the eligible.',
  outcomes: [
    { group: 'eligible', one: 'eligible', many: 'eligible' },
    { group: 'responded', one: 'responder', many: 'responders' },
  ],
  smallPrint: ONE_GROUP,
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
};
