// The outlines of what is reported, seen where it differs from what is now.

import type { Flows } from '../../model/flows.ts';
import { shifted } from './parts.ts';
import { ribbonEdges, rounded } from './ribbon.ts';
import type { PlacedFlows } from './sankey.ts';
import type { Sheet } from './sheets.ts';

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
