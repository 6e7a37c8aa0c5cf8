// The picture on a wide sheet: patients go from left to right, stages are columns.

import type { Flows } from '../../model/flows.ts';
import { acrossFrame, headingHeight, isOfWhomBelow, WORDS_APART_PX } from './acrossFrame.ts';
import { bracketHeight, bracketsOn, hangOf } from './acrossHeight.ts';
import { acrossPlan } from './acrossPlan.ts';
import { labelWishes } from './acrossWishes.ts';
import { acrossWords, pitchOf } from './acrossWords.ts';
import { gatheredOn } from './gathered.ts';
import { spread } from './spread.ts';
import { bracketLines } from './bracketLines.ts';
import { ghostOf, outlinesOf } from './outlines.ts';
import {
  LABEL_GAP_PX,
  type Picture,
  type PicturedBracket,
  type PicturedGroup,
} from './pictured.ts';
import { labelsOf } from './labelShapes.ts';
import { picturedFlows, picturedGroups } from './parts.ts';
import { at } from './planned.ts';
import { hasWordsAbove, picturedThread } from './thread.ts';
import { widestStrong } from '../../locale/thread.ts';
import type { ShareOf } from '../../model/base.ts';
import type { Thread } from '../../model/thread.ts';
import { rounded } from './ribbon.ts';
import { placedFlows } from './sankey.ts';
import type { Sheet } from './sheets.ts';
import { groupOf } from '../../study/study.ts';
import { textWidth } from '../textWidth.ts';

/** How far the words of the thread stand above the flow, in sizes of text. */
const THREAD_BASE = 0.45;

/** Whether a group stands at the first stage, or at the last before those whose people are traced. */
function isAtAnEnd({ study }: Flows, { of }: Thread, id: string): boolean {
  const placeOf = (group: string) =>
    study.stages.findIndex((stage) => stage.id === groupOf(study, group).stage);
  const end = study.sideFacts.some((fact) => fact.id === of) ? study.stages.length : placeOf(of);
  return placeOf(id) === 0 || placeOf(id) === end - 1;
}

/** The outlines of what was reported of `part`, groups and flows of the study, where that stands in the whole picture. */
export function ghostOfPart(
  part: Flows,
  reportedPart: Flows,
  reported: Flows,
  sheet: Sheet,
): string {
  const placed = placedFlows(reportedPart, acrossFrame(reported, sheet));
  return ghostOf(part, reportedPart, outlinesOf(placed, sheet, headingHeight(reported, sheet)));
}

/** Where everything stands on a sheet whose flow goes across the page. */
export function across(
  now: Flows,
  reported: Flows,
  sheet: Sheet,
  thread: Thread | null,
  clearOf: Thread | null,
  of: ShareOf,
): Picture {
  const plan = acrossPlan(reported, sheet);
  const { columns, shapes, dotsPx } = acrossWords(reported, sheet);
  const frame = acrossFrame(reported, sheet);
  const headingPx = headingHeight(reported, sheet);
  const perPatient = frame.bandPx / reported.patients;
  const placed = placedFlows(now, frame);
  const labels = labelsOf(now, reported, sheet, shapes, of);
  const tops: number[] = [];
  for (const column of columns) {
    const labelled = { placed, perPatient, shapes, thread: clearOf };
    const wishes = labelWishes(reported, sheet, column, labelled);
    const end = plan.endPx + hangOf(reported, sheet, column);
    spread(wishes, headingPx, end).forEach((top, row) => {
      tops[at(column, row)] = top;
    });
  }

  const { byFirst } = gatheredOn(reported, sheet);
  const groups = picturedGroups(now, placed, sheet, headingPx).map(
    (group, index): PicturedGroup => {
      const { box } = group;
      const last = byFirst.get(group.id)?.at(-1);
      return {
        ...group,
        label: {
          ...at(labels, index),
          x: at(placed.groups, index).along.to + LABEL_GAP_PX + dotsPx(group.id),
          // Whoever has no words of their own is where they stand.
          y: tops[index] ?? box.y,
        },
        hasKey: false,
        ...(last === undefined
          ? {}
          : {
              labelOf: {
                ...box,
                height: at(placed.groups, last).across.to - at(placed.groups, index).across.from,
              },
            }),
      };
    },
  );
  const roomOf = (stage: string) => pitchOf(reported, sheet, stage) - WORDS_APART_PX;
  const strongPx =
    textWidth(widestStrong(now), sheet.textPx, 'strong') + textWidth(' ', sheet.textPx);
  const roomBeforeNext = (id: string) => {
    const { stages } = now.study;
    const place = stages.findIndex((each) => each.id === groupOf(now.study, id).stage);
    const next = stages.findIndex(
      (each, index) =>
        index > place &&
        now.groups.some(
          ({ group }) => group.stage === each.id && thread && isAtAnEnd(now, thread, group.id),
        ),
    );
    return stages
      .slice(place, next < 0 ? place + 1 : next)
      .reduce((sum, each) => sum + roomOf(each.id), 0);
  };
  const areClose = now.study.stages.some(({ id }) => strongPx > roomOf(id));
  return {
    sheet,
    width: sheet.widthPx,
    height: plan.height,
    headings: plan.headings,
    groups,
    flows: picturedFlows(now, placed.flows, sheet, headingPx),
    ghost: ghostOf(now, reported, plan.outlines),
    brackets: bracketsBelow(now, reported, sheet, groups, plan.endPx),
    thread:
      thread &&
      picturedThread(now, thread, placed, sheet, {
        topPx: headingPx,
        perPatient,
        isOfWhomBelow: isOfWhomBelow(reported, sheet),
        wordsAt: (group) => {
          // Of those who end up there, and go on from there, all are of the thread; anywhere else there is no room above it.
          if (!hasWordsAbove(now, thread, group)) return null;
          // Close to each other they would run into each other: those of the first stage and of the last before the end stand for all.
          const isFew = sheet.isBrief === true || areClose;
          if (isFew && !isAtAnEnd(now, thread, group.id)) return null;
          const { stage } = groupOf(now.study, group.id);
          return {
            x: group.along.from,
            y: headingPx + group.across.from - THREAD_BASE * sheet.textPx,
            // Where those between say nothing the first has their room too.
            widthPx: isFew ? roomBeforeNext(group.id) : roomOf(stage),
          };
        },
      }),
  };
}

/** The brackets below the flow, which ends at `endPx`, each with its words below it. */
function bracketsBelow(
  now: Flows,
  reported: Flows,
  sheet: Sheet,
  groups: readonly PicturedGroup[],
  endPx: number,
): readonly PicturedBracket[] {
  return bracketsOn(now, sheet).map((bracket, index) => {
    const boxes = groups.filter(({ id }) => bracket.groups.includes(id)).map(({ box }) => box);
    const from = Math.min(...boxes.map((box) => box.x));
    const to = Math.max(...boxes.map((box) => box.x + box.width));
    const y = endPx + 6 + index * bracketHeight(sheet);
    const roomPx = sheet.isUneven ? to : Math.min(from + to, 2 * sheet.widthPx - from - to);
    const lines = bracketLines(now, bracket, sheet, roomPx);
    const isWider =
      sheet.isUneven === true &&
      bracketLines(reported, bracket, sheet, roomPx).some(
        (line) => textWidth(line, sheet.textPx) > to - from,
      );
    const [start, end] = [rounded(from), rounded(to)];
    return {
      id: bracket.id,
      d: `M${start},${rounded(y - 7)}V${rounded(y)}H${end}V${rounded(y - 7)}`,
      tethers: boxes
        .map(
          (box) =>
            `M${rounded(box.x + box.width / 2)},${rounded(box.y + box.height + 3)}V${rounded(y - 2)}`,
        )
        .join(''),
      lines,
      // Beside its end words may hang down.
      at: { x: isWider ? to : (from + to) / 2, y: y + sheet.textPx + 5 },
      anchor: isWider ? 'end' : 'middle',
    };
  });
}
