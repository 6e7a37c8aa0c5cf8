// Whole patients → boxes and the ends of ribbons. The only file that knows d3-sankey, whose nodes and links stay in here.

import { sankey } from 'd3-sankey';
import { goesOn, type Flow, type Flows } from '../../model/flows.ts';
import type { Group } from '../../study/study.ts';

/** A stretch of pixels. */
export type Span = { readonly from: number; readonly to: number };

/**
 * A group's place: `along` the way that patients go, `across` it with one length for every patient. Those who go on stand
 * together from the box to the end of its `landing`, where their ways part; where nobody goes on it ends with the box.
 */
export type PlacedGroup = {
  readonly id: string;
  readonly along: Span;
  readonly landing: Span;
  readonly across: Span;
};

/** A flow in its place. */
export type PlacedFlow = Ends & { readonly flow: Flow };

/** Where a ribbon leaves one box and where it reaches the other. */
export type Ends = {
  readonly leaves: { readonly along: number; readonly across: Span };
  readonly arrives: { readonly along: number; readonly across: Span };
};

export type PlacedFlows = {
  readonly groups: readonly PlacedGroup[];
  readonly flows: readonly PlacedFlow[];
};

/** What the placing needs to know of the sheet, in px: where each stage is along the way, and the sizes. */
export type Frame = {
  readonly alongOfStage: (stage: string) => number;
  readonly bandPx: number;
  readonly boxPx: number;
  /** Between the box of a group and the next of its stage, by the id of the first. */
  readonly gapOf: (group: string) => number;
  /** Where the words of a group have to stand beside it: how far from its first edge to that of the next at the least. */
  readonly apartPx?: (group: Sized, next: Sized) => number;
  /** From a box to where the ways on from it part, by its stage. */
  readonly landingOf: (stage: string) => number;
};

/** A group and how long its box is. */
export type Sized = { readonly id: string; readonly lengthPx: number };

type Node = { id: string };
type Link = { flow: Flow };

/**
 * Places every group and flow. All share one scale (`bandPx` for the whole cohort); the groups of a stage stand in the
 * study's order from 0 on, `gapOf` apart or as far as their words need, so those who go on form one straight band along the first edge. A group of
 * nobody has a place and no length.
 */
export function placedFlows(flows: Flows, frame: Frame): PlacedFlows {
  // d3-sankey writes on what it is given, so it is given copies. No padding, no relaxation, no sorting and a height that
  // is the cohort's own: then its scale is ours whatever the rates are, its order is the study's, and nothing jumps.
  // It divides by the largest column, which is never 0: a cohort has at least one patient.
  const graph = sankey<Node, Link>()
    .nodeId((node) => node.id)
    .nodeSort(null)
    .linkSort(null)
    .iterations(0)
    .nodePadding(0)
    .nodeWidth(0)
    .extent([
      [0, 0],
      [1, frame.bandPx],
    ])({
    nodes: flows.groups.map(({ group }) => ({ id: group.id })),
    links: flows.flows.map((flow) => ({
      flow,
      source: flow.from.id,
      target: flow.to.id,
      value: flow.count,
    })),
  });

  // d3-sankey spreads the boxes of a column over its height; ours stand from the first edge on.
  const lasts = new Map<string, Sized & { readonly start: number }>();
  const starts = new Map<string, number>();
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const lengthOf = (id: string) => (nodes.get(id)?.y1 ?? 0) - (nodes.get(id)?.y0 ?? 0);
  for (const { group } of flows.groups) {
    const sized = { id: group.id, lengthPx: lengthOf(group.id) };
    const last = lasts.get(group.stage);
    const start = last
      ? last.start +
        Math.max(last.lengthPx + frame.gapOf(last.id), frame.apartPx?.(last, sized) ?? 0)
      : 0;
    starts.set(group.id, start);
    lasts.set(group.stage, { ...sized, start });
  }
  const partOf = ({ id, stage }: Group) =>
    frame.alongOfStage(stage) + frame.boxPx + (goesOn(flows, id) ? frame.landingOf(stage) : 0);

  return {
    groups: flows.groups.map(({ group }) => {
      const start = starts.get(group.id) ?? 0;
      const along = frame.alongOfStage(group.stage);
      return {
        id: group.id,
        along: { from: along, to: along + frame.boxPx },
        landing: { from: along + frame.boxPx, to: partOf(group) },
        across: { from: start, to: start + lengthOf(group.id) },
      };
    }),
    flows: graph.links.map(({ flow, width = 0, y0 = 0, y1 = 0 }) => {
      const end = ({ id }: Group, middle: number): Span => {
        const shifted = (starts.get(id) ?? 0) + middle - (nodes.get(id)?.y0 ?? 0);
        return { from: shifted - width / 2, to: shifted + width / 2 };
      };
      return {
        flow,
        leaves: { along: partOf(flow.from), across: end(flow.from, y0) },
        arrives: { along: frame.alongOfStage(flow.to.stage), across: end(flow.to, y1) },
      };
    }),
  };
}
