// How words break beside the boxes of a wide sheet: how wide they may be, how high they are, and at which stages many stand.

import type { Flows } from '../../model/flows.ts';
import { groupOf, resultOf } from '../../study/study.ts';
import { groupLabel } from '../../locale/studyWords.ts';
import { CLEAR_PX, columnsOf } from './columns.ts';
import { gatheredOn, namedStagesOf } from './gathered.ts';
import { nameWidth, type LabelShape } from './labels.ts';
import { LABEL_GAP_PX, LABEL_SEPARATION_PX, TIGHT_SEPARATION_PX } from './pictured.ts';
import { shapesAsOwn } from './labelShapes.ts';
import { at, planned, stageIds, stagesOf } from './planned.ts';
import type { Sheet } from './sheets.ts';
import { unbroken } from '../textWidth.ts';

/** How many boxes of one stage stand well without regard to their words. */
export const MOST_BY_THEMSELVES = 3;
const CROWDED_DOTS_PX = 26;
const LEAST_DOTS_PX = 14;

export type AcrossWords = {
  /** Of each stage the places of its groups that have words. */
  readonly columns: readonly (readonly number[])[];
  /** The places of all groups of each stage where boxes move to their words, because many stand there. */
  readonly crowdedStages: readonly (readonly number[])[];
  /** The ids of their groups. */
  readonly crowded: ReadonlySet<string>;
  /** Whether the number and the name of a group stand in one line. */
  readonly isTight: (group: string) => boolean;
  /** Between a box and its words, in px, for the dots of the result. */
  readonly dotsPx: (group: string) => number;
  /** The shapes of labels with the reported number of patients, and with the study's own, on which the height hangs. */
  readonly shapes: readonly LabelShape[];
  readonly shapesOfOwn: readonly LabelShape[];
  /** How high the words are by which each group is told, in px, by its id: of those who share a label, that of the first of them. */
  readonly heightsPx: ReadonlyMap<string, number>;
  /** And the height that is kept for them: those of very many people take more lines, and must fit all the same. */
  readonly keptPx: ReadonlyMap<string, number>;
};

/** What is known of the words of a study on a wide sheet, whatever its rates are. */
export const acrossWords = planned((reported, sheet): AcrossWords => {
  const columns = namedStagesOf(reported, sheet);
  const crowdedStages = stagesOf(reported).filter(
    (_, stage) => sheet.isLevel && at(columns, stage).length > MOST_BY_THEMSELVES,
  );
  const crowded = new Set(crowdedStages.flatMap((stage) => idsAt(reported, stage)));
  const dotsPx = dotsRoom(reported, sheet);
  const besidePx = (group: string) =>
    pitchOf(reported, sheet, groupOf(reported.study, group).stage) -
    sheet.boxPx -
    LABEL_GAP_PX -
    dotsPx(group);
  const isAtLast = (group: string) =>
    groupOf(reported.study, group).stage === stageIds(reported).at(-1);
  const isTight = (group: string) => sheet.isTight === true && crowded.has(group);
  const { shapes, shapesOfOwn } = shapesAsOwn(
    reported,
    sheet,
    // Beside the last stage nothing stands from which words past the dots would have to keep away.
    () => (_, group) => besidePx(group) - (dotsPx(group) > 0 && isAtLast(group) ? 0 : LABEL_GAP_PX),
    { isTight, wordPx: (group) => besidePx(group) - (isAtLast(group) ? 0 : CLEAR_PX) },
  );
  const namedAt = new Map(
    [...gatheredOn(reported, sheet).byFirst.values()].flatMap((run) =>
      run.map((place) => [place, at(run, 0)] as const),
    ),
  );
  const heightOf = (all: readonly LabelShape[], place: number) =>
    at(all, namedAt.get(place) ?? place).heightPx;
  return {
    columns,
    crowdedStages,
    crowded,
    isTight,
    dotsPx,
    shapes,
    shapesOfOwn,
    heightsPx: new Map(shapes.map(({ id }, place) => [id, heightOf(shapes, place)])),
    keptPx: new Map(
      shapes.map(({ id }, place) => [
        id,
        Math.max(heightOf(shapes, place), heightOf(shapesOfOwn, place)),
      ]),
    ),
  };
});

/** From where a stage begins to where the next does, in px. */
export function pitchOf(reported: Flows, sheet: Sheet, stage: string): number {
  return columnsOf(reported, sheet).get(stage)?.widthPx ?? 0;
}

/** The ids of the groups at these places. */
export function idsAt({ groups }: Flows, places: readonly number[]): readonly string[] {
  return places.map((place) => at(groups, place).group.id);
}

/** The least between the words of a group and those below them, in px. */
export function separationOn(reported: Flows, sheet: Sheet, group: string): number {
  return acrossWords(reported, sheet).isTight(group) ? TIGHT_SEPARATION_PX : LABEL_SEPARATION_PX;
}

/**
 * The room, in px, that the dots of the result take between the boxes of its stage and their words; at other stages none. Where many
 * boxes have words there, or a word needs it, it is less; where only a sliver is left there is none.
 */
function dotsRoom(reported: Flows, sheet: Sheet): (group: string) => number {
  const { study } = reported;
  const { dotsPx = 0 } = sheet;
  const { stage } = groupOf(study, resultOf(study));
  const there = reported.groups.filter(({ group }) => group.stage === stage);
  const most = there.length > MOST_BY_THEMSELVES ? Math.min(dotsPx, CROWDED_DOTS_PX) : dotsPx;
  const words = there.flatMap(({ group }) => unbroken(groupLabel(study, group.id)));
  const widest = Math.max(...words.map((word) => nameWidth(word, sheet)));
  const free = pitchOf(reported, sheet, stage) - sheet.boxPx - 2 * LABEL_GAP_PX - widest;
  const roomPx = Math.min(most, free) < LEAST_DOTS_PX ? 0 : Math.min(most, free);
  return (group) => (groupOf(study, group).stage === stage ? roomPx : 0);
}
