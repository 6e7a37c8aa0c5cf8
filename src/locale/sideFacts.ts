// Totals that describe the cohort beside the picture.

import type { Comparison } from '../study/study.ts';
import { percentOf, whole } from './number.ts';
import { seriesCount } from './series.ts';

export const sideFactWords = {
  title: 'Also reported, but not a step',
  about:
    'Each of these may overlap any group of the picture; how they overlap is not reported, so no ribbon is drawn.',
} as const;

/** What follows the number of a total: "of 195 (11%)". */
export function ofHowMany(count: number, of: number): string {
  return `of ${whole(of)} (${percentOf(count, of)})`;
}

/**
 * What other series saw of a total: "Marks are other series, never added up: Franklin 1996 (1990–94; UCLA), 8 of 63 operated
 * on; …"
 */
export function seenElsewhere(others: readonly Comparison[]): string {
  const each = others.map(({ series, years, setting, regimen, x, n, ofWhom }) => {
    const known = [years, setting, regimen].filter((part) => part !== undefined);
    const called = known.length === 0 ? series : `${series} (${known.join('; ')})`;
    return `${called}, ${seriesCount(x, n, ofWhom)}`;
  });
  const remarks = [...new Set(others.flatMap(({ caution }) => caution ?? []))];
  return [`Marks are other series, never added up: ${each.join('; ')}.`, ...remarks].join(' ');
}
