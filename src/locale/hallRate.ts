import { whole } from './number.ts';

/** Whom a rate is a share of, after its number: "of 188". */
export function ofBase(base: number): string {
  return `of ${whole(base)}`;
}
