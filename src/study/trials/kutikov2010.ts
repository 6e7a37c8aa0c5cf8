// Kutikov 2010, several centres, BJU Int 106:218, PMID 19922542.

import { seenByOthers } from '../quantities.ts';
import { countsFrom, sourcesWith } from '../series.ts';
import type { WholeStudy } from '../study.ts';
import * as words from '../wording.ts';

const PAPER = 'kutikov-2010';
const { printed } = countsFrom(PAPER);
const others = seenByOthers(PAPER, [{ branch: 'treated', quantity: 'got therapy' }]);

export const kutikov2010: WholeStudy = {
  id: PAPER,
  title: 'Surgery before systemic therapy in several centres, 1990–2008',
  badge: 'Historical series (2010)',
  paper: PAPER,
  setting:
    'Patients with metastatic renal cell carcinoma, operated on in several centres in 1990–2008.',
  stages: [
    words.stage.surgery,
    words.stage.treatment,
    { id: 'kind-or-reason', label: 'Kind or reason' },
  ],
  groups: [
    { ...words.operatedOn, count: printed(141) },
    {
      ...words.immunotherapy,
      label: 'Received systemic therapy',
      who: 'who received systemic therapy',
      count: printed(98),
    },
    {
      ...words.noImmunotherapy,
      label: 'No systemic therapy',
      who: 'who did not receive systemic therapy',
      count: printed(43),
    },
    {
      id: 'immunotherapy',
      label: 'Immunotherapy',
      stage: 'kind-or-reason',
      tone: 'milestone',
      who: 'who received immunotherapy',
      count: printed(52),
    },
    {
      id: 'targeted',
      label: 'Targeted drug',
      stage: 'kind-or-reason',
      tone: 'milestone',
      who: 'who received a targeted drug',
      count: printed(34),
    },
    {
      id: 'other-therapy',
      label: 'Other therapy',
      stage: 'kind-or-reason',
      tone: 'milestone',
      who: 'who received another therapy',
      count: printed(12),
    },
    {
      id: 'progression',
      label: 'Progression',
      stage: 'kind-or-reason',
      tone: 'exit',
      who: 'not treated because the disease progressed',
      count: printed(13),
    },
    {
      id: 'refusal',
      label: 'Refusal',
      stage: 'kind-or-reason',
      tone: 'exit',
      who: 'who refused systemic therapy',
      count: printed(10),
    },
    {
      id: 'surveillance',
      label: 'Surveillance',
      stage: 'kind-or-reason',
      tone: 'exit',
      who: 'under surveillance',
      count: printed(9),
    },
    {
      id: 'death',
      label: 'Died',
      stage: 'kind-or-reason',
      tone: 'death',
      who: 'who died before systemic therapy',
      count: printed(8),
    },
    {
      id: 'unknown',
      label: 'Reason unknown',
      stage: 'kind-or-reason',
      tone: 'exit',
      who: 'not treated for an unknown reason',
      count: printed(3),
    },
  ],
  splits: [
    {
      from: 'operated',
      branches: [{ to: 'treated' }, { to: 'not-treated' }],
      rate: { label: 'Received systemic therapy', short: 'received systemic therapy' },
    },
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
  headline: words.treatmentHeadline('systemic therapy'),
  caveat:
    'Systemic therapy is not immunotherapy alone: 52 of the 98 received that. No response is reported here.',
  caveatInShort: 'Systemic therapy is not immunotherapy alone.',
  outcomes: [words.outcome.treated],
  smallPrint: words.ONE_GROUP,
  howToRead: words.READ_TO_TREATMENT,
  notes: [
    words.noComparison(141),
    {
      title: 'The therapy changed over the years.',
      text: 'The series covers 1990 to 2008: 52 received immunotherapy, 34 a targeted drug and 12 something else. They are counted together as treated.',
    },
    {
      title: 'Treated is not helped.',
      text: 'How many of the 98 responded is not reported here, so the picture ends with the kind of therapy.',
    },
    {
      title: 'When the 8 died is not said here.',
      text: 'Beside other series they count as perioperative deaths, of 141. Here they stand as a reason for going without systemic therapy.',
    },
    words.SUPERSEDED,
    words.ARITHMETIC,
  ],
  glossary: [
    words.word.cytoreductive,
    {
      term: 'Systemic therapy',
      meaning: 'drug treatment that reaches the whole body, of whatever kind.',
    },
    words.word.immunotherapy,
    {
      term: 'Targeted drug',
      meaning: 'a drug aimed at a particular signal on which the tumour depends.',
    },
    {
      term: 'Surveillance',
      meaning: 'regular examination without treatment, for as long as that seems enough.',
    },
  ],
  sources: [...sourcesWith(PAPER, others), words.ASCO_2022],
};
