// How far numbers of patients move while one open question of a paper is answered in every way that it can be.

import { countedGroup, flowsOf, type Rates } from './flows.ts';
import { isAsReported, ratesOf } from '../study/rates.ts';
import type { Readable, Study } from '../study/study.ts';
import type { Assumption, Readings } from '../study/assumption.ts';
import type { Patients } from '../study/units.ts';

/** The fewest and the most patients of a group, and the same as shares of all, 0 to 1. */
export type Moved = {
  readonly group: string;
  readonly least: Patients;
  readonly most: Patients;
  readonly leastShare: number;
  readonly mostShare: number;
};

export type ReadingRange = {
  /** The values that can be taken with the other readings. */
  readonly least: number;
  readonly most: number;
  /** Every group of the usual reading, in its order, with the fewest and the most patients that it comes to. */
  readonly groups: readonly Moved[];
};

/**
 * The range of every group for all values of `assumption`, with the other readings, `cohort` patients and `rates` as they
 * stand: for the 22 responders of 195, read as 18% of 22 to 121, from 4 to 22.
 */
export function readingRange(
  { study, read }: Readable,
  assumption: Assumption,
  readings: Readings,
  cohort: Patients,
  rates: Rates,
): ReadingRange {
  const { id, least, usual } = assumption;
  const values = Array.from({ length: assumption.most - least + 1 }, (_, step) => least + step);
  const studies = new Map<Study, number>();
  for (const value of values) {
    const under = read({ ...readings, [id]: value });
    studies.set(under, under.readings?.[id] ?? usual);
  }
  const all = [...studies.keys()].map((under) => flowsOf(under, cohort, ratesSet(under, rates)));
  return {
    least: Math.min(...studies.values()),
    most: Math.max(...studies.values()),
    groups: study.groups.map(({ id: group }) => {
      const found = all.map((flows) => countedGroup(flows, group));
      const counts = found.map(({ count }) => count);
      const shares = found.map(({ share }) => share);
      return {
        group,
        least: Math.min(...counts) as Patients,
        most: Math.max(...counts) as Patients,
        leastShare: Math.min(...shares),
        mostShare: Math.max(...shares),
      };
    }),
  };
}

/** The rates that differ from this reading's own. */
function ratesSet(study: Study, rates: Rates): Rates {
  return Object.fromEntries(
    ratesOf(study).flatMap((rate) => {
      const value = rates[rate.branch];
      return value === undefined || isAsReported(rate, value) ? [] : [[rate.branch, value]];
    }),
  );
}
