// The flow as boxes down the page with exits at the side, as trials report it (CONSORT 2010, figure 1), for any study.

import {
  countedGroup,
  flowsFrom,
  flowsTo,
  goesOn,
  type BasisNow,
  type Flow,
  type Flows,
} from '../../model/flows.ts';
import { inAllCame, ofThemFrom, wentOn } from '../../locale/consort.ts';
import type { Box, Point } from './pictured.ts';
import { wrapped } from '../textWidth.ts';
import { groupLabel } from '../../locale/studyWords.ts';

/** A line of a box. */
export type ConsortLine = Point & {
  readonly text: string;
  readonly kind: 'name' | 'number' | 'note';
};

export type ConsortBox = {
  /** Id of the group. */
  readonly id: string;
  readonly box: Box;
  /** How many of the group the box is about: all who take the way that leads to it. */
  readonly count: number;
  readonly basis: BasisNow;
  readonly kind: 'step' | 'exit' | 'end';
  readonly lines: readonly ConsortLine[];
};

/** A way to a box, as the commands of a path; it ends where its arrow head begins. */
export type ConsortArrow = {
  /** Id of the flow. */
  readonly id: string;
  readonly d: string;
  /** The head, whose tip touches the box. */
  readonly head: string;
};

export type Consort = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly ConsortBox[];
  readonly arrows: readonly ConsortArrow[];
};

/** What is said of a group or flow beside its name: of whom it is a share, and what it rests on. */
export type Told = { readonly ofWhom: string; readonly note: string };

export const CONSORT_PX = { name: 15, number: 14, note: 12.5 } as const;

const BOX_PX = 372;
const ASIDE_PX = 56;
const GAP_PX = 26;
const EXIT_GAP_PX = 14;
const PADDING_PX = 12;
const ROW_PX = 16;
const HEAD_PX = 7;
const WIDTH_PX = 2 * BOX_PX + ASIDE_PX;
/** Where the line of those who go on runs down. */
const MIDDLE_PX = BOX_PX / 2;
/** So many ends of the last split have room for their words beside each other. */
const MOST_SIDE_BY_SIDE = 3;

type Text = Omit<ConsortLine, 'x' | 'y'>;

/**
 * Boxes and arrows for these flows, in px. Down the page go those who go on, by the study's order; whoever leaves them
 * stands at the side with all that is told of them further on; a last split that ends everything stands side by side.
 */
export function consortOf(now: Flows, toldOf: (id: string) => Told): Consort {
  const trunk = trunkOf(now);
  const onTrunk = new Set(trunk);
  const boxes: ConsortBox[] = [];
  const arrows: ConsortArrow[] = [];
  const listed = new Set<string>();
  let y = 0;

  trunk.forEach((id, index) => {
    const step = boxed({ id, kind: 'step', ...countedGroup(now, id) }, { x: 0, y, width: BOX_PX }, [
      ...groupTexts(now, toldOf, id),
      ...othersInto(now, id, trunk[index - 1]),
    ]);
    boxes.push(step);
    y = bottomOf(step.box);
    const top = y;
    const onward = flowsFrom(now, id).find((flow) => flow.to.id === trunk[index + 1]);
    const exits = flowsFrom(now, id).filter((flow) => flow !== onward && !onTrunk.has(flow.to.id));
    if (!onward && exits.length > 0 && exits.length <= MOST_SIDE_BY_SIDE) {
      const ends = sideBySide(now, toldOf, exits, top + 2 * GAP_PX);
      boxes.push(...ends.map(({ end }) => end));
      arrows.push(...ends.map(({ flow, end }) => arrowToEnd(flow, top, end.box)));
      y = Math.max(...ends.map(({ end }) => bottomOf(end.box)));
      return;
    }
    for (const flow of exits) {
      const exit = boxed(
        { id: flow.to.id, kind: 'exit', count: flow.count, basis: flow.basis },
        { x: BOX_PX + ASIDE_PX, y: y + EXIT_GAP_PX, width: BOX_PX },
        exitTexts(now, toldOf, flow, onTrunk, listed),
      );
      boxes.push(exit);
      // Where nobody goes on no line runs down yet from which it could leave.
      arrows.push(arrowAside(flow, onward ? null : top, exit.box));
      y = bottomOf(exit.box);
    }
    if (onward) {
      y += exits.length > 0 ? EXIT_GAP_PX : GAP_PX;
      arrows.push(arrowDown(onward, `M${MIDDLE_PX},${top}`, { x: MIDDLE_PX, y }));
    }
  });
  return { width: WIDTH_PX, height: y, boxes, arrows };
}

/** The groups down the page: from the cohort always to the first, in the study's order, that goes on itself. */
function trunkOf(now: Flows): readonly string[] {
  const trunk = [now.study.groups[0].id];
  for (;;) {
    const next = flowsFrom(now, trunk.at(-1) ?? '').find((flow) => goesOn(now, flow.to.id));
    if (!next) return trunk;
    trunk.push(next.to.id);
  }
}

/** An arrow whose path begins like this and comes from above to its tip. */
function arrowDown({ id }: Flow, start: string, { x, y }: Point): ConsortArrow {
  const neck = y - HEAD_PX;
  return { id, d: `${start}V${neck}`, head: `M${x - 4},${neck}h8l-4,${HEAD_PX}Z` };
}

/** One that parts from the others below the last box, which ends at `top`, to one of the ends. */
function arrowToEnd(flow: Flow, top: number, box: Box): ConsortArrow {
  const x = box.x + box.width / 2;
  return arrowDown(flow, `M${MIDDLE_PX},${top}V${top + GAP_PX}H${x}`, { x, y: box.y });
}

/** One to an exit at the side, from the line that runs down; of its own from `top` where none does. */
function arrowAside({ id }: Flow, top: number | null, box: Box): ConsortArrow {
  const y = round(box.y + box.height / 2);
  const neck = box.x - HEAD_PX;
  return {
    id,
    d: `M${MIDDLE_PX},${top === null ? y : `${top}V${y}`}H${neck}`,
    head: `M${neck},${y - 4}v8l${HEAD_PX},-4Z`,
  };
}

function groupTexts(now: Flows, toldOf: (id: string) => Told, id: string): readonly Text[] {
  const { ofWhom, note } = toldOf(id);
  return [
    { kind: 'name', text: groupLabel(now.study, id) },
    { kind: 'number', text: ofWhom },
    { kind: 'note', text: note },
  ];
}

/** Those of a group who did not come by the arrow that leads to it. */
function othersInto(now: Flows, id: string, before: string | undefined): readonly Text[] {
  return flowsTo(now, id)
    .filter((flow) => flow.from.id !== before)
    .map((flow) => ({
      kind: 'note',
      text: ofThemFrom(flow.count, groupLabel(now.study, flow.from.id)),
    }));
}

/** Who leaves the trunk by one way, and below how they go on, as a list. */
function exitTexts(
  now: Flows,
  toldOf: (id: string) => Told,
  flow: Flow,
  onTrunk: ReadonlySet<string>,
  listed: Set<string>,
): readonly Text[] {
  const all = countedGroup(now, flow.to.id).count;
  const { ofWhom, note } = toldOf(flow.id);
  return [
    { kind: 'name', text: groupLabel(now.study, flow.to.id) },
    { kind: 'number', text: ofWhom },
    { kind: 'note', text: note },
    ...(all === flow.count ? [] : [{ kind: 'note', text: inAllCame(all) } satisfies Text]),
    ...onwardTexts(now, toldOf, flow.to.id, onTrunk, listed, ''),
  ];
}

function onwardTexts(
  now: Flows,
  toldOf: (id: string) => Told,
  id: string,
  onTrunk: ReadonlySet<string>,
  listed: Set<string>,
  indent: string,
): readonly Text[] {
  // Where several ways meet, what follows is told once.
  if (listed.has(id)) return [];
  listed.add(id);
  return flowsFrom(now, id).flatMap((flow) => [
    {
      kind: 'note',
      text: indent + wentOn(flow.count, groupLabel(now.study, flow.to.id), toldOf(flow.id).note),
    } satisfies Text,
    ...(onTrunk.has(flow.to.id)
      ? []
      : onwardTexts(now, toldOf, flow.to.id, onTrunk, listed, `${indent}  `)),
  ]);
}

/** The ends of the last split with the ways to them, as wide as the diagram together and all as high as each other. */
function sideBySide(
  now: Flows,
  toldOf: (id: string) => Told,
  flows: readonly Flow[],
  y: number,
): readonly { readonly flow: Flow; readonly end: ConsortBox }[] {
  const width = Math.min(
    BOX_PX,
    Math.floor((WIDTH_PX - ASIDE_PX * (flows.length - 1)) / flows.length),
  );
  const ends = flows.map((flow, index) => ({
    flow,
    end: boxed(
      { id: flow.to.id, kind: 'end', count: flow.count, basis: flow.basis },
      { x: index * (width + ASIDE_PX), y, width },
      exitTexts(now, toldOf, flow, new Set(), new Set()),
    ),
  }));
  const height = Math.max(...ends.map(({ end }) => end.box.height));
  return ends.map(({ flow, end }) => ({ flow, end: { ...end, box: { ...end.box, height } } }));
}

/** A box as high as its text needs. */
function boxed(
  { id, kind, count, basis }: Pick<ConsortBox, 'id' | 'kind' | 'count' | 'basis'>,
  { x, y, width }: Omit<Box, 'height'>,
  texts: readonly Text[],
): ConsortBox {
  let baseline = y + PADDING_PX - 3;
  const lines = texts.flatMap(({ kind: role, text }) =>
    wrapped(
      text,
      width - 2 * PADDING_PX,
      CONSORT_PX[role],
      role === 'note' ? 'plain' : 'strong',
    ).map((line): ConsortLine => {
      baseline += role === 'note' ? ROW_PX : ROW_PX + 3;
      return { kind: role, text: line, x: x + PADDING_PX, y: round(baseline) };
    }),
  );
  const height = round(baseline + PADDING_PX - y);
  return { id, kind, count, basis, box: { x, y, width, height }, lines };
}

function bottomOf(box: Box): number {
  return box.y + box.height;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
