// What is said where there is nobody, of a number and of a share.

import { whole } from './number.ts';

/** Before whom a number is of: "188", "nobody". */
export function someOrNobody(count: number): string {
  return count === 0 ? 'nobody' : whole(count);
}

/** In the place of a share of nobody: "there is nobody alive after surgery". */
export function thereIs(nobody: string): string {
  return `there is ${nobody}`;
}

/**
 * No whole person, of a share of all: "none". Where that share is not none, "fewer than 1", because none would contradict the
 * share that is told beside it.
 */
export function nobodyCalled(share: number): string {
  return share > 0 ? 'fewer than 1' : 'none';
}

/** A number of whole people that nobody printed: "about 22", "none". */
export function aboutPeople(count: number, share: number): string {
  return count > 0 ? `about ${whole(count)}` : nobodyCalled(share);
}
