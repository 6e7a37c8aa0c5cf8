// What is said of the quantities that several series counted, and of the count of each: of whom it is, how it comes about, what it
// takes, and what it is not.

import type { SeriesId } from './seriesWords.ts';
import { PRINTED } from './shortWords.ts';
import type { Comparison } from './study.ts';

/** What several series counted in the same way. */
export type Quantity =
  | 'perioperative death'
  | 'complication'
  | 'got therapy'
  | 'responded'
  | 'complete';

export const quantityLabels: Readonly<Record<Quantity, string>> = {
  'perioperative death': 'Perioperative death',
  complication: 'Any complication after surgery',
  'got therapy': 'Received the therapy',
  responded: 'Responded',
  complete: 'Complete responses',
};

/** Of whom a quantity is a share, and how it is known, where nothing else is said of a count. */
export const usualBase: Readonly<Record<Quantity, string>> = {
  'perioperative death': 'operated on',
  complication: 'operated on',
  'got therapy': 'operated on',
  responded: 'treated',
  complete: 'who responded',
};
export const usualHow = PRINTED;

const DEATHS_DIFFER =
  'Series define perioperative death differently: within 30 days, in hospital, or without saying.';
const WITH_TWO_AFTER_A_RESPONSE = 'operated on, 2 of them after a response';
const IN_THE_REGISTRY = { ofWhom: 'in the registry', how: 'reported by the registry' };

/** With a `difference`, to follow a colon, where something else was counted. */
type CountedWords = Partial<
  Pick<Comparison, 'ofWhom' | 'how' | 'assumption' | 'difference' | 'caution'>
>;

/** By quantity and by the id of the series. */
export const countedWords: Readonly<
  Record<Quantity, Readonly<Partial<Record<SeriesId, CountedWords>>>>
> = {
  'perioperative death': {
    'walther-1997': { ofWhom: 'taken to surgery', caution: DEATHS_DIFFER },
    'walther-1993': { caution: DEATHS_DIFFER },
    'franklin-1996': { caution: DEATHS_DIFFER },
    'figlin-1997': { caution: DEATHS_DIFFER },
    'wolf-1994': { ofWhom: WITH_TWO_AFTER_A_RESPONSE, caution: DEATHS_DIFFER },
    'figlin-1999': { ofWhom: 'randomized', caution: DEATHS_DIFFER },
    'kutikov-2010': { caution: DEATHS_DIFFER },
    remarcc: { ...IN_THE_REGISTRY, caution: DEATHS_DIFFER },
  },
  complication: {
    'wolf-1994': { ofWhom: WITH_TWO_AFTER_A_RESPONSE },
    remarcc: IN_THE_REGISTRY,
  },
  'got therapy': {
    'walther-1997': {
      ofWhom: 'taken to surgery',
      difference:
        'it counts who became eligible for IL-2; how many of them received it is not reported.',
    },
    'fallick-1997': {
      caution: 'It counts the planned therapy: 1 of the other 2 received another cytokine.',
    },
    'figlin-1999': { ofWhom: 'randomized', how: '160 − 20' },
    'rackley-1994': { how: '37 − 8' },
    'kutikov-2010': {
      caution: 'It counts systemic therapy of any kind, not immunotherapy alone.',
    },
  },
  responded: {
    'walther-1997': {
      ofWhom: 'eligible for IL-2',
      how: '18% of 121; 22 is the only whole number of 121 that prints as 18%',
      assumption: 'The 18% is read as a share of the 121 eligible.',
      difference: 'its 18% is printed without saying of whom; how many were treated is not known.',
    },
    'figlin-1999': {
      how: '8 of 81 + 9 of 79 in the two arms, of 160 − 20',
      assumption:
        'By intention to treat, so of all randomized; all 17 who responded are taken to be among the 140 treated.',
    },
    'rackley-1994': {
      how: '3, of 37 − 8',
      assumption: 'The 3 who responded, printed as 8% of all 37, are taken to be among the 29.',
    },
    'walther-1993': { how: '4 + 11' },
    'franklin-1996': { how: '7 + 12' },
    'figlin-1997': { how: '5 + 14' },
    'fallick-1997': {
      how: 'the 39% printed, which only 11 of 28 fits',
      assumption: 'All 11 who responded are taken to be among the 26 who got the planned therapy.',
    },
  },
  complete: {
    'walther-1993': { how: '4, of 4 + 11' },
    'franklin-1996': { how: '7, of 7 + 12' },
    'figlin-1997': { how: '5, of 5 + 14' },
  },
};

/** What differs between a rate of Walther 1997 and what others counted, to follow a colon. */
export const waltherAmongOthers = {
  eligible:
    'each counts who received treatment, of all in the series; here the rate is who became eligible, of those alive after surgery.',
  responded:
    'each is a share of those treated; Walther 1997 does not say of whom its 18% is a share.',
} as const;
