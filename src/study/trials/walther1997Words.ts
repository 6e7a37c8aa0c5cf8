// What is said of Walther 1997; its numbers are in `walther1997.ts`.

import { ONE_GROUP, PRINTED } from '../shortWords.ts';
import type { StudyWords } from '../words.ts';

const BOTH_DEATHS_RESECTED =
  'Both deaths are taken to be among the resected; the abstract does not say which of the 195 they were.';
const NOBODY_ELSE_ELIGIBLE =
  'Nobody who was unresectable or died is taken to be among the 121 eligible.';
const BASE_IS_ELIGIBLE =
  'The abstract gives a response of 18% without saying of whom; here it is read as a share of the 121 eligible.';

export const AT_LEAST_67 =
  'Whatever is assumed, at least 67 of the 195 were resected, alive and not eligible.';

export const walther1997Words: StudyWords = {
  title: 'Cytoreductive surgery before high-dose IL-2 for metastatic kidney cancer',
  badge: 'Historical study (1997)',
  stages: {
    surgery: 'Surgery',
    resection: 'Resection',
    complications: 'Complications',
    eligibility: 'IL-2 eligibility',
    response: 'Response',
  },
  groups: {
    operated: { label: 'Taken to surgery', who: 'taken to surgery', brief: 'operated on' },
    resected: { label: 'Resected', who: 'resected' },
    unresectable: { label: 'Unresectable', who: 'unresectable' },
    recovered: { label: 'Alive after surgery', who: 'alive after surgery', brief: 'alive' },
    'periop-death': { label: 'Perioperative death', who: 'who died around surgery' },
    eligible: { label: 'Eligible for IL-2', who: 'eligible for IL-2', brief: 'eligible' },
    'not-eligible': {
      label: 'Not eligible, reason not reported',
      who: 'not eligible, reason not reported',
    },
    responded: { label: 'Responded', who: 'who responded to IL-2' },
    'no-response': { label: 'No response', who: 'without a response' },
  },
  rates: {
    unresectable: { label: 'Unresectable', short: 'unresectable', brief: 'Unresect.' },
    'periop-death': { label: 'Perioperative death', short: 'perioperative death', brief: 'Died' },
    eligible: { label: 'Eligible for IL-2', short: 'eligible', brief: 'Eligible' },
    responded: { label: 'Responded to IL-2', short: 'responded', brief: 'Responded' },
  },
  outcomes: {
    eligible: { one: 'eligible', many: 'eligible' },
    responded: { one: 'responder', many: 'responders' },
  },
  brackets: { 'never-eligible': 'never became eligible' },
  sideFacts: {
    transabdominal: 'Resected through an abdominal incision',
    'second-procedure': 'Had a second significant procedure',
  },
  known: { reported: PRINTED },
  counts: {
    resected: { how: '195 − 5' },
    unresectable: { how: '5 of the 195, printed in the abstract' },
    recovered: { how: '190 − 2', assumption: BOTH_DEATHS_RESECTED },
    'periop-death': { how: '2, or 1% of the 195, printed in the abstract' },
    eligible: { how: '121, or 62% of the 195, printed in the abstract' },
    'not-eligible': {
      how: '188 − 121',
      assumption: `${NOBODY_ELSE_ELIGIBLE} ${AT_LEAST_67}`,
    },
    responded: {
      how: '18% of 121; 22 is the only whole number of 121 that prints as 18%',
      assumption: BASE_IS_ELIGIBLE,
    },
    'no-response': {
      how: '121 − 22',
      assumption: `${BASE_IS_ELIGIBLE} How many of them received IL-2 is not reported.`,
    },
    'never-eligible': { how: '195 − 121' },
    'resected-periop-death': {
      how: 'the 2 deaths printed in the abstract',
      assumption: BOTH_DEATHS_RESECTED,
    },
    'recovered-eligible': {
      how: 'the 121 printed in the abstract, as 62% of the 195',
      assumption: `${BOTH_DEATHS_RESECTED} ${NOBODY_ELSE_ELIGIBLE}`,
    },
  },
  headline: {
    reported: [
      'Of ',
      { kind: 'patients', group: 'operated' },
      ' taken to surgery, ',
      { kind: 'count', group: 'eligible' },
      ' became eligible for IL-2 and ',
      { kind: 'count', group: 'responded', strong: true, about: true },
      ' responded: ',
      { kind: 'perHundred', group: 'responded', strong: true },
      '.',
    ],
    hypothetical: [
      'Of ',
      { kind: 'patients', group: 'operated' },
      ' taken to surgery, ',
      { kind: 'count', group: 'eligible' },
      ' would become eligible for IL-2 and ',
      { kind: 'count', group: 'responded', strong: true, about: true },
      ' would respond: ',
      { kind: 'perHundred', group: 'responded', strong: true },
      '.',
    ],
  },
  caveat:
    'One reading: the abstract gives 18% but not of whom; here it is of the 121 eligible. Of all 195 it would be 35 people: 18 of every 100.',
  caveatInShort: 'Response is read as a share of the eligible.',
  smallPrint: ONE_GROUP,
};
