// Where one goes on after a change in a form that moves a group elsewhere, or gives it another field.

import { edited, renamedBy, type OwnEdit } from '../../../study/own/edited.ts';
import type { OwnStudy } from '../../../study/own/own.ts';

/** The place of a group after a change; null where it has gone. */
export function placeAfter(own: OwnStudy, edit: OwnEdit, group: number): number | null {
  const name = own.groups[group]?.name ?? '';
  const nameNow = renamedBy(own, edit).get(name) ?? name;
  const place = edited(own, edit).groups.findIndex((each) => each.name === nameNow);
  return place < 0 ? null : place;
}

/** The field of how many people come to a group, by one of its ways where there are several. */
export function peopleField(group: number, way: number | null): string {
  return way === null ? `people-${group}` : `people-${group}-${way}`;
}

/** The field where one goes on; null where that is where one is. */
export function fieldAfter(own: OwnStudy, edit: OwnEdit): string | null {
  const { type } = edit;
  if (type !== 'join' && type !== 'way' && type !== 'no way' && type !== 'from') return null;
  const group = placeAfter(own, edit, type === 'join' ? edit.into : edit.group);
  if (group === null) return null;
  const ways = edited(own, edit).groups[group]?.ways ?? [];
  if (type === 'no way') return peopleField(group, ways.length > 1 ? 0 : null);
  const from = type === 'join' ? own.groups[edit.group]?.ways[0]?.from : edit.from;
  const way = ways.findIndex((each) => each.from === from);
  return type === 'from' ? `from-${group}-${way}` : peopleField(group, way);
}
