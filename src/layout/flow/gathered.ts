// Which groups of a stage share one label: where more stand at a stage than a sheet has room for in words. Each keeps its box and
// its ribbon, and what is said of it elsewhere.

import type { Flows } from '../../model/flows.ts';
import { resultOf, type Group } from '../../study/study.ts';
import { gatheredNames } from '../../locale/labels.ts';
import { at, planned, stagesOf } from './planned.ts';
import type { Sheet } from './sheets.ts';

/** So many groups of one stage have words of their own, whoever they are. */
const MOST_NAMED = 5;
/** Fewer are not worth a label that does not tell who they are. */
const LEAST_GATHERED = 3;

export type Gathered = {
  /** By the id of the first of them, the places of those who share its label, its own too. */
  readonly byFirst: ReadonlyMap<string, readonly number[]>;
  /** Ids of those who have no words because another has them, and of those whose next has none. */
  readonly silent: ReadonlySet<string>;
  readonly joined: ReadonlySet<string>;
};

/**
 * Of a stage with many groups those that leave one group for good, one after another, but for the first of them; never the dead, who are
 * told by themselves, nor whom a study is about.
 */
export const gatheredOn = planned((reported, sheet): Gathered => {
  const crowded = sheet.isGathered
    ? stagesOf(reported).filter(({ length }) => length > MOST_NAMED)
    : [];
  const runs = crowded
    .flatMap((stage) => runsOf(reported, stage))
    .map(([, ...others]) => others)
    .filter(({ length }) => length >= LEAST_GATHERED);
  const idOf = (place: number) => at(reported.groups, place).group.id;
  return {
    byFirst: new Map(runs.map((run) => [idOf(run[0] ?? 0), run])),
    silent: new Set(runs.flatMap(([, ...others]) => others.map(idOf))),
    joined: new Set(runs.flatMap((run) => run.slice(0, -1).map(idOf))),
  };
});

/** Of the groups at these places those who stand one after another, come from the same group alone and leave there. */
function runsOf(reported: Flows, stage: readonly number[]): readonly (readonly number[])[] {
  const runs: { readonly from: string | null; readonly places: number[] }[] = [];
  for (const place of stage) {
    const from = leftBy(reported, at(reported.groups, place).group);
    const last = runs.at(-1);
    if (last && from !== null && last.from === from) last.places.push(place);
    else runs.push({ from, places: [place] });
  }
  return runs.filter(({ from }) => from !== null).map(({ places }) => places);
}

/** The one group from which patients leave the study by way of this group; null where it is something else. */
function leftBy({ study, flows }: Flows, { id, tone }: Group): string | null {
  const [way, another] = flows.filter(({ to }) => to.id === id);
  const isLeft =
    (tone === 'exit' || tone === 'rest') &&
    id !== resultOf(study) &&
    flows.every(({ from }) => from.id !== id) &&
    study.brackets.every(({ groups }) => !groups.includes(id));
  return isLeft && way && !another ? way.from.id : null;
}

/** How those are called who share a label. */
export function gatheredOnSheet({ name, isAlone }: Sheet): string {
  return gatheredNames[isAlone || name === 'hall-wide' || name === 'hall-tall' ? 'alone' : 'page'];
}

/** Of each stage the places of its groups that have words of their own on a sheet. */
export function namedStagesOf(reported: Flows, sheet: Sheet): readonly (readonly number[])[] {
  const { silent } = gatheredOn(reported, sheet);
  return stagesOf(reported).map((stage) =>
    stage.filter((index) => !silent.has(at(reported.groups, index).group.id)),
  );
}
