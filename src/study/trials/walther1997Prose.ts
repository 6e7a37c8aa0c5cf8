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
  unsaid: 'of whom the responses are a share',
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
      text: 'The abstract does not say. Of the 121 eligible it would be 22 people, 11 of every 100 operated on: this is how the page reads it. Of a smaller number who were treated it would be fewer: 18 people of 100, 11 of 60, 5 of 30; how many were treated is not reported, and nothing printed sets a lower limit. Of all 195, as Rackley 1994, Fallick 1997 and Figlin 1999 print theirs, it would be 35: 18 of every 100. So 11 of every 100 is one reading, and the base matters more than chance does.',
    },
    {
      title: 'Response is not survival.',
      text: 'A response is shrinkage of the tumour by at least a set amount. No survival time belongs to any group of this picture.',
    },
    {
      title: 'What the authors concluded.',
      text: 'That the operation can be done safely, that what it does to the response remains open, and that some complete regressions lasted. How many is not in the abstract. In a series of the same branch, 1986–2006, 4 of 23 complete responders had recurred at the last look, and all partial ones (Klapper 2008; on whose patients, see below).',
      sources: ['klapper-2008'],
    },
    {
      title: 'The patients were selected before surgery.',
      text: 'They had been chosen for the operation; how many were referred and not chosen is not reported.',
    },
    {
      title: 'Only deaths are known among the complications.',
      text: 'The abstract does not report complications that were not fatal, so none are drawn. Other series counted any complication after surgery in 12 of 93 operated on (Walther 1993), 8 of 63 (Franklin 1996), 4 of 25 (Wolf 1994) and 217 of 736 in a registry (REMARCC).',
    },
    {
      title: 'The largest exit has no reason.',
      text: 'At least 67 people came through surgery alive and still did not become eligible. The abstract does not say why, so no reason is drawn.',
    },
    {
      title: 'The drug can harm, and the picture does not show it.',
      text: 'Of patients given high-dose IL-2, 4% of 255 died of events possibly or probably due to it (Fyfe 1995), 2 of 259 in one series (Klapper 2008), and none in a trial (Yang 2003). Whose patients these are is said in the next note.',
      sources: ['fyfe-1995', 'klapper-2008', 'yang-2003'],
    },
    {
      title: 'Other series of the drug are no comparison.',
      text: 'They do not show what happens without surgery: in most of them most patients had lost the kidney before. To high-dose IL-2 37 of 255 responded (Fyfe 1995, counted again by Fisher 1997), 53 of 259 (Klapper 2008), 21% against 13% at low dose and with no difference in survival (Yang 2003), 22 of 95 against 9 of 91 in the other arm (McDermott 2005), 30 of 120 (SELECT 2015); with the primary tumour in place 3 of 51, of 607 treated at this same branch in 1986–96 (Wagner 1999). Klapper 2008 (1986–2006) and Yang 2003 are from the same Surgery Branch of the NCI, so they may include patients of this picture.',
      sources: ['klapper-2008', 'yang-2003', 'mcdermott-2005', 'wagner-1999'],
    },
    {
      title: 'Trials of the operation point both ways.',
      text: 'With interferon, those operated on lived longer: a median of 11.1 against 8.1 months among 246 (SWOG 8949), 17 against 7 among 85 (EORTC 30947), 13.6 against 7.8 in both together (331). With sunitinib they did not: 13.9 months after surgery and sunitinib, 18.4 with sunitinib alone, among 450 (CARMENA); SURTIME, of 99, asked when to operate. With checkpoint inhibitors NORDIC-SUN and PROBE have begun; no result is known here. No such trial is known here with high-dose IL-2.',
      sources: ['swog-8949', 'eortc-30947', 'swog-eortc', 'carmena', 'surtime'],
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
      id: 'fyfe-1995',
      citation: 'Fyfe 1995, 255 patients given high-dose IL-2.',
      short: 'Fyfe 1995',
      part: 'treatment-related deaths',
    },
    {
      id: 'klapper-2008',
      citation:
        'Klapper 2008, 259 patients given high-dose IL-2 at the National Cancer Institute, 1986–2006.',
      short: 'Klapper 2008',
      url: 'https://doi.org/10.1002/cncr.23552',
      part: 'treatment-related deaths and responses',
    },
    {
      id: 'yang-2003',
      citation: 'Yang 2003, high-dose against low-dose IL-2.',
      short: 'Yang 2003',
      url: 'https://doi.org/10.1200/JCO.2003.02.122',
      part: 'treatment-related deaths and responses',
    },
    {
      id: 'mcdermott-2005',
      citation: 'McDermott 2005, a trial with high-dose IL-2 in one arm.',
      short: 'McDermott 2005',
      url: 'https://doi.org/10.1200/JCO.2005.03.206',
      part: 'responses',
    },
    {
      id: 'wagner-1999',
      citation:
        'Wagner 1999, IL-2 with the primary tumour in place, 51 of 607 treated at the National Cancer Institute.',
      short: 'Wagner 1999',
      url: 'https://doi.org/10.1097/00005392-199907000-00011',
      part: 'responses',
    },
    {
      id: 'swog-8949',
      citation: 'SWOG 8949: interferon with and without the operation, 246 randomized.',
      short: 'SWOG 8949',
      url: 'https://doi.org/10.1056/NEJMoa003013',
      part: 'survival',
    },
    {
      id: 'eortc-30947',
      citation: 'EORTC 30947: interferon with and without the operation, 85 randomized.',
      short: 'EORTC 30947',
      url: 'https://doi.org/10.1016/S0140-6736(01)06103-7',
      part: 'survival',
    },
    {
      id: 'swog-eortc',
      citation: 'SWOG 8949 and EORTC 30947 together, 331 randomized.',
      short: 'SWOG and EORTC together',
      url: 'https://pubmed.ncbi.nlm.nih.gov/14767273/',
      part: 'survival',
    },
    {
      id: 'carmena',
      citation: 'CARMENA: sunitinib with and without the operation, 450 randomized.',
      short: 'CARMENA',
      url: 'https://doi.org/10.1056/NEJMoa1803675',
      part: 'survival',
    },
    {
      id: 'surtime',
      citation: 'SURTIME: the operation before or during sunitinib, 99 randomized.',
      short: 'SURTIME',
      url: 'https://doi.org/10.1001/jamaoncol.2018.5543',
      part: 'survival',
    },
    ASCO_2022,
  ],
};
