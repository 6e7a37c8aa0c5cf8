// What a picture of the flow consists of, and what its parts are made of on every sheet.

import { countedGroup, difference, type BasisNow, type Flows } from '../../model/flows.ts';
import type { Bracket, Tone } from '../../study/study.ts';
import { bracketWords } from '../../locale/labels.ts';
import { labelOf, type Label } from './labels.ts';
import { ribbon, ribbonEdges, rounded } from './ribbon.ts';
import {
  placedFlows,
  type Ends,
  type Frame,
  type PlacedFlow,
  type PlacedFlows,
  type PlacedGroup,
} from './sankey.ts';
import type { Sheet } from './sheets.ts';
import { balanced, textWidth } from '../textWidth.ts';
import { bracketLabel } from '../../locale/studyWords.ts';

/** Between a box and its label. */
export const LABEL_GAP_PX = 8;
/** The least between two labels of a stage. */
export const LABEL_SEPARATION_PX = 4;

export type Point = { readonly x: number; readonly y: number };
export type Box = Point & { readonly width: number; readonly height: number };

export type PicturedGroup = {
  readonly id: string;
  readonly box: Box;
  readonly tone: Tone;
  readonly basis: BasisNow;
  readonly count: number;
  readonly label: Label & Point;
  /** Whether the label carries a sample of the group's colour, because it cannot stand at the group itself. */
  readonly hasKey: boolean;
};

export type PicturedFlow = {
  readonly id: string;
  /** The group that it leaves. */
  readonly from: string;
  readonly d: string;
  readonly tone: Tone;
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
};

export function labelsOf(
  now: Flows,
  reported: Flows,
  sheet: Sheet,
  widthPx: (peers: number) => number,
): readonly Label[] {
  return now.groups.map((counted) => {
    const peers = now.groups.filter(({ group }) => group.stage === counted.group.stage).length;
    const change = now.asReported ? null : difference(now, reported, counted.group.id);
    return labelOf(now, counted, change, sheet, widthPx(peers));
  });
}

export function picturedFlows(
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
      basis: flow.basis,
      count: flow.count,
      ends: { leaves, arrives },
      thicknessPx: leaves.across.to - leaves.across.from,
      middle: sheet.flow === 'across' ? { x: along, y: across } : { x: across, y: along },
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

/** The reported flow stands still while rates move, so its last placing is kept. */
const lastPlaced = new WeakMap<Flows, { readonly sheet: Sheet; readonly placed: PlacedFlows }>();

function placedReported(reported: Flows, frame: Frame, sheet: Sheet): PlacedFlows {
  const last = lastPlaced.get(reported);
  if (last?.sheet === sheet) return last.placed;
  const placed = placedFlows(reported, frame);
  lastPlaced.set(reported, { sheet, placed });
  return placed;
}

/** One path for all that is reported and now differs: edges of ribbons and outlines of boxes. */
export function ghostOf(
  now: Flows,
  reported: Flows,
  frame: Frame,
  sheet: Sheet,
  topPx: number,
): string {
  if (now.asReported) return '';
  const moved = reported.flows
    .filter((flow, index) => flow.count !== now.flows[index]?.count)
    .map((flow) => flow.id);
  if (moved.length === 0) return '';
  const placed = placedReported(reported, frame, sheet);
  const ribbons = placed.flows
    .filter(({ flow }) => moved.includes(flow.id))
    .map((flow) => ribbonEdges(shifted(flow, sheet, topPx), sheet.flow));
  const boxes = placed.groups
    .filter(({ id }) => difference(now, reported, id) !== 0)
    .map(({ along, across: span }) => {
      const [from, to] = [rounded(topPx + span.from), rounded(topPx + span.to)];
      return sheet.flow === 'across'
        ? `M${rounded(along.from)},${from}H${rounded(along.to)}V${to}H${rounded(along.from)}Z`
        : `M${from},${rounded(along.from)}H${to}V${rounded(along.to)}H${from}Z`;
    });
  return [...ribbons, ...boxes].join('');
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

export function stageIds(flows: Flows): readonly string[] {
  return flows.study.stages.map((stage) => stage.id);
}

export function mostGroups(flows: Flows): number {
  return Math.max(
    ...stageIds(flows).map(
      (stage) => flows.groups.filter(({ group }) => group.stage === stage).length,
    ),
  );
}

export function groupsAt(
  flows: Flows,
  placed: readonly PlacedGroup[],
  stage: string,
): readonly PlacedGroup[] {
  return placed.filter(({ id }) => groupStage(flows, id) === stage);
}

function groupStage(flows: Flows, id: string): string {
  return countedGroup(flows, id).group.stage;
}

export function placedGroup(placed: readonly PlacedGroup[], id: string): PlacedGroup {
  return found(placed, id);
}

export function labelNamed(labels: readonly Label[], id: string): Label {
  return found(labels, id);
}

function found<Thing extends { readonly id: string }>(things: readonly Thing[], id: string): Thing {
  const thing = things.find((each) => each.id === id);
  if (!thing) throw new Error(`nothing is placed for "${id}"`);
  return thing;
}
