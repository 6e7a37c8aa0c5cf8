// The picture on a narrow sheet: patients go down the page, stages are rows.

import { reportedFlows, type CountedGroup, type Flows } from '../../model/flows.ts';
import { groupOf } from '../../study/study.ts';
import { MOST_PATIENTS, patients } from '../../study/units.ts';
import { spread } from './spread.ts';
import { labelShape, textHeight, type LabelShape } from './labels.ts';
import { gatheredOn } from './gathered.ts';
import { gatheredNames } from '../../locale/labels.ts';
import {
  bracketLines,
  GATHERED_GAP_PX,
  gatheredOnSheet,
  ghostOf,
  LABEL_GAP_PX,
  LABEL_SEPARATION_PX,
  labelsOf,
  landingOn,
  namedStagesOf,
  onwardAt,
  outlinesOf,
  picturedFlows,
  shapesOf,
  type Picture,
  type PicturedBracket,
  type PicturedGroup,
  type Point,
} from './pictured.ts';
import { at, ownOf, planned, stageIds } from './planned.ts';
import { textWidth } from '../textWidth.ts';
import { rounded } from './ribbon.ts';
import { placedFlows, type Frame } from './sankey.ts';
import type { ShareOf } from '../../model/base.ts';
import type { Thread } from '../../model/thread.ts';
import { isOnTheWay, picturedThread, threadEdge, tracedThread } from './thread.ts';
import type { Sheet } from './sheets.ts';

/** Room for a bracket at the right edge. */
const BRACKET_MARGIN_PX = 18;
const BRACKET_MARGIN_BARE_PX = 12;
/** Free ribbon between the labels of a stage and the words above the next. */
const FREE_RIBBON_PX = 30;
/** The same where labels are brief: with the words a ribbon is as high as a finger or pointer needs. */
const FREE_BRIEF_PX = 6;
/** The same above a bracket, where the bracket's text must not reach up to labels at its edge. */
const FREE_ABOVE_BRACKET_PX = 62;
/** Between the edge of a box and the words below it. */
const INSET_PX = 5;
/** How far a label may be moved aside by the thread, of the whole cohort. */
const MOST_BESIDE = 0.3;
/** The same where labels are brief: what is kept free for it is taken from the words. */
const MOST_BESIDE_BRIEF = 0.2;
const MOST_BESIDE_BARE = 0.12;
/** Beside a label, where there is nothing but number and name. */
const LABEL_GAP_BARE_PX = 5;
/** In how many ways two labels may share the room of their stage. */
const SHARES = 24;
/** How far the words of the thread stand above a box. */
const WORDS_BASE_PX = 7;
/** Where there are none: enough of a ribbon to be seen to bend. */
const BARE_RIBBON_PX = 12;
/** And enough above the first box to stand clear of the message. */
const BARE_TOP_PX = 6;
/** The least of it, where the labels of very many people take more lines. */
const LEAST_RIBBON_PX = 4;
/** A sample of the group's colour, where labels are stacked. */
const KEY_PX = 16;

const planOf = planned((reported, sheet) => {
  const { stages, brackets } = reported.study;
  const margin = sheet.isBare ? BRACKET_MARGIN_BARE_PX : BRACKET_MARGIN_PX;
  const room = sheet.widthPx - (brackets.length > 0 ? margin : 0);
  const rows = namedStagesOf(reported, sheet);
  const { silent, joined, byFirst } = gatheredOn(reported, sheet);
  const gaps = Math.max(...rows.map(({ length }) => length)) - 1;
  const gapPx = gaps === 0 ? 0 : Math.min(sheet.gapPx, room / 3 / gaps);
  const wordsPx = sheet.isBare ? BARE_RIBBON_PX : sheet.textPx + WORDS_BASE_PX + 2;
  const labelsBelowPx = sheet.boxPx + (sheet.isBrief ? 3 : 5);
  const freePx = sheet.isBrief ? FREE_BRIEF_PX : FREE_RIBBON_PX;
  const gatheredPx = GATHERED_GAP_PX * joined.size;
  const bandPx = Math.min(sheet.bandPx, room - gaps * gapPx - gatheredPx);
  const firsts = new Set(rows.map(([place = 0]) => at(reported.groups, place).group.id));
  const goingOn = new Set(reported.flows.map(({ from }) => from.id));
  const acrossPx = bandPx + gaps * gapPx + gatheredPx;
  // Those who go on have their words beside the thread and within the band; the others have what is left.
  const own = ownOf(reported);
  const beside = mostBeside(sheet, bandPx) + INSET_PX;
  const within = bandPx - beside - LABEL_GAP_PX;
  const bracketsPx = Math.max(
    0,
    ...brackets.flatMap((bracket, index) =>
      bracketLines(reported, bracket, sheet, besideBracket(sheet, index, acrossPx)).map(
        (line) => textWidth(line, sheet.textPx) + 2 * LABEL_GAP_PX,
      ),
    ),
  );
  // In a list a group has one line, beside those who go on from there, if for any number of patients its name and its share have room in it.
  const many = reportedFlows(reported.study, patients(MOST_PATIENTS));
  const besideBand = stackedBeside(own, { bandPx, gapPx, rows });
  const listedPx = new Map(
    rows.flatMap((row, index) => {
      if (row.length < 3) return [];
      const widths = [room - at(besideBand, index), room - KEY_PX];
      return row.flatMap((place) => {
        const { id } = at(own.groups, place).group;
        const isOneLine = (flows: Flows, px: number, name?: string) => {
          const form = { isTight: true, ...(byFirst.has(id) && name ? { name } : {}) };
          const { lines } = labelShape(flows, at(flows.groups, place), sheet, px, form);
          return lines.length === 1 && (sheet.isBare || lines[0]?.includes('share'));
        };
        const width = widths.find(
          (px) =>
            isOneLine(own, px, gatheredOnSheet(sheet)) && isOneLine(many, px, gatheredNames.hall),
        );
        return width === undefined ? [] : [[id, width] as const];
      });
    }),
  );
  const widthIn = (flows: Flows) => (peers: number, group: string) => {
    if (peers > 2) return listedPx.get(group) ?? room - KEY_PX;
    if (sheet.isBare && peers === 2) {
      const [first, second] = at(
        rows,
        stageIds(reported).indexOf(groupOf(reported.study, group).stage),
      ).map((place) => at(flows.groups, place));
      if (!first || !second) return room;
      const both = room - (goingOn.has(first.group.id) ? beside : INSET_PX) - 2 * labelGap(sheet);
      const width = firstOfTwo([first, second], flows, sheet, both);
      return group === first.group.id ? width : both - width;
    }
    if (!sheet.isBrief) return room / peers - 2 * LABEL_GAP_PX;
    // Beside the widest that the flow can become stand the words of a bracket.
    if (peers === 1 && sheet.isBare) return room - beside - bracketsPx;
    if (peers === 1) return (brackets.length > 0 ? acrossPx + LABEL_GAP_PX : room) - beside;
    const [first] = at(rows, stageIds(reported).indexOf(groupOf(reported.study, group).stage));
    const isBeside = goingOn.has(at(reported.groups, first ?? 0).group.id);
    const half = room / 2 - LABEL_GAP_PX;
    if (firsts.has(group)) return isBeside ? within : half - INSET_PX;
    return isBeside ? room - beside - within - 2 * LABEL_GAP_PX : half;
  };
  // As high for any number of patients as for the study's own, which lets nothing below the picture move.
  const isInList = (group: string) => listedPx.has(group);
  const shapesOfOwn = shapesOf(own, sheet, widthIn(own), isInList);
  const shapes =
    own === reported
      ? shapesOfOwn
      : shapesOf(reported, sheet, widthIn(reported), isInList, shapesOfOwn);
  // Each stage takes the room that its labels need: side by side where they fit, else one below the other with a key.
  const isStackedIn = (row: readonly LabelShape[]) => {
    const width = row.reduce((sum, { widthPx }) => sum + widthPx + 2 * labelGap(sheet), 0);
    return row.length > 2 || width - 2 * labelGap(sheet) + INSET_PX > room;
  };
  const labelsIn = (row: readonly LabelShape[]) => {
    const heights = row.map(({ heightPx }) => heightPx + LABEL_SEPARATION_PX);
    return isStackedIn(row)
      ? heights.reduce((sum, height) => sum + height, 0)
      : Math.max(0, ...heights);
  };
  const labelled = rows.map((row) => {
    const [shown, own] = [shapes, shapesOfOwn].map((all) => row.map((place) => at(all, place)));
    const ownPx = labelsIn(own ?? []);
    return {
      isStacked: isStackedIn(shown ?? []),
      ownPx,
      px: Math.max(ownPx, labelsIn(shown ?? [])),
    };
  });
  const waysPx = stages.map((_, index) =>
    at(rows, index).length > 1 && isBracketBegunAt(reported, stages[index + 1]?.id)
      ? FREE_ABOVE_BRACKET_PX
      : freePx,
  );
  // Those of very many people may take more lines: as far as that goes, the ways on below are shorter instead.
  const morePx = labelled.reduce((sum, { ownPx, px }) => sum + px - ownPx, 0);
  const shorterPx = Math.min(
    morePx / Math.max(1, stages.length - 1),
    freePx + (sheet.isBare ? wordsPx : 0) - LEAST_RIBBON_PX,
  );
  const tops = new Map<string, number>();
  const landings = new Map<string, number>();
  const stacked = new Set<string>();
  let top = sheet.isBare ? BARE_TOP_PX : wordsPx;
  stages.forEach((stage, index) => {
    const { isStacked, px } = at(labelled, index);
    if (isStacked) stacked.add(stage.id);
    tops.set(stage.id, top);
    landings.set(stage.id, labelsBelowPx - sheet.boxPx + px);
    top += labelsBelowPx + px;
    if (index < stages.length - 1) top += at(waysPx, index) + wordsPx - shorterPx;
  });

  const frame: Frame = {
    alongOfStage: (stage) => tops.get(stage) ?? 0,
    landingOf: (stage) => landings.get(stage) ?? 0,
    bandPx,
    boxPx: sheet.boxPx,
    gapOf: (group) => (joined.has(group) ? GATHERED_GAP_PX : gapPx),
  };
  const placed = placedFlows(reported, frame);
  return {
    room,
    rows,
    goingOn,
    onward: new Set([...firsts].filter((id) => goingOn.has(id))),
    silent,
    acrossPx,
    labelsBelowPx,
    shapes,
    stacked,
    frame,
    height: Math.ceil(top + 4),
    outlines: outlinesOf(placed, sheet, 0),
  };
});

/** Where everything stands on a sheet whose flow goes down the page. */
export function down(
  now: Flows,
  reported: Flows,
  sheet: Sheet,
  thread: Thread | null,
  clearOf: Thread | null,
  of: ShareOf,
): Picture {
  const plan = planOf(reported, sheet);
  const { room, shapes, stacked, frame } = plan;
  const labels = labelsOf(now, reported, sheet, shapes, of);
  const placed = placedFlows(now, frame);
  const places: Point[] = [];
  const perPatient = frame.bandPx / reported.patients;
  /**
   * Past the edge of the thread; where that is most of the band, on it, or before it where that is where its people are. By the reported
   * numbers, so that no word leaps while a rate moves.
   */
  const besideEdge = (place: number) => {
    const { id } = at(placed.groups, place);
    const most = mostBeside(sheet, frame.bandPx);
    // Who keeps clear of nobody in particular leaves the room that any thread may take: before it is told nothing tells how wide it is.
    if (!clearOf) return plan.onward.has(id) ? most : 0;
    if (id === clearOf.of) return 0;
    const asReported = tracedThread(reported, clearOf.of)?.groups.get(id);
    if (asReported && asReported.from * perPatient > most) return 0;
    return Math.min(threadEdge(clearOf, id, perPatient), most);
  };
  now.groups.forEach(({ group: { id, stage } }, index) => {
    // Whoever has no words of their own is where they stand.
    if (plan.silent.has(id))
      places[index] = {
        x: at(placed.groups, index).across.from,
        y: frame.alongOfStage(stage) + plan.labelsBelowPx,
      };
  });
  now.study.stages.forEach((stage, index) => {
    const row = at(plan.rows, index);
    const y = frame.alongOfStage(stage.id) + plan.labelsBelowPx;
    if (stacked.has(stage.id)) {
      // Beside those who go on from there, as far as it then ends in the picture.
      const onward = row.filter((place) => plan.goingOn.has(at(now.groups, place).group.id));
      const past = Math.max(0, ...onward.map((place) => at(placed.groups, place).across.to));
      const widest = Math.max(0, ...row.map((place) => at(shapes, place).widthPx));
      const x = Math.max(KEY_PX, Math.min(past + INSET_PX + KEY_PX, room - widest));
      let below = y;
      for (const place of row) {
        places[place] = { x, y: below };
        below += at(shapes, place).heightPx + LABEL_SEPARATION_PX;
      }
    } else {
      const wishes = row.map((place) => ({
        wish: at(placed.groups, place).across.from + besideEdge(place) + INSET_PX,
        size: at(shapes, place).widthPx + 2 * labelGap(sheet),
      }));
      // Where the words are as wide as they may be at most, the first may stand where it wishes: clear of the thread.
      const least = sheet.isBrief ? (wishes[0]?.wish ?? INSET_PX) : INSET_PX;
      spread(wishes, least, room + 2 * labelGap(sheet)).forEach((x, nth) => {
        places[at(row, nth)] = { x, y };
      });
    }
  });

  const groups = now.groups.map(({ group, count, basis }, index): PicturedGroup => {
    const { along, across: span } = at(placed.groups, index);
    return {
      id: group.id,
      landing: landingOn(at(placed.groups, index), sheet, 0),
      onward: onwardAt(now.study, group.stage),
      box: { x: span.from, y: along.from, width: span.to - span.from, height: sheet.boxPx },
      tone: group.tone,
      basis,
      count,
      label: { ...at(labels, index), ...at(places, index) },
      hasKey: stacked.has(group.stage) && !plan.silent.has(group.id),
    };
  });
  const brackets = now.study.brackets.map((bracket, index): PicturedBracket => {
    const boxes = groups.filter(({ id }) => bracket.groups.includes(id)).map(({ box }) => box);
    const from = Math.min(...boxes.map((box) => box.y));
    const to = Math.max(...boxes.map((box) => box.y + box.height));
    const x = bracketAt(sheet, index);
    const lines = bracketLines(now, bracket, sheet, besideBracket(sheet, index, plan.acrossPx));
    return {
      id: bracket.id,
      d: `M${rounded(x - 7)},${rounded(from)}H${rounded(x)}V${rounded(to)}H${rounded(x - 7)}`,
      tethers: boxes
        .map(
          (box) =>
            `M${rounded(box.x + box.width + 3)},${rounded(box.y + box.height / 2)}H${rounded(Math.max(box.x + box.width + 3, x - 2))}`,
        )
        .join(''),
      lines,
      at: { x: x - 8, y: from - 10 - (lines.length - 1) * textHeight(sheet) },
      anchor: 'end',
    };
  });

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
        wordsAt: ({ id, along, across: span }) => {
          const traced = thread.groups.get(id);
          if (
            sheet.isBare ||
            !traced ||
            traced.from > 0 ||
            span.from > 0 ||
            !isOnTheWay(now, thread, id)
          )
            return null;
          // Beside the thread, above the box. Who they are stands right below.
          const x =
            Math.min(threadEdge(thread, id, perPatient), mostBeside(sheet, frame.bandPx)) +
            INSET_PX;
          return { x, y: along.from - WORDS_BASE_PX };
        },
      }),
  };
}

function mostBeside({ isBrief, isBare }: Sheet, bandPx: number): number {
  return (isBare ? MOST_BESIDE_BARE : isBrief ? MOST_BESIDE_BRIEF : MOST_BESIDE) * bandPx;
}

/** Where words one below the other begin at each stage: past those who go on from there as the study has it, and samples of colours. */
function stackedBeside(
  own: Flows,
  {
    bandPx,
    gapPx,
    rows,
  }: {
    readonly bandPx: number;
    readonly gapPx: number;
    readonly rows: readonly (readonly number[])[];
  },
): readonly number[] {
  const goingOn = new Set(own.flows.map(({ from }) => from.id));
  return rows.map((row) => {
    let from = 0;
    let past = 0;
    for (const place of row) {
      const { count, group } = at(own.groups, place);
      const to = from + (count * bandPx) / own.patients;
      if (goingOn.has(group.id)) past = to;
      from = to + gapPx;
    }
    return past + INSET_PX + KEY_PX;
  });
}

function labelGap({ isBare }: Sheet): number {
  return isBare ? LABEL_GAP_BARE_PX : LABEL_GAP_PX;
}

/** How wide the first of two labels may be, so that both together take the least height and share the room as evenly as that allows. */
function firstOfTwo(
  [first, second]: readonly [CountedGroup, CountedGroup],
  reported: Flows,
  sheet: Sheet,
  widthPx: number,
): number {
  const evenly = Array.from({ length: SHARES - 1 }, (_, nth) => (nth + 1) / SHARES).toSorted(
    (a, b) => Math.abs(a - 0.5) - Math.abs(b - 0.5),
  );
  let best = { width: widthPx / 2, height: Number.POSITIVE_INFINITY };
  for (const share of evenly) {
    // As wide as its words are: what they leave is the other's.
    const one = labelShape(reported, first, sheet, share * widthPx);
    const other = labelShape(reported, second, sheet, widthPx - one.widthPx);
    const height = Math.max(one.heightPx, other.heightPx);
    if (one.widthPx + other.widthPx <= widthPx && height < best.height)
      best = { width: one.widthPx, height };
  }
  return best.width;
}

/** Where a bracket runs down the page. */
function bracketAt({ widthPx }: Sheet, index: number): number {
  return widthPx - 3 - index * 6;
}

/** How wide its words may be above it and beside the longest that the flow can become there: clear of every ribbon. */
function besideBracket(sheet: Sheet, index: number, acrossPx: number): number {
  return bracketAt(sheet, index) - 8 - acrossPx - LABEL_GAP_PX;
}

function isBracketBegunAt({ study }: Flows, stage: string | undefined): boolean {
  return study.brackets.some(({ groups: [first = ''] }) => groupOf(study, first).stage === stage);
}
