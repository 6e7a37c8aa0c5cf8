// What is worked out once for a study on a sheet, and the places of things in lists that have one for each group or flow.

import { reportedFlows, type Flows } from '../../model/flows.ts';
import { cohortSize } from '../../study/study.ts';
import { patients } from '../../study/units.ts';
import type { Sheet } from './sheets.ts';

/**
 * What of a picture hangs on the study, the number of patients and the sheet alone: how words break, how much room they take,
 * what is outlined. While a rate moves all of it stays, so it is made once.
 */
export function planned<Plan>(
  made: (reported: Flows, sheet: Sheet) => Plan,
): (reported: Flows, sheet: Sheet) => Plan {
  const plans = new WeakMap<Flows, Map<Sheet, Plan>>();
  return (reported, sheet) => {
    const ofSheets = plans.get(reported) ?? new Map<Sheet, Plan>();
    plans.set(reported, ofSheets);
    const plan = ofSheets.get(sheet) ?? made(reported, sheet);
    ofSheets.set(sheet, plan);
    return plan;
  };
}

/** The study as reported with its own number of patients. */
export function ownOf(reported: Flows): Flows {
  const size = patients(cohortSize(reported.study));
  return size === reported.patients ? reported : reportedFlows(reported.study, size);
}

export function stageIds(flows: Flows): readonly string[] {
  return flows.study.stages.map((stage) => stage.id);
}

/** Of each stage the places of its groups among all. */
export function stagesOf(flows: Flows): readonly (readonly number[])[] {
  return stageIds(flows).map((stage) =>
    flows.groups.flatMap(({ group }, index) => (group.stage === stage ? [index] : [])),
  );
}

/** What stands at this place of a list that has one thing for each group or flow. */
export function at<Thing>(things: readonly Thing[], index: number): Thing {
  const thing = things[index];
  if (thing === undefined) throw new Error(`nothing is placed at ${index}`);
  return thing;
}
