// A number of people as tables and other programs write it.

import { plainNumber } from '../plainNumber.ts';

/** What may part thousands, each time before three figures: what stands before one or two is a decimal. */
const COUNT = /^([-−]?)(\d{1,3}(?:[,'’_\s]\d{3})+|\d+)(?:[.,](\d+))?$/u;

/** "1 234" → 1234, "１２" → 12, "12,5" → 12.5, which is told to be none of people; null where it is no number. */
export function countIn(text: string): number | null {
  const [, minus, whole, decimals] = COUNT.exec(plainNumber(text)) ?? [];
  if (whole === undefined) return null;
  const number = Number(`${whole.replaceAll(/\D/g, '')}.${decimals ?? 0}`);
  return minus === '' || number === 0 ? number : -number;
}
