// What stays the same on a wide sheet while rates move: columns, shapes of labels, the height of the picture.

import { goesOn, type Flows } from '../../model/flows.ts';
import type { Thread } from '../../model/thread.ts';
import { spread, type Wish } from './spread.ts';
import { nameHeight, textHeight, type LabelShape } from './labels.ts';
import { CLEAR_PX, columnsOf } from './columns.ts';
import { gatheredOn } from './gathered.ts';
import {
  GATHERED_GAP_PX,
  LABEL_GAP_PX,
  LABEL_SEPARATION_PX,
  namedStagesOf,
  outlinesOf,
  shapesAsOwn,
  TIGHT_SEPARATION_PX,
} from './pictured.ts';
import { at, ownOf, planned, stagesOf } from './planned.ts';
import { besideFrom, besideThread, resultThread, tracedThread, type Beside } from './thread.ts';
import { rounded, secondEdgeAt } from './ribbon.ts';
import { placedFlows, type Ends, type Frame, type PlacedFlows, type Sized } from './sankey.ts';
import type { Sheet } from './sheets.ts';
import { groupOf, resultOf, type Study } from '../../study/study.ts';
import { groupLabel, stageLabel } from '../../locale/studyWords.ts';
import { cutToFit, textWidth, unbroken } from '../textWidth.ts';

/** The headings of the columns, above the flow, where the sheet says nothing else. */
const HEADING_PX = 47;
/** The row of the words of the thread, between the headings and the flow, in sizes of text. */
const THREAD_ROW = 1.35;
/** Of the way from one stage to the next, where ways on have parted; at the least so many px. */
const WAY = 0.3;
const LEAST_WAY_PX = 44;
/** How far a label may hang below the lowest box. */
const OVERHANG_PX = 30;
/** How far labels may be pushed up from where they belong as reported; further up they would seem to be of another box. */
const PUSHED_PX = 42;
/** How many boxes of one stage stand well without regard to their words. */
const MOST_BY_THEMSELVES = 3;
/** Between boxes whose words take one line. */
const TIGHT_GAP_PX = 12;
const CROWDED_DOTS_PX = 26;
const LEAST_DOTS_PX = 14;
/** Of the band of its sheet that of a crowded study is no less. */
const LEAST_BAND = 0.55;
/** From a band of few, or the hairline of nobody, to the words below it. */
const HAIRLINE_PX = 2;
/** From the top of a line of words to that of its letters. */
const LINE_LEAD_PX = 3;
/** A bracket below the flow, and the line of text below it, where the sheet says nothing else. */
const BRACKET_PX = 32;

/** What a sheet gives a study whatever its rates are: where stages begin, how its labels break, how high it is. */
export const acrossPlan = planned((reported, sheet) => {
  const { stages } = reported.study;
  const { headingPx = HEADING_PX, bracketPx = BRACKET_PX } = sheet;
  const stageColumns = columnsOf(reported, sheet);
  /** From where a stage begins to where the next does. */
  const pitchOf = (stage: string) => stageColumns.get(stage)?.widthPx ?? 0;
  const alongOf = (stage: string) => stageColumns.get(stage)?.fromPx ?? 0;
  /** How wide the heading of a stage may be: up to the next. */
  const headingRoomPx = (stage: string, index: number) =>
    sheet.open && index >= sheet.open.from
      ? sheet.open.toPx - alongOf(stage)
      : pitchOf(stage) - LABEL_GAP_PX;
  const dotsPx = dotsRoom(
    reported,
    sheet,
    pitchOf(groupOf(reported.study, resultOf(reported.study)).stage),
  );
  const columns = namedStagesOf(reported, sheet);
  const { byFirst, joined } = gatheredOn(reported, sheet);
  const idsOf = (column: readonly number[]) =>
    column.map((index) => at(reported.groups, index).group.id);
  const crowdedStages = stagesOf(reported).filter(
    (_, place) => sheet.isLevel && at(columns, place).length > MOST_BY_THEMSELVES,
  );
  const crowded = new Set(crowdedStages.flatMap(idsOf));
  /** Whether its number and its name stand in one line. */
  const isTight = (group: string) => sheet.isTight === true && crowded.has(group);
  const { shapes, shapesOfOwn } = shapesAsOwn(
    reported,
    sheet,
    // Beside the last stage nothing stands from which it would have to keep away.
    () => (_, group) => {
      const { stage } = groupOf(reported.study, group);
      return (
        pitchOf(stage) -
        sheet.boxPx -
        2 * LABEL_GAP_PX -
        dotsPx(group) +
        (dotsPx(group) > 0 && stage === stages.at(-1)?.id ? LABEL_GAP_PX : 0)
      );
    },
    {
      isTight,
      wordPx: (group) => {
        const { stage } = groupOf(reported.study, group);
        const isLast = stage === stages.at(-1)?.id;
        return (
          pitchOf(stage) - sheet.boxPx - LABEL_GAP_PX - dotsPx(group) - (isLast ? 0 : CLEAR_PX)
        );
      },
    },
  );
  // What the height hangs on, as the study has it, so that it is the same for all rates and for any number of patients.
  const own = ownOf(reported);
  /** Those of very many people take more lines, and must fit all the same. */
  const roomOf = (index: number) =>
    Math.max(at(shapes, index).heightPx, at(shapesOfOwn, index).heightPx);
  /** At which of those who share a label it stands. */
  const namedAt = new Map(
    [...byFirst.values()].flatMap((run) => run.map((place) => [place, run[0] ?? place] as const)),
  );
  const separationPx = (group: string) =>
    isTight(group) ? TIGHT_SEPARATION_PX : LABEL_SEPARATION_PX;
  const heights = new Map(
    shapes.map(({ id }, index) => [id, at(shapes, namedAt.get(index) ?? index).heightPx]),
  );
  /** How far below its edge a label stands where no thread is in its way. */
  const insetOf = (id: string, lengthPx: number) =>
    goesOn(reported, id)
      ? insetOnBand(lengthPx, heights.get(id) ?? 0)
      : // Beside the head of a tall box; with its first line at the middle of a thin one.
        Math.min(LABEL_GAP_PX, (lengthPx - nameHeight(sheet)) / 2);
  // Where many small boxes stand at one stage each moves to where its words have room beside it.
  const apartPx = (group: Sized, next: Sized) =>
    crowded.has(group.id) && !joined.has(group.id)
      ? insetOf(group.id, group.lengthPx) +
        (heights.get(group.id) ?? 0) +
        separationPx(group.id) -
        insetOf(next.id, next.lengthPx)
      : 0;
  const gapOf = (group: string) =>
    joined.has(group) ? GATHERED_GAP_PX : isTight(group) ? TIGHT_GAP_PX : sheet.gapPx;
  /** However the people of a crowded stage are spread over it: what its words and the gaps between its boxes take beside the band. */
  const besideBandPx = crowdedStages.map((stage) => {
    const ids = idsOf(stage);
    const wordsPx = stage.map((index) => roomOf(namedAt.get(index) ?? index));
    const gaps = ids.slice(0, -1).map((id, row) => {
      if (joined.has(id)) return GATHERED_GAP_PX;
      // The words of nobody who would go on stand below their hairline, those of the next at it.
      const belowPx = goesOn(reported, id) ? HAIRLINE_PX + nameHeight(sheet) / 2 : 0;
      return Math.max(gapOf(id), (wordsPx[row] ?? 0) + separationPx(id) + belowPx);
    });
    // The first of its lines hangs no further below the last box than half of it.
    const overhangPx = isTight(ids.at(-1) ?? '')
      ? (wordsPx.at(-1) ?? 0) - nameHeight(sheet) / 2 + 1
      : OVERHANG_PX;
    return gaps.reduce((sum, gap) => sum + gap, 0) + overhangPx;
  });
  // What they take of a window that holds the rates too, the band has not.
  const bandPx = Math.max(
    LEAST_BAND * sheet.bandPx,
    Math.min(sheet.bandPx, ...besideBandPx.map((px) => (sheet.mostPx ?? Infinity) - px)),
  );
  const frame: Frame = {
    landingOf: (stage) =>
      pitchOf(stage) - sheet.boxPx - Math.max(LEAST_WAY_PX, WAY * pitchOf(stage)),
    alongOfStage: alongOf,
    bandPx,
    boxPx: sheet.boxPx,
    gapOf,
    apartPx,
  };
  /** From where down, below the headings, the words of a group have no edge through them of those who go on from others of its stage. */
  const pastRibbons = (index: number, shape: LabelShape, ribbons: readonly Ends[]): number => {
    const { id, stage } = at(reported.groups, index).group;
    const begin = alongOf(stage) + sheet.boxPx + LABEL_GAP_PX + dotsPx(id);
    return Math.max(
      0,
      ...shape.linesPx.flatMap((px, line) => {
        const names = Math.min(line, shape.name.length);
        const downPx = names * nameHeight(sheet) + (line - names) * textHeight(sheet);
        return ribbons
          .filter(({ leaves, arrives }) => begin + px > leaves.along && begin < arrives.along)
          .map((ends) => {
            const lowest = Math.max(
              secondEdgeAt(ends, begin),
              secondEdgeAt(ends, Math.min(begin + px, ends.arrives.along)),
            );
            return lowest - downPx - LINE_LEAD_PX;
          });
      }),
    );
  };
  const isAbove = (id: string, index: number) => {
    const { stage } = at(reported.groups, index).group;
    const other = reported.groups.findIndex(({ group }) => group.id === id);
    return other < index && at(reported.groups, other).group.stage === stage;
  };
  /** Whether nobody goes on from a group, on a sheet that has the height to keep its words clear. */
  const isEnd = (id: string) => sheet.isUneven === true && !goesOn(reported, id);
  /** Where the labels of a column want to stand, with the groups placed like this and the thread through them. */
  const wishesOf = (
    { groups, flows }: PlacedFlows,
    thread: Thread | null,
    column: readonly number[],
    perPatient: number,
    shaped = shapes,
  ): readonly Wish[] =>
    column.map((index) => {
      const { id, across: span } = at(groups, index);
      const { from } = span;
      const { to } = at(groups, byFirst.get(id)?.at(-1) ?? index).across;
      const { heightPx } = at(shaped, index);
      const others = isEnd(id) ? flows.filter(({ flow }) => isAbove(flow.from.id, index)) : [];
      const past = Math.min(
        pastRibbons(index, at(shaped, index), others) - from,
        // At its own people, or the line after them.
        Math.max(to - from - heightPx, 1.5 * nameHeight(sheet)),
      );
      const inset = Math.max(insetOf(id, to - from), past);
      // Off the edges of the thread, as far as the label then still stands at its own people.
      const below = Math.min(
        (thread ? besideFrom(thread, id, perPatient, besideOf(thread, index)) : 0) +
          LABEL_GAP_PX / 2,
        to - from - heightPx,
      );
      const isThrough = thread !== null && id !== thread.of;
      return {
        wish: headingPx + from + (isThrough ? Math.max(inset, below) : inset),
        size: heightPx + separationPx(id),
      };
    });

  const perPatient = bandPx / reported.patients;
  const placed = placedFlows(reported, frame);
  /** By the reported numbers, so that no label leaps while a rate moves. Those of the result begin at the edge and are few. */
  const besideOf = (thread: Thread, index: number): Beside => {
    const asReported =
      thread.of === resultOf(reported.study) ? null : tracedThread(reported, thread.of);
    const { id, across: span } = at(placed.groups, index);
    return asReported
      ? besideThread(asReported, id, perPatient, {
          heightPx: at(shapes, index).heightPx + LABEL_GAP_PX,
          lengthPx: span.to - span.from,
        })
      : 'past';
  };
  const brackets = bracketsOn(reported, sheet);
  /** Where no other stands below: words beside the last groups of a bracket may hang down beside the bracket too. */
  const besideBracketPx = (stage: string) =>
    sheet.isUneven &&
    brackets.every(({ groups }) =>
      groups.every((id) => alongOf(groupOf(reported.study, id).stage) <= alongOf(stage)),
    )
      ? brackets.length * bracketPx
      : 0;
  const belowPx = (column: readonly number[]) =>
    besideBracketPx(at(reported.groups, column[0] ?? 0).group.stage);
  const low = headingPx;
  let high = Math.max(
    ...stagesOf(reported).map((stage) => {
      const gaps = idsOf(stage).slice(0, -1).map(gapOf);
      return headingPx + bandPx + gaps.reduce((sum, gap) => sum + gap, 0) + OVERHANG_PX;
    }),
  );
  for (const px of besideBandPx) high = Math.max(high, headingPx + bandPx + px);
  const placedOwn = placedFlows(own, frame);
  for (const column of columns) {
    const perOwn = bandPx / own.patients;
    const wishes = wishesOf(placedOwn, resultThread(own), column, perOwn, shapesOfOwn);
    const end = spread(wishes, low, Infinity).at(-1) ?? low;
    // No further than to the people of the box before, on whose edge the words would lie.
    const above = placedOwn.groups[column.at(-2) ?? -1]?.across.to;
    const freePx =
      (sheet.isLevel || sheet.isBrief) && above !== undefined
        ? end - (headingPx + above) - LABEL_GAP_PX / 2
        : PUSHED_PX;
    const wordsPx = idsOf(column).reduce(
      (sum, id, row) => sum + roomOf(column[row] ?? 0) + separationPx(id),
      0,
    );
    high = Math.max(
      high,
      low + wordsPx - belowPx(column),
      end + (wishes.at(-1)?.size ?? 0) - Math.max(0, Math.min(PUSHED_PX, freePx)) - belowPx(column),
    );
  }
  // Wherever the ribbons go beside which the last words of a stage stand, they stand below them.
  const gapsBefore = (id: string) => {
    const { stage } = groupOf(reported.study, id);
    const ids = reported.groups.flatMap(({ group }) => (group.stage === stage ? group.id : []));
    return ids.slice(0, ids.indexOf(id)).reduce((sum, each) => sum + gapOf(each), 0);
  };
  for (const column of columns) {
    const last = column.at(-1) ?? 0;
    const { id } = at(reported.groups, last).group;
    if (!isEnd(id) || column.length > MOST_BY_THEMSELVES) continue;
    const lowest = placed.flows
      .filter(({ flow }) => isAbove(flow.from.id, last))
      .map(({ flow, leaves, arrives }): Ends => {
        const endAt = (along: number, across: number) => ({
          along,
          across: { from: across, to: across },
        });
        return {
          leaves: endAt(leaves.along, bandPx + gapsBefore(flow.from.id)),
          arrives: endAt(arrives.along, bandPx + gapsBefore(flow.to.id)),
        };
      });
    const shape = at(shapesOfOwn, last);
    const past = Math.min(
      pastRibbons(last, shape, lowest),
      bandPx + gapsBefore(id) + nameHeight(sheet),
    );
    high = Math.max(high, headingPx + past + roomOf(last) + separationPx(id) - belowPx(column));
  }
  // Also where all are in the first box of a stage, the words of the others stand below it: where the sheet has the height for it.
  const roomy = columns.filter(
    ({ length }) => sheet.isLevel || (sheet.isUneven && length <= MOST_BY_THEMSELVES),
  );
  for (const [first = 0, ...others] of roomy) {
    const words = others.map((index) => at(shapesOfOwn, index).heightPx);
    const wordsPx =
      words.reduce((sum, size) => sum + size, 0) +
      idsOf(others)
        .slice(0, -1)
        .reduce((sum, id) => sum + separationPx(id), 0);
    if (words.length > 0)
      high = Math.max(high, headingPx + bandPx + LABEL_GAP_PX / 2 + wordsPx - belowPx([first]));
  }
  // The tallest likely letters reach a fifth above the size of the text.
  const headingBasePx = 1.2 * sheet.textPx;
  // Where many stand at a stage of a hall there is no room for it between a heading and the words of the thread.
  const rulePx = headingPx - Math.round(THREAD_ROW * sheet.textPx) - 7;
  return {
    frame,
    shapes,
    dotsPx,
    byFirst,
    columns,
    perPatient,
    pitchOf,
    wishesOf,
    low,
    high,
    /** How far down the words of a stage may reach. */
    highOf: (column: readonly number[]) => high + belowPx(column),
    headingPx,
    bracketPx,
    height: Math.ceil(high + brackets.length * bracketPx),
    // Where a name is one with its number it says by itself what is counted.
    headings: (sheet.isBrief ? [] : stages).map(({ id }, index) => ({
      id,
      label: cutToFit(stageLabel(reported.study, id), headingRoomPx(id, index), sheet.textPx),
      x: frame.alongOfStage(id),
      y: headingBasePx,
      rule:
        rulePx >= headingBasePx + 2
          ? `M${rounded(frame.alongOfStage(id))},${rulePx}h${rounded(pitchOf(id) - 3 * LABEL_GAP_PX)}`
          : '',
    })),
    outlines: outlinesOf(placed, sheet, headingPx),
  };
});

/** The brackets below the picture; none on a sheet that has no words but names. */
export function bracketsOn({ study }: Flows, sheet: Sheet): Study['brackets'] {
  return sheet.isBare ? [] : study.brackets;
}

/**
 * The room that the dots of the result take between the boxes of its stage and their words; at other stages none. Where many
 * boxes have words there, or a word needs it, it is less; where only a sliver is left there is none.
 */
function dotsRoom(flows: Flows, sheet: Sheet, pitch: number): (group: string) => number {
  const { study } = flows;
  const { dotsPx = 0 } = sheet;
  const { stage } = groupOf(study, resultOf(study));
  const there = flows.groups.filter(({ group }) => group.stage === stage);
  const most = there.length > MOST_BY_THEMSELVES ? Math.min(dotsPx, CROWDED_DOTS_PX) : dotsPx;
  const words = there.flatMap(({ group }) => unbroken(groupLabel(study, group.id)));
  const widest = Math.max(...words.map((word) => textWidth(word, sheet.namePx, 'strong')));
  const free = pitch - sheet.boxPx - 2 * LABEL_GAP_PX - widest;
  const roomPx = Math.min(most, free) < LEAST_DOTS_PX ? 0 : Math.min(most, free);
  return (group) => (groupOf(study, group).stage === stage ? roomPx : 0);
}

/** How far below its edge a label stands on the band of those who go on: inside where there is room, below where they are few. */
function insetOnBand(bandPx: number, labelPx: number): number {
  return bandPx >= labelPx
    ? Math.min(LABEL_GAP_PX, (bandPx - labelPx) / 2)
    : (1 - bandPx / labelPx) * (bandPx + HAIRLINE_PX);
}
