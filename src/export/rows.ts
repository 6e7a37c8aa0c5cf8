// The table of the page as values: what a file of numbers is written from.

import { baseOf, type ShareOf } from '../model/base.ts';
import { flowsTo, type BasisNow, type Flows } from '../model/flows.ts';
import { areEnoughForShares } from '../model/shares.ts';
import type { IntervalOf } from '../model/ratesNow.ts';
import { isShareCounted } from '../study/counted.ts';
import { groupOf, type Tone } from '../study/study.ts';
import type { Source } from '../study/evidence.ts';
import { groupLabel, stageLabel, whoOfAny } from '../locale/studyWords.ts';

/** What is said of a number on the page. */
export type Said = {
  readonly basis: BasisNow | 'drawn';
  readonly how: string;
  readonly assumption: string | undefined;
  readonly source: Source;
};

/** How far the study's own counts leave a share open, in percent of `of` patients. */
export type RowInterval = {
  readonly lowPercent: number;
  readonly highPercent: number;
  readonly of: number;
};

/** One group of the table. Shares are in percent, to four significant figures and from the rates; null of few
 * patients, of whom no share is told. */
export type Row = Said & {
  readonly group: string;
  readonly label: string;
  readonly stage: { readonly id: string; readonly label: string };
  /** From which groups its people come, and how many from each as reported; none for those with whom the study begins. */
  readonly comesFrom: readonly { readonly group: string; readonly asReported: number }[];
  /** The part that it plays, which gives it its colour. */
  readonly role: Tone;
  readonly asReported: number;
  readonly now: number;
  /** Of how many of the step before; null for those with whom the study begins. */
  readonly ofStepBefore: number | null;
  readonly percentOfStepBefore: number | null;
  /** Who they are; present where shares are told of them. */
  readonly stepBefore?: string;
  readonly ofAll: number;
  readonly percentOfAll: number | null;
  /** Null where there is nothing before, where several groups lead here, and of what nobody counted. */
  readonly interval: RowInterval | null;
};

/** A row for every group, in the study's order. `said` says of a group what the page says of it. */
export function rowsOf(
  now: Flows,
  said: (id: string) => Said,
  intervalOf: IntervalOf,
  of?: ShareOf,
): readonly Row[] {
  return now.groups.map(({ group, count, share }) => {
    const before = baseOf(now, group.id, 'step');
    const { basis, how, assumption, source } = said(group.id);
    return {
      group: group.id,
      label: groupLabel(now.study, group.id),
      stage: { id: group.stage, label: stageLabel(now.study, group.stage) },
      comesFrom: flowsTo(now, group.id).map(({ from, reported }) => ({
        group: from.id,
        asReported: reported.patients,
      })),
      role: group.tone,
      asReported: group.count.patients,
      now: count,
      ofStepBefore: before.groups.length === 0 ? null : before.count,
      percentOfStepBefore: before.share === null ? null : figures(100 * before.share),
      ...(of === 'step' ? { stepBefore: whoOfAny(now.study, before.groups) } : {}),
      ofAll: now.patients,
      percentOfAll: areEnoughForShares(now.patients) ? figures(100 * share) : null,
      basis,
      how,
      assumption,
      source,
      interval: intervalAt(now, group.id, intervalOf),
    };
  });
}

function intervalAt(now: Flows, id: string, intervalOf: IntervalOf): RowInterval | null {
  const arriving = now.flows.filter((flow) => flow.to.id === id);
  const [only] = arriving;
  if (!only || arriving.length > 1 || !isShareCounted(now.study, only.from.id, id)) return null;
  const of = groupOf(now.study, only.from.id).count.patients;
  const { low, high } = intervalOf(only.reported.patients, of);
  return { lowPercent: figures(100 * low), highPercent: figures(100 * high), of };
}

/** To four significant figures: whatever the size of the group, no more than is seen and no less than is there. */
function figures(value: number): number {
  return Number((value * (1 + 1e-13)).toPrecision(4));
}
