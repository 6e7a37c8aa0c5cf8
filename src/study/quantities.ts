// What published series saw of the quantities that several of them counted: the marks beside the sliders, and what can be
// compared between two. Every number is printed in an abstract or worked out from such numbers.

import { PRINTED } from './shortWords.ts';
import { series, sharingSentence, sourcesWith, type SeriesId } from './series.ts';
import type { Comparison, Study } from './study.ts';
import { walther1997 } from './trials/walther1997.ts';

/** What several series counted in the same way. */
type Quantity = 'perioperative death' | 'got therapy' | 'responded' | 'complete';

export const quantityLabels: Readonly<Record<Quantity, string>> = {
  'perioperative death': 'Perioperative death',
  'got therapy': 'Received the therapy',
  responded: 'Responded',
  complete: 'Complete responses',
};

/** What one series saw of a quantity; with a `difference` where it counted something else. */
type Seen = Pick<Comparison, 'x' | 'n' | 'difference' | 'caution'> &
  Partial<Pick<Comparison, 'ofWhom' | 'basis' | 'how' | 'assumption'>> & {
    readonly series: SeriesId;
  };

/** Of whom a quantity is a share, where a series says nothing else. */
const usualBase: Readonly<Record<Quantity, string>> = {
  'perioperative death': 'operated on',
  'got therapy': 'operated on',
  responded: 'treated',
  complete: 'who responded',
};
const DEFINITIONS =
  'Series define perioperative death differently: within 30 days, in hospital, or without saying.';

/** By quantity, in the order of evidence: never pooled, because some of these are the same people. */
const seen: Readonly<Record<Quantity, readonly Seen[]>> = {
  'perioperative death': [
    { series: 'walther-1997', x: 2, n: 195, ofWhom: 'taken to surgery', caution: DEFINITIONS },
    { series: 'walther-1993', x: 0, n: 93, caution: DEFINITIONS },
    { series: 'franklin-1996', x: 0, n: 63, caution: DEFINITIONS },
    { series: 'figlin-1997', x: 0, n: 62, caution: DEFINITIONS },
    {
      series: 'wolf-1994',
      x: 0,
      n: 25,
      ofWhom: 'operated on, 2 of them after a response',
      caution: DEFINITIONS,
    },
    { series: 'figlin-1999', x: 2, n: 160, ofWhom: 'randomized', caution: DEFINITIONS },
    { series: 'kutikov-2010', x: 8, n: 141, caution: DEFINITIONS },
    {
      series: 'remarcc',
      x: 10,
      n: 736,
      ofWhom: 'in the registry',
      how: 'reported by the registry',
      caution: DEFINITIONS,
    },
  ],
  'got therapy': [
    {
      series: 'walther-1997',
      x: 121,
      n: 195,
      ofWhom: 'taken to surgery',
      difference:
        'it counts who became eligible for IL-2; how many of them received it is not reported.',
    },
    {
      series: 'fallick-1997',
      x: 26,
      n: 28,
      caution: 'It counts the planned therapy: 1 of the other 2 received another cytokine.',
    },
    { series: 'franklin-1996', x: 56, n: 63 },
    { series: 'figlin-1997', x: 55, n: 62 },
    {
      series: 'figlin-1999',
      x: 140,
      n: 160,
      ofWhom: 'randomized',
      basis: 'derived',
      how: '160 − 20',
    },
    { series: 'rackley-1994', x: 29, n: 37, basis: 'derived', how: '37 − 8' },
    { series: 'wolf-1994', x: 17, n: 23 },
    {
      series: 'kutikov-2010',
      x: 98,
      n: 141,
      caution: 'It counts systemic therapy of any kind, not immunotherapy alone.',
    },
    { series: 'robertson-1990', x: 34, n: 54 },
    { series: 'walther-1993', x: 56, n: 93 },
  ],
  responded: [
    {
      series: 'walther-1997',
      x: 22,
      n: 121,
      ofWhom: 'eligible for IL-2',
      basis: 'assumed',
      how: '18% of 121; 22 is the only whole number of 121 that prints as 18%',
      assumption: 'The 18% is read as a share of the 121 eligible.',
      difference: 'its 18% is printed without saying of whom; how many were treated is not known.',
    },
    {
      series: 'figlin-1999',
      x: 17,
      n: 140,
      basis: 'assumed',
      how: '8 of 81 + 9 of 79 in the two arms, of 160 − 20',
      assumption:
        'By intention to treat, so of all randomized; all 17 who responded are taken to be among the 140 treated.',
    },
    {
      series: 'rackley-1994',
      x: 3,
      n: 29,
      basis: 'assumed',
      how: '3, of 37 − 8',
      assumption: 'The 3 who responded, printed as 8% of all 37, are taken to be among the 29.',
    },
    { series: 'wolf-1994', x: 2, n: 17 },
    { series: 'walther-1993', x: 15, n: 56, basis: 'derived', how: '4 + 11' },
    { series: 'franklin-1996', x: 19, n: 56, basis: 'derived', how: '7 + 12' },
    { series: 'figlin-1997', x: 19, n: 55, basis: 'derived', how: '5 + 14' },
    {
      series: 'fallick-1997',
      x: 11,
      n: 26,
      basis: 'assumed',
      how: 'the 39% printed, which only 11 of 28 fits',
      assumption: 'All 11 who responded are taken to be among the 26 who got the planned therapy.',
    },
  ],
  complete: [
    { series: 'walther-1993', x: 4, n: 15, basis: 'derived', how: '4, of 4 + 11' },
    { series: 'franklin-1996', x: 7, n: 19, basis: 'derived', how: '7, of 7 + 12' },
    { series: 'figlin-1997', x: 5, n: 19, basis: 'derived', how: '5, of 5 + 14' },
  ],
};

/** One rate of a study: the quantity that others counted, and what differs where theirs is not quite the same. */
type Asked = {
  readonly branch: string;
  readonly quantity: Quantity;
  readonly difference?: string;
};

/** What the other series saw of these rates of the study `self`. */
export function seenByOthers(self: SeriesId, rates: readonly Asked[]): readonly Comparison[] {
  return rates.flatMap(({ branch, quantity, difference }) =>
    seen[quantity]
      .filter((each) => each.series !== self)
      .map((each): Comparison => {
        const { name, isStudy, shares, source: _, ...known } = series[each.series];
        const { series: id, difference: own, ...counted } = each;
        const differing = difference ?? own;
        return {
          branch,
          series: name,
          ...(isStudy === false ? {} : { study: id }),
          ...known,
          ofWhom: usualBase[quantity],
          basis: 'reported',
          how: PRINTED,
          ...counted,
          isSameQuantity: differing === undefined,
          ...(differing === undefined ? {} : { difference: differing }),
          ...(shares ? { sharedPatients: sharingSentence(shares) } : {}),
          source: id,
        };
      }),
  );
}

/** What one of two series counted of a quantity, in its own words. */
export type CountedInSeries = Pick<Seen, 'x' | 'n' | 'difference' | 'assumption' | 'caution'> & {
  readonly ofWhom: string;
};

/** A quantity of which both of two series say something. */
export type CountedByBoth = {
  readonly quantity: Quantity;
  /** Ids of the groups that it divides patients into, in the studies that draw them. */
  readonly groups: readonly string[];
  readonly a: CountedInSeries;
  readonly b: CountedInSeries;
  /** False where one of the two counted something else. */
  readonly isSameQuantity: boolean;
};

const groupsOf: Readonly<Record<Quantity, readonly string[]>> = {
  'perioperative death': ['periop-death'],
  'got therapy': ['treated', 'not-treated'],
  responded: ['responded', 'no-response'],
  complete: ['complete', 'partial'],
};

/** What the series of two studies both say something of, by the ids of the studies, in the order of time. */
export function countedByBoth(a: string, b: string): readonly CountedByBoth[] {
  return (Object.keys(seen) as Quantity[]).flatMap((quantity) => {
    const [inA, inB] = [a, b].map((id) => seen[quantity].find(({ series: of }) => of === id));
    if (!inA || !inB) return [];
    const counted = (each: Seen): CountedInSeries => ({ ofWhom: usualBase[quantity], ...each });
    return [
      {
        quantity,
        groups: groupsOf[quantity],
        a: counted(inA),
        b: counted(inB),
        isSameQuantity: inA.difference === undefined && inB.difference === undefined,
      },
    ];
  });
}

/**
 * The study that opens by itself, with what other series saw. It stands here and not with its numbers, because these must
 * be there at once and what others saw may follow.
 */
export function walther1997AmongOthers(): Study {
  const others = seenByOthers('walther-1997', [
    { branch: 'periop-death', quantity: 'perioperative death' },
    {
      branch: 'eligible',
      quantity: 'got therapy',
      difference:
        'each counts who received treatment, of all in the series; here the rate is who became eligible, of those alive after surgery.',
    },
    {
      branch: 'responded',
      quantity: 'responded',
      difference:
        'each is a share of those treated; Walther 1997 does not say of whom its 18% is a share.',
    },
  ]);
  return {
    ...walther1997,
    others,
    sources: [
      ...walther1997.sources,
      ...sourcesWith('walther-1997', others).filter(({ id }) => id !== walther1997.paper),
    ],
  };
}
