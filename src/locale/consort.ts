// What boxes with exits at the side say besides what is said of every group.

import { whole } from './number.ts';
import { inQuotes } from './isolated.ts';

/** Of a group to which several ways lead: "Of them 5 from “Not resected”." */
export function ofThemFrom(count: number, label: string): string {
  return `Of them ${whole(count)} from ${inQuotes(label)}.`;
}

/** Of a group to which other ways lead as well. */
export function inAllCame(count: number): string {
  return `In all ${whole(count)} came here.`;
}

/** Who goes on from an exit, as an item of a list: "• 12 Died. Reported: …". */
export function wentOn(count: number, label: string, note: string): string {
  return `• ${whole(count)} ${label}. ${note}`;
}
