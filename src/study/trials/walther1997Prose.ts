// What is said of Walther 1997 in running text; its numbers are in `walther1997.ts`.

import {
  ASCO_2022,
  cytoreductive,
  READ_TO_RESPONSE,
  response,
  sharesPatients,
  SUPERSEDED,
} from '../common.ts';
import type { Prose } from '../words.ts';

export const walther1997Prose: Prose = {
  setting:
    'Patients with metastatic renal cell carcinoma, operated on over 11 years to prepare them for high-dose interleukin-2.',
  howToRead: READ_TO_RESPONSE,
  notes: [
    {
      title: 'There is no comparison group.',
      text: 'All 195 were taken to surgery and nobody else was followed beside them. The picture can show what happened to them, never what surgery changed.',
    },
    {
      title: 'Eligible is not treated.',
      text: 'After surgery 121 could be offered high-dose IL-2. How many of them received it is not in the abstract.',
    },
    {
      title: 'Of whom did 18% respond?',
      text: 'The abstract does not say. Of the 121 eligible it would be 22 people. Were it of a smaller number who were treated, say 95 to 120, it would be 17 to 22: about 9 to 11 of every 100 who were operated on.',
    },
    {
      title: 'Response is not survival.',
      text: 'A response is shrinkage of the tumour. No survival time belongs to any group of this picture. The authors themselves left open what the operation does to the response.',
    },
    {
      title: 'The patients were selected before surgery.',
      text: 'They had been chosen for the operation; how many were referred and not chosen is not reported.',
    },
    {
      title: 'Only deaths are known among the complications.',
      text: 'The abstract does not report complications that were not fatal, so none are drawn.',
    },
    {
      title: 'The largest exit has no reason.',
      text: 'At least 67 people came through surgery alive and still did not become eligible. The abstract does not say why, so no reason is drawn.',
    },
    {
      title: 'The drug can harm, and the picture does not show it.',
      text: 'Elsewhere, after high-dose IL-2 without this operation, 4% of 255 patients died of events possibly or probably due to treatment (Fyfe 1995), 2 of 259 in another series (Klapper 2008), and none in a trial (Yang 2003).',
      sources: ['klapper-2008', 'yang-2003'],
    },
    sharesPatients('probably', 'Walther 1993 and Robertson 1990'),
    SUPERSEDED,
    {
      title: 'Arithmetic, not a prediction.',
      text: 'One rate moves while the others are frozen. In people nothing stays frozen: who is operated on changes who dies, who is eligible and who responds. This page is for teaching and gives no medical advice.',
    },
  ],
  glossary: [
    cytoreductive,
    {
      term: 'Interleukin-2 (IL-2)',
      meaning:
        'a signal protein of the immune system, given at high dose as a drug against the tumour.',
    },
    {
      term: 'Eligible',
      meaning:
        'after surgery, met the conditions of the high-dose IL-2 protocols; not the same as having received it.',
    },
    response,
  ],
  furtherSources: [
    {
      id: 'klapper-2008',
      citation: 'Klapper 2008, 259 patients given high-dose IL-2.',
      short: 'Klapper 2008',
      url: 'https://doi.org/10.1002/cncr.23552',
      part: 'treatment-related deaths',
    },
    {
      id: 'yang-2003',
      citation: 'Yang 2003, high-dose against low-dose IL-2.',
      short: 'Yang 2003',
      url: 'https://doi.org/10.1200/JCO.2003.02.122',
      part: 'treatment-related deaths',
    },
    ASCO_2022,
  ],
};
