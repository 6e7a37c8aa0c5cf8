// A walk along the flow, one step at a time, for those who go by keys.

import type { Flows } from './flows.ts';

export type Direction = 'onward' | 'back' | 'before' | 'after' | 'first' | 'last';

/**
 * The id of the group or flow one step from `id`, or `id` itself where there is none. Onward from a group is its first
 * flow, from a flow the group that it reaches; back is the reverse. Before and after go through the groups of a stage, or
 * through the flows that start at the same group.
 */
export function stepFrom(flows: Flows, id: string, direction: Direction): string {
  const group = flows.groups.find((each) => each.group.id === id)?.group;
  const flow = flows.flows.find((each) => each.id === id);
  const ids = flows.groups.map((each) => each.group.id);
  if (direction === 'first') return ids[0] ?? id;
  if (direction === 'last') return ids.at(-1) ?? id;
  if (group) {
    if (direction === 'onward') return flows.flows.find((each) => each.from === group)?.id ?? id;
    if (direction === 'back') return flows.flows.find((each) => each.to === group)?.id ?? id;
    const peers = flows.groups
      .filter((each) => each.group.stage === group.stage)
      .map((each) => each.group.id);
    return neighbour(peers, id, direction);
  }
  if (flow) {
    if (direction === 'onward') return flow.to.id;
    if (direction === 'back') return flow.from.id;
    const peers = flows.flows.filter((each) => each.from === flow.from).map((each) => each.id);
    return neighbour(peers, id, direction);
  }
  return ids[0] ?? id;
}

function neighbour(ids: readonly string[], id: string, direction: 'before' | 'after'): string {
  return ids[ids.indexOf(id) + (direction === 'after' ? 1 : -1)] ?? id;
}
