import { flowsTo, type Flows } from '../model/flows.ts';
import type { IntervalOf } from '../model/ratesNow.ts';
import { isShareCounted } from '../study/counted.ts';
import type { Group } from '../study/study.ts';
import { percentFromTo, percentUpTo, whole } from './number.ts';

/**
 * The interval of a group's share of the group that it comes from, from the study's own counts: "57 to 71% of 188". Of
 * nobody, and of what nobody counted, nothing can be said.
 */
export function intervalText(now: Flows, group: Group, intervalOf: IntervalOf): string {
  const arriving = flowsTo(now, group.id);
  const [only] = arriving;
  const { patients: of = 0 } = only?.from.count ?? {};
  if (!only || arriving.length > 1 || of === 0) return '–';
  if (!isShareCounted(now.study, only.from.id, group.id)) return '–';
  const { low, high } = intervalOf(only.reported.patients, of);
  return only.reported.patients === 0
    ? `none seen; up to ${percentUpTo(high)} of ${whole(of)} not excluded`
    : `${percentFromTo(low, high)} of ${whole(of)}`;
}
