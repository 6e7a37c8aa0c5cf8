// Where the stages of a wide sheet begin.

import type { Flows } from '../../model/flows.ts';
import { cohortSize, groupOf, resultOf } from '../../study/study.ts';
import { labelWords } from '../../locale/labels.ts';
import { groupLabel, stageLabel } from '../../locale/studyWords.ts';
import { textWidth, unbroken } from '../textWidth.ts';
import { gatheredOn, gatheredOnSheet, namedStagesOf } from './gathered.ts';
import { nameWidth } from './labels.ts';
import { LABEL_GAP_PX } from './pictured.ts';
import { at, planned, stageIds } from './planned.ts';
import type { Sheet } from './sheets.ts';

/** Between the words of a group and the box after them. */
export const CLEAR_PX = 3;

/** No stage is narrower: its ways on are to be seen. */
const LEAST_PX = 76;

/** A stage is wider by steps, where these have room: so two studies side by side with nearly the same words have the same stages. */
const STEPS_PX = [8, 1];

export type Column = { readonly fromPx: number; readonly widthPx: number };

/**
 * The column of each stage, by its id: all as wide as each other, unless a word would lie on the edge of the next box, or a heading
 * has no room. Then each is as wide as its longest word needs (`isUneven`), or only those are wider that need it (`isWidened`).
 */
export const columnsOf = planned((reported, sheet): ReadonlyMap<string, Column> => {
  const stages = stageIds(reported);
  const even = stages.map(() => sheet.widthPx / stages.length);
  let fromPx = 0;
  return new Map(
    (unevenOn(reported, sheet, even) ?? widenedOn(reported, sheet, even) ?? even).map(
      (widthPx, index) => {
        const column: Column = { fromPx, widthPx };
        fromPx += widthPx;
        return [at(stages, index), column];
      },
    ),
  );
});

function unevenOn(
  reported: Flows,
  sheet: Sheet,
  even: readonly number[],
): readonly number[] | null {
  if (!sheet.isUneven) return null;
  const [words, headings] = [wordsIn(reported, sheet), headingsIn(reported, sheet)];
  for (const needed of [wider(words, headings), words]) {
    if (needed.every((px, index) => px <= at(even, index))) return null;
    const least = needed.map((px) => Math.max(LEAST_PX, px));
    const left = sheet.widthPx - least.reduce((sum, px) => sum + px, 0);
    if (left >= 0) return least.map((px) => px + left / least.length);
  }
  return null;
}

function widenedOn(
  reported: Flows,
  sheet: Sheet,
  even: readonly number[],
): readonly number[] | null {
  if (!sheet.isWidened) return null;
  const [words, headings] = [wordsIn(reported, sheet), headingsIn(reported, sheet)];
  // A stage after which none is shown has room enough, and stays where it is.
  const shown = even.slice(0, sheet.open?.from);
  for (const needed of [wider(words, headings), words, headings])
    for (const stepPx of STEPS_PX) {
      const stepped = needed.slice(0, shown.length).map((px) => stepPx * Math.ceil(px / stepPx));
      const found = withRoom(stepped, shown);
      if (found) return [...found, ...even.slice(shown.length)];
    }
  return null;
}

/** As wide as each other but for those that need more; null where they have not all of it. */
function withRoom(needed: readonly number[], even: readonly number[]): readonly number[] | null {
  const wholePx = even.reduce((sum, px) => sum + px, 0);
  let wide: readonly number[] = [];
  let sharePx = Math.min(...even);
  for (;;) {
    const widerNow = needed.filter((px) => px > sharePx);
    if (widerNow.length === wide.length) return needed.map((px) => Math.max(px, sharePx));
    wide = widerNow;
    const leftPx = wholePx - wide.reduce((sum, px) => sum + px, 0);
    const others = needed.length - wide.length;
    if (leftPx < others * LEAST_PX) return null;
    if (others === 0) return needed.map((px) => px + leftPx / needed.length);
    sharePx = leftPx / others;
  }
}

function wider(these: readonly number[], those: readonly number[]): readonly number[] {
  return these.map((px, index) => Math.max(px, at(those, index)));
}

/** How wide each stage has to be for its heading. */
function headingsIn({ study }: Flows, sheet: Sheet): readonly number[] {
  return study.stages.map(({ id }) =>
    sheet.isBrief ? 0 : textWidth(stageLabel(study, id), sheet.textPx) + LABEL_GAP_PX,
  );
}

/** How wide each stage has to be so that no word of it reaches the box of the next. */
function wordsIn(reported: Flows, sheet: Sheet): readonly number[] {
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
        ...unbroken(name).map((word) => nameWidth(word, sheet, sheet.isBrief)),
      ];
    });
    const id = at(stageIds(reported), index);
    const dotsPx = id === groupOf(study, resultOf(study)).stage ? (sheet.dotsPx ?? 0) : 0;
    return (
      sheet.boxPx +
      dotsPx +
      LABEL_GAP_PX +
      Math.max(0, ...widest) +
      (id === stageIds(reported).at(-1) ? 0 : CLEAR_PX)
    );
  });
}
