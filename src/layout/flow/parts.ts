// Boxes and ribbons as they are drawn, from where d3-sankey has placed them.

import type { Flows } from '../../model/flows.ts';
import type { Study } from '../../study/study.ts';
import type { Box, PicturedFlow, PicturedGroup } from './pictured.ts';
import { at } from './planned.ts';
import { ribbon } from './ribbon.ts';
import type { PlacedFlow, PlacedFlows } from './sankey.ts';
import type { Sheet } from './sheets.ts';

/** In how many steps the colour of those who go on gets darker. */
const MOST_ONWARD = 3;

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
export function shifted(placed: PlacedFlow, sheet: Sheet, topPx: number): PlacedFlow {
  if (sheet.flow === 'down' || topPx === 0) return placed;
  const shift = ({ along, across: { from, to } }: PlacedFlow['leaves']) => ({
    along,
    across: { from: from + topPx, to: to + topPx },
  });
  return { flow: placed.flow, leaves: shift(placed.leaves), arrives: shift(placed.arrives) };
}
