// The whole diagram as positions: boxes, ribbons, the reported ghost, labels, headings and brackets, for one sheet.

import { countedGroup, difference, type BasisNow, type Flows } from '../model/flows.ts';
import type { Tone } from '../study/study.ts';
import { whole } from '../text/number.ts';
import { apart } from './apart.ts';
import { labelOf, nameHeight, textHeight, type Label } from './labels.ts';
import { ribbon, ribbonEdges, rounded } from './ribbon.ts';
import {
  evenStages,
  placedFlows,
  type Frame,
  type PlacedFlow,
  type PlacedGroup,
} from './sankey.ts';
import type { Sheet } from './sheets.ts';

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
  readonly d: string;
  readonly tone: Tone;
  readonly basis: BasisNow;
  readonly count: number;
  /** Its thickness, and the middle of it. */
  readonly thicknessPx: number;
  readonly middle: Point;
};

export type PicturedBracket = {
  readonly id: string;
  /** The bracket itself, and thin lines from it to its groups. */
  readonly d: string;
  readonly tethers: string;
  readonly text: string;
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

const HEADING_PX = 32;
const LABEL_GAP_PX = 8;
const LABEL_SEPARATION_PX = 4;
/** How far a label may hang below the lowest box. */
const OVERHANG_PX = 30;
const BRACKET_PX = 32;
/** Down the page: room for the bracket at the right edge, and free ribbon between a label and the next heading. */
const BRACKET_MARGIN_PX = 18;
const FREE_RIBBON_PX = 30;

/** Where everything of the diagram stands. `reported` is the same study at the same number of patients. */
export function pictureOf(now: Flows, reported: Flows, sheet: Sheet): Picture {
  return sheet.flow === 'across' ? across(now, reported, sheet) : down(now, reported, sheet);
}

function across(now: Flows, reported: Flows, sheet: Sheet): Picture {
  const { stages } = now.study;
  const pitch = sheet.widthPx / stages.length;
  const frame: Frame = {
    alongOfStage: evenStages(stageIds(now), 0, pitch * (stages.length - 1)),
    bandPx: sheet.bandPx,
    boxPx: sheet.boxPx,
    gapPx: sheet.gapPx,
  };
  const placed = placedFlows(now, frame);
  const labels = labelsOf(now, reported, sheet, () => pitch - sheet.boxPx - 2 * LABEL_GAP_PX);

  const low = HEADING_PX - 4;
  let high = HEADING_PX + sheet.bandPx + (mostGroups(now) - 1) * sheet.gapPx + OVERHANG_PX;
  const columns = stages.map((stage) => groupsAt(now, placed.groups, stage.id));
  for (const column of columns) {
    const sizes = column.map(({ id }) => labelNamed(labels, id).heightPx + LABEL_SEPARATION_PX);
    high = Math.max(high, low + sizes.reduce((sum, size) => sum + size, 0));
  }
  const tops = new Map<string, number>();
  for (const column of columns) {
    const wishes = column.map(({ id, across: { from, to } }) => {
      const { heightPx } = labelNamed(labels, id);
      // Beside the head of a tall box; with its first line at the middle of a thin one.
      const inset = Math.min(LABEL_GAP_PX, (to - from - nameHeight(sheet)) / 2);
      return { wish: HEADING_PX + from + inset, size: heightPx + LABEL_SEPARATION_PX };
    });
    apart(wishes, low, high).forEach((top, index) => tops.set(column[index]?.id ?? '', top));
  }

  const groups = now.groups.map(({ group, count, basis }): PicturedGroup => {
    const { along, across: span } = placedGroup(placed.groups, group.id);
    return {
      id: group.id,
      box: {
        x: along.from,
        y: HEADING_PX + span.from,
        width: sheet.boxPx,
        height: span.to - span.from,
      },
      tone: group.tone,
      basis,
      count,
      label: {
        ...labelNamed(labels, group.id),
        x: along.to + LABEL_GAP_PX,
        y: tops.get(group.id) ?? 0,
      },
      hasKey: false,
    };
  });
  const brackets = now.study.brackets.map((bracket, index): PicturedBracket => {
    const boxes = groups.filter(({ id }) => bracket.groups.includes(id)).map(({ box }) => box);
    const from = Math.min(...boxes.map((box) => box.x));
    const to = Math.max(...boxes.map((box) => box.x + box.width));
    const y = high + 6 + index * BRACKET_PX;
    return {
      id: bracket.id,
      d: `M${from},${y - 7}V${y}H${to}V${y - 7}`,
      tethers: boxes
        .map((box) => `M${box.x + box.width / 2},${box.y + box.height + 3}V${y - 2}`)
        .join(''),
      text: bracketText(now, bracket),
      at: { x: (from + to) / 2, y: y + sheet.textPx + 5 },
      anchor: 'middle',
    };
  });

  return {
    sheet,
    width: sheet.widthPx,
    height: Math.ceil(high + brackets.length * BRACKET_PX),
    headings: stages.map(({ id, label }) => ({
      id,
      label,
      x: frame.alongOfStage(id),
      y: sheet.textPx,
      rule: `M${frame.alongOfStage(id)},${HEADING_PX - 11}h${pitch - 3 * LABEL_GAP_PX}`,
    })),
    groups,
    flows: picturedFlows(placed.flows, sheet, HEADING_PX),
    ghost: ghostOf(now, reported, frame, sheet, HEADING_PX),
    brackets,
  };
}

function down(now: Flows, reported: Flows, sheet: Sheet): Picture {
  const { stages } = now.study;
  const room = sheet.widthPx - (now.study.brackets.length > 0 ? BRACKET_MARGIN_PX : 0);
  const gaps = mostGroups(now) - 1;
  const gapPx = gaps === 0 ? 0 : Math.min(sheet.gapPx, room / 3 / gaps);
  const headingPx = sheet.textPx + 9;
  const labelsBelowPx = sheet.boxPx + 5;
  const labels = labelsOf(now, reported, sheet, (peers) =>
    peers <= 2 ? room / peers - 2 * LABEL_GAP_PX : room - 16,
  );

  // Each stage takes the room that its labels need: side by side where they fit, else one below the other with a key.
  const tops = new Map<string, number>();
  const stacked = new Set<string>();
  let top = headingPx;
  for (const stage of stages) {
    const blocks = now.groups
      .filter(({ group }) => group.stage === stage.id)
      .map(({ group }) => labelNamed(labels, group.id));
    const width = blocks.reduce((sum, block) => sum + block.widthPx + 2 * LABEL_GAP_PX, 0);
    const isStacked = blocks.length > 2 || width - 2 * LABEL_GAP_PX > room;
    const heights = blocks.map((block) => block.heightPx + LABEL_SEPARATION_PX);
    if (isStacked) stacked.add(stage.id);
    tops.set(stage.id, top);
    const brackets = now.study.brackets.filter(
      (bracket) => lastStage(now, bracket.groups) === stage.id,
    ).length;
    top +=
      labelsBelowPx +
      (isStacked ? heights.reduce((sum, height) => sum + height, 0) : Math.max(0, ...heights)) +
      brackets * (textHeight(sheet) + 4) +
      FREE_RIBBON_PX +
      headingPx;
  }
  const height = Math.ceil(top - FREE_RIBBON_PX - headingPx + 4);

  const frame: Frame = {
    alongOfStage: (stage) => tops.get(stage) ?? 0,
    bandPx: Math.min(sheet.bandPx, room - gaps * gapPx),
    boxPx: sheet.boxPx,
    gapPx,
  };
  const placed = placedFlows(now, frame);
  const places = new Map<string, Point>();
  for (const stage of stages) {
    const row = groupsAt(now, placed.groups, stage.id);
    const y = frame.alongOfStage(stage.id) + labelsBelowPx;
    if (stacked.has(stage.id)) {
      let below = y;
      for (const { id } of row) {
        places.set(id, { x: 16, y: below });
        below += labelNamed(labels, id).heightPx + LABEL_SEPARATION_PX;
      }
    } else {
      const wishes = row.map(({ id, across: { from } }) => ({
        wish: from,
        size: labelNamed(labels, id).widthPx + 2 * LABEL_GAP_PX,
      }));
      apart(wishes, 0, room + 2 * LABEL_GAP_PX).forEach((x, index) =>
        places.set(row[index]?.id ?? '', { x, y }),
      );
    }
  }

  const groups = now.groups.map(({ group, count, basis }): PicturedGroup => {
    const { along, across: span } = placedGroup(placed.groups, group.id);
    return {
      id: group.id,
      box: { x: span.from, y: along.from, width: span.to - span.from, height: sheet.boxPx },
      tone: group.tone,
      basis,
      count,
      label: { ...labelNamed(labels, group.id), ...(places.get(group.id) ?? { x: 0, y: 0 }) },
      hasKey: stacked.has(group.stage),
    };
  });
  const brackets = now.study.brackets.map((bracket, index): PicturedBracket => {
    const boxes = groups.filter(({ id }) => bracket.groups.includes(id)).map(({ box }) => box);
    const from = Math.min(...boxes.map((box) => box.y));
    const last = lastStage(now, bracket.groups);
    const labelsOfLast = groups
      .filter(({ id }) => groupStage(now, id) === last)
      .map(({ label }) => label);
    const to =
      Math.max(...labelsOfLast.map((label) => label.y + label.heightPx)) + textHeight(sheet) + 2;
    const x = sheet.widthPx - 3 - index * 6;
    return {
      id: bracket.id,
      d: `M${x - 7},${from}H${x}V${to}H${x - 7}`,
      tethers: boxes
        .map(
          (box) =>
            `M${box.x + box.width + 3},${box.y + box.height / 2}H${Math.max(box.x + box.width + 3, x - 2)}`,
        )
        .join(''),
      text: bracketText(now, bracket),
      at: { x: x - 12, y: to },
      anchor: 'end',
    };
  });

  return {
    sheet,
    width: sheet.widthPx,
    height,
    headings: stages.map(({ id, label }) => ({
      id,
      label,
      x: 0,
      y: frame.alongOfStage(id) - 7,
      rule: '',
    })),
    groups,
    flows: picturedFlows(placed.flows, sheet, 0),
    ghost: ghostOf(now, reported, frame, sheet, 0),
    brackets,
  };
}

function labelsOf(
  now: Flows,
  reported: Flows,
  sheet: Sheet,
  widthPx: (peers: number) => number,
): readonly Label[] {
  return now.groups.map((counted) => {
    const peers = now.groups.filter(({ group }) => group.stage === counted.group.stage).length;
    const change = now.asReported ? null : difference(now, reported, counted.group.id);
    return labelOf(counted, now.patients, change, sheet, widthPx(peers));
  });
}

function picturedFlows(
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
      d: ribbon({ flow, leaves, arrives }, sheet.flow),
      tone: flow.to.tone,
      basis: flow.basis,
      count: flow.count,
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

/** One path for all that is reported and now differs: edges of ribbons and outlines of boxes. */
function ghostOf(now: Flows, reported: Flows, frame: Frame, sheet: Sheet, topPx: number): string {
  if (now.asReported) return '';
  const moved = reported.flows
    .filter((flow, index) => flow.count !== now.flows[index]?.count)
    .map((flow) => flow.id);
  if (moved.length === 0) return '';
  const placed = placedFlows(reported, frame);
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

function bracketText(now: Flows, bracket: Flows['study']['brackets'][number]): string {
  const whole_ = countedGroup(now, bracket.whole).count;
  const without = countedGroup(now, bracket.without).count;
  return `${whole(whole_ - without)} ${bracket.label} (${whole(whole_)} − ${whole(without)})`;
}

function stageIds(flows: Flows): readonly string[] {
  return flows.study.stages.map((stage) => stage.id);
}

function mostGroups(flows: Flows): number {
  return Math.max(
    ...stageIds(flows).map(
      (stage) => flows.groups.filter(({ group }) => group.stage === stage).length,
    ),
  );
}

function groupsAt(
  flows: Flows,
  placed: readonly PlacedGroup[],
  stage: string,
): readonly PlacedGroup[] {
  return placed.filter(({ id }) => groupStage(flows, id) === stage);
}

function groupStage(flows: Flows, id: string): string {
  return countedGroup(flows, id).group.stage;
}

function lastStage(flows: Flows, groups: readonly string[]): string | undefined {
  return stageIds(flows).findLast((stage) => groups.some((id) => groupStage(flows, id) === stage));
}

function placedGroup(placed: readonly PlacedGroup[], id: string): PlacedGroup {
  return found(placed, id);
}

function labelNamed(labels: readonly Label[], id: string): Label {
  return found(labels, id);
}

function found<Thing extends { readonly id: string }>(things: readonly Thing[], id: string): Thing {
  const thing = things.find((each) => each.id === id);
  if (!thing) throw new Error(`nothing is placed for "${id}"`);
  return thing;
}
