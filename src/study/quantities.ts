// What published series saw of the quantities that several of them counted: the marks beside the sliders, and what can be
// compared between two. Every number is printed in an abstract or worked out from such numbers; what is said of it is in
// `quantitiesWords.ts`.

import type { Basis } from './evidence.ts';
import {
  countedWords,
  usualBase,
  usualHow,
  waltherAmongOthers,
  type Quantity,
} from './quantitiesWords.ts';
import { aboutSeries, sourcesWith } from './series.ts';
import type { SeriesId } from './seriesWords.ts';
import type { Comparison, Study } from './study.ts';
import { walther1997 } from './trials/walther1997.ts';

/** What one series saw of a quantity. */
type Seen = {
  readonly series: SeriesId;
  readonly x: number;
  readonly n: number;
  /** Where it is not reported. */
  readonly basis?: Exclude<Basis, 'reported'>;
};

/** By quantity, in the order of evidence: never pooled, because some of these are the same people. */
const seen: Readonly<Record<Quantity, readonly Seen[]>> = {
  'perioperative death': [
    { series: 'walther-1997', x: 2, n: 195 },
    { series: 'walther-1993', x: 0, n: 93 },
    { series: 'franklin-1996', x: 0, n: 63 },
    { series: 'figlin-1997', x: 0, n: 62 },
    { series: 'wolf-1994', x: 0, n: 25 },
    { series: 'figlin-1999', x: 2, n: 160 },
    { series: 'kutikov-2010', x: 8, n: 141 },
    { series: 'remarcc', x: 10, n: 736 },
  ],
  complication: [
    { series: 'walther-1993', x: 12, n: 93 },
    { series: 'franklin-1996', x: 8, n: 63 },
    { series: 'wolf-1994', x: 4, n: 25 },
    { series: 'remarcc', x: 217, n: 736 },
  ],
  'got therapy': [
    { series: 'walther-1997', x: 121, n: 195 },
    { series: 'fallick-1997', x: 26, n: 28 },
    { series: 'franklin-1996', x: 56, n: 63 },
    { series: 'figlin-1997', x: 55, n: 62 },
    { series: 'figlin-1999', x: 140, n: 160, basis: 'derived' },
    { series: 'rackley-1994', x: 29, n: 37, basis: 'derived' },
    { series: 'wolf-1994', x: 17, n: 23 },
    { series: 'kutikov-2010', x: 98, n: 141 },
    { series: 'robertson-1990', x: 34, n: 54 },
    { series: 'walther-1993', x: 56, n: 93 },
  ],
  responded: [
    { series: 'walther-1997', x: 22, n: 121, basis: 'assumed' },
    { series: 'figlin-1999', x: 17, n: 140, basis: 'assumed' },
    { series: 'rackley-1994', x: 3, n: 29, basis: 'assumed' },
    { series: 'wolf-1994', x: 2, n: 17 },
    { series: 'walther-1993', x: 15, n: 56, basis: 'derived' },
    { series: 'franklin-1996', x: 19, n: 56, basis: 'derived' },
    { series: 'figlin-1997', x: 19, n: 55, basis: 'derived' },
    { series: 'fallick-1997', x: 11, n: 26, basis: 'assumed' },
  ],
  complete: [
    { series: 'walther-1993', x: 4, n: 15, basis: 'derived' },
    { series: 'franklin-1996', x: 7, n: 19, basis: 'derived' },
    { series: 'figlin-1997', x: 5, n: 19, basis: 'derived' },
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
      .map(({ series: id, ...counted }): Comparison => {
        const { difference: own, ...said } = countedWords[quantity][id] ?? {};
        const differing = difference ?? own;
        return {
          branch,
          ...aboutSeries(id),
          ofWhom: usualBase[quantity],
          basis: 'reported',
          how: usualHow,
          ...counted,
          ...said,
          isSameQuantity: differing === undefined,
          ...(differing === undefined ? {} : { difference: differing }),
          source: id,
        };
      }),
  );
}

/** What one of two series counted of a quantity, in its own words. */
export type CountedInSeries = Pick<
  Comparison,
  'x' | 'n' | 'ofWhom' | 'difference' | 'assumption' | 'caution'
>;

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
  // Nowhere a step: drawn beside the flow, because complications may overlap anything.
  complication: [],
  'got therapy': ['treated', 'not-treated'],
  responded: ['responded', 'no-response'],
  complete: ['complete', 'partial'],
};

/** What the series of two studies both say something of, by the ids of the studies, in the order of time. */
export function countedByBoth(a: string, b: string): readonly CountedByBoth[] {
  return (Object.keys(seen) as Quantity[]).flatMap((quantity) => {
    const [inA, inB] = [a, b].map((id) => countedIn(quantity, id));
    if (!inA || !inB) return [];
    return [
      {
        quantity,
        groups: groupsOf[quantity],
        a: inA,
        b: inB,
        isSameQuantity: inA.difference === undefined && inB.difference === undefined,
      },
    ];
  });
}

function countedIn(quantity: Quantity, study: string): CountedInSeries | null {
  const found = seen[quantity].find(({ series: of }) => of === study);
  if (!found) return null;
  const { x, n, series: id } = found;
  return { x, n, ofWhom: usualBase[quantity], ...countedWords[quantity][id] };
}

/**
 * The study that opens by itself, with what other series saw. It stands here and not with its numbers, because these must
 * be there at once and what others saw may follow.
 */
export function walther1997AmongOthers(): Study {
  const others = seenByOthers('walther-1997', [
    { branch: 'periop-death', quantity: 'perioperative death' },
    { branch: 'eligible', quantity: 'got therapy', difference: waltherAmongOthers.eligible },
    { branch: 'responded', quantity: 'responded', difference: waltherAmongOthers.responded },
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
