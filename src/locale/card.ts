import type { Explanation } from './explained.ts';

/** What stands before the source on a card: whose number it is. */
export function cardSourceHead(basis: Explanation['basis']): string {
  return basis === 'set' ? 'You; as reported' : 'Source';
}
