// Where the stages of a wide sheet begin.

import type { Flows } from '../../model/flows.ts';
import { cohortSize, groupOf, resultOf } from '../../study/study.ts';
import { labelWords } from '../../locale/labels.ts';
import { groupLabel, stageLabel } from '../../locale/studyWords.ts';
import { textWidth, unbroken } from '../textWidth.ts';
import { gatheredOn } from './gathered.ts';
import { gatheredOnSheet, LABEL_GAP_PX, namedStagesOf } from './pictured.ts';
import { at, planned, stageIds } from './planned.ts';
import type { Sheet } from './sheets.ts';

/** Between the words of a group and the box after them. */
const CLEAR_PX = 3;

/** No stage is narrower: its ways on are to be seen. */
const LEAST_PX = 76;

export type Column = { readonly fromPx: number; readonly widthPx: number };

/**
 * The column of each stage, by its id: all as wide as each other, as the rates below a page are; or, on a sheet without rates below it
 * and where a word would lie on the edge of the next box, each as wide as its longest word needs, if all are then.
 */
export const columnsOf = planned((reported, sheet): ReadonlyMap<string, Column> => {
  const stages = stageIds(reported);
  const even = stages.map(() => sheet.widthPx / stages.length);
  let fromPx = 0;
  return new Map(
    (unevenOn(reported, sheet, even) ?? even).map((widthPx, index) => {
      const column: Column = { fromPx, widthPx };
      fromPx += widthPx;
      return [at(stages, index), column];
    }),
  );
});

function unevenOn(
  reported: Flows,
  sheet: Sheet,
  even: readonly number[],
): readonly number[] | null {
  if (!sheet.isUneven) return null;
  for (const needed of [neededBy(reported, sheet, true), neededBy(reported, sheet, false)]) {
    if (needed.every((px, index) => px <= at(even, index))) return null;
    const least = needed.map((px) => Math.max(LEAST_PX, px));
    const left = sheet.widthPx - least.reduce((sum, px) => sum + px, 0);
    if (left >= 0) return least.map((px) => px + left / least.length);
  }
  return null;
}

/** How wide each stage has to be so that no word of it, and of its heading too if that is asked for, reaches the box of the next. */
function neededBy(reported: Flows, sheet: Sheet, withHeadings: boolean): readonly number[] {
  const { study } = reported;
  const { silent, byFirst } = gatheredOn(reported, sheet);
  // The same for any number of patients up to the study's own, as the height hangs on it.
  const most = Math.max(1000, reported.patients, cohortSize(study));
  return namedStagesOf(reported, sheet).map((stage, index) => {
    const widest = stage.flatMap((place) => {
      const { group, basis } = at(reported.groups, place);
      if (silent.has(group.id)) return [];
      const name = byFirst.has(group.id) ? gatheredOnSheet(sheet) : groupLabel(study, group.id);
      const { count } = labelWords(most, { count: most, share: null }, basis === 'assumed');
      return [
        textWidth(count, sheet.countPx ?? sheet.textPx, 'strong'),
        ...unbroken(name).map((word) =>
          sheet.isBrief ? textWidth(word, sheet.textPx) : textWidth(word, sheet.namePx, 'strong'),
        ),
      ];
    });
    const id = at(stageIds(reported), index);
    const heading =
      withHeadings && !sheet.isBrief
        ? textWidth(stageLabel(study, id), sheet.textPx) + LABEL_GAP_PX
        : 0;
    const dotsPx = id === groupOf(study, resultOf(study)).stage ? (sheet.dotsPx ?? 0) : 0;
    return Math.max(
      heading,
      sheet.boxPx +
        dotsPx +
        LABEL_GAP_PX +
        Math.max(0, ...widest) +
        (id === stageIds(reported).at(-1) ? 0 : CLEAR_PX),
    );
  });
}
