// What a picture of the flow consists of, and what its parts are made of on every sheet.

import type { ShareOf } from '../../model/base.ts';
import { countedGroup, type BasisNow, type CountedGroup, type Flows } from '../../model/flows.ts';
import type { Bracket, Study, Tone } from '../../study/study.ts';
import { bracketWords, gatheredNames } from '../../locale/labels.ts';
import { gatheredOn } from './gathered.ts';
import { labelled, labelShape, noLabel, type Label, type LabelShape } from './labels.ts';
import { at, ownOf, stagesOf } from './planned.ts';
import { ribbon, ribbonEdges, rounded } from './ribbon.ts';
import type { Ends, PlacedFlow, PlacedFlows } from './sankey.ts';
import type { Sheet } from './sheets.ts';
import { balanced, textWidth } from '../textWidth.ts';
import type { PicturedThread } from './thread.ts';
import { bracketLabel } from '../../locale/studyWords.ts';

/** In how many steps the colour of those who go on gets darker. */
const MOST_ONWARD = 3;

/** Between a box and its label. */
export const LABEL_GAP_PX = 8;
/** The least between two labels of a stage, and between such of one line. */
export const LABEL_SEPARATION_PX = 4;
export const TIGHT_SEPARATION_PX = 2;
/** Between boxes that share one label. */
export const GATHERED_GAP_PX = 2;

export type Point = { readonly x: number; readonly y: number };
export type Box = Point & { readonly width: number; readonly height: number };

export type PicturedGroup = {
  readonly id: string;
  readonly box: Box;
  /** Where those who go on stand together, from the box to where their ways part; of no length where nobody can go on. */
  readonly landing: Box;
  /** How far along the study it is, from 0 at the first stage to `MOST_ONWARD` at the last. */
  readonly onward: number;
  readonly tone: Tone;
  readonly basis: BasisNow;
  readonly count: number;
  readonly label: Label & Point;
  /** Where those stand whose words these are, where they are of others too. */
  readonly labelOf?: Box;
  /** Whether the label carries a sample of the group's colour, because it cannot stand at the group itself. */
  readonly hasKey: boolean;
};

export type PicturedFlow = {
  readonly id: string;
  /** The group that it leaves. */
  readonly from: string;
  readonly d: string;
  readonly tone: Tone;
  /** That of the group from which it goes, so that those who go on keep their colour until they are counted again. */
  readonly onward: number;
  readonly basis: BasisNow;
  readonly count: number;
  /** Its thickness, and the middle of it. */
  readonly thicknessPx: number;
  readonly middle: Point;
  /** Where it leaves and arrives, in px of the picture. */
  readonly ends: Ends;
};

export type PicturedBracket = {
  readonly id: string;
  /** The bracket itself, and thin lines from it to its groups. */
  readonly d: string;
  readonly tethers: string;
  /** In lines from `at` down. */
  readonly lines: readonly string[];
  readonly at: Point;
  readonly anchor: 'middle' | 'end';
};

export type Heading = Point & {
  readonly id: string;
  readonly label: string;
  readonly rule: string;
};

export type Picture = {
  readonly sheet: Sheet;
  readonly width: number;
  readonly height: number;
  readonly headings: readonly Heading[];
  readonly groups: readonly PicturedGroup[];
  readonly flows: readonly PicturedFlow[];
  /** Outlines of the reported boxes and ribbons; empty where nothing differs. */
  readonly ghost: string;
  readonly brackets: readonly PicturedBracket[];
  /** The people of the result, or of what is traced; null where they are not to be seen yet. */
  readonly thread: PicturedThread | null;
};

/** How wide a label may be, in px: by how many have words at its stage, and the id of its group. */
export type LabelWidth = (peers: number, group: string) => number;

/** How labels break on a sheet beside their width, by the ids of their groups. */
export type LabelBreaks = {
  /** Whether its number and its name stand in one line. */
  readonly isTight: (group: string) => boolean;
  /** How wide a word may be before it is divided, in px; as wide as it is where this is left out. */
  readonly wordPx?: (group: string) => number;
};

/**
 * The shapes of all labels with the study's own number of patients, and with the number that is reported: as high as those, or
 * higher only where words have no room in as many lines. `widthPx` is of the flows whose numbers stand in them.
 */
export function shapesAsOwn(
  reported: Flows,
  sheet: Sheet,
  widthPx: (flows: Flows) => LabelWidth,
  breaks: LabelBreaks,
): { readonly shapes: readonly LabelShape[]; readonly shapesOfOwn: readonly LabelShape[] } {
  const own = ownOf(reported);
  const shapesOfOwn = shapesOf(own, sheet, widthPx(own), breaks);
  return own === reported
    ? { shapes: shapesOfOwn, shapesOfOwn }
    : { shapes: shapesOf(reported, sheet, widthPx(reported), breaks, shapesOfOwn), shapesOfOwn };
}

function shapesOf(
  reported: Flows,
  sheet: Sheet,
  widthPx: LabelWidth,
  { isTight, wordPx = () => Infinity }: LabelBreaks,
  /** Those of the study's own number of patients, whose height no other number exceeds where it need not. */
  shapesOfOwn?: readonly LabelShape[],
): readonly LabelShape[] {
  const stages = namedStagesOf(reported, sheet);
  const { byFirst, silent } = gatheredOn(reported, sheet);
  const shapeOf = (counted: CountedGroup, index: number, leftOut: number) => {
    const peers = stages.find((stage) => stage.includes(index))?.length ?? 1;
    const { id } = counted.group;
    if (silent.has(id)) return noLabel(id);
    const others = byFirst.get(id)?.map((place) => at(reported.groups, place));
    const ownShape = shapesOfOwn?.[index];
    const shapedAs = (name: string) =>
      labelShape(
        reported,
        others?.find(({ basis }) => basis === 'assumed') ?? counted,
        sheet,
        widthPx(peers, id),
        {
          isTight: isTight(id),
          leftOut,
          wordPx: wordPx(id),
          mostLines: ownShape?.lines.length ?? Infinity,
          ...(others ? { isBrief: true, name } : {}),
        },
      );
    const shape = shapedAs(gatheredOnSheet(sheet));
    // Beside the number of very many people there is no room for where they are told.
    return others && ownShape && shape.heightPx > ownShape.heightPx
      ? shapedAs(gatheredNames.alone)
      : shape;
  };
  const shapes = reported.groups.map((counted, index) => shapeOf(counted, index, 0));
  // What one has no room for, none says: by how much it differs, or of how many it is.
  const leftOut = Math.max(0, ...shapes.map((shape) => shape.leftOut));
  return leftOut === 0
    ? shapes
    : reported.groups.map((counted, index) => shapeOf(counted, index, leftOut));
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

export function labelsOf(
  now: Flows,
  reported: Flows,
  sheet: Sheet,
  shapes: readonly LabelShape[],
  of: ShareOf,
): readonly Label[] {
  const { byFirst } = gatheredOn(reported, sheet);
  return now.groups.map((counted, index) => {
    const [, ...others] = byFirst.get(counted.group.id) ?? [];
    const sum = (flows: Flows) =>
      [index, ...others].reduce((all, place) => all + at(flows.groups, place).count, 0);
    return labelled(
      at(shapes, index),
      now,
      [counted, ...others.map((place) => at(now.groups, place))],
      now.asReported ? null : sum(now) - sum(reported),
      of,
    );
  });
}

export function picturedFlows(
  { study }: Flows,
  placed: readonly PlacedFlow[],
  sheet: Sheet,
  topPx: number,
): readonly PicturedFlow[] {
  return placed.map((each) => {
    const { flow, leaves, arrives } = shifted(each, sheet, topPx);
    const along = (leaves.along + arrives.along) / 2;
    const across =
      (leaves.across.from + leaves.across.to + arrives.across.from + arrives.across.to) / 4;
    return {
      id: flow.id,
      from: flow.from.id,
      d: ribbon({ leaves, arrives }, sheet.flow),
      tone: flow.to.tone,
      onward: onwardAt(study, flow.from.stage),
      basis: flow.basis,
      count: flow.count,
      ends: { leaves, arrives },
      thicknessPx: leaves.across.to - leaves.across.from,
      middle: sheet.flow === 'across' ? { x: along, y: across } : { x: across, y: along },
    };
  });
}

/** How far along the study a stage is, in the steps of the colour. */
function onwardAt({ stages }: Study, stage: string): number {
  const place = Math.max(
    0,
    stages.findIndex(({ id }) => id === stage),
  );
  return Math.round((MOST_ONWARD * place) / Math.max(1, stages.length - 1));
}

/** What is pictured of each group wherever its words stand, with the flow `topPx` below the top of the picture. */
export function picturedGroups(
  now: Flows,
  placed: PlacedFlows,
  sheet: Sheet,
  topPx: number,
): readonly Omit<PicturedGroup, 'label' | 'hasKey'>[] {
  return now.groups.map(({ group, count, basis }, index) => {
    const { along, landing, across } = at(placed.groups, index);
    const boxFrom = (start: number, longPx: number): Box => {
      const [from, thickPx] = [topPx + across.from, across.to - across.from];
      return sheet.flow === 'across'
        ? { x: start, y: from, width: longPx, height: thickPx }
        : { x: from, y: start, width: thickPx, height: longPx };
    };
    return {
      id: group.id,
      box: boxFrom(along.from, sheet.boxPx),
      landing: boxFrom(landing.from, landing.to - landing.from),
      onward: onwardAt(now.study, group.stage),
      tone: group.tone,
      basis,
      count,
    };
  });
}

/** Across the page the headings stand above the flow. */
function shifted(placed: PlacedFlow, sheet: Sheet, topPx: number): PlacedFlow {
  if (sheet.flow === 'down' || topPx === 0) return placed;
  const shift = ({ along, across: { from, to } }: PlacedFlow['leaves']) => ({
    along,
    across: { from: from + topPx, to: to + topPx },
  });
  return { flow: placed.flow, leaves: shift(placed.leaves), arrives: shift(placed.arrives) };
}

/** What is outlined of each ribbon and box where it differs, in the order of the flows and groups. */
export type Outlines = { readonly flows: readonly string[]; readonly groups: readonly string[] };

export function outlinesOf({ groups, flows }: PlacedFlows, sheet: Sheet, topPx: number): Outlines {
  return {
    flows: flows.map((flow) => ribbonEdges(shifted(flow, sheet, topPx), sheet.flow)),
    groups: groups.map(({ along, landing, across: span }) => {
      const [from, to] = [rounded(topPx + span.from), rounded(topPx + span.to)];
      const [start, end, part] = [rounded(along.from), rounded(along.to), rounded(landing.to)];
      // The edges of those who go on reach to where those of their ways begin.
      return sheet.flow === 'across'
        ? `M${start},${from}H${end}V${to}H${start}Z${part > end ? `M${end},${to}H${part}` : ''}`
        : `M${from},${start}H${to}V${end}H${from}Z${part > end ? `M${to},${end}V${part}` : ''}`;
    }),
  };
}

/** One path for all that is reported and now differs: edges of ribbons and outlines of boxes. */
export function ghostOf(now: Flows, reported: Flows, outlines: Outlines): string {
  if (now.asReported) return '';
  const ribbons = ofDiffering(outlines.flows, now.flows, reported.flows);
  if (ribbons.length === 0) return '';
  return [...ribbons, ...ofDiffering(outlines.groups, now.groups, reported.groups)].join('');
}

type Counted = { readonly count: number };

function ofDiffering(
  outlines: readonly string[],
  now: readonly Counted[],
  reported: readonly Counted[],
): readonly string[] {
  return outlines.filter((_, index) => now[index]?.count !== reported[index]?.count);
}

/**
 * "74 never became eligible (195 − 121)" in lines no wider than `widthPx`; without the subtraction where, at this number
 * of patients, it would not fit.
 */
export function bracketLines(
  now: Flows,
  bracket: Bracket,
  sheet: Sheet,
  widthPx: number,
): readonly string[] {
  const all = countedGroup(now, bracket.whole).count;
  const without = countedGroup(now, bracket.without).count;
  const most = now.patients;
  const label = bracketLabel(now.study, bracket.id);
  const { name, subtraction } = bracketWords(all - without, label, all, without);
  // How it breaks depends on the widest that it can become, so that it never jumps.
  const widest = bracketWords(most, label, most, most);
  if (textWidth(`${widest.name} ${widest.subtraction}`, sheet.textPx) <= widthPx)
    return [`${name} ${subtraction}`];
  const lines = balanced(name, widthPx, sheet.textPx);
  return textWidth(widest.subtraction, sheet.textPx) <= widthPx ? [...lines, subtraction] : lines;
}
