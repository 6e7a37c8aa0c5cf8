// How many patients there should be: by hand, from the rule that is published with the links, not by the page's own code.

import type { Counts } from '../reader.ts';

const GROUPS = [
  'operated',
  'resected',
  'unresectable',
  'recovered',
  'periop-death',
  'eligible',
  'not-eligible',
  'responded',
  'no-response',
] as const;

/** The rates by the beginning of what their controls are called, with the counts that were reported. */
const RATES = {
  Unresectable: { x: 5, n: 195 },
  'Perioperative death': { x: 2, n: 190 },
  'Eligible for IL-2': { x: 121, n: 188 },
  'Responded to IL-2': { x: 22, n: 121 },
} as const;

type RateName = keyof typeof RATES;
export const rateNames = Object.keys(RATES) as RateName[];

function countsNamed(values: readonly number[]): Counts {
  return Object.fromEntries(GROUPS.map((group, index) => [group, values[index] ?? Number.NaN]));
}

export const REPORTED = countsNamed([195, 190, 5, 188, 2, 121, 67, 22, 99]);
export const ONLY_ELIGIBLE_SET = countsNamed([195, 190, 5, 188, 2, 141, 47, 26, 115]);
export const SET = countsNamed([195, 190, 5, 188, 2, 141, 47, 34, 107]);
export const SET_LINK = '?v=1&r.eligible=75&r.responded=24';
export const OF_A_THOUSAND = countsNamed([1000, 974, 26, 964, 10, 620, 344, 113, 507]);
export const OF_ONE = countsNamed([1, 1, 0, 1, 0, 1, 0, 0, 1]);

/** The counts of 195 patients where one rate stands at so many percent, in tenths, and the others as reported. */
export function countsAt(rate: RateName, percent: number): Counts {
  const sent = (name: RateName, of: number) => {
    const { x, n } = name === rate ? { x: Math.round(10 * percent), n: 1000 } : RATES[name];
    // Rounded half up, in whole numbers.
    return Math.floor((2 * x * of + n) / (2 * n));
  };
  const operated = 195;
  const unresectable = sent('Unresectable', operated);
  const resected = operated - unresectable;
  const died = sent('Perioperative death', resected);
  const recovered = resected - died;
  const eligible = sent('Eligible for IL-2', recovered);
  const responded = sent('Responded to IL-2', eligible);
  return countsNamed([
    operated,
    resected,
    unresectable,
    recovered,
    died,
    eligible,
    recovered - eligible,
    responded,
    eligible - responded,
  ]);
}
