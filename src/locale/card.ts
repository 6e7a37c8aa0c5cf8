import type { Explanation } from './explained.ts';

/** What can be done with a part of the picture. */
export const cardButtons = {
  /** The button on the card of a group; pressed while its people are the thread. */
  follow: 'Follow these people',
  /** The button on the card of what a rate divides; it goes to the slider. */
  move: 'Move this rate',
} as const;

/** What stands before the source on a card: whose number it is. */
export function cardSourceHead(basis: Explanation['basis']): string {
  return basis === 'set' ? 'You; as reported' : 'Source';
}
