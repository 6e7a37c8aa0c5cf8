import type { Explanation } from './explained.ts';

export const traceWords = {
  /** The button on the card of a group; pressed while its people are the thread. */
  follow: 'Follow these people',
} as const;

/** What stands before the source on a card: whose number it is. */
export function cardSourceHead(basis: Explanation['basis']): string {
  return basis === 'set' ? 'You; as reported' : 'Source';
}
