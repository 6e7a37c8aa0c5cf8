// The picture on a wide sheet: patients go from left to right, stages are columns.

import type { Flows } from '../../model/flows.ts';
import { acrossPlan, bracketsOn } from './acrossPlan.ts';
import { spread } from './spread.ts';
import {
  bracketLines,
  ghostOf,
  LABEL_GAP_PX,
  labelsOf,
  landingOn,
  onwardAt,
  picturedFlows,
  type Picture,
  type PicturedBracket,
  type PicturedGroup,
} from './pictured.ts';
import { at } from './planned.ts';
import { isOnTheWay, picturedThread } from './thread.ts';
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
  const { frame, shapes, high, headingPx, bracketPx } = plan;
  const placed = placedFlows(now, frame);
  const labels = labelsOf(now, reported, sheet, shapes, of);
  const tops: number[] = [];
  for (const column of plan.columns) {
    spread(
      plan.wishesOf(placed, clearOf, column, plan.perPatient),
      plan.low,
      plan.highOf(column),
    ).forEach((top, row) => {
      tops[at(column, row)] = top;
    });
  }

  const groups = now.groups.map(({ group, count, basis }, index): PicturedGroup => {
    const { along, across: span } = at(placed.groups, index);
    const last = plan.byFirst.get(group.id)?.at(-1);
    return {
      id: group.id,
      landing: landingOn(at(placed.groups, index), sheet, headingPx),
      onward: onwardAt(now.study, group.stage),
      box: {
        x: along.from,
        y: headingPx + span.from,
        width: sheet.boxPx,
        height: span.to - span.from,
      },
      tone: group.tone,
      basis,
      count,
      label: {
        ...at(labels, index),
        x: along.to + LABEL_GAP_PX + plan.dotsPx(group.id),
        // Whoever has no words of their own is where they stand.
        y: tops[index] ?? headingPx + span.from,
      },
      hasKey: false,
      ...(last === undefined
        ? {}
        : {
            labelOf: {
              x: along.from,
              y: headingPx + span.from,
              width: sheet.boxPx,
              height: at(placed.groups, last).across.to - span.from,
            },
          }),
    };
  });
  const brackets = bracketsOn(now, sheet).map((bracket, index): PicturedBracket => {
    const boxes = groups.filter(({ id }) => bracket.groups.includes(id)).map(({ box }) => box);
    const from = Math.min(...boxes.map((box) => box.x));
    const to = Math.max(...boxes.map((box) => box.x + box.width));
    const y = high + 6 + index * bracketPx;
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

  const roomOf = (stage: string) => plan.pitchOf(stage) - 2;
  const strongPx =
    textWidth(widestStrong(now), sheet.textPx, 'strong') + textWidth(' ', sheet.textPx);
  const areClose = now.study.stages.some(({ id }) => strongPx > roomOf(id));
  return {
    sheet,
    width: sheet.widthPx,
    height: plan.height,
    headings: plan.headings,
    groups,
    flows: picturedFlows(now, placed.flows, sheet, headingPx),
    ghost: ghostOf(now, reported, plan.outlines),
    brackets,
    thread:
      thread &&
      picturedThread(now, thread, placed, sheet, {
        topPx: headingPx,
        perPatient: plan.perPatient,
        wordsAt: ({ id, along, across: span }) => {
          const traced = thread.groups.get(id);
          // Of those who end up there, and go on from there, all are of the thread; anywhere else there is no room above it.
          if (!traced || traced.from > 0 || span.from > 0 || !isOnTheWay(now, thread, id))
            return null;
          // Close to each other they would run into each other: those of the first stage and of the last before the end stand for all.
          if ((sheet.isBrief || areClose) && !isAtAnEnd(now, thread, id)) return null;
          return {
            x: along.from,
            y: headingPx + span.from - THREAD_BASE * sheet.textPx,
            widthPx: roomOf(groupOf(now.study, id).stage),
          };
        },
      }),
  };
}
