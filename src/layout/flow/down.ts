// The picture on a narrow sheet: patients go down the page, stages are rows.

import { goesOn, type Flows } from '../../model/flows.ts';
import type { ShareOf } from '../../model/base.ts';
import type { Thread } from '../../model/thread.ts';
import { downPlan, WORDS_BASE_PX, type DownPlan } from './downPlan.ts';
import { besideBracket, bracketAt, INSET_PX, KEY_PX, labelGap, mostBeside } from './downWidths.ts';
import { textHeight } from './labels.ts';
import { bracketLines } from './bracketLines.ts';
import { ghostOf } from './outlines.ts';
import {
  LABEL_SEPARATION_PX,
  type Picture,
  type PicturedBracket,
  type PicturedGroup,
  type Point,
} from './pictured.ts';
import { labelsOf } from './labelShapes.ts';
import { picturedFlows, picturedGroups } from './parts.ts';
import { at, stageIds } from './planned.ts';
import { rounded } from './ribbon.ts';
import { placedFlows, type PlacedFlows, type PlacedGroup } from './sankey.ts';
import type { Sheet } from './sheets.ts';
import { spread } from './spread.ts';
import {
  hasWordsAbove,
  picturedThread,
  threadEdge,
  tracedThread,
  type WordsPlace,
} from './thread.ts';
import { groupOf } from '../../study/study.ts';

/** Where everything stands on a sheet whose flow goes down the page. */
export function down(
  now: Flows,
  reported: Flows,
  sheet: Sheet,
  thread: Thread | null,
  clearOf: Thread | null,
  of: ShareOf,
): Picture {
  const plan = downPlan(reported, sheet);
  const { shapes, frame } = plan;
  const labels = labelsOf(now, reported, sheet, shapes, of);
  const placed = placedFlows(now, frame);
  const perPatient = frame.bandPx / reported.patients;
  const points = labelPoints(now, placed, sheet, plan, pastThread(reported, sheet, plan, clearOf));
  const groups = picturedGroups(now, placed, sheet, 0).map((group, index): PicturedGroup => ({
    ...group,
    label: { ...at(labels, index), ...at(points, index) },
    hasKey: plan.isStacked(at(now.groups, index).group.stage) && !plan.silent.has(group.id),
  }));
  const brackets = bracketsBeside(now, sheet, groups, plan.acrossPx);
  const bracketsFrom = Math.min(...brackets.map(({ at: { y } }) => y - sheet.textPx));
  const first = stageIds(now)[0];
  const wordsAt = (group: PlacedGroup, ofThem: Thread): WordsPlace | null => {
    if (sheet.isBare || !hasWordsAbove(now, ofThem, group)) return null;
    // Beside the thread, above the box. Who they are stands right below.
    const edge = Math.min(
      threadEdge(ofThem, group.id, perPatient),
      mostBeside(sheet, frame.bandPx),
    );
    const [x, y] = [edge + INSET_PX, group.along.from - WORDS_BASE_PX];
    // Above the first of all there is room to say it there too: no ribbon is beside them.
    if (groupOf(now.study, group.id).stage !== first) return { x, y };
    const toPx = bracketsFrom > y + WORDS_BASE_PX ? plan.roomPx : plan.acrossPx;
    return { x, y, widthPx: toPx - x };
  };
  return {
    sheet,
    width: sheet.widthPx,
    height: plan.height,
    // What a stage is called is told by its groups, and the row above them is taken by the words of the thread.
    headings: [],
    groups,
    flows: picturedFlows(now, placed.flows, sheet, 0),
    ghost: ghostOf(now, reported, plan.outlines),
    brackets,
    thread:
      thread &&
      picturedThread(now, thread, placed, sheet, {
        topPx: 0,
        perPatient,
        wordsAt: (group) => wordsAt(group, thread),
      }),
  };
}

/** Where the thread leaves no room beside it, words go back onto it, so many times as fast as it takes more. */
const BACK_BESIDE = 3;

/**
 * How far from the first edge of its box, in px, a label begins so that it is past the edge of the thread: as far as its words have
 * room for, given here, and as every label has; where that is most of the band, on it, or before it where that is where its people
 * are. By the reported numbers, so that no word leaps while a rate moves.
 */
function pastThread(
  reported: Flows,
  sheet: Sheet,
  { frame: { bandPx } }: DownPlan,
  clearOf: Thread | null,
): (group: PlacedGroup, isFirst: boolean, roomPx: number) => number {
  const perPatient = bandPx / reported.patients;
  const most = mostBeside(sheet, bandPx);
  // Who keeps clear of nobody in particular leaves the room that any thread may take: before it is told nothing tells how wide it is.
  if (!clearOf) return ({ id }, isFirst) => (isFirst && goesOn(reported, id) ? most : 0);
  const asReported = tracedThread(reported, clearOf.of);
  return ({ id, across }, isFirst, roomPx) => {
    if (id === clearOf.of) return 0;
    const traced = asReported?.groups.get(id);
    if (traced && traced.from * perPatient > most) return 0;
    const edge = threadEdge(clearOf, id, perPatient);
    const boxPx = across.to - across.from;
    const beside = Math.min(BACK_BESIDE * (boxPx - edge), roomPx + BACK_BESIDE * (roomPx - edge));
    return Math.min(edge, Math.max(most, isFirst ? beside : 0));
  };
}

/** Where the label of each group begins, in the order of the groups. */
function labelPoints(
  now: Flows,
  placed: PlacedFlows,
  sheet: Sheet,
  plan: DownPlan,
  pastEdge: ReturnType<typeof pastThread>,
): readonly Point[] {
  const { roomPx, shapes, frame, acrossPx } = plan;
  const acrossOf = (place: number) => at(placed.groups, place).across;
  // Whoever has no words of their own is where they stand.
  const points = now.groups.map(({ group: { stage } }, place): Point => ({
    x: acrossOf(place).from,
    y: plan.labelsFrom(stage),
  }));
  now.study.stages.forEach((stage, index) => {
    const row = at(plan.rows, index);
    const y = plan.labelsFrom(stage.id);
    if (plan.isStacked(stage.id)) {
      // Beside those who go on from there, as far as it then ends in the picture.
      const onward = row.filter((place) => goesOn(now, at(now.groups, place).group.id));
      const past = Math.max(0, ...onward.map((place) => acrossOf(place).to));
      const widest = Math.max(0, ...row.map((place) => at(shapes, place).widthPx));
      const x = Math.max(KEY_PX, Math.min(past + INSET_PX + KEY_PX, roomPx - widest));
      let below = y;
      for (const place of row) {
        points[place] = { x, y: below };
        below += at(shapes, place).heightPx + LABEL_SEPARATION_PX;
      }
    } else {
      const gapPx = 2 * labelGap(sheet);
      // Alone as far as words may stand, else within the band, or nearly so.
      const alonePx = now.study.brackets.length > 0 ? acrossPx : roomPx;
      const endPx = row.length > 1 ? frame.bandPx + gapPx : alonePx - INSET_PX;
      const wishes = row.map((place, nth) => {
        const group = at(placed.groups, place);
        const { widthPx } = at(shapes, place);
        return {
          wish: group.across.from + pastEdge(group, nth === 0, endPx - widthPx) + INSET_PX,
          size: widthPx + gapPx,
        };
      });
      // Where the words are as wide as they may be at most, the first may stand where it wishes: clear of the thread, but in the picture.
      const [first = { wish: INSET_PX }] = wishes;
      const sparePx = roomPx + gapPx - wishes.reduce((sum, { size }) => sum + size, 0);
      const low = Math.max(INSET_PX, Math.min(first.wish, sparePx));
      spread(wishes, low, roomPx + gapPx).forEach((x, nth) => {
        points[at(row, nth)] = { x, y };
      });
    }
  });
  return points;
}

/** The brackets at the right edge of the picture, each with its words above it. */
function bracketsBeside(
  now: Flows,
  sheet: Sheet,
  groups: readonly PicturedGroup[],
  acrossPx: number,
): readonly PicturedBracket[] {
  return now.study.brackets.map((bracket, index) => {
    const boxes = groups.filter(({ id }) => bracket.groups.includes(id)).map(({ box }) => box);
    const from = Math.min(...boxes.map((box) => box.y));
    const to = Math.max(...boxes.map((box) => box.y + box.height));
    const x = bracketAt(sheet, index);
    const [start, end] = [rounded(from), rounded(to)];
    const lines = bracketLines(now, bracket, sheet, besideBracket(sheet, index, acrossPx));
    return {
      id: bracket.id,
      d: `M${rounded(x - 7)},${start}H${rounded(x)}V${end}H${rounded(x - 7)}`,
      tethers: boxes
        .map((box) => {
          const edge = box.x + box.width + 3;
          return `M${rounded(edge)},${rounded(box.y + box.height / 2)}H${rounded(Math.max(edge, x - 2))}`;
        })
        .join(''),
      lines,
      at: { x: x - 8, y: from - 10 - (lines.length - 1) * textHeight(sheet) },
      anchor: 'end',
    };
  });
}
