// What differs from the study as reported, in people.

import { difference, type Flows } from '../model/flows.ts';
import type { RateNow } from '../model/ratesNow.ts';
import { cohortSize } from '../study/study.ts';
import { listed, moreOrFewer, ratePercent, whole } from '../text/number.ts';

/** "20 more eligible and 12 more responders than reported." Compared at the same number of patients. */
export function consequence(now: Flows, reported: Flows): string {
  const changes = now.study.outcomes
    .map(({ group, one, many }) => ({ size: difference(now, reported, group), one, many }))
    .filter(({ size }) => size !== 0)
    .map(({ size, one, many }) => moreOrFewer(size, one, many));
  if (changes.length > 0) return `${listed(changes)} than reported.`;
  const same = listed(now.study.outcomes.map(({ many }) => many));
  return `As many ${same} as at the reported rates.`;
}

/** "You changed eligible (64.4% → 75%) and the number of patients (195 → 1000)."; empty where nothing was changed. */
export function whatChanged(now: Flows, rates: readonly RateNow[]): string {
  const changed = rates
    .filter((rate) => rate.isSet)
    .map(({ rate, reportedPerMille, perMille }) => `${rate.short} (${ratePercent(reportedPerMille)} → ${ratePercent(perMille)})`);
  const own = cohortSize(now.study);
  if (now.patients !== own) changed.push(`the number of patients (${whole(own)} → ${whole(now.patients)})`);
  return changed.length === 0 ? '' : `You changed ${listed(changed)}.`;
}
